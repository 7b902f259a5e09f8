import { type Day, localOffset, today } from '../../progress/days';
import type { EarlierSitting } from '../../shared/report';
import { learnShifts, type PastAnswer } from '../scoring/calibration';
import { isAnswered, type Sitting } from '../sitting/sitting';
import { assess, pastAnswers } from './assess';
import { hesitationOf, isMissed, scoresOf } from './report';

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
  const scores = scoresOf(sittings);
  const abilities: Record<string, number> = {};
  const telling: Sitting[] = [];
  const hesitated = new Map<string, number>();
  const before: PastAnswer[] = [];
  for (const sitting of told) {
    const { topics, scored } = assess(sitting, learnShifts(before));
    before.push(...pastAnswers([sitting]));
    for (const [topic, part] of topics) abilities[topic] = part.ability.value;
    if (scored >= ENOUGH_SCORED && sitting.places.filter(isAnswered).length >= ENOUGH_ANSWERED)
      telling.push(sitting);
  }
  const asked = new Set<string>();
  for (const { places, ended, begunAt } of told.toReversed()) {
    const weak = places.filter(place => !asked.has(place.question.id) && isWeak(place));
    weak.sort((one, other) => (one.grading?.credit ?? 0) - (other.grading?.credit ?? 0));
    for (const { question } of weak) hesitated.set(question.id, ended?.at ?? begunAt);
    for (const { question } of places) asked.add(question.id);
  }
  const scoreIn = (among: readonly Sitting[]) =>
    scores.findLast(({ id, score }) => score !== null && among.some(one => one.id === id))?.score ?? null;
  return {
    days: telling.map(({ ended, begunAt }) => dayAt(ended?.at ?? begunAt)),
    score: scoreIn(telling) ?? scoreIn(told),
    abilities,
    hesitated,
  };
}

function isWeak(place: Sitting['places'][number]): boolean {
  const { question, grading } = place;
  return isMissed({ kind: question.kind, credit: grading?.credit ?? null }) || hesitationOf(place) !== '';
}

/** The learner's day at a moment in epoch milliseconds. */
export function dayAt(at: number): Day {
  return today(at, localOffset);
}
