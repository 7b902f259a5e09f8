import type { Kind, Level } from '../../bank/question';
import { groupBy } from '../groupBy';
import { expectedCredit, type Item, pointOf } from './itemModel';
import { type ItemFacts, priorItem } from './itemParameters';

/** One answer of an earlier sitting, and how able its sitting found the learner to be. */
export interface PastAnswer {
  readonly facts: ItemFacts;
  /** From 0 to 1. */
  readonly credit: number;
  readonly ability: number;
}

/** How much harder the items of each kind and level are than was assumed. */
export type Shifts = ReadonlyMap<string, number>;

/** A prior difficulty is off by this much, give or take: what is learnt is weighed against it. */
const PRIOR_SPREAD = 0.3;

/**
 * Learns from one learner's own answers how far the assumed difficulties are off, for each kind and level: the difference
 * between the credit that was expected and the credit that was earned, turned into a shift by one Newton step from the prior
 * (an empirical Bayes estimate: Mislevy, "Bayes modal estimation in item response models", Psychometrika 51, 1986). Forty
 * answers move a group as far as they say, three hardly at all.
 *
 * One person's answers cannot tell "all items are easier" from "this person is abler", so the shifts are centred: they say
 * how the groups lie to one another and leave the scale where it is. They are not learnt for each question: a question that
 * one learner fails twice is a weakness of the learner.
 */
export function learnShifts(past: readonly PastAnswer[]): Shifts {
  const groups = groupBy(past, ({ facts }) => groupOf(facts));
  const shifts = [...groups].map(([group, answers]) => ({
    group,
    count: answers.length,
    ...shiftOf(answers),
  }));
  const weight = shifts.reduce((sum, { information }) => sum + information, 0);
  const mean = weight === 0 ? 0 : shifts.reduce((sum, one) => sum + one.shift * one.information, 0) / weight;
  return new Map(shifts.map(({ group, shift }) => [group, shift - mean]));
}

/** The parameters of an item: its prior, moved by what was learnt. */
export function itemOf(facts: ItemFacts, shifts: Shifts): Item {
  const prior = priorItem(facts);
  return { ...prior, difficulty: prior.difficulty + (shifts.get(groupOf(facts)) ?? 0) };
}

function shiftOf(answers: readonly PastAnswer[]): { readonly shift: number; readonly information: number } {
  let slope = 0;
  let information = 0;
  for (const { facts, credit, ability } of answers) {
    const item = priorItem(facts);
    const point = pointOf(item, ability);
    // Guesses carry less about difficulty; the score function of the steps is the residual times the slope.
    slope += item.slope * (1 - item.guessing) * item.steps.length * (expectedCredit(item, ability) - credit);
    information += point.information;
  }
  const precision = information + 1 / PRIOR_SPREAD ** 2;
  return { shift: slope / precision, information };
}

function groupOf({ kind, level }: { readonly kind: Kind; readonly level: Level }): string {
  return `${kind} ${level}`;
}
