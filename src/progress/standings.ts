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
  const tried = members.flatMap(({ level }, i) => {
    const list = reviews[i];
    return list && list.length > 0 ? [{ list, difficulty: DIFFICULTY[level], next: 0 }] : [];
  });
  const strength = new Strength();
  let atDawn: Estimate | null = null;
  let on = Math.min(...tried.map(({ list }) => list.day(0)));
  while (on < Number.POSITIVE_INFINITY) {
    if (on >= day) atDawn ??= strength.at(day);
    let later = Number.POSITIVE_INFINITY;
    for (const one of tried) {
      const { list, difficulty, next } = one;
      if (next < list.length && list.day(next) === on) {
        strength.add(on, difficulty, creditOf(list.score(next), list.grade(next)), weightOf(next));
        one.next += 1;
      }
      if (one.next < list.length) later = Math.min(later, list.day(one.next));
    }
    on = later;
  }
  const now = strength.at(day);
  return { now, atDawn: atDawn ?? now };
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
