/** How an attempt ended. */
export const OUTCOMES = ['solved', 'failed', 'gave-up'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What is derived from: everything about a finished attempt but the text of its answer. */
export interface AttemptFacts {
  /** Unique over all machines. */
  readonly id: string;
  readonly question: string;
  /** When it ended, in epoch milliseconds. */
  readonly at: number;
  readonly outcome: Outcome;
  /** From opening the question to the verdict, in milliseconds. */
  readonly ms: number;
  /** From opening the question to the first keystroke, in milliseconds, or null when there was none. */
  readonly firstKeyMs: number | null;
  readonly hints: number;
  readonly solutionSeen: boolean;
  /** Version of the interpreter, or null when none was used. */
  readonly python: string | null;
  /** The share of its points that an explanation made, from 0 to 1; null where nothing is counted. */
  readonly grade: number | null;
  /** Which assessment it was a part of, or null for practice. */
  readonly sitting: string | null;
  /** The credit that it earned, from 0 to 1, where that is more than its outcome says; else null. */
  readonly score: number | null;
  /** Minutes that the learner's clock was ahead of UTC, or null in lines that were written before it was recorded. */
  readonly offset: number | null;
  /** The reset after which it was made, where the clock says otherwise because it was set back; else null. */
  readonly since: string | null;
  /** It was made before its question was due: what was known then leaves the schedule as it is. */
  readonly ahead: boolean;
}

/** One finished attempt at a question, as it stands in the log. */
export interface Attempt extends AttemptFacts {
  /** What the learner answered; for code, the text of the file. */
  readonly answer: string;
}

type Later = 'grade' | 'sitting' | 'score' | 'offset' | 'since' | 'ahead';
type Line = Omit<Attempt, Later> & Partial<Pick<Attempt, Later>>;

/** @returns the attempt that a parsed line of version 1 holds, or null when it is none that this program understands. */
export function attemptOf(value: object): Attempt | null {
  if (!isLine(value)) return null;
  const { id, question, at, outcome, ms, firstKeyMs, hints, solutionSeen, python, answer } = value;
  const { grade = null, sitting = null, score = null, offset = null, since = null, ahead = false } = value;
  const said = { id, question, at, outcome, ms, firstKeyMs, hints, solutionSeen, python, answer };
  return { ...said, grade, sitting, score, offset, since, ahead };
}

function isLine(value: object): value is Line {
  const line: { readonly [Key in keyof Line]?: unknown } & { readonly type?: unknown } = value;
  return (
    line.type === 'attempt' &&
    typeof line.id === 'string' &&
    typeof line.question === 'string' &&
    isAmount(line.at) &&
    OUTCOMES.some(outcome => outcome === line.outcome) &&
    isAmount(line.ms) &&
    (line.firstKeyMs === null || isAmount(line.firstKeyMs)) &&
    isAmount(line.hints) &&
    typeof line.solutionSeen === 'boolean' &&
    (line.python === null || typeof line.python === 'string') &&
    typeof line.answer === 'string' &&
    isAbsentOr(line.grade, isShare) &&
    isAbsentOr(line.score, isShare) &&
    isAbsentOr(line.sitting, isText) &&
    isAbsentOr(line.since, isText) &&
    (line.ahead === undefined || typeof line.ahead === 'boolean') &&
    isAbsentOr(line.offset, isOffset)
  );
}

function isAmount(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isAbsentOr(value: unknown, test: (value: unknown) => boolean): boolean {
  return value === undefined || value === null || test(value);
}

function isShare(value: unknown): boolean {
  return isAmount(value) && Number(value) <= 1;
}

/** No place is more than fourteen hours from UTC. */
function isOffset(value: unknown): boolean {
  return typeof value === 'number' && Math.abs(value) <= 14 * 60;
}
