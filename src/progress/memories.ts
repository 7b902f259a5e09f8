import type { Day } from './days';
import type { ReviewList } from './reviewList';
import { type Memory, RETENTION, Schedule } from './schedule';

/** What is remembered of a question, now and when the day began. */
export interface Remembered {
  readonly now: Memory | null;
  readonly atDawn: Memory | null;
}

interface Kept extends Remembered {
  readonly reviews: ReviewList;
  readonly day: Day;
  /** The chances that the reviews of the last weeks before the day met. */
  readonly met: readonly number[];
}

/** From how many days back the aim of the schedule is set. */
const RECENT_DAYS = 30;

/** The memories of all questions, each worked out anew when its reviews change or another day begins. */
export class Memories {
  readonly #kept = new Map<string, Kept>();
  /** The memory does not hang on what is aimed for. */
  readonly #schedule = new Schedule(RETENTION.usual);

  /** @param reviewsOf gives the same list as long as nothing has changed */
  constructor(private readonly reviewsOf: (question: string) => ReviewList) {}

  of(question: string, day: Day): Remembered {
    return this.#keep(question, day);
  }

  /** The chances that the reviews of the last weeks before a day met. */
  *met(questions: Iterable<string>, day: Day): Generator<number> {
    for (const question of questions) yield* this.#keep(question, day).met;
  }

  #keep(question: string, day: Day): Kept {
    const reviews = this.reviewsOf(question);
    const known = this.#kept.get(question);
    if (known?.reviews === reviews && known.day === day) return known;
    let now: Memory | null = null;
    let atDawn: Memory | null = null;
    const met: number[] = [];
    for (let i = 0; i < reviews.length; i += 1) {
      const on = reviews.day(i);
      const review = { question, day: on, grade: reviews.grade(i), ahead: reviews.ahead(i) };
      const after = this.#schedule.after(now, review);
      if (after === now) continue;
      now = after;
      if (on >= day) continue;
      atDawn = now;
      if (now.met !== null && on >= day - RECENT_DAYS) met.push(now.met);
    }
    const kept = { reviews, day, now, atDawn, met };
    this.#kept.set(question, kept);
    return kept;
  }
}
