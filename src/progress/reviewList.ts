import type { Grade } from './amendment';
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

/**
 * The reviews of one question, one for each day on which it was attempted, oldest first. In columns: over the years they
 * are as many as the attempts, and most are asked for their day and their grade alone.
 */
export class ReviewList {
  readonly #rows: Int32Array;
  readonly #days: Int32Array;
  readonly #grades: Uint8Array;
  readonly #concluded: Uint8Array;
  readonly #ahead: Uint8Array;
  #length = 0;

  /** @param most how many there may be */
  constructor(
    private readonly table: AttemptTable,
    most: number,
  ) {
    this.#rows = new Int32Array(most);
    this.#days = new Int32Array(most);
    this.#grades = new Uint8Array(most);
    this.#concluded = new Uint8Array(most);
    this.#ahead = new Uint8Array(most);
  }

  /**
   * @param row of the attempt that decided
   * @param concluded the grade without the learner's own word
   */
  push(row: number, day: Day, grade: Grade, concluded: Grade, ahead: boolean): void {
    const i = this.#length;
    this.#rows[i] = row;
    this.#days[i] = day;
    this.#grades[i] = grade;
    this.#concluded[i] = concluded;
    this.#ahead[i] = Number(ahead);
    this.#length += 1;
  }

  get length(): number {
    return this.#length;
  }

  /** In their order. */
  get days(): Int32Array {
    return this.#days.subarray(0, this.#length);
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
    return this.#days[i] ?? Number.NaN;
  }

  grade(i: number): Grade {
    return gradeIn(this.#grades, i);
  }

  ahead(i: number): boolean {
    return this.#ahead[i] === 1;
  }

  ms(i: number): number {
    return this.table.ms(this.#rows[i] ?? 0);
  }

  score(i: number): number | null {
    return this.table.score(this.#rows[i] ?? 0);
  }

  /** @param i counted from the end where it is negative, as in an array */
  at(i: number): Review | undefined {
    const place = i < 0 ? this.#length + i : i;
    const row = this.#rows[place];
    if (row === undefined || place >= this.#length) return undefined;
    const { id: attempt, question, at, ms, hints, score } = this.table.get(row);
    return {
      question,
      day: this.day(place),
      at,
      grade: this.grade(place),
      concluded: gradeIn(this.#concluded, place),
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

function gradeIn(column: Uint8Array, i: number): Grade {
  return (column[i] ?? 1) as Grade;
}
