/** Puts what the runs of one check came to into a verdict, and that into a sentence. */
import type { Reason, Status, TestResult, TestStatus, Verdict, Warning } from '../shared/verdict';
import type { Limits } from './checkEngine';
import type { ResultEvent } from './harnessEvents';
import type { RunOutcome } from './run';
import { continued, ended } from './sentences';

const CHANNEL_LOST = 97;

export interface Subject {
  readonly question: string;
  readonly python: Verdict['python'];
  /** The lines of the learner's file, to quote. */
  readonly lines: readonly string[];
  readonly limits: Limits;
}

export function emptyTest(id: string, title: string): TestResult {
  return {
    id,
    title,
    status: 'not-run',
    ms: 0,
    call: '',
    expected: null,
    actual: null,
    message: '',
    frames: [],
  };
}

export function testFrom(event: ResultEvent, title: string, limits: Limits): TestResult {
  const late = event.status !== 'skipped' && isLate(event.ms, limits);
  return {
    id: event.id,
    title,
    status: late ? 'timed-out' : event.status === 'skipped' ? 'not-run' : event.status,
    ms: event.ms,
    call: event.call ?? '',
    expected: event.expected ?? null,
    actual: event.actual ?? null,
    message: late ? lateSentence(event, limits) : (event.message ?? ''),
    frames: event.frames ?? [],
  };
}

/**
 * One clock says whether a test was in time, that of its own process: when the process is ended from here, a moment
 * later, is up to how busy the machine is.
 */
function isLate(ms: number, limits: Limits): boolean {
  return ms > limits.testSeconds * 1000;
}

function lateSentence({ ms, message = '' }: ResultEvent, limits: Limits): string {
  const late = `it did not end within ${limits.testSeconds} s but after ${Math.ceil(ms)} ms`;
  return message === '' ? late : `${late}. What it came to then: ${message}`;
}

export function notRun(subject: Subject, reason: Reason, message: string): Verdict {
  return {
    question: subject.question,
    python: subject.python,
    status: 'not-run',
    reason,
    message,
    place: null,
    tests: [],
    warnings: [],
    stdout: '',
    stderr: '',
    ms: { total: 0, tests: 0 },
  };
}

/** @param runs in order: the first one, and those that went on after a test that ended its process */
export function verdictOf(subject: Subject, runs: readonly RunOutcome[], totalMs: number): Verdict {
  const last = runs.at(-1);
  if (!last) throw new Error('A verdict needs a run.');
  const tests = collectTests(subject, runs);
  const reason = reasonOf(runs, tests);
  const cancelled = last.cut === 'cancelled';
  const regular = last.end !== null && runs.every(run => run.cut === null);
  const passed = regular && tests.length > 0 && tests.every(test => test.status === 'passed');
  const status: Status = passed ? 'passed' : cancelled || neverBegan(last) ? 'not-run' : 'failed';
  const warnings = last.end?.warnings ?? [];
  return {
    question: subject.question,
    python: subject.python,
    status,
    reason: passed ? null : reason,
    message: passed ? passedSentence(tests, warnings) : failedSentence(subject, runs, tests, reason),
    place: placeOf(last),
    tests,
    warnings,
    stdout: runs.map(run => run.stdout).join(''),
    stderr: [...runs.map(run => run.stderr), last.stop?.whole ?? ''].join(''),
    ms: { total: round(totalMs), tests: round(tests.reduce((sum, test) => sum + test.ms, 0)) },
  };
}

function round(ms: number): number {
  return Math.round(ms * 1000) / 1000;
}

function neverBegan(run: RunOutcome): boolean {
  return !run.began || run.fault !== null;
}

