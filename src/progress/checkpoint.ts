import type { Day } from './days';
import type { KeptReviews } from './keptReviews';
import type { StrengthState } from './mastery';
import type { ReviewList } from './reviewList';
import type { Memory } from './schedule';

/** What the reviews before a day came to. It holds as long as they are those that it was worked out from. */
export interface Mark<State> {
  readonly before: Day;
  /** Of those reviews. */
  readonly print: number;
  readonly state: State;
}

/** How far back marks are made: most of what is added to a log late has come by then. */
export const MARKED_DAYS = 30;

/**
 * What was worked out at one start, to go on from at the next. It need not be of the same attempts: each mark is taken up
 * only where the reviews that it stands for are still the same.
 */
export interface Checkpoint {
  /** By question. */
  readonly memories: ReadonlyMap<string, Mark<Memory | null>>;
  /** By part of the bank, as `Standings` names them. */
  readonly strengths: ReadonlyMap<string, Mark<StrengthState>>;
  /** Of the attempts that were kept with it; null where none were. */
  readonly reviews: KeptReviews | null;
}

export const NO_CHECKPOINT: Checkpoint = { memories: new Map(), strengths: new Map(), reviews: null };

const PRIME = 0x01000193;
const OTHER_PRIME = 0x85ebca6b;
/** Scores are told apart to the ninth digit. */
const SCORE_DIGITS = 1e9;

/** Two sums of all that is put in, in its order: what differs anywhere has the same print once in 2^52 times. */
export class Print {
  #one = 0x811c9dc5;
  #other = 0x9e3779b9;

  add(word: number): this {
    this.#one = Math.imul(this.#one ^ word, PRIME);
    this.#other = Math.imul(this.#other ^ word ^ (this.#other >>> 15), OTHER_PRIME);
    return this;
  }

  /** A number of up to 52 bits. */
  addLarge(value: number): this {
    return this.add(value | 0).add(Math.floor(value / 2 ** 32));
  }

  addText(text: string): this {
    for (let i = 0; i < text.length; i += 1) this.add(text.charCodeAt(i));
    return this.add(-1);
  }

  /** A whole number from 0 to 2^52. */
  get value(): number {
    return (this.#one >>> 0) * 2 ** 20 + (this.#other >>> 12);
  }
}

/** A list does not change, and is asked for its print by its memory and by each part that it belongs to. */
const known = new WeakMap<ReviewList, { readonly before: Day; readonly print: number }>();

/** The print of the reviews before a day: of all that memories and strengths hang on. */
export function printOf(reviews: ReviewList, before: Day): number {
  const one = known.get(reviews);
  if (one?.before === before) return one.print;
  const print = printAnew(reviews, before);
  rememberPrint(reviews, before, print);
  return print;
}

/** For a list of which the print is known from elsewhere. */
export function rememberPrint(reviews: ReviewList, before: Day, print: number): void {
  known.set(reviews, { before, print });
}

function printAnew(reviews: ReviewList, before: Day): number {
  const count = reviews.countBefore(before);
  const print = new Print().add(count);
  for (let i = 0; i < count; i += 1) {
    print.add(reviews.day(i) * 16 + reviews.grade(i) * 2 + Number(reviews.ahead(i)));
    const score = reviews.score(i);
    if (score !== null) print.addLarge(1 + Math.round(score * SCORE_DIGITS));
  }
  return print.value;
}
