import type { QuestionSummary } from '../../bank/question';
import { hashOf, type Random, randomFrom } from '../random';
import { type Ability, HIGHEST, type ItemCurve, informationAt, LOWEST } from '../scoring/ability';
import type { Blueprint } from './blueprint';
import { eligible } from './draw';

export interface AdaptiveItem {
  readonly summary: QuestionSummary;
  readonly curve: ItemCurve;
}

/** Each question can be had in this part of the sittings: no ability and no bank makes it be seen more often. */
const ELIGIBLE_SHARE = 0.23;
/** But never fewer than this many for each question that the sitting may hold: of a small bank, a larger part. */
const POOL_PER_QUESTION = 2;
/** A sitting ends when the band is narrower than about ±65 points, but not before it has asked enough to be balanced. */
export const WANTED_ERROR = 0.42;
const LEAST_QUESTIONS = 8;

/**
 * The questions that a sitting may choose from: a part of the bank that its seed alone decides. What limits exposure in a
 * program that knows only its own learner is that most questions are not to be had in most sittings (the eligibility method of
 * van der Linden & Veldkamp, "Constraining item exposure in computerized adaptive testing with shadow tests", Journal of
 * Educational and Behavioral Statistics 29, 2004, with the same chance for all).
 */
export function adaptivePool(
  blueprint: Blueprint,
  bank: readonly QuestionSummary[],
  seed: number,
): QuestionSummary[] {
  const all = eligible(blueprint, bank);
  const least = Math.min(all.length, POOL_PER_QUESTION * blueprint.questions);
  const drawn = all.map(summary => ({ summary, rank: randomFrom(seed ^ hashOf(summary.id))() }));
  drawn.sort((one, other) => one.rank - other.rank);
  const share = drawn.filter(({ rank }) => rank < ELIGIBLE_SHARE).length;
  return drawn.slice(0, Math.max(share, least)).map(({ summary }) => summary);
}

/** What the choice of the next question goes by. */
export interface SoFar {
  readonly asked: readonly QuestionSummary[];
  /** Null before the first answer. */
  readonly ability: Ability | null;
}

/**
 * The next question: the most information at the ability so far, among those that the blueprint's balance still lacks, by one
 * of the best few at random while little is known of the ability. Null when the pool has no more.
 */
export function chooseNext(
  blueprint: Blueprint,
  pool: readonly AdaptiveItem[],
  { asked, ability }: SoFar,
  random: Random,
): AdaptiveItem | null {
  const used = new Set(asked.map(({ id }) => id));
  const open = pool.filter(({ summary }) => !used.has(summary.id));
  const here = Math.max(LOWEST, Math.min(HIGHEST, ability?.value ?? 0));
  const rated = open.map(item => {
    const lack = lackOf(blueprint.kinds, asked, item.summary, 'kind');
    const topic = lackOf(blueprint.topics, asked, item.summary, 'topic');
    return { item, worth: informationAt(item.curve, here) * lack * topic };
  });
  rated.sort((one, other) => other.worth - one.worth);
  const few = Math.max(1, 2 - asked.length);
  return rated[Math.floor(random() * Math.min(few, rated.length))]?.item ?? null;
}

/** Whether an adaptive sitting has asked enough. */
export function isPreciseEnough(ability: Ability | null, answered: number): boolean {
  return ability !== null && answered >= LEAST_QUESTIONS && ability.standardError <= WANTED_ERROR;
}

/**
 * From nearly 0 to 1: how much the sitting still lacks of the kind or topic of a question. Balance is a matter of more or less (the
 * weighted deviations of Swanson & Stocking 1993, as a factor), and
 * a stricter one for kinds than for topics, of which a sitting holds few questions each.
 */
function lackOf(
  shares: Readonly<Record<string, number>>,
  asked: readonly QuestionSummary[],
  summary: QuestionSummary,
  by: 'kind' | 'topic',
): number {
  const total = Object.values(shares).reduce((sum, share) => sum + share, 0);
  const due = ((asked.length + 1) * (shares[summary[by]] ?? 0)) / total;
  const had = asked.filter(one => one[by] === summary[by]).length;
  return Math.min(1, STRICTNESS[by] ** (due + 0.5 - (had + 1)));
}

const STRICTNESS = { kind: 2, topic: 1.5 } as const;
