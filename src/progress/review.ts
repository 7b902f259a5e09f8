import type { Kind, Level } from '../bank/question';
import type { Grade } from './amendment';
import type { AttemptTable } from './attemptTable';
import type { Day, OffsetAt } from './days';
import { ReviewList } from './reviewList';

/** What needs to be known of a question. */
export interface Asked {
  readonly id: string;
  readonly kind: Kind;
  readonly level: Level;
  readonly topic: string;
  readonly covers: readonly string[];
  /** What a prepared candidate needs. */
  readonly minutes: number;
}

/** Slower than this many times the question's minutes is with effort, quicker than this share is with ease. */
const SLOW = 1.5;
const QUICK = 0.5;
/** More failed checks than this, on the way to a program that passes, are effort. */
const USUAL_FAILURES = 2;

/**
 * @param rows the attempts at one question that count, oldest first
 * @param asked null when the question is not in the bank any more
 * @param correctionOf the learner's own word on an attempt; null where there is none at all
 * @param offsetAt for attempts that do not say how far their clock was from UTC
 */
export function reviewsOf(
  table: AttemptTable,
  rows: readonly number[],
  asked: Asked | null,
  correctionOf: ((attempt: string) => Grade | null) | null,
  offsetAt: OffsetAt,
): ReviewList {
  const reviews = ReviewList.empty(table, rows.length);
  let day: Day = Number.NaN;
  let from = 0;
  for (let i = 0; i < rows.length; i += 1) {
    const on = table.day(rows[i] ?? 0, offsetAt);
    // A flight to the west can bring a day back: it is the same day still.
    if (i > from && on > day) {
      conclude(reviews, table, rows, from, i, day, asked, correctionOf);
      from = i;
    }
    if (i === from) day = on;
  }
  if (rows.length > 0) conclude(reviews, table, rows, from, rows.length, day, asked, correctionOf);
  return reviews;
}

/** Adds the review that the attempts of one day come to, which are those from a place to before another. */
function conclude(
  reviews: ReviewList,
  table: AttemptTable,
  rows: readonly number[],
  from: number,
  to: number,
  day: Day,
  asked: Asked | null,
  correctionOf: ((attempt: string) => Grade | null) | null,
): void {
  // A program may fail on its way; of an answer that is given at once, the first says what was known.
  const isProgram = asked === null || asked.kind === 'code';
  let place = from;
  while (isProgram && place < to - 1 && table.outcome(rows[place] ?? 0) !== 'solved') place += 1;
  const row = rows[place] ?? 0;
  const concluded = gradeOf(table, row, place - from, asked);
  let grade = concluded;
  if (correctionOf) {
    for (let i = from; i < to; i += 1) grade = correctionOf(table.id(rows[i] ?? 0)) ?? grade;
  }
  reviews.push(row, day, grade, concluded, table.ahead(rows[from] ?? 0));
}

/** Not at all, or after the solution: 1. Slowly, with hints or with many failures: 2. At once: 3, with ease: 4. */
function gradeOf(table: AttemptTable, decided: number, failures: number, asked: Asked | null): Grade {
  if (table.outcome(decided) !== 'solved' || table.solutionSeen(decided)) return 1;
  const pace = asked === null ? 1 : table.ms(decided) / (asked.minutes * 60_000);
  if (table.hints(decided) > 0 || failures > USUAL_FAILURES || pace > SLOW) return 2;
  // What can be chosen from a list can be guessed, and a guess is quick.
  const canBeEasy = asked?.kind === 'code' || asked?.kind === 'explain';
  return canBeEasy && failures === 0 && pace < QUICK ? 4 : 3;
}
