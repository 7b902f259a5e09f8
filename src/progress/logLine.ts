import { type Amendment, amendmentOf } from './amendment';
import { type Attempt, attemptOf } from './attempt';

/** The version of the lines that this program writes, and the newest that it understands. */
export const VERSION = 1;

/** What every line starts with, whatever its version: a line that is glued to a torn one is found by it. */
const LINE_START = '{"v":';

/** What a log holds. */
export interface Entries {
  readonly attempts: readonly Attempt[];
  readonly amendments: readonly Amendment[];
}

/** The attempt as one line of the log, with its newline. */
export function encodeAttempt(attempt: Attempt): string {
  const { id, question, at, outcome, ms, firstKeyMs, hints, solutionSeen, python, answer } = attempt;
  const { grade, sitting, score, offset, since, ahead } = attempt;
  const line = {
    ...{
      v: VERSION,
      type: 'attempt',
      id,
      question,
      at,
      outcome,
      ms,
      firstKeyMs,
      hints,
      solutionSeen,
      python,
    },
    // What is not known is left out: older programs never see it, and lines stay short.
    ...(offset === null ? {} : { offset }),
    ...(sitting === null ? {} : { sitting }),
    ...(score === null ? {} : { score }),
    ...(grade === null ? {} : { grade }),
    ...(ahead ? { ahead } : {}),
    ...(since === null ? {} : { since }),
    // Last, so that what is derived from can be read without it.
    answer,
  };
  return `${JSON.stringify(line)}\n`;
}

/** The amendment as one line of the log, with its newline. */
export function encodeAmendment(amendment: Amendment): string {
  return `${JSON.stringify({ v: VERSION, ...amendment })}\n`;
}

export function encodeEntries({ attempts, amendments }: Entries): string {
  return attempts.map(encodeAttempt).join('') + amendments.map(encodeAmendment).join('');
}

/**
 * The entries of one line: one as a rule, none for a line that is torn, of a newer version or of another type, and
 * perhaps more where a writer that was cut off left its beginning in front of the next writer's line.
 */
export function decodeLine(line: string): Entries {
  const attempts: Attempt[] = [];
  const amendments: Amendment[] = [];
  const take = (value: object | null) => {
    const attempt = value && attemptOf(value);
    const amendment = value && amendmentOf(value);
    if (attempt) attempts.push(attempt);
    if (amendment) amendments.push(amendment);
  };
  const whole = parse(line);
  if (whole !== 'torn') take(whole);
  else {
    // Inside a JSON string every quote is escaped, so the marker can only stand where an object begins.
    for (const part of line.split(LINE_START).slice(1)) {
      const value = parse(LINE_START + part);
      if (value !== 'torn') take(value);
    }
  }
  return { attempts, amendments };
}

/** @returns an object of our version, null for anything else that is whole, or 'torn'. */
function parse(text: string): object | null | 'torn' {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'torn';
  }
  if (typeof value !== 'object' || value === null) return null;
  return 'v' in value && value.v === VERSION ? value : null;
}
