import type { Kind, Level } from '../bank/question';
import type { Grade } from './amendment';
import type { AttemptFacts } from './attempt';
import { type Day, dayOf, type OffsetAt } from './days';

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

/** What the attempts of one day at one question come to: one test of the memory, however often it was tried. */
export interface Review {
  readonly question: string;
  readonly day: Day;
  /** When it was decided, in epoch milliseconds. */
  readonly at: number;
  readonly grade: Grade;
  /** What the grade would be without the learner's own word. */
  readonly concluded: Grade;
  /** Time spent up to the attempt that decided. */
  readonly ms: number;
  readonly hints: number;
  /** The attempt that decided; a correction names it. */
  readonly attempt: string;
  readonly ahead: boolean;
  /** Partial credit in an assessment, or null. */
  readonly score: number | null;
}

/** Slower than this many times the question's minutes is with effort, quicker than this share is with ease. */
const SLOW = 1.5;
const QUICK = 0.5;
/** More failed checks than this, on the way to a program that passes, are effort. */
const USUAL_FAILURES = 2;

/**
 * @param attempts at one question that count, oldest first
 * @param asked null when the question is not in the bank any more
 * @param correctionOf the learner's own word on an attempt; null where there is none at all
 * @param offsetAt for attempts that do not say how far their clock was from UTC
 * @returns one review for each day, oldest first
 */
export function reviewsOf(
  attempts: readonly AttemptFacts[],
  asked: Asked | null,
  correctionOf: ((attempt: string) => Grade | null) | null,
  offsetAt: OffsetAt,
): Review[] {
  const reviews: Review[] = [];
  let day: Day = Number.NaN;
  let from = 0;
  for (const [i, attempt] of attempts.entries()) {
    const on = dayOf(attempt.at, attempt.offset ?? offsetAt(attempt.at));
    // A flight to the west can bring a day back: it is the same day still.
    if (i > from && on > day) {
      reviews.push(review(attempts, from, i, day, asked, correctionOf));
      from = i;
    }
    if (i === from) day = on;
  }
  if (attempts.length > 0) reviews.push(review(attempts, from, attempts.length, day, asked, correctionOf));
  return reviews;
}

/** Of the attempts of one day, which are those from a place to before another. */
function review(
  attempts: readonly AttemptFacts[],
  from: number,
  to: number,
  day: Day,
  asked: Asked | null,
  correctionOf: ((attempt: string) => Grade | null) | null,
): Review {
  // A program may fail on its way; of an answer that is given at once, the first says what was known.
  const isProgram = asked === null || asked.kind === 'code';
  let place = from;
  while (isProgram && place < to - 1 && attempts[place]?.outcome !== 'solved') place += 1;
  const [first, decided] = [attempts[from], attempts[place]];
  if (!first || !decided) throw new RangeError('a review has an attempt');
  const concluded = gradeOf(decided, place - from, asked);
  let grade = concluded;
  if (correctionOf) {
    for (let i = from; i < to; i += 1) grade = correctionOf(attempts[i]?.id ?? '') ?? grade;
  }
  return {
    question: decided.question,
    day,
    at: decided.at,
    grade,
    concluded,
    ms: decided.ms,
    hints: decided.hints,
    attempt: decided.id,
    ahead: first.ahead,
    score: decided.score,
  };
}

/** Not at all, or after the solution: 1. Slowly, with hints or with many failures: 2. At once: 3, with ease: 4. */
function gradeOf(decided: AttemptFacts, failures: number, asked: Asked | null): Grade {
  if (decided.outcome !== 'solved' || decided.solutionSeen) return 1;
  const pace = asked === null ? 1 : decided.ms / (asked.minutes * 60_000);
  if (decided.hints > 0 || failures > USUAL_FAILURES || pace > SLOW) return 2;
  // What can be chosen from a list can be guessed, and a guess is quick.
  const canBeEasy = asked?.kind === 'code' || asked?.kind === 'explain';
  return canBeEasy && failures === 0 && pace < QUICK ? 4 : 3;
}
