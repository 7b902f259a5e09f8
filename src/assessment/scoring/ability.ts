import { type Item, pointOf } from './itemModel';

export interface Answered {
  readonly item: Item;
  /** From 0 to the number of the item's steps. */
  readonly category: number;
}

/** An ability in standard deviations of the learners whom the bank was made for; 0 is their middle. */
export interface Ability {
  readonly value: number;
  readonly standardError: number;
  /** The band that holds the truth 95 times of a hundred. */
  readonly low: number;
  readonly high: number;
}

export const LOWEST = -3.5;
export const HIGHEST = 3.5;
const STEP = 0.05;
const GRID: readonly number[] = Array.from(
  { length: Math.round((HIGHEST - LOWEST) / STEP) + 1 },
  (_, index) => LOWEST + index * STEP,
);

/** An item at every ability of the grid: what estimating needs of it, worked out once. */
export interface ItemCurve {
  readonly item: Item;
  /** By category, the logarithm of its chance. */
  readonly logChances: readonly Float64Array[];
  readonly information: Float64Array;
  readonly skew: Float64Array;
}

export function curveOf(item: Item): ItemCurve {
  const points = GRID.map(ability => pointOf(item, ability));
  const categories = Array.from({ length: item.steps.length + 1 }, (_, category) => category);
  return {
    item,
    logChances: categories.map(category =>
      Float64Array.from(points, ({ chances }) =>
        Math.log(Math.max(Number.MIN_VALUE, chances[category] ?? 0)),
      ),
    ),
    information: Float64Array.from(points, ({ information }) => information),
    skew: Float64Array.from(points, ({ skew }) => skew),
  };
}

/**
 * Warm's weighted likelihood estimate (Warm, "Weighted likelihood estimation of ability in item response theory",
 * Psychometrika 54, 1989; for several categories Samejima 1998, Penfield & Bergeron 2005): maximum likelihood without its
 * bias of first order, and finite when everything was right or wrong. A mean of a posterior would be drawn to the middle:
 * simulated, it misses the demand on bias at both ends. The band holds the middle 95% of the weighted likelihood itself, which is
 * near a posterior under Jeffreys' prior, and holds its promise in short sittings, where estimate ± 1.96 errors is too wide.
 *
 * @returns null when nothing was answered: then nothing is known
 */
export function estimateAbility(
  answers: readonly { readonly curve: ItemCurve; readonly category: number }[],
): Ability | null {
  if (answers.length === 0) return null;
  const size = GRID.length;
  const weighted = new Float64Array(size);
  const information = new Float64Array(size);
  const skew = new Float64Array(size);
  for (const { curve, category } of answers) {
    const logs = curve.logChances[category];
    if (logs === undefined) throw new RangeError(`an item has no category ${category}`);
    for (let at = 0; at < size; at++) {
      weighted[at] = (weighted[at] ?? 0) + (logs[at] ?? 0);
      information[at] = (information[at] ?? 0) + (curve.information[at] ?? 0);
      skew[at] = (skew[at] ?? 0) + (curve.skew[at] ?? 0);
    }
  }
  const slope = (at: number): number => (skew[at] ?? 0) / (2 * (information[at] ?? 1));
  let weight = 0;
  for (let at = 1; at < size; at++) {
    weight += (STEP * (slope(at) + slope(at - 1))) / 2;
    weighted[at] = (weighted[at] ?? 0) + weight;
  }
  const value = peak(weighted);
  const densities = exponentials(weighted);
  return {
    value,
    standardError: 1 / Math.sqrt(between(information, value)),
    low: Math.min(value, quantile(densities, 0.025)),
    high: Math.max(value, quantile(densities, 0.975)),
  };
}

/** As `estimateAbility`, for items whose curves are not kept. */
export function abilityOf(answers: readonly Answered[]): Ability | null {
  return estimateAbility(answers.map(({ item, category }) => ({ curve: curveOf(item), category })));
}

/**
 * The ability in a part of the sitting, such as a topic. A few answers say little, so they are weighed against the whole: the
 * mean and the spread of the posterior whose prior is the ability in the whole sitting, give or take half a standard
 * deviation (Wainer et al., "Augmented scores", in "Test Scoring", 2001, borrow strength in the same way).
 */
export function abilityWithin(answers: readonly Answered[], whole: Ability): Ability {
  const spread = Math.hypot(PART_SPREAD, whole.standardError);
  const logs = Float64Array.from(GRID, ability => -((ability - whole.value) ** 2) / (2 * spread ** 2));
  for (const { item, category } of answers) {
    const own = curveOf(item).logChances[category];
    if (own === undefined) throw new RangeError(`an item has no category ${category}`);
    for (let at = 0; at < logs.length; at++) logs[at] = (logs[at] ?? 0) + (own[at] ?? 0);
  }
  const densities = exponentials(logs);
  const total = densities.reduce((sum, one) => sum + one, 0);
  const mean = densities.reduce((sum, one, at) => sum + one * (GRID[at] ?? 0), 0) / total;
  const variance = densities.reduce((sum, one, at) => sum + one * ((GRID[at] ?? 0) - mean) ** 2, 0) / total;
  return {
    value: mean,
    standardError: Math.sqrt(variance),
    low: quantile(densities, 0.025),
    high: quantile(densities, 0.975),
  };
}

const PART_SPREAD = 0.5;

/** The information of an item at an ability, from its curve. */
export function informationAt(curve: ItemCurve, ability: number): number {
  return between(curve.information, ability);
}

function exponentials(logs: Float64Array): Float64Array {
  const largest = logs.reduce((most, one) => Math.max(most, one), Number.NEGATIVE_INFINITY);
  return logs.map(one => Math.exp(one - largest));
}

/** Where the curve is highest, by a parabola through the highest point and its neighbours. */
function peak(curve: Float64Array): number {
  let top = 0;
  for (let at = 1; at < curve.length; at++) if ((curve[at] ?? 0) > (curve[top] ?? 0)) top = at;
  if (top === 0 || top === curve.length - 1) return GRID[top] ?? 0;
  const [before = 0, here = 0, after = 0] = curve.subarray(top - 1, top + 2);
  const bend = before - 2 * here + after;
  return (GRID[top] ?? 0) + (bend === 0 ? 0 : (STEP * (before - after)) / (2 * bend));
}

function quantile(densities: Float64Array, share: number): number {
  const wanted = share * densities.reduce((sum, one) => sum + one, 0);
  let passed = 0;
  for (const [at, density] of densities.entries()) {
    if (passed + density >= wanted) {
      const value = (GRID[at] ?? 0) + STEP * ((wanted - passed) / density - 0.5);
      return Math.max(LOWEST, Math.min(HIGHEST, value));
    }
    passed += density;
  }
  return HIGHEST;
}

function between(curve: Float64Array, ability: number): number {
  const place = Math.max(0, Math.min(curve.length - 1, (ability - LOWEST) / STEP));
  const below = Math.min(curve.length - 2, Math.floor(place));
  const [low = 0, high = 0] = curve.subarray(below, below + 2);
  return low + (high - low) * (place - below);
}
