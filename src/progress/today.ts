import type { Day } from './days';
import { chance, DIFFICULTY, type Estimate } from './mastery';
import { mixed } from './mixed';
import type { Asked } from './review';
import type { Card } from './schedule';

/** Something to do today that comes from elsewhere, such as a plan for an interview. */
export interface PlannedItem {
  /** Unique among planned items. */
  readonly id: string;
  /** A question's id, or null: something else to do, such as an assessment. */
  readonly question: string | null;
  /** What the row says where it is no question. */
  readonly title: string;
  readonly minutes: number;
  /** A short reason, such as "Prep plan: week 2". */
  readonly why: string;
  /** Its source alone knows: to have been asked in an assessment today, for one, is not to have practised. */
  readonly done: boolean;
  /** The learner asked for it in so many words: it has its place however full the day is. */
  readonly wanted?: boolean;
}

export interface TodayItem {
  /** The question's id, or a planned item's. */
  readonly id: string;
  readonly question: string | null;
  readonly from: 'due' | 'planned' | 'new';
  readonly title: string;
  readonly why: string;
  /** What it is expected to take. */
  readonly minutes: number;
  readonly done: boolean;
  /** Tried today, and not done. */
  readonly begun: boolean;
}

export interface Today {
  readonly day: Day;
  readonly items: readonly TodayItem[];
  /** Due as well, and left for the days to come: a pile is spread. */
  readonly waiting: number;
  /** Over how many days the waiting ones are spread. */
  readonly waitingDays: number;
}

/** What a plan is made from: all as it stood when the day began, so that the plan does not grow while it is worked off. */
export interface TodayInput {
  readonly day: Day;
  readonly budgetMinutes: number;
  /** Every question of the bank. */
  readonly asked: readonly Asked[];
  readonly cardOf: (question: string) => Card | null;
  readonly topicOf: (topic: string) => Estimate;
  /** What a question is expected to take this learner. */
  readonly minutesOf: (asked: Asked) => number;
  /** How often the gotchas that a question drills were found in the learner's own code. */
  readonly foundOf: (question: string) => number;
  readonly planned: readonly PlannedItem[];
  /** Whether it may be planned as new. */
  readonly mayBegin: (asked: Asked) => boolean;
  /** Whether it was attempted today. */
  readonly isTried: (question: string) => boolean;
  /** Whether that was all that is to be done today: a program that fails is on its way. */
  readonly isDone: (question: string) => boolean;
}

/** However little is lost by waiting, from then on a review has its turn. */
const PATIENCE_DAYS = 3;
/** New questions make reviews: none comes while those of the coming week fill more than this share of the days. */
const FULL_WEEK = 0.7;
/** After the first day, new questions fill at most this share of the budget. */
const MOST_NEW = 0.5;
/** What was seen of a topic today makes another of the same less wanted. */
const ANOTHER = 0.5;

/**
 * Due reviews first, those that wait longest before the others, then what is planned, then new questions on weak
 * topics, as far as the budget goes.
 */
export function planToday(input: TodayInput): Today {
  const { day, budgetMinutes, asked, minutesOf } = input;
  const known = new Map(asked.map(one => [one.id, one]));
  const plan = new Filling(budgetMinutes);
  const reviews: Asked[] = [];
  let isFull = false;
  let [waiting, waitingMinutes] = [0, 0];
  for (const one of dueOn(input)) {
    if (plan.take(minutesOf(one))) {
      reviews.push(one);
      continue;
    }
    isFull = true;
    // Whoever went on beyond the plan waits for less.
    if (input.isDone(one.id)) continue;
    waiting += 1;
    waitingMinutes += minutesOf(one);
  }
  const planned = plannedOn(input, plan, reviews);
  const fresh =
    isFull || isWeekFull(input) ? [] : newOn(input, plan, new Set(planned.map(one => one.question)));
  const item = (one: Asked, from: 'due' | 'new', why: string): TodayItem => {
    return {
      id: one.id,
      question: one.id,
      from,
      title: '',
      why,
      minutes: minutesOf(one),
      done: input.isDone(one.id),
      begun: input.isTried(one.id) && !input.isDone(one.id),
    };
  };
  return {
    day,
    items: [
      ...mixed(reviews, one => one.topic).map(one => item(one, 'due', dueSince(input.cardOf(one.id), day))),
      ...planned.map(one => plannedItem(one, known, input)),
      ...mixed(fresh, one => one.topic).map(one => item(one, 'new', whyNew(one, input))),
    ],
    waiting,
    waitingDays: Math.ceil(waitingMinutes / Math.max(1, budgetMinutes)),
  };
}

/** Those that have waited for days first, then those that are forgotten soonest: the others can wait at less cost. */
function dueOn({ day, asked, cardOf }: TodayInput): Asked[] {
  const due: { readonly one: Asked; readonly waits: number; readonly stability: number }[] = [];
  for (const one of asked) {
    const card = cardOf(one.id);
    if (!card || card.due > day) continue;
    due.push({ one, waits: Math.max(0, day - card.due - PATIENCE_DAYS), stability: card.stability });
  }
  due.sort((a, b) => b.waits - a.waits || a.stability - b.stability || byId(a.one, b.one));
  return due.map(({ one }) => one);
}

