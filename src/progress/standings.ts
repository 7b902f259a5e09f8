import type { Day } from './days';
import { creditOf, DIFFICULTY, type Estimate, Strength, weightOf } from './mastery';
import type { Asked, Review } from './review';

/** An estimate now and as it stood when the day began. */
export interface Standing {
  readonly now: Estimate;
  readonly atDawn: Estimate;
}

export type Part = 'topic' | 'concept' | 'level';

interface Kept {
  readonly day: Day;
  readonly reviews: readonly (readonly Review[])[];
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
    private readonly reviewsOf: (question: string) => readonly Review[],
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
  const steps: { readonly review: Review; readonly difficulty: number; readonly weight: number }[] = [];
  for (const [i, { level }] of members.entries()) {
    const difficulty = DIFFICULTY[level];
    for (const [before, review] of (reviews[i] ?? []).entries()) {
      steps.push({ review, difficulty, weight: weightOf(before) });
    }
  }
  steps.sort((one, other) => one.review.day - other.review.day);
  const strength = new Strength();
  let atDawn: Estimate | null = null;
  for (const { review, difficulty, weight } of steps) {
    if (review.day >= day) atDawn ??= strength.at(day);
    strength.add(review.day, difficulty, creditOf(review), weight);
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
