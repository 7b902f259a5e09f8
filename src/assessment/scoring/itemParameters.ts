import type { Kind, Level, Question, QuestionSummary } from '../../bank/question';
import type { Item } from './itemModel';

/** What an item's parameters start from. */
export interface ItemFacts {
  readonly kind: Kind;
  readonly level: Level;
  /** What a prepared candidate needs. */
  readonly minutes: number;
  /** How many options there are, and how many of them are right; null where the answer is typed or not known yet. */
  readonly options: { readonly count: number; readonly right: number } | null;
}

/**
 * Where each level lies. A bank is written for levels that are about one standard deviation of the candidates apart; the
 * schedule of practice uses the same numbers (src/progress), so that both speak of one ability.
 */
export const LEVEL_DIFFICULTY: Readonly<Record<Level, number>> = { junior: -1, mid: 0, senior: 1 };

/**
 * What has to be produced is harder than what has to be recognised at the same content: about a third of a standard
 * deviation between open and closed questions, as reviews of both formats find (Rodriguez, "Construct equivalence of
 * multiple-choice and constructed-response items", Journal of Educational Measurement 40, 2003). A rubric that one ticks
 * oneself is ticked generously.
 */
const KIND_DIFFICULTY: Readonly<Record<Kind, number>> = {
  choice: -0.15,
  output: 0,
  code: 0.15,
  explain: -0.3,
};

/**
 * Discriminations of published tests lie between 0.5 and 2 (Baker & Kim, "Item Response Theory", 2004; de Ayala, "The Theory
 * and Practice of Item Response Theory", 2009). Typed output leaves nothing to luck; a choice is blunted by plausible
 * options; the tests of one program hang together, so each step of code says less than a question of its own would.
 */
const KIND_SLOPE: Readonly<Record<Kind, number>> = { choice: 1.1, output: 1.3, code: 0.9, explain: 0.5 };

/** Middles of the bundled bank: what a question of this kind usually takes. */
const USUAL_MINUTES: Readonly<Record<Kind, number>> = { choice: 2.5, output: 2.5, code: 7, explain: 7 };

/** How much harder an item is that takes twice as long as is usual for its kind at its level, and where that ends. */
const PER_DOUBLING = 0.2;
const MOST_BY_TIME = 0.3;

/** Partial credit comes in quarters: of the tests of a program, of the points of a rubric. */
const STEPS: Readonly<Record<Kind, readonly number[]>> = {
  choice: [0],
  output: [0],
  code: [-0.9, -0.3, 0.3, 0.9],
  explain: [-0.9, -0.3, 0.3, 0.9],
};

/** A choice whose options are not known yet has four, as most have. */
const USUAL_OPTIONS = { count: 4, right: 1 };

/** The parameters that an item has before anything was learnt from answers. */
export function priorItem(facts: ItemFacts): Item {
  const { kind, level } = facts;
  return {
    slope: KIND_SLOPE[kind],
    difficulty: LEVEL_DIFFICULTY[level] + KIND_DIFFICULTY[kind] + byTime(facts),
    guessing: guessing(facts),
    steps: STEPS[kind],
  };
}

export function factsOf(summary: QuestionSummary, question: Question | null = null): ItemFacts {
  const { kind, level, minutes } = summary;
  const found = question && 'options' in question && question.options.length > 0 ? question.options : null;
  const options = found && {
    count: found.length,
    right: found.filter(({ correct }) => correct).length,
  };
  return { kind, level, minutes, options };
}

function byTime({ kind, level, minutes }: ItemFacts): number {
  const usual = USUAL_MINUTES[kind] * { junior: 0.75, mid: 1, senior: 1.25 }[level];
  const harder = PER_DOUBLING * Math.log2(minutes / usual);
  return Math.max(-MOST_BY_TIME, Math.min(MOST_BY_TIME, harder));
}

/** One right option: one over their number. Several: any set but the empty one may be chosen. */
function guessing({ kind, options }: ItemFacts): number {
  const known = options ?? (kind === 'choice' ? USUAL_OPTIONS : null);
  if (known === null || kind === 'code' || kind === 'explain') return 0;
  return known.right > 1 ? 1 / (2 ** known.count - 1) : 1 / known.count;
}
