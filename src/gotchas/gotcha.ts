/** What a gotcha is. The catalogue holds one entry for each; detectors, messages and editor features refer to it by id. */

export const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const FAMILIES = [
  'functions',
  'values',
  'collections',
  'iteration',
  'classes',
  'errors',
  'concurrency',
  'modules',
] as const;
export type Family = (typeof FAMILIES)[number];

/** A program that shows the surprise, and exactly what it writes to standard output on every supported Python. */
export interface Proof {
  readonly program: string;
  readonly output: string;
}

export interface GotchaText {
  /** Lower-case-with-hyphens, never reused: questions, settings and `# noqa:` comments name it. */
  readonly id: string;
  readonly title: string;
  /** What happens, against what one expects. */
  readonly surprise: string;
  readonly why: string;
  /** What to write instead. */
  readonly remedy: string;
  readonly proof: Proof;
  /** A page of docs.python.org. */
  readonly docs: string;
  /** Concept ids of questions/syllabus.yaml. */
  readonly concepts: readonly string[];
  /** Warning for a bug, information for a trap, off for mere style. */
  readonly severity: Severity | 'off';
  /** A quick fix exists for it, though not for every place. */
  readonly fixable?: true;
  /** Ruff's codes for the same thing; empty when only our own detector sees it. */
  readonly ruff?: readonly string[];
}

export interface Gotcha extends Omit<GotchaText, 'fixable' | 'ruff'> {
  readonly family: Family;
  readonly ruff: readonly string[];
  readonly fixable: boolean;
}
