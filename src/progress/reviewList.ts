import type { Grade } from './amendment';
import type { Outcome } from './attempt';
import type { AttemptTable } from './attemptTable';
import type { Day } from './days';

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

/** The parts of reviews, each under the review's place. */
export interface ReviewColumns {
  /** Of the attempts that decided. */
  readonly rows: Int32Array;
  readonly days: Int32Array;
  /** The grade, what would be the grade without the learner's own word, and whether it was ahead. */
  readonly marks: Uint8Array;
}

const [GRADE_BITS, GRADE_MASK, AHEAD] = [3, 7, 1 << 6];

/**
 * The reviews of one question, one for each day on which it was attempted, oldest first. In columns: over the years they
 * are as many as the attempts, and most are asked for their day and their grade alone.
 */
export class ReviewList {
  #length = 0;

  private constructor(
    private readonly table: AttemptTable,
    private readonly room: ReviewColumns,
  ) {}

  /** None yet. @param most how many there may be */
  static empty(table: AttemptTable, most: number): ReviewList {
    return new ReviewList(table, {
      rows: new Int32Array(most),
      days: new Int32Array(most),
      marks: new Uint8Array(most),
    });
  }

  /** All that stand in the columns, which belong to the list from then on. */
  static of(table: AttemptTable, columns: ReviewColumns): ReviewList {
    const reviews = new ReviewList(table, columns);
    reviews.#length = columns.rows.length;
    return reviews;
  }

  /**
   * @param row of the attempt that decided
   * @param concluded the grade without the learner's own word
   */
  push(row: number, day: Day, grade: Grade, concluded: Grade, ahead: boolean): void {
    const { rows, days, marks } = this.room;
    rows[this.#length] = row;
    days[this.#length] = day;
    marks[this.#length] = grade | (concluded << GRADE_BITS) | (ahead ? AHEAD : 0);
    this.#length += 1;
  }

  get length(): number {
    return this.#length;
  }

  get columns(): ReviewColumns {
    const { rows, days, marks } = this.room;
    const to = this.#length;
    return { rows: rows.subarray(0, to), days: days.subarray(0, to), marks: marks.subarray(0, to) };
  }

  /** In their order. */
  get days(): Int32Array {
    return this.room.days.subarray(0, this.#length);
  }

  /** The day of the first review, or null when there is none. */
  get first(): Day | null {
    return this.#length === 0 ? null : this.day(0);
  }

  /** How many there were before a day. */
  countBefore(day: Day): number {
    let [low, high] = [0, this.#length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.day(middle) < day) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Whether there was one on a day. */
  isOn(day: Day): boolean {
    return this.days.includes(day);
  }

  day(i: number): Day {
    return this.room.days[i] ?? Number.NaN;
  }

  grade(i: number): Grade {
    return gradeIn((this.room.marks[i] ?? 0) & GRADE_MASK);
  }

  ahead(i: number): boolean {
    return ((this.room.marks[i] ?? 0) & AHEAD) !== 0;
  }

  ms(i: number): number {
    return this.table.ms(this.room.rows[i] ?? 0);
  }

  /** Of the attempt that decided. */
  outcome(i: number): Outcome {
    return this.table.outcome(this.room.rows[i] ?? 0);
  }

  score(i: number): number | null {
    return this.table.score(this.room.rows[i] ?? 0);
  }

  /** @param i counted from the end where it is negative, as in an array */
  at(i: number): Review | undefined {
    const place = i < 0 ? this.#length + i : i;
    const row = this.room.rows[place];
    if (row === undefined || place >= this.#length) return undefined;
    const { id: attempt, question, at, ms, hints, score } = this.table.get(row);
    return {
      question,
      day: this.day(place),
      at,
      grade: this.grade(place),
      concluded: gradeIn(((this.room.marks[place] ?? 0) >> GRADE_BITS) & GRADE_MASK),
      ms,
      hints,
      attempt,
      ahead: this.ahead(place),
      score,
    };
  }

  *[Symbol.iterator](): Generator<Review> {
    for (let i = 0; i < this.#length; i += 1) {
      const review = this.at(i);
      if (review) yield review;
    }
  }
}

/** Nothing else is ever written. */
function gradeIn(bits: number): Grade {
  return bits as Grade;
}
