import type { TestResult, Verdict } from '../../shared/verdict';
import { definitionLine } from './definition';

/** Something to show at a line of the learner's file; line and column count from 1. */
export interface Finding {
  readonly line: number;
  readonly column: number | null;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  /** What it came from: the title of a test, or the category of a warning. */
  readonly source: string | null;
}

/** A message in the editor is read in a line: what is longer is on the page. */
const LONGEST_VALUE = 120;

/** What a verdict has to say about lines of the learner's file, in the order of the verdict. */
export function findingsOf(verdict: Verdict, text: string, entry: readonly string[]): Finding[] {
  if (verdict.status === 'not-run') return [];
  const findings = verdict.tests.filter(isFailure).map(
    (test): Finding => ({
      line: lineOfTest(test, text, entry),
      column: null,
      severity: 'error',
      message: failureMessage(test),
      source: test.title,
    }),
  );
  if (verdict.status === 'failed' && findings.length === 0) {
    const { line, column } = verdict.place ?? { line: definitionLine(text, entry), column: null };
    findings.push({ line, column, severity: 'error', message: verdict.message, source: null });
  }
  for (const warning of verdict.warnings) {
    if (warning.line === null) continue;
    const { line, message, category } = warning;
    findings.push({ line, column: null, severity: 'warning', message, source: category });
  }
  return findings;
}

export function isFailure(test: TestResult): boolean {
  return test.status !== 'passed' && test.status !== 'not-run';
}

/** The innermost line of the learner's own code, counted from 1; the definition where no such line is known. */
export function lineOfTest(test: TestResult, text: string, entry: readonly string[]): number {
  return test.frames.at(-1)?.line ?? definitionLine(text, entry);
}

/** “expected [2], got [1, 2]: message”, with as much of it as is known. */
export function failureMessage(test: TestResult): string {
  if (test.expected === null || test.actual === null) return test.message || test.title;
  const compared = `expected ${shortened(test.expected)}, got ${shortened(test.actual)}`;
  return test.message === '' ? compared : `${compared}: ${test.message}`;
}

function shortened(value: string): string {
  const line = value.replace(/\s+/g, ' ');
  return line.length <= LONGEST_VALUE ? line : `${line.slice(0, LONGEST_VALUE - 1)}…`;
}
