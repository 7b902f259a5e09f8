import { type Ability, HIGHEST, LOWEST } from './ability';

export const LOWEST_SCORE = 300;
export const HIGHEST_SCORE = 850;

/** A score is never told without its band. */
export interface Score {
  readonly score: number;
  readonly low: number;
  readonly high: number;
}

/** 575 is the middle of the learners whom the bank was made for, and a standard deviation is 79 points. */
export function scoreOf({ value, low, high }: Ability): Score {
  return { score: points(value), low: points(low), high: points(high) };
}

/** The ability that a score stands for. */
export function abilityAt(score: number): number {
  return LOWEST + ((score - LOWEST_SCORE) / (HIGHEST_SCORE - LOWEST_SCORE)) * (HIGHEST - LOWEST);
}

function points(ability: number): number {
  const share = (Math.max(LOWEST, Math.min(HIGHEST, ability)) - LOWEST) / (HIGHEST - LOWEST);
  return Math.round(LOWEST_SCORE + share * (HIGHEST_SCORE - LOWEST_SCORE));
}
