import { MARKED_DAYS, type Mark, printOf } from './checkpoint';
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
  /** As it was before those weeks. */
  readonly early: Memory | null;
}

/** From how many days back the aim of the schedule is set; marks are made no later. */
const RECENT_DAYS = MARKED_DAYS;

/** The memories of all questions, each worked out anew when its reviews change or another day begins. */
export class Memories {
  readonly #kept = new Map<string, Kept>();
  /** The memory does not hang on what is aimed for. */
  readonly #schedule = new Schedule(RETENTION.usual);

  /**
   * @param reviewsOf gives the same list as long as nothing has changed
   * @param marks from an earlier start: to go on from where they hold
   */
  constructor(
    private readonly reviewsOf: (question: string) => ReviewList,
    private readonly marks: ReadonlyMap<string, Mark<Memory | null>> = new Map(),
  ) {}

  of(question: string, day: Day): Remembered {
    return this.#keep(question, day);
  }

  /** The chances that the reviews of the last weeks before a day met. */
  *met(questions: Iterable<string>, day: Day): Generator<number> {
    for (const question of questions) yield* this.#keep(question, day).met;
  }

  /** What a later start can go on from, of the questions that were worked out on this day. */
  marksOf(day: Day): Map<string, Mark<Memory | null>> {
    const before = day - RECENT_DAYS;
    const kept = [...this.#kept].filter(([, one]) => one.day === day);
    return new Map(
      kept.map(([question, { reviews, early }]) => {
        return [question, { before, print: printOf(reviews, before), state: early }];
      }),
    );
  }

  #keep(question: string, day: Day): Kept {
    const reviews = this.reviewsOf(question);
    const known = this.#kept.get(question);
    if (known?.reviews === reviews && known.day === day) return known;
    const recent = day - RECENT_DAYS;
    const mark = this.#markOf(question, reviews, recent);
    let now = mark?.state ?? null;
    let [early, atDawn] = [now, now];
    const met: number[] = [];
    for (let i = mark ? reviews.countBefore(mark.before) : 0; i < reviews.length; i += 1) {
      const on = reviews.day(i);
      const review = { question, day: on, grade: reviews.grade(i), ahead: reviews.ahead(i) };
      const after = this.#schedule.after(now, review);
      if (after === now) continue;
      now = after;
      if (on >= day) continue;
      atDawn = now;
      if (on < recent) early = now;
      else if (now.met !== null) met.push(now.met);
    }
    const kept = { reviews, day, now, atDawn, met, early };
    this.#kept.set(question, kept);
    return kept;
  }

  /** @param before the latest day that may be gone on from */
  #markOf(question: string, reviews: ReviewList, before: Day): Mark<Memory | null> | null {
    const mark = this.marks.get(question);
    return mark && mark.before <= before && printOf(reviews, mark.before) === mark.print ? mark : null;
  }
}