/** What is planned, as far as there is room for it; some of it has its place all the same. */
function plannedOn({ planned, isDone }: TodayInput, plan: Filling, reviews: readonly Asked[]): PlannedItem[] {
  const taken: PlannedItem[] = [];
  for (const one of planned) {
    const { question, minutes, done, wanted } = one;
    // Its review does for both, unless that came of what the plan does not take for practice.
    const isReview = reviews.some(({ id }) => id === question);
    if (isReview && (done || !isDone(question ?? ''))) continue;
    // A plan goes on by one question at least.
    const hasPlace = wanted === true || taken.every(other => other.question === null);
    if (question === null || plan.take(minutes, hasPlace)) taken.push(one);
  }
  // An assessment has its day, and who planned it has left room for it: only new questions have less.
  for (const { question, minutes } of taken) if (question === null) plan.take(minutes, true);
  return taken;
}

/** As many of the new questions as there is room for, the most wanted first. */
function newOn(input: TodayInput, plan: Filling, taken: ReadonlySet<string | null>): Asked[] {
  const { asked, cardOf } = input;
  const wanted = asked
    .filter(one => cardOf(one.id) === null && !taken.has(one.id) && input.mayBegin(one))
    .map(one => ({ one, worth: worth(one, input) }))
    .sort((a, b) => b.worth - a.worth);
  const chosen: Asked[] = [];
  const seen = new Map<string, number>();
  let room = asked.some(({ id }) => cardOf(id) !== null)
    ? input.budgetMinutes * MOST_NEW
    : input.budgetMinutes;
  while (!plan.isFull && room > 0 && wanted.length > 0) {
    let best = 0;
    let most = -1;
    for (const [i, { one, worth: own }] of wanted.entries()) {
      if (own <= most) break;
      const value = own * ANOTHER ** (seen.get(one.topic) ?? 0);
      if (value > most) [best, most] = [i, value];
    }
    const [next] = wanted.splice(best, 1);
    if (!next || !plan.take(input.minutesOf(next.one))) continue;
    room -= input.minutesOf(next.one);
    chosen.push(next.one);
    seen.set(next.one.topic, (seen.get(next.one.topic) ?? 0) + 1);
  }
  return chosen;
}

/**
 * Weak topics first, and in them what is neither out of reach nor too easy: an answer tells most where its chance is
 * one half (the Fisher information of a right or wrong answer, p(1-p)).
 */
function worth(one: Asked, { topicOf, foundOf }: TodayInput): number {
  const estimate = topicOf(one.topic);
  const weakness = 1 - chance(estimate, DIFFICULTY.mid);
  const p = chance(estimate, DIFFICULTY[one.level]);
  return weakness * 4 * p * (1 - p) * (1 + Math.log1p(foundOf(one.id)));
}

function isWeekFull({ day, asked, cardOf, minutesOf, budgetMinutes }: TodayInput): boolean {
  const minutes = asked.reduce((sum, one) => {
    const card = cardOf(one.id);
    if (!card || card.due > day + 7) return sum;
    // What comes back after a day or two comes several times in a week.
    const times = Math.min(3, Math.max(1, 7 / (card.due - card.last)));
    return sum + minutesOf(one) * times;
  }, 0);
  return minutes > 7 * budgetMinutes * FULL_WEEK;
}

function plannedItem(
  one: PlannedItem,
  known: ReadonlyMap<string, Asked>,
  { isTried }: TodayInput,
): TodayItem {
  const { id, title, why, minutes, done } = one;
  // A question that is not in the bank any more is a row with its title.
  const question = one.question !== null && known.has(one.question) ? one.question : null;
  const begun = question !== null && !done && isTried(question);
  return { id, question, from: 'planned', title, why, minutes, done, begun };
}

function dueSince(card: Card | null, day: Day): string {
  const days = card ? day - card.due : 0;
  return days <= 0 ? 'due today' : days === 1 ? 'due since yesterday' : `due for ${days} days`;
}

function whyNew(one: Asked, { foundOf }: TodayInput): string {
  return foundOf(one.id) > 0 ? 'new, and found in your code' : 'new';
}

function byId(one: Asked, other: Asked): number {
  return one.id < other.id ? -1 : 1;
}

/** Fills a day up to its budget. */
class Filling {
  #left: number;
  #isEmpty = true;

  constructor(budgetMinutes: number) {
    this.#left = budgetMinutes;
  }

  get isFull(): boolean {
    return this.#left < 1;
  }

  /**
   * @param hasPlace whether there is room or not
   * @returns whether it was taken. One item has a place on an empty day, or a long one would never have its turn.
   */
  take(minutes: number, hasPlace = this.#isEmpty): boolean {
    if (minutes > this.#left && !hasPlace) return false;
    this.#left -= minutes;
    this.#isEmpty = false;
    return true;
  }
}
