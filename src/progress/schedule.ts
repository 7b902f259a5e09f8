import { FSRSAlgorithm, type FSRSParameters } from 'ts-fsrs';
import type { Grade } from './amendment';
import type { Day } from './days';
import type { Review } from './reviewList';

/** What is remembered of a question. */
export interface Memory {
  readonly question: string;
  /** Days after which it is still known nine times of ten. */
  readonly stability: number;
  /** From 1 to 10. */
  readonly difficulty: number;
  readonly last: Day;
  readonly grade: Grade;
  readonly reviews: number;
  /** How often it was forgotten after it had been known. */
  readonly lapses: number;
  /** The chance to know it that the last review met, from 0 to 1; null for the first. */
  readonly met: number | null;
}

/** With the day on which it should be asked again. */
export interface Card extends Memory {
  readonly due: Day;
}

export const RETENTION = { least: 0.7, usual: 0.9, most: 0.97 } as const;

/** Whoever prepares for an interview has no use for what comes back in two years. */
const LONGEST_DAYS = 365;
/** As if so many reviews had met exactly what was wanted: a few of the first days decide nothing. */
const DOUBT = 20;
/** How strongly the aim answers to what it missed by, and how far it may move. */
const GAIN = 2;
const FARTHEST = 0.06;

/** What of a review the memory hangs on. */
export type Tested = Pick<Review, 'question' | 'day' | 'grade' | 'ahead'>;

/** The library keeps its parameters behind a Proxy, which makes each step of a memory take three times as long. */
class Algorithm extends FSRSAlgorithm {
  constructor(parameters: Partial<FSRSParameters>) {
    super(parameters);
    this.param = { ...this.param };
  }
}

/**
 * Spaced repetition by FSRS-6 (Ye, Su, Cao: "A Stochastic Shortest Path Algorithm for Optimizing Spaced Repetition
 * Scheduling", KDD 2022; https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm), as ts-fsrs has it, in
 * whole days: there is one review of a question a day.
 */
export class Schedule {
  readonly #fsrs: Algorithm;
  /** Memories do not change, and most of them are asked for again and again. */
  readonly #cards = new WeakMap<Memory, Card>();

  /** @param aim the share of what is due that should still be known, from 0.7 to 0.99 */
  constructor(readonly aim: number) {
    this.#fsrs = new Algorithm({
      request_retention: Math.min(0.99, Math.max(RETENTION.least, aim)),
      maximum_interval: LONGEST_DAYS,
      enable_short_term: false,
    });
  }

  /** The memory after one more review, whatever the aim. What was known ahead of its day leaves it as it is. */
  after(memory: Memory | null, { question, day, grade, ahead }: Tested): Memory {
    if (memory && ahead && grade > 1) return memory;
    const elapsed = memory ? Math.max(0, day - memory.last) : 0;
    const met = memory ? this.#fsrs.forgetting_curve(elapsed, memory.stability) : null;
    const { stability, difficulty } = this.#fsrs.next_state(memory, elapsed, grade, met ?? undefined);
    return {
      question,
      stability,
      difficulty,
      last: Math.max(day, memory?.last ?? day),
      grade,
      reviews: (memory?.reviews ?? 0) + 1,
      lapses: (memory?.lapses ?? 0) + (memory && grade === 1 && memory.grade > 1 ? 1 : 0),
      met,
    };
  }

  card(memory: Memory): Card {
    const known = this.#cards.get(memory);
    if (known) return known;
    const card = { ...memory, due: memory.last + this.#fsrs.next_interval(memory.stability, 0) };
    this.#cards.set(memory, card);
    return card;
  }

  /** The chance that it is known on a day, from 0 to 1. */
  recall(memory: Memory, day: Day): number {
    return this.#fsrs.forgetting_curve(Math.max(0, day - memory.last), memory.stability);
  }
}

/**
 * What to aim for so that reviews meet what is wanted. What was just forgotten cannot come back before tomorrow, and a
 * full day makes others wait: both come later than they should, and the rest makes up for it by coming a little sooner.
 *
 * @param wanted the share of what is due that should still be known
 * @param met the chance that each of the last weeks' reviews met, from 0 to 1
 */
export function aimFor(wanted: number, met: Iterable<number>): number {
  let [sum, count] = [DOUBT * wanted, DOUBT];
  for (const one of met) {
    sum += one;
    count += 1;
  }
  const missed = wanted - sum / count;
  return wanted + Math.max(-FARTHEST, Math.min(FARTHEST, GAIN * missed, (1 - wanted) * 0.7));
}