function collectTests(subject: Subject, runs: readonly RunOutcome[]): TestResult[] {
  const titles = new Map(runs.find(run => run.collected !== null)?.collected ?? []);
  const results = new Map<string, TestResult>();
  const skipped = new Set<string>();
  for (const [id, title] of titles) results.set(id, emptyTest(id, title));
  for (const run of runs) {
    for (const event of run.results) {
      if (event.status === 'skipped') skipped.add(event.id);
      results.set(event.id, testFrom(event, titles.get(event.id) ?? event.id, subject.limits));
    }
    if (run.during !== null && run.cut !== null && run.cut !== 'cancelled') {
      results.set(run.during, cutTest(subject, run, run.during, titles.get(run.during) ?? run.during));
    }
  }
  return [...results.values()].filter(test => !skipped.has(test.id));
}

function cutTest(subject: Subject, run: RunOutcome, id: string, title: string): TestResult {
  const frames = run.where ? [{ line: run.where.line, code: quote(subject, run.where.line) }] : [];
  if (run.outcome && run.outcome.status !== 'skipped' && !isLate(run.outcome.ms, subject.limits)) {
    const { status, ms } = run.outcome;
    return { ...emptyTest(id, title), status, ms, message: unshownSentence(subject, run, status), frames };
  }
  const status: TestStatus = run.cut === 'test-time' || run.cut === 'check-time' ? 'timed-out' : 'error';
  return { ...emptyTest(id, title), status, message: cutSentence(subject, run), frames };
}

/** For a test that had come to its end when the run was cut, while the words for it were sought. */
function unshownSentence(subject: Subject, run: RunOutcome, status: 'failed' | 'error'): string {
  const [what, method] =
    status === 'failed'
      ? ['the value that came back', '__repr__']
      : ['the exception that was raised', '__str__'];
  if (run.cut !== 'test-time') return `${what} could not be shown: ${cutSentence(subject, run)}`;
  // Outside the learner's file it is our own search for words that takes so long.
  return run.where === null
    ? `${what} could not be shown within ${subject.limits.testSeconds} s`
    : `${what} could not be shown: its ${method} did not end`;
}

function reasonOf(runs: readonly RunOutcome[], tests: readonly TestResult[]): Reason | null {
  const last = runs.at(-1);
  if (last?.cut === 'cancelled') return 'cancelled';
  if (last && neverBegan(last)) return last.fault !== null ? 'crashed' : 'no-python';
  for (const run of runs) {
    if (run.stop) return run.stop.reason;
    if (run.cut && !(run.outcome && run.cut === 'test-time')) return reasonOfCut(run);
  }
  const kinds = runs.flatMap(run => run.results.map(result => result.kind));
  if (kinds.includes('MemoryError')) return 'out-of-memory';
  if (kinds.includes('SystemExit')) return 'exited';
  return tests.some(test => test.status === 'timed-out') ? 'timed-out' : null;
}

function reasonOfCut(run: RunOutcome): Reason {
  switch (run.cut) {
    case 'test-time':
    case 'check-time':
      return 'timed-out';
    case 'output':
      return 'too-much-output';
    case 'memory':
      return 'out-of-memory';
    case 'exit':
      return run.exit?.signal || (run.exit?.code ?? 0) === CHANNEL_LOST ? 'crashed' : 'exited';
    default:
      return 'crashed';
  }
}

function placeOf(run: RunOutcome): Verdict['place'] {
  if (run.stop?.line) return { line: run.stop.line, column: run.stop.column };
  if (run.cut && run.where) return { line: run.where.line, column: null };
  return null;
}

function quote(subject: Subject, line: number): string {
  const text = subject.lines[line - 1]?.trim() ?? '';
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}

function count(passed: number, total: number): string {
  if (passed === total) return total === 1 ? 'The test passes' : `All ${total} tests pass`;
  return `${passed} of ${total} ${total === 1 ? 'test passes' : 'tests pass'}`;
}

