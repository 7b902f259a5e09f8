import type { Day } from './days';

export interface Streak {
  /** Days practised in the run that still goes on; 0 when none does. */
  readonly current: number;
  readonly longest: number;
  /** The run goes on, and today is still to come. */
  readonly isOpen: boolean;
}

/** A day off is forgiven: a run ends with the second day in a row without practice. */
const FORGIVEN = 1;

/** @param days on which there was practice, in any order; days after today (a clock set back) count as any other */
export function streak(days: Iterable<Day>, today: Day): Streak {
  const sorted = [...new Set(days)].sort((one, other) => one - other);
  let run = 0;
  let longest = 0;
  let last: Day | null = null;
  for (const day of sorted) {
    run = last !== null && day - last - 1 <= FORGIVEN ? run + 1 : 1;
    longest = Math.max(longest, run);
    last = day;
  }
  const goesOn = last !== null && today - last - 1 <= FORGIVEN;
  return { current: goesOn ? run : 0, longest, isOpen: goesOn && last !== null && last < today };
}
