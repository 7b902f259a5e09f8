import type { Asked } from './review';
import type { Review } from './reviewList';

/** Right, but slow. */
export interface Hesitation {
  /** Time taken over the question's minutes: 1 is what a prepared candidate needs. Geometric mean. */
  readonly pace: number;
  /** The same over what this learner usually takes. */
  readonly againstSelf: number;
  /** How many right answers it stands on. */
  readonly count: number;
}

/** With fewer right answers than this, one slow morning would decide. */
const ENOUGH = 3;
/** Half as long again as usual is slow. */
const SLOW = 1.5;
/** Nobody is slower than this at what they know: older logs count the hours in which a question stood open. */
const SLOWEST = 3;

/** How long right answers take at something; null where there are not enough of them. */
export class Hesitations {
  readonly #usual: number;

  /** @param all reviews at all questions, for the learner's own usual pace */
  constructor(all: Iterable<readonly [Review, Asked]>) {
    this.#usual = median([...logPaces(all)]);
  }

  /** @param reviews at one topic, concept or question */
  of(reviews: Iterable<readonly [Review, Asked]>): Hesitation | null {
    const paces = [...logPaces(reviews)];
    if (paces.length < ENOUGH) return null;
    const mean = paces.reduce((sum, one) => sum + one, 0) / paces.length;
    return { pace: Math.exp(mean), againstSelf: Math.exp(mean - this.#usual), count: paces.length };
  }
}

/** Slow by both measures: the question's minutes, and what the learner usually takes. */
export function isSlow({ pace, againstSelf }: Hesitation): boolean {
  return pace > 1 && againstSelf > SLOW;
}

function* logPaces(reviews: Iterable<readonly [Review, Asked]>): Generator<number> {
  for (const [{ grade, ms }, { minutes }] of reviews) {
    if (grade > 1 && ms > 0) yield Math.log(Math.min(SLOWEST, ms / (minutes * 60_000)));
  }
}

function median(values: number[]): number {
  values.sort((one, other) => one - other);
  return values[Math.floor(values.length / 2)] ?? 0;
}
