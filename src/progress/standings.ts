import { MARKED_DAYS, type Mark, Print, printOf } from './checkpoint';
import type { Day } from './days';
import { creditOf, DIFFICULTY, type Estimate, Strength, type StrengthState, weightOf } from './mastery';
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
  readonly members: readonly Asked[];
  readonly reviews: readonly ReviewList[];
  readonly standing: Standing;
  /** As it was some time before. */
  readonly early: StrengthState;
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

  /**
   * @param reviewsOf gives the same list as long as nothing has changed
   * @param marks from an earlier start: to go on from where they hold
   */
  constructor(
    asked: readonly Asked[],
    private readonly reviewsOf: (question: string) => ReviewList,
    private readonly marks: ReadonlyMap<string, Mark<StrengthState>> = new Map(),
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
    const mark = this.#markOf(key, members, reviews, day);
    const { standing, early } = standingOf(members, reviews, day, mark);
    this.#kept.set(key, { day, members, reviews, standing, early });
    return standing;
  }

  /** What a later start can go on from, of the parts that were worked out on this day. */
  marksOf(day: Day): Map<string, Mark<StrengthState>> {
    const before = day - MARKED_DAYS;
    const kept = [...this.#kept].filter(([, one]) => one.day === day);
    return new Map(
      kept.map(([key, { members, reviews, early }]) => {
        return [key, { before, print: printOfAll(members, reviews, before), state: early }];
      }),
    );
  }

  #markOf(
    key: string,
    members: readonly Asked[],
    reviews: readonly ReviewList[],
    day: Day,
  ): Mark<StrengthState> | null {
    const mark = this.marks.get(key);
    if (!mark || mark.before > day - MARKED_DAYS) return null;
    return printOfAll(members, reviews, mark.before) === mark.print ? mark : null;
  }
}

/** Of all that a strength on a day hangs on. */
function printOfAll(members: readonly Asked[], reviews: readonly ReviewList[], before: Day): number {
  const print = new Print();
  for (let i = 0; i < members.length; i += 1) {
    const [member, list] = [members[i], reviews[i]];
    if (member && list) print.addText(member.level).addLarge(printOf(list, before));
  }
  return print.value;
}

/** Over the days in their order; within a day in the order of the bank, the same on every machine. */
function standingOf(
  members: readonly Asked[],
  reviews: readonly ReviewList[],
  day: Day,
  mark: Mark<StrengthState> | null,
): { readonly standing: Standing; readonly early: StrengthState } {
  const strength = new Strength(mark?.state);
  const difficulties = members.map(({ level }) => DIFFICULTY[level]);
  let early: StrengthState | null = null;
  let atDawn: Estimate | null = null;
  const known = reviews.map(list => (mark ? list.countBefore(mark.before) : 0));
  const { steps, lists, begins } = inOrder(reviews, known);
  for (const step of steps) {
    const number = lists[step] ?? 0;
    const list = reviews[number];
    if (!list) continue;
    const before = step - (begins[number] ?? 0) + (known[number] ?? 0);
    const on = list.day(before);
    if (on >= day - MARKED_DAYS) early ??= strength.state;
    if (on >= day) atDawn ??= strength.at(day);
    const credit = creditOf(list.score(before), list.grade(before));
    strength.add(on, difficulties[number] ?? 0, credit, weightOf(before));
  }
  const now = strength.at(day);
  return { standing: { now, atDawn: atDawn ?? now }, early: early ?? strength.state };
}

/**
 * All reviews of some lists in the order of their days. A step is a review's place among all, list after list: sorted as
 * numbers, since a hundred thousand objects take ten times as long.
 *
 * @param known how many of each list are left out, from its beginning
 */
function inOrder(reviews: readonly ReviewList[], known: readonly number[]) {
  const total = reviews.reduce((sum, { length }, i) => sum + length - (known[i] ?? 0), 0);
  const keys = new Float64Array(total);
  const lists = new Int32Array(total);
  const begins = new Int32Array(reviews.length);
  let step = 0;
  for (let number = 0; number < reviews.length; number += 1) {
    begins[number] = step;
    const days = reviews[number]?.days.subarray(known[number]) ?? NO_DAYS;
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
