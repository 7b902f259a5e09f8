import type { Day } from './days';
import { creditOf, DIFFICULTY, type Estimate, Strength, weightOf } from './mastery';
import type { Asked } from './review';
import type { ReviewList } from './reviewList';

/** An estimate now and as it stood when the day began. */
export interface Standing {
  readonly now: Estimate;
  readonly atDawn: Estimate;
}

export type Part = 'topic' | 'concept' | 'level';

interface Kept {
  readonly day: Day;
  readonly reviews: readonly ReviewList[];
  readonly standing: Standing;
}

const NO_DAYS = new Int32Array();

const OF: Readonly<Record<Part, (asked: Asked) => readonly string[]>> = {
  topic: ({ topic }) => [topic],
  concept: ({ covers }) => covers,
  level: ({ level }) => [level],
};

/** How strong the learner is in each part of the bank; worked out anew only for a part in which something has changed. */
export class Standings {
  readonly #members: Readonly<Record<Part, ReadonlyMap<string, readonly Asked[]>>>;
  readonly #kept = new Map<string, Kept>();

  /** @param reviewsOf gives the same list as long as nothing has changed */
  constructor(
    asked: readonly Asked[],
    private readonly reviewsOf: (question: string) => ReviewList,
  ) {
    this.#members = {
      topic: membersOf(asked, OF.topic),
      concept: membersOf(asked, OF.concept),
      level: membersOf(asked, OF.level),
    };
  }

  of(part: Part, id: string, day: Day): Standing {
    const members = this.#members[part].get(id) ?? [];
    const reviews = members.map(one => this.reviewsOf(one.id));
    const key = `${part} ${id}`;
    const known = this.#kept.get(key);
    if (known?.day === day && known.reviews.every((list, i) => list === reviews[i])) return known.standing;
    const standing = standingOf(members, reviews, day);
    this.#kept.set(key, { day, reviews, standing });
    return standing;
  }
}

/** Over the days in their order; within a day in the order of the bank, the same on every machine. */
function standingOf(members: readonly Asked[], reviews: Kept['reviews'], day: Day): Standing {
  const strength = new Strength();
  const difficulties = members.map(({ level }) => DIFFICULTY[level]);
  let atDawn: Estimate | null = null;
  const { steps, lists, begins } = inOrder(reviews);
  for (const step of steps) {
    const number = lists[step] ?? 0;
    const list = reviews[number];
    if (!list) continue;
    const before = step - (begins[number] ?? 0);
    const on = list.day(before);
    if (on >= day) atDawn ??= strength.at(day);
    const credit = creditOf(list.score(before), list.grade(before));
    strength.add(on, difficulties[number] ?? 0, credit, weightOf(before));
  }
  const now = strength.at(day);
  return { now, atDawn: atDawn ?? now };
}

/**
 * All reviews of some lists in the order of their days. A step is a review's place among all, list after list: sorted as
 * numbers, since a hundred thousand objects take ten times as long.
 */
function inOrder(reviews: readonly ReviewList[]) {
  const total = reviews.reduce((sum, { length }) => sum + length, 0);
  const keys = new Float64Array(total);
  const lists = new Int32Array(total);
  const begins = new Int32Array(reviews.length);
  let step = 0;
  for (let number = 0; number < reviews.length; number += 1) {
    begins[number] = step;
    const days = reviews[number]?.days ?? NO_DAYS;
    for (let i = 0; i < days.length; i += 1) {
      lists[step] = number;
      keys[step] = (days[i] ?? 0) * total + step;
      step += 1;
    }
  }
  keys.sort();
  const steps = new Int32Array(total);
  for (let i = 0; i < total; i += 1) {
    const key = keys[i] ?? 0;
    steps[i] = key - Math.floor(key / total) * total;
  }
  return { steps, lists, begins };
}

function membersOf(
  asked: readonly Asked[],
  keysOf: (asked: Asked) => readonly string[],
): ReadonlyMap<string, readonly Asked[]> {
  const members = new Map<string, Asked[]>();
  for (const one of asked) {
    for (const key of keysOf(one)) {
      const list = members.get(key);
      if (list) list.push(one);
      else members.set(key, [one]);
    }
  }
  return members;
}
