import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CodeQuestion, SourceFile, WrongAnswer } from '../../bank/question';
import type { CheckEngine, Interpreter } from '../../checking/checkEngine';
import type { CheckEvent, TestResult, Verdict } from '../../shared/verdict';

/** What a code question is checked with. */
export interface Bench {
  readonly engine: Pick<CheckEngine, 'check'>;
  readonly interpreter: Interpreter;
  /** A folder for answers, deleted by the caller. */
  readonly folder: string;
  readonly signal: AbortSignal;
}

/** A code question and the folder of its helper files where it has some. */
export interface Subject {
  readonly question: CodeQuestion;
  readonly helpers: string | null;
}

/** The starter must run, define what the checks ask for, and not pass. */
export async function proveStarter(subject: Subject, bench: Bench): Promise<string[]> {
  const starter = { name: 'starter.py', text: subject.question.starter };
  const verdict = await checkAnswer(subject, starter, bench);
  const place = placeOf(subject, starter);
  if (verdict.status === 'passed') return [`${place}: the starter passes: there is nothing left to do`];
  if (verdict.reason !== null || verdict.status === 'not-run') {
    return [`${place}: the starter does not run: ${said(verdict)}`];
  }
  return [];
}

export async function proveSolution(subject: Subject, solution: SourceFile, bench: Bench): Promise<string[]> {
  const verdict = await checkAnswer(subject, solution, bench);
  if (verdict.status === 'passed') return [];
  const failing = verdict.tests.filter(test => test.status !== 'passed').map(nameOf);
  const tests = failing.length > 0 ? ` (${failing.join(', ')})` : '';
  return [`${placeOf(subject, solution)}: a solution does not pass${tests}: ${said(verdict)}`];
}

/** A wrong answer must run, and fail the tests that it names and no others. */
export async function proveWrong(subject: Subject, wrong: WrongAnswer, bench: Bench): Promise<string[]> {
  const verdict = await checkAnswer(subject, wrong, bench);
  const place = placeOf(subject, wrong);
  if (verdict.tests.length === 0 || verdict.status === 'not-run') {
    return [`${place}: the wrong answer does not run: ${said(verdict)}`];
  }
  return failuresOtherThan(wrong.fails, verdict.tests).map(message => `${place}: ${message}`);
}

/** Where the failures of a wrong answer differ from those it names. */
export function failuresOtherThan(fails: readonly string[], tests: readonly TestResult[]): string[] {
  const messages: string[] = [];
  for (const name of fails) {
    const named = tests.filter(test => isNamed(test, name));
    if (named.length === 0) messages.push(`there is no test \`${name}\``);
    for (const test of named) {
      if (test.status === 'passed') messages.push(`it passes \`${nameOf(test)}\`, which it says it fails`);
      if (test.status === 'not-run')
        messages.push(`\`${nameOf(test)}\` was not run, and it says it fails it`);
    }
  }
  for (const test of tests) {
    if (test.status === 'passed' || fails.some(name => isNamed(test, name))) continue;
    const what = test.status === 'not-run' ? 'does not come to' : 'also fails';
    messages.push(`it ${what} \`${nameOf(test)}\`, which it does not name`);
  }
  return messages;
}

/** A test is named by its method, or by `Class.method` where two classes have a method of that name. */
function isNamed(test: TestResult, name: string): boolean {
  return test.id === name || nameOf(test) === name;
}

function nameOf(test: TestResult): string {
  return test.id.slice(test.id.lastIndexOf('.') + 1);
}

/** Checks an answer as a learner's is, in a folder of its own. */
export async function checkAnswer(
  { question, helpers }: Subject,
  answer: SourceFile,
  { engine, interpreter, signal, folder }: Bench,
  onEvent?: (event: CheckEvent) => void,
): Promise<Verdict> {
  // Alone in a folder, as a learner's file is: an answer must not reach the files beside it in the pack.
  const own = await mkdtemp(join(folder, 'answer-'));
  const file = join(own, `${question.id.replaceAll('-', '_')}.py`);
  await writeFile(file, answer.text);
  return engine.check({ question, folder: helpers, file, interpreter }, onEvent, signal);
}

function placeOf({ question }: Subject, { name }: SourceFile): string {
  return `${question.path}/${name}`;
}

/** The verdict's sentence, to stand inside another one. */
function said(verdict: Verdict): string {
  const line = verdict.place === null ? '' : ` (line ${verdict.place.line})`;
  return `${verdict.message.replace(/\s*\n\s*/gu, ' ').replace(/\.$/u, '')}${line}`;
}
