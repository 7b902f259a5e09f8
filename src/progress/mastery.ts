import type { Level } from '../bank/question';
import type { Grade } from './amendment';
import type { Day } from './days';

/** How strong a learner is at something, on the scale of the logistic function: 0 is an even chance at a mid question. */
export interface Estimate {
  readonly mean: number;
  /** Standard deviation: how far off the mean may be. */
  readonly sd: number;
  /** How many reviews it stands on. */
  readonly count: number;
}

/** How hard the questions of a level are, on the same scale. */
export const DIFFICULTY: Readonly<Record<Level, number>> = { junior: -1, mid: 0, senior: 1 };

/** Before anything is known: somewhere between a beginner and an expert. */
export const UNKNOWN: Estimate = { mean: -0.5, sd: 1.5, count: 0 };

/** Variance that a day adds: what somebody could do half a year ago says half as much as yesterday. */
const DRIFT_A_DAY = 0.004;

/** What a review earned, by its grade: with hints or slowly is half of it. */
const CREDIT = { 1: 0, 2: 0.5, 3: 1, 4: 1 } as const;

/**
 * A question that was seen before tells ever less of the topic, and more of itself: all its reviews together weigh no
 * more than π²/6 first answers.
 *
 * @param before how often the question was reviewed before
 */
export function weightOf(before: number): number {
  const times = before + 1;
  return 1 / (times * times);
}

/**
 * What a review earned, from 0 to 1.
 *
 * @param score its partial credit, or null
 */
export function creditOf(score: number | null, grade: Grade): number {
  return score ?? CREDIT[grade];
}

/** All that a strength is. */
export interface StrengthState {
  readonly mean: number;
  readonly variance: number;
  /** Of the last answer. */
  readonly day: Day | null;
  readonly count: number;
}

/**
 * A Kalman filter for a strength that drifts, observed through right and wrong answers: Glicko's update for one learner
 * against questions of known difficulty (Glickman 1999, "Parameter estimation in large dynamic paired comparison
 * experiments", Applied Statistics 48; the general case: Fahrmeir 1992, JASA 87, posterior modes by the extended Kalman
 * filter). Each answer adds its Fisher information p(1-p) to the precision.
 */
export class Strength {
  #mean = UNKNOWN.mean;
  #variance = UNKNOWN.sd ** 2;
  #day: Day | null = null;
  #count = 0;

  /** @param from to go on from */
  constructor(from: StrengthState | null = null) {
    if (!from) return;
    this.#mean = from.mean;
    this.#variance = from.variance;
    this.#day = from.day;
    this.#count = from.count;
  }

  get state(): StrengthState {
    return { mean: this.#mean, variance: this.#variance, day: this.#day, count: this.#count };
  }

  /**
   * Answers come in the order of their days.
   *
   * @param difficulty on the estimate's scale
   * @param credit from 0 to 1
   * @param weight from 0 to 1: how much it counts
   */
  add(day: Day, difficulty: number, credit: number, weight: number): void {
    this.#variance = this.#drifted(day);
    this.#day = Math.max(day, this.#day ?? day);
    const p = logistic(this.#mean - difficulty);
    const precision = 1 / this.#variance + weight * p * (1 - p);
    this.#variance = 1 / precision;
    this.#mean += this.#variance * weight * (credit - p);
    this.#count += 1;
  }

  /** The estimate on a day: without practice it stays where it is and grows less certain. */
  at(day: Day): Estimate {
    return { mean: this.#mean, sd: Math.sqrt(this.#drifted(day)), count: this.#count };
  }

  #drifted(day: Day): number {
    const days = this.#day === null ? 0 : Math.max(0, day - this.#day);
    return Math.min(UNKNOWN.sd ** 2, this.#variance + days * DRIFT_A_DAY);
  }
}

/**
 * The chance to answer a question of a difficulty at once, from 0 to 1. The less is known of the strength, the nearer to
 * one half (MacKay 1992, "The evidence framework applied to classification networks", eq. 10).
 */
export function chance({ mean, sd }: Estimate, difficulty: number): number {
  return logistic((mean - difficulty) / Math.sqrt(1 + (Math.PI * sd ** 2) / 8));
}

/** The chance at a mid question within one standard deviation, least and most. */
export function range({ mean, sd }: Estimate): readonly [number, number] {
  return [logistic(mean - sd), logistic(mean + sd)];
}

export function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
