/** What a verdict comes to, in words. */
import type { CodeState } from '../../shared/protocol';
import type { TestResult, TestStatus, Verdict } from '../../shared/verdict';

type Previous = CodeState['previous'];

/** The verdict as one sentence; Markdown. */
export function sentence(verdict: Verdict, previous: Previous): string {
  // The tests below say the rest, so that the check's own sentence would say it twice.
  const regular = verdict.status === 'failed' && verdict.reason === null && verdict.tests.length > 0;
  return regular ? counts(verdict.tests, previous) : verdict.message;
}

/** "2 of 3 tests pass, 1 more than before" */
function counts(tests: readonly TestResult[], previous: Previous): string {
  const passing = tests.filter(test => test.status === 'passed').length;
  const count = `${passing === 0 ? 'None' : passing} of ${tests.length} ${tests.length === 1 ? 'test passes' : 'tests pass'}`;
  if (!previous) return `${count}.`;
  const before = tests.filter(test => previous[test.id] === 'passed').length;
  if (passing === before) return `${count}, as before.`;
  return `${count}, ${Math.abs(passing - before)} ${passing > before ? 'more' : 'fewer'} than before.`;
}

/** What the last edit did to a test; null when nothing, or nothing to compare with. */
export function changeOf(test: TestResult, previous: Previous): 'now passes' | 'newly fails' | null {
  const before = previous?.[test.id];
  if (before === undefined || before === 'not-run' || test.status === 'not-run') return null;
  if ((before === 'passed') === (test.status === 'passed')) return null;
  return test.status === 'passed' ? 'now passes' : 'newly fails';
}

const WORDS: Readonly<Record<TestStatus, string>> = {
  passed: 'passed',
  failed: 'failed',
  error: 'error',
  'timed-out': 'timed out',
  'not-run': 'not run',
};

export function statusWords(status: TestStatus): string {
  return WORDS[status];
}

/** Those that need attention first, each group in the order of the question. */
export function byAttention(tests: readonly TestResult[]): readonly TestResult[] {
  const rank = ({ status }: TestResult) => (status === 'passed' ? 1 : status === 'not-run' ? 2 : 0);
  return tests.toSorted((left, right) => rank(left) - rank(right));
}

/** "9.1 ms on Python 3.12.1" */
export function circumstances(took: string, verdict: Verdict): string {
  const python = verdict.python.version === '' ? '' : ` on Python ${verdict.python.version}`;
  return verdict.status === 'not-run' ? '' : `${took}${python}`;
}

/**
 * What a test's message says beyond the values that stand beside it: of "`f(1)` gave `2`, expected `3`: odd", "odd".
 * A diagnostic in the editor needs all of it; here it would say the values twice.
 */
export function ownWords({ call, expected, actual, message }: TestResult): string {
  const begins = message.startsWith(`\`${call}\` gave `) || message.startsWith('got `');
  if (expected === null || actual === null || !begins) return message;
  const end = message.indexOf('`: ', message.lastIndexOf(', expected `'));
  return end === -1 ? '' : message.slice(end + 3);
}
