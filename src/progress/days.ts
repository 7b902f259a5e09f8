/**
 * Days as a learner counts them. A day is a whole number: the days from 1 January 1970 to its date on the learner's own
 * clock. It begins at four in the morning, so that an evening that goes on past midnight stays one day.
 */

export type Day = number;

const BEGINS_AT_HOUR = 4;
const MINUTE_MS = 60_000;
export const DAY_MS = 24 * 60 * MINUTE_MS;

/** Minutes that a clock is ahead of UTC at a moment (epoch milliseconds); it differs by season and by place. */
export type OffsetAt = (at: number) => number;

/** The offset of this machine's own time zone. */
export const localOffset: OffsetAt = at => 0 - new Date(at).getTimezoneOffset();

/**
 * @param at epoch milliseconds
 * @param offset minutes ahead of UTC
 */
export function dayOf(at: number, offset: number): Day {
  return Math.floor((at + (offset - BEGINS_AT_HOUR * 60) * MINUTE_MS) / DAY_MS);
}

/** When the day began, in epoch milliseconds, for a clock that was ahead of UTC by the offset. */
export function beginOf(day: Day, offset: number): number {
  return day * DAY_MS - (offset - BEGINS_AT_HOUR * 60) * MINUTE_MS;
}

/** The day that the learner's clock shows at a moment. */
export function today(at: number, offsetAt: OffsetAt): Day {
  return dayOf(at, offsetAt(at));
}

/** 0 is Monday, 6 is Sunday. */
export function weekday(day: Day): number {
  // 1 January 1970 was a Thursday.
  return (((day + 3) % 7) + 7) % 7;
}

/** As `2025-03-09`. */
export function isoDate(day: Day): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** The day of a date such as `2025-03-09`, or null for any other text and for days that do not exist. */
export function dayOfIsoDate(text: string): Day | null {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return null;
  const at = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(at)) return null;
  const day = at / DAY_MS;
  return isoDate(day) === text ? day : null;
}
