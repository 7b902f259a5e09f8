import { type AdaptiveItem, adaptivePool, chooseNext } from '../../src/assessment/blueprint/adaptive';
import { type Blueprint, presetBlueprint } from '../../src/assessment/blueprint/blueprint';
import { drawQuestions } from '../../src/assessment/blueprint/draw';
import { type Random, randomFrom } from '../../src/assessment/random';
import { type Ability, curveOf, estimateAbility, type ItemCurve } from '../../src/assessment/scoring/ability';
import { type Item, pointOf } from '../../src/assessment/scoring/itemModel';
import { factsOf, priorItem } from '../../src/assessment/scoring/itemParameters';
import type { QuestionSummary } from '../../src/bank/question';
import type { SimulatedBank } from './scoringBank';

/** One simulated candidate's sitting. */
export interface Sat {
  readonly truth: number;
  readonly ability: Ability;
  /** The smallest variance that an unbiased estimate can have for these items (Cramér and Rao). */
  readonly bound: number;
  readonly items: readonly string[];
}

/** How a candidate's answers come about; the default is the model with the parameters that the score assumes. */
export type TrueItem = (id: string, item: Item) => Item;

export class Simulation {
  readonly #curves: ReadonlyMap<string, ItemCurve>;

  constructor(
    readonly bank: SimulatedBank,
    private readonly trueItem: TrueItem = (_, item) => item,
  ) {
    this.#curves = new Map(bank.questions.map(one => [one.id, curveOf(priorItem(factsOf(one)))]));
  }

  /** A sitting drawn by a preset's blueprint, as long as asked: the same make-up with more or fewer questions. */
  fixed(truth: number, preset: 'standard' | 'sample' | 'full', questions: number | null, seed: number): Sat {
    const blueprint = presetBlueprint(preset, this.bank.topics);
    const minutes =
      questions === null ? blueprint.minutes : (blueprint.minutes / blueprint.questions) * questions;
    const sized = { ...blueprint, questions: questions ?? blueprint.questions, minutes };
    const drawn = drawQuestions(sized, this.bank.questions, seed).questions.filter(scored);
    return this.#sit(truth, drawn, randomFrom(seed ^ 0x5ca1ab1e));
  }

  /** An adaptive sitting of so many questions. */
  adaptive(truth: number, questions: number, seed: number): Sat {
    const blueprint: Blueprint = presetBlueprint('adaptive', this.bank.topics);
    const random = randomFrom(seed ^ 0x5ca1ab1e);
    const pool = adaptivePool(blueprint, this.bank.questions, seed).map(
      (summary): AdaptiveItem => ({ summary, curve: this.#curve(summary) }),
    );
    const asked: QuestionSummary[] = [];
    const answers: { curve: ItemCurve; category: number }[] = [];
    while (asked.length < questions) {
      const next = chooseNext(blueprint, pool, { asked, ability: estimateAbility(answers) }, random);
      if (next === null) break;
      asked.push(next.summary);
      answers.push({ curve: next.curve, category: this.#answer(next.summary, truth, random) });
    }
    return this.#told(truth, asked, answers);
  }

  #sit(truth: number, asked: readonly QuestionSummary[], random: Random): Sat {
    const answers = asked.map(one => ({
      curve: this.#curve(one),
      category: this.#answer(one, truth, random),
    }));
    return this.#told(truth, asked, answers);
  }

  #told(
    truth: number,
    asked: readonly QuestionSummary[],
    answers: readonly { readonly curve: ItemCurve; readonly category: number }[],
  ): Sat {
    const ability = estimateAbility(answers);
    if (ability === null) throw new Error('a simulated sitting has no questions');
    const information = answers.reduce((sum, { curve }) => sum + pointOf(curve.item, truth).information, 0);
    return { truth, ability, bound: 1 / information, items: asked.map(({ id }) => id) };
  }

  #answer({ id }: QuestionSummary, truth: number, random: Random): number {
    const { chances } = pointOf(this.trueItem(id, this.#curve({ id }).item), truth);
    let left = random();
    const category = chances.findIndex(chance => {
      left -= chance;
      return left < 0;
    });
    return category < 0 ? chances.length - 1 : category;
  }

  #curve({ id }: Pick<QuestionSummary, 'id'>): ItemCurve {
    const curve = this.#curves.get(id);
    if (!curve) throw new Error(`there is no question ${id}`);
    return curve;
  }
}

/** Abilities as learners have them: normal, mean 0, standard deviation 1 (Box and Muller). */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

function scored({ kind }: QuestionSummary): boolean {
  return kind !== 'explain';
}
