import type { Level } from '../../bank/question';
import { groupBy } from '../groupBy';
import { type Ability, type Answered, abilityOf, abilityWithin } from '../scoring/ability';
import { itemOf, type PastAnswer, type Shifts } from '../scoring/calibration';
import { categoryOf } from '../scoring/itemModel';
import type { ItemFacts } from '../scoring/itemParameters';
import { isAnswered, type Place, type Sitting } from '../sitting/sitting';

/** What the answers of a sitting say about the learner. */
export interface Assessment {
  /** Null when nothing could be scored. */
  readonly ability: Ability | null;
  /** How many questions the score rests on. */
  readonly scored: number;
  readonly topics: ReadonlyMap<string, Part>;
  readonly levels: ReadonlyMap<Level, Part>;
}

export interface Part {
  readonly ability: Ability;
  readonly questions: number;
  /** The sum of the credits. */
  readonly credit: number;
}

/** Scores the answers of a sitting, as far as they are graded. */
export function assess(sitting: Sitting, shifts: Shifts): Assessment {
  const answers = answersOf(sitting, shifts);
  const ability = abilityOf(answers);
  const parts = <Key>(keyOf: (place: Place) => Key): Map<Key, Part> => {
    if (ability === null) return new Map();
    const groups = groupBy(answers, ({ place }) => keyOf(place));
    return new Map([...groups].map(([key, group]) => [key, partOf(group, ability)]));
  };
  return {
    ability,
    scored: answers.length,
    topics: parts(({ question }) => question.topic),
    levels: parts(({ question }) => question.level),
  };
}

/** Whether a question is part of the score. */
export function counts(sitting: Sitting, place: Place): boolean {
  if (place.grading?.credit == null) return false;
  if (place.question.kind === 'explain') return sitting.countExplain;
  // The last question of an adaptive sitting may have been drawn as the time ran out. One that was passed over before it counts.
  return !sitting.adaptive || isAnswered(place) || place !== sitting.places.at(-1);
}

/** The ability alone, for which no topic and no level is looked at. */
export function abilityIn(sitting: Sitting, shifts: Shifts): Ability | null {
  return abilityOf(answersOf(sitting, shifts));
}

/** What later sittings can learn from these. */
export function pastAnswers(sittings: readonly Sitting[]): PastAnswer[] {
  return sittings.flatMap(sitting => {
    const ability = abilityIn(sitting, new Map());
    if (ability === null) return [];
    return sitting.places
      .filter(place => counts(sitting, place))
      .map(place => ({
        facts: factsOfPlace(place),
        credit: place.grading?.credit ?? 0,
        ability: ability.value,
      }));
  });
}

export function factsOfPlace({ question, grading }: Place): ItemFacts {
  const { kind, level, minutes } = question;
  return { kind, level, minutes, options: grading?.options ?? null };
}

interface OwnAnswer extends Answered {
  readonly place: Place;
  readonly credit: number;
}

function answersOf(sitting: Sitting, shifts: Shifts): OwnAnswer[] {
  return sitting.places.filter(place => counts(sitting, place)).map(place => answerOf(place, shifts));
}

function answerOf(place: Place, shifts: Shifts): OwnAnswer {
  const item = itemOf(factsOfPlace(place), shifts);
  const credit = place.grading?.credit ?? 0;
  return { place, credit, item, category: categoryOf(item, credit) };
}

function partOf(answers: readonly OwnAnswer[], whole: Ability): Part {
  return {
    ability: abilityWithin(answers, whole),
    questions: answers.length,
    credit: answers.reduce((sum, { credit }) => sum + credit, 0),
  };
}
