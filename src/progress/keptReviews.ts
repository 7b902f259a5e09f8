import { setImmediate } from 'node:timers/promises';
import type { Kind } from '../bank/question';
import { printOf, rememberPrint } from './checkpoint';
import type { Day, OffsetAt } from './days';
import type { History } from './history';
import { type Asked, reviewsOf } from './review';
import { ReviewList } from './reviewList';

/** Where the reviews of one question stand in the columns of all, and what they hang on besides the attempts. */
interface KeptList {
  readonly kind: Kind;
  readonly minutes: number;
  /** How many attempts counted. */
  readonly attempts: number;
  readonly from: number;
  /** Behind the last. */
  readonly to: number;
  /** Of those before `KeptReviews.before`. */
  readonly print: number;
}

/** The reviews of all questions at one start, for the next one that has the same table, and perhaps more in it. */
export interface KeptReviews {
  /** How many corrections, resets and undoings there were. */
  readonly amendments: number;
  readonly before: Day;
  /** By question. */
  readonly lists: ReadonlyMap<string, KeptList>;
  readonly rows: Int32Array;
  readonly days: Int32Array;
  readonly marks: Uint8Array;
}

/** How many attempts are gone through before others have their turn. */
const AT_ONCE = 5_000;

/**
 * Works the reviews out to keep them, in pieces. Those of attempts that do not say how far their clock was from UTC are
 * left out: the next start may be in another time zone.
 *
 * @param before the day that their prints will be asked for
 */
export async function keepReviews(
  history: History,
  asked: readonly Asked[],
  before: Day,
  offsetAt: OffsetAt,
): Promise<KeptReviews> {
  const { table, amendmentCount: amendments } = history;
  const [rows, days] = [new Int32Array(table.length), new Int32Array(table.length)];
  const marks = new Uint8Array(table.length);
  const lists = new Map<string, KeptList>();
  const correctionOf = (id: string) => history.correctionOf(id);
  let [from, passed] = [0, 0];
  for (const one of asked) {
    const counted = history.counted(one.id);
    if (counted.some(row => table.offset(row) === null)) continue;
    const reviews = reviewsOf(table, counted, one, correctionOf, offsetAt);
    const { columns } = reviews;
    rows.set(columns.rows, from);
    days.set(columns.days, from);
    marks.set(columns.marks, from);
    const to = from + reviews.length;
    const { kind, minutes } = one;
    lists.set(one.id, { kind, minutes, attempts: counted.length, from, to, print: printOf(reviews, before) });
    from = to;
    passed += counted.length;
    if (passed < AT_ONCE) continue;
    passed = 0;
    await setImmediate();
  }
  return {
    ...{ amendments, before, lists },
    ...{ rows: rows.slice(0, from), days: days.slice(0, from), marks: marks.slice(0, from) },
  };
}

/**
 * The reviews of a question as they were kept; null where anything has come since that they hang on.
 *
 * @param history its table begins with all that was in the table then, row by row
 * @param attempts how many of the question count now
 */
export function reviewsFrom(
  { amendments, before, lists, rows, days, marks }: KeptReviews,
  history: History,
  { id, kind, minutes }: Asked,
  attempts: number,
): ReviewList | null {
  const kept = lists.get(id);
  const isSame =
    kept?.attempts === attempts &&
    kept.kind === kind &&
    kept.minutes === minutes &&
    amendments === history.amendmentCount;
  if (!isSame) return null;
  const { from, to } = kept;
  const part = {
    rows: rows.subarray(from, to),
    days: days.subarray(from, to),
    marks: marks.subarray(from, to),
  };
  const reviews = ReviewList.of(history.table, part);
  rememberPrint(reviews, before, kept.print);
  return reviews;
}
