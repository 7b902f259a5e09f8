/**
 * The item-response model. An answer falls into one of the ordered categories 0 to m of its item, and the chance of each
 * follows from the ability of who answers, in standard deviations of the learners whom the bank was made for.
 *
 * One step (right or wrong): the three-parameter logistic model, Birnbaum in Lord & Novick, "Statistical Theories of Mental
 * Test Scores" (1968), chapter 17, without the constant 1.7. Several steps: the generalised partial credit model, Muraki,
 * "A generalized partial credit model", Applied Psychological Measurement 16 (1992).
 */
export interface Item {
  /** Discrimination: how sharply the chances change with ability, per standard deviation. */
  readonly slope: number;
  /** The ability at which the steps are taken, on average, with even chances (but for guessing). */
  readonly difficulty: number;
  /** The chance to be right without any ability; only items of one step have one. */
  readonly guessing: number;
  /** How much harder than `difficulty` each step to the next category is; their mean is 0. */
  readonly steps: readonly number[];
}

/** What an item says at one ability. */
export interface ItemPoint {
  /** The chance of each category. */
  readonly chances: readonly number[];
  /** Fisher's information about ability. */
  readonly information: number;
  /** Warm's J: the sum over categories of P' P'' / P, from which the bias of maximum likelihood follows. */
  readonly skew: number;
}

export function pointOf(item: Item, ability: number): ItemPoint {
  return item.steps.length === 1 ? dichotomous(item, ability) : partialCredit(item, ability);
}

/** What part of the full credit is to be expected. */
export function expectedCredit(item: Item, ability: number): number {
  const { chances } = pointOf(item, ability);
  return chances.reduce((sum, chance, category) => sum + chance * category, 0) / item.steps.length;
}

/**
 * The category that a credit falls into: the last one takes full credit, and the others an equal share each.
 * @param credit from 0 to 1
 */
export function categoryOf({ steps }: Item, credit: number): number {
  const most = steps.length;
  if (credit >= 1) return most;
  // Two of three tests are two thirds, however the division was rounded.
  return Math.min(most - 1, Math.floor(Math.max(0, credit) * most + 1e-9));
}

function dichotomous({ slope, difficulty, guessing }: Item, ability: number): ItemPoint {
  const known = 1 / (1 + Math.exp(-slope * (ability - difficulty)));
  const right = guessing + (1 - guessing) * known;
  const wrong = 1 - right;
  const first = (1 - guessing) * slope * known * (1 - known);
  const second = first * slope * (1 - 2 * known);
  const spread = right * wrong;
  return {
    chances: [wrong, right],
    information: spread > 0 ? (first * first) / spread : 0,
    skew: spread > 0 ? (first * second) / spread : 0,
  };
}

function partialCredit({ slope, difficulty, steps }: Item, ability: number): ItemPoint {
  let sum = 0;
  const logits = [0];
  for (const step of steps) {
    sum += slope * (ability - difficulty - step);
    logits.push(sum);
  }
  const largest = Math.max(...logits);
  const weights = logits.map(logit => Math.exp(logit - largest));
  const total = weights.reduce((all, weight) => all + weight, 0);
  const chances = weights.map(weight => weight / total);
  const mean = chances.reduce((all, chance, category) => all + chance * category, 0);
  const moment = (power: number): number =>
    chances.reduce((all, chance, category) => all + chance * (category - mean) ** power, 0);
  return { chances, information: slope ** 2 * moment(2), skew: slope ** 3 * moment(3) };
}
