import { type Day, localOffset, today } from '../../progress/days';
import type { EarlierSitting } from '../../shared/report';
import { learnShifts } from '../scoring/calibration';
import type { Sitting } from '../sitting/sitting';
import { assess, pastAnswers } from './assess';
import { earlierOf, hesitationOf, isMissed } from './report';

/** What a plan goes by of the sittings that are over. */
export interface Past {
  readonly days: readonly Day[];
  /** When the last one ended, in epoch milliseconds; 0 before the first. */
  readonly endedAt: number;
  readonly score: EarlierSitting['score'];
  readonly abilities: Readonly<Record<string, number>>;
  /** What the last one missed or hesitated at, the worst first. */
  readonly hesitated: readonly string[];
}

export const NO_PAST: Past = { days: [], endedAt: 0, score: null, abilities: {}, hesitated: [] };

/** @param sittings those that are closed, the oldest first */
export function pastOf(sittings: readonly Sitting[]): Past {
  const last = sittings.at(-1);
  if (!last) return NO_PAST;
  const before = sittings.slice(0, -1);
  const { topics } = assess(last, learnShifts(pastAnswers(before)));
  const weak = last.places.filter(
    place =>
      isMissed({ kind: place.question.kind, credit: place.grading?.credit ?? null }) ||
      hesitationOf(place) !== '',
  );
  return {
    days: sittings.map(({ ended, begunAt }) => dayAt(ended?.at ?? begunAt)),
    endedAt: last.ended?.at ?? 0,
    score: earlierOf(last, before).score,
    abilities: Object.fromEntries([...topics].map(([topic, part]) => [topic, part.ability.value])),
    hesitated: weak
      .toSorted((one, other) => (one.grading?.credit ?? 0) - (other.grading?.credit ?? 0))
      .map(({ question }) => question.id),
  };
}

/** The learner's day at a moment in epoch milliseconds. */
export function dayAt(at: number): Day {
  return today(at, localOffset);
}
