/** The verdict of a check: the contract between the check engine, the command line and the pages. */

export type Status = 'passed' | 'failed' | 'not-run';

/**
 * Why a check did not come to a regular end. `failed` goes with what the learner's program did;
 * `not-run` goes with `cancelled`, `no-python` and `python-too-old`: nothing can be said about the program.
 */
export type Reason =
  | 'syntax-error'
  | 'missing-name'
  | 'import-error'
  | 'timed-out'
  | 'out-of-memory'
  | 'too-much-output'
  | 'crashed'
  | 'exited'
  | 'cancelled'
  | 'no-python'
  | 'python-too-old';

export type TestStatus = 'passed' | 'failed' | 'error' | 'timed-out' | 'not-run';

/** A line of the learner's file; lines count from 1. */
export interface Frame {
  readonly line: number;
  readonly code: string;
}

export interface TestResult {
  /** `Class.method`, unique in the question. */
  readonly id: string;
  /** The sentence that the learner reads. */
  readonly title: string;
  readonly status: TestStatus;
  readonly ms: number;
  /** What was called, as source: `add_item(2)`; empty when it is not known. */
  readonly call: string;
  /** repr of the expected value; null when the test compared nothing. */
  readonly expected: string | null;
  readonly actual: string | null;
  readonly message: string;
  /** Innermost last. */
  readonly frames: readonly Frame[];
}

export interface Warning {
  readonly category: string;
  readonly message: string;
  /** Line of the learner's file, or null when it is not known. */
  readonly line: number | null;
}

export interface Verdict {
  readonly question: string;
  readonly python: { readonly path: string; readonly version: string };
  readonly status: Status;
  readonly reason: Reason | null;
  /** One sentence for the learner. */
  readonly message: string;
  /** Where a syntax error or an error outside the tests is; lines and columns count from 1. */
  readonly place: { readonly line: number; readonly column: number | null } | null;
  readonly tests: readonly TestResult[];
  readonly warnings: readonly Warning[];
  readonly stdout: string;
  readonly stderr: string;
  readonly ms: { readonly total: number; readonly tests: number };
}

/** What arrives while a check runs. */
export type CheckEvent =
  /** The tests that will run, each `not-run` as yet. */
  | { readonly type: 'collected'; readonly tests: readonly TestResult[] }
  | { readonly type: 'started'; readonly id: string }
  | { readonly type: 'result'; readonly test: TestResult };