function passedSentence(tests: readonly TestResult[], warnings: readonly Warning[]): string {
  const first = warnings[0];
  if (!first) return `${count(tests.length, tests.length)}.`;
  const more = warnings.length > 1 ? `, and ${warnings.length - 1} more` : '';
  const where = first.line === null ? '' : `line ${first.line}: `;
  return ended(`${count(tests.length, tests.length)}, but ${continued(`${where}${first.message}`, more)}`);
}

function failedSentence(
  subject: Subject,
  runs: readonly RunOutcome[],
  tests: readonly TestResult[],
  reason: Reason | null,
): string {
  const last = runs.at(-1);
  if (!last || last.cut === 'cancelled') return 'The check was cancelled.';
  if (last.fault !== null) return `The check itself failed (${last.fault}). The log says more.`;
  if (!last.began) return interpreterSentence(last);
  if (last.stop) return stopSentence(last.stop.reason, last.stop.message, last.stop.line);
  const cut = runs.find(run => run.cut !== null);
  if (tests.length === 0)
    return cut ? capital(ended(cutSentence(subject, cut))) : 'No tests were found for this question.';
  const passed = tests.filter(test => test.status === 'passed').length;
  const worst = tests.find(test => test.status === 'timed-out' || test.status === 'error');
  const first = worst && reason !== null ? worst : tests.find(test => test.status !== 'passed');
  // Every test passed, and still the program did not come to a regular end.
  if (!first)
    return ended(
      `${count(passed, tests.length)}, but then ${cut ? cutSentence(subject, cut) : 'the program did not end regularly'}`,
    );
  const why = first.message === '' ? '' : `: ${first.message}`;
  return ended(`${count(passed, tests.length)}. “${capital(first.title)}”${why}`);
}

function interpreterSentence(run: RunOutcome): string {
  if (run.cut === 'start-time') return 'Python did not start. Choose another interpreter.';
  const words = run.stderr.trim().split('\n').at(-1);
  const end = run.exit?.signal
    ? `was ended by ${run.exit.signal}`
    : `ended with code ${run.exit?.code ?? '?'}`;
  return `Python ${end} before it could run anything${words ? `: ${words}` : ''}. Choose another interpreter.`;
}

function stopSentence(reason: Reason, message: string, line: number | null): string {
  const where = line === null ? '' : ` (line ${line})`;
  const words = ended(continued(message, where));
  return reason === 'syntax-error' ? `Python cannot read the file: ${words}` : capital(words);
}

function cutSentence(subject: Subject, run: RunOutcome): string {
  const at = run.where
    ? ` It was at line ${run.where.line}: \`${quote(subject, run.where.line)}\`${run.where.inside ? `, in ${run.where.inside}` : ''}`
    : '';
  const { limits } = subject;
  switch (run.cut) {
    case 'test-time': {
      const what = run.during === null && run.collected !== null ? 'the cleaning up' : 'it';
      return `${what} did not end within ${limits.testSeconds} s.${at}`;
    }
    case 'check-time':
      return `the tests together did not end within ${limits.checkSeconds} s.${at}`;
    case 'output':
      return `the program printed more than ${limits.outputKb} KB`;
    case 'memory':
      return `the program used more than ${limits.memoryMb} MB of memory`;
    case 'processes':
      return 'the program started too many processes';
    default:
      return exitSentence(run, at);
  }
}

function exitSentence(run: RunOutcome, at: string): string {
  const code = run.exit?.code ?? 0;
  if (code === CHANNEL_LOST)
    return 'the program closed files that are not its own, and the check lost its voice';
  if (run.exit?.signal)
    return `the program was ended by ${run.exit.signal}${signalWords(run.exit.signal)}.${at}`;
  return `the program ended Python itself, with exit code ${code}, before the tests were done`;
}

function signalWords(signal: NodeJS.Signals): string {
  if (signal === 'SIGSEGV' || signal === 'SIGBUS') return ' (it touched memory that is not its own)';
  if (signal === 'SIGALRM') return ' (an alarm that it set)';
  if (signal === 'SIGABRT') return ' (it aborted itself)';
  return '';
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
