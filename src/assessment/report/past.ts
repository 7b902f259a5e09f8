import { type Day, localOffset, today } from '../../progress/days';
import type { EarlierSitting } from '../../shared/report';
import { learnShifts, type PastAnswer } from '../scoring/calibration';
import { scoreOf } from '../scoring/scale';
import { isAnswered, type Sitting } from '../sitting/sitting';
import { assess, pastAnswers } from './assess';
import { hesitationOf, isMissed } from './report';

/** What a plan goes by of the sittings that are over. */
export interface Past {
  /** On which one was sat that says enough to go by. */
  readonly days: readonly Day[];
  /** Of the last that says enough; before that, of the last that says anything. */
  readonly score: EarlierSitting['score'];
  /** Topic id -> ability, by the last sitting that asked about it. */
  readonly abilities: Readonly<Record<string, number>>;
  /**
   * Question id -> when the sitting ended, in epoch milliseconds: what was missed or hesitated at in the last sitting
   * that asked it; of the latest sitting first, and of each the worst first.
   */
  readonly hesitated: ReadonlyMap<string, number>;
}

export const NO_PAST: Past = { days: [], score: null, abilities: {}, hesitated: new Map() };

/** A sitting is one to plan by when this many of its questions count, and this many were answered: a Sample is not. */
const ENOUGH_SCORED = 10;
const ENOUGH_ANSWERED = 5;

/** @param sittings those that are closed, the oldest first */
export function pastOf(sittings: readonly Sitting[]): Past {
  // Begun by mistake and handed in at once, it says nothing.
  const told = sittings.filter(({ places }) => places.some(isAnswered));
  const abilities: Record<string, number> = {};
  const days: Day[] = [];
  let small: Past['score'] = null;
  let enough: Past['score'] = null;
  const before: PastAnswer[] = [];
  for (const sitting of sittings) {
    const { ability, topics, scored } = assess(sitting, learnShifts(before));
    before.push(...pastAnswers([sitting]));
    if (!told.includes(sitting)) continue;
    for (const [topic, part] of topics) abilities[topic] = part.ability.value;
    const score = ability && scoreOf(ability);
    small = score ?? small;
    if (scored < ENOUGH_SCORED || sitting.places.filter(isAnswered).length < ENOUGH_ANSWERED) continue;
    enough = score;
    days.push(dayAt(sitting.ended?.at ?? sitting.begunAt));
  }
  return { days, score: enough ?? small, abilities, hesitated: hesitatedIn(told) };
}

/** @param told the oldest first */
function hesitatedIn(told: readonly Sitting[]): Past['hesitated'] {
  const hesitated = new Map<string, number>();
  const asked = new Set<string>();
  for (const { places, ended, begunAt } of told.toReversed()) {
    const weak = places.filter(place => !asked.has(place.question.id) && isWeak(place));
    weak.sort((one, other) => (one.grading?.credit ?? 0) - (other.grading?.credit ?? 0));
    for (const { question } of weak) hesitated.set(question.id, ended?.at ?? begunAt);
    for (const { question } of places) asked.add(question.id);
  }
  return hesitated;
}

function isWeak(place: Sitting['places'][number]): boolean {
  const { question, grading } = place;
  return isMissed({ kind: question.kind, credit: grading?.credit ?? null }) || hesitationOf(place) !== '';
}

/** The learner's day at a moment in epoch milliseconds. */
export function dayAt(at: number): Day {
  return today(at, localOffset);
}
