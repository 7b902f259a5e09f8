import type { AttemptFacts } from './attempt';
import { type Day, dayOf, type OffsetAt } from './days';

/** What was done at one question on one day. */
export interface Work {
  readonly day: Day;
  readonly attempts: number;
  /** Milliseconds spent. */
  readonly ms: number;
}

/** Nobody thinks about one question for longer; whoever seems to has gone for lunch. */
const LONGEST_MS = 90 * 60_000;

/**
 * The days on which a question was worked at.
 *
 * @param attempts at one question, oldest first. The time of an attempt runs from opening the question, so that each
 *   failed check contains the one before it.
 */
export function workOf(attempts: readonly AttemptFacts[], offsetAt: OffsetAt): Work[] {
  const work = new Map<Day, { attempts: number; ms: number }>();
  let before: AttemptFacts | null = null;
  for (const attempt of attempts) {
    const { at, offset, ms } = attempt;
    const day = dayOf(at, offset ?? offsetAt(at));
    const own = work.get(day) ?? { attempts: 0, ms: 0 };
    own.attempts += 1;
    own.ms += Math.min(LONGEST_MS, before && goesOn(before, attempt) ? ms - before.ms : ms);
    work.set(day, own);
    before = attempt;
  }
  return [...work].map(([day, own]) => ({ day, ...own }));
}

/** Whether the attempt is the one before it, worked on: its time contains that one's, and its first key is the same. */
function goesOn(before: AttemptFacts, { ms, firstKeyMs }: AttemptFacts): boolean {
  const isSame = before.firstKeyMs === null || before.firstKeyMs === firstKeyMs;
  return before.outcome !== 'solved' && isSame && ms >= before.ms;
}
