/** How an attempt ended. */
export const OUTCOMES = ['solved', 'failed', 'gave-up'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** One finished attempt at a question, as it stands in the log. */
export interface Attempt {
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
  /** What the learner answered; for code, the text of the file. */
  readonly answer: string;
  /** The share of its points that an explanation made, from 0 to 1; null where nothing is counted. */
  readonly grade: number | null;
  /** Which assessment it was a part of, or null for practice. */
  readonly sitting: string | null;
  /** The credit that it earned, from 0 to 1, where that is more than its outcome says; else null. */
  readonly score: number | null;
  /** Minutes that the learner's clock was ahead of UTC, or null in lines that were written before it was recorded. */
  readonly offset: number | null;
}

/** The version of the lines that this program writes, and the newest that it understands. */
const VERSION = 1;

/** What every line starts with, whatever its version: a line that is glued to a torn one is found by it. */
const LINE_START = '{"v":';

/** The attempt as one line of the log, with its newline. */
export function encodeAttempt(attempt: Attempt): string {
  const { id, question, at, outcome, ms, firstKeyMs, hints, solutionSeen, python, answer } = attempt;
  const { grade, sitting, score, offset } = attempt;
  const type = 'attempt';
  const line = {
    v: VERSION,
    type,
    id,
    question,
    at,
    outcome,
    ms,
    firstKeyMs,
    hints,
    solutionSeen,
    python,
    // What is not known is left out: older programs never see it, and lines stay short.
    ...(offset === null ? {} : { offset }),
    ...(sitting === null ? {} : { sitting }),
    ...(score === null ? {} : { score }),
    ...(grade === null ? {} : { grade }),
    answer,
  };
  return `${JSON.stringify(line)}\n`;
}

/**
 * The attempts of one line: one as a rule, none for a line that is torn, of a newer version or of another type, and
 * perhaps more where a writer that was cut off left its beginning in front of the next writer's line.
 */
export function decodeAttempts(line: string): Attempt[] {
  const whole = decode(line);
  if (whole !== 'torn') return whole ? [whole] : [];
  const attempts: Attempt[] = [];
  // Inside a JSON string every quote is escaped, so the marker can only stand where an object begins.
  for (const part of line.split(LINE_START).slice(1)) {
    const attempt = decode(LINE_START + part);
    if (attempt && attempt !== 'torn') attempts.push(attempt);
  }
  return attempts;
}

function decode(text: string): Attempt | null | 'torn' {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'torn';
  }
  return isLine(value) ? attemptOf(value) : null;
}

type Later = 'grade' | 'sitting' | 'score' | 'offset';
type Line = Omit<Attempt, Later> &
  Partial<Pick<Attempt, Later>> & { readonly v: number; readonly type: 'attempt' };

function isLine(value: unknown): value is Line {
  if (typeof value !== 'object' || value === null) return false;
  const line: { readonly [Key in keyof Line]?: unknown } = value;
  return (
    line.v === VERSION &&
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
    isAbsentOr(line.sitting, value => typeof value === 'string') &&
    isAbsentOr(line.offset, isOffset)
  );
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

function isAmount(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

function attemptOf(line: Line): Attempt {
  const { id, question, at, outcome, ms, firstKeyMs, hints, solutionSeen, python, answer } = line;
  const { grade = null, sitting = null, score = null, offset = null } = line;
  const said = { id, question, at, outcome, ms, firstKeyMs, hints, solutionSeen, python, answer };
  return { ...said, grade, sitting, score, offset };
}
