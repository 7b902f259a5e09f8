import type { Day } from './days';
import type { Insights } from './insights';
import { chance, DIFFICULTY, UNKNOWN } from './mastery';
import type { Asked } from './review';
import type { Review } from './reviewList';
import { type PlannedItem, planToday, type Today } from './today';

/** What a day's practice came to. */
export interface Gained {
  readonly reviews: number;
  /** Of them, answered right. */
  readonly known: number;
  readonly minutes: number;
  /** Days that the questions which were answered right will be remembered for, on average; before and now. */
  readonly staysDays: { readonly before: number; readonly now: number } | null;
  /** Topics in which the chance at a mid question rose, the largest gain first; chances from 0 to 1. */
  readonly topics: readonly { readonly topic: string; readonly before: number; readonly now: number }[];
}

export interface PlannerOptions {
  readonly budgetMinutes: () => number;
  /** How often the gotchas that a question drills were found in the learner's own code. */
  readonly foundOf: (question: string) => number;
  readonly planned: (day: Day) => readonly PlannedItem[];
  /** Whether a question may be planned as new; any may where it is left out. */
  readonly mayBegin?: (asked: Asked) => boolean;
}

/** Before it is known how long somebody takes, compared with a prepared candidate. */
const FIRST_PACE = 1.25;
const RECENT_DAYS = 30;
/** Times its minutes that a question takes at most: older logs count the hours in which one stood open. */
const SLOWEST = 3;

/** Makes the plan for today, and says what came of it. */
export class Planner {
  constructor(
    private readonly insights: Insights,
    private readonly options: PlannerOptions,
  ) {}

  today(): Today {
    const { insights, options } = this;
    const { today: day } = insights;
    const pace = this.#pace(day);
    const topics = new Map(
      [...new Set(insights.asked.map(({ topic }) => topic))].map(id => [id, insights.topic(id).atDawn]),
    );
    // Each is looked at several times.
    const cards = new Map(insights.asked.map(({ id }) => [id, insights.cardAtDawn(id)]));
    const minutes = new Map(insights.asked.map(one => [one.id, this.#minutes(one, day, pace)]));
    return planToday({
      day,
      budgetMinutes: options.budgetMinutes(),
      asked: insights.asked,
      cardOf: id => cards.get(id) ?? null,
      topicOf: id => topics.get(id) ?? UNKNOWN,
      minutesOf: ({ id }) => minutes.get(id) ?? 0,
      foundOf: options.foundOf,
      planned: options.planned(day),
      mayBegin: options.mayBegin ?? (() => true),
      isTried: id => this.#isTried(id, day),
      isDone: id => this.#isDone(id, day),
    });
  }

  /** What is worth practising when the day is done: what comes due next. */
  ahead(count: number): Asked[] {
    const { insights } = this;
    const { today: day } = insights;
    const coming = insights.asked.flatMap(one => {
      const card = insights.card(one.id);
      // What is known ahead of its day leaves the card as it is.
      return card && !this.#isTried(one.id, day) ? [{ one, due: card.due }] : [];
    });
    coming.sort((a, b) => a.due - b.due || (a.one.id < b.one.id ? -1 : 1));
    return coming.slice(0, count).map(({ one }) => one);
  }

  gained(): Gained {
    const { insights } = this;
    const { today: day } = insights;
    const done = insights.asked
      .filter(one => this.#isTried(one.id, day))
      .flatMap(one => insights.reviews(one.id).at(-1) ?? []);
    const known = done.filter(({ grade }) => grade > 1);
    const ms = insights.spentToday();
    const touched = new Set(done.map(({ question }) => insights.askedOf(question)?.topic ?? ''));
    const topics = [...touched].map(topic => {
      const { now, atDawn } = insights.topic(topic);
      return { topic, before: chance(atDawn, DIFFICULTY.mid), now: chance(now, DIFFICULTY.mid) };
    });
    return {
      reviews: done.length,
      known: known.length,
      minutes: ms / 60_000,
      staysDays: this.#stays(known),
      topics: topics
        .filter(one => one.now > one.before)
        .sort((a, b) => b.now - b.before - (a.now - a.before)),
    };
  }

  #stays(known: readonly Review[]): Gained['staysDays'] {
    const pairs = known.flatMap(({ question }) => {
      const now = this.insights.card(question);
      return now ? [{ before: this.insights.cardAtDawn(question)?.stability ?? 0, now: now.stability }] : [];
    });
    if (pairs.length === 0) return null;
    const mean = (pick: (pair: (typeof pairs)[number]) => number) =>
      pairs.reduce((sum, pair) => sum + pick(pair), 0) / pairs.length;
    return { before: mean(pair => pair.before), now: mean(pair => pair.now) };
  }

  #isTried(question: string, day: Day): boolean {
    const reviews = this.insights.reviews(question);
    return reviews.day(reviews.length - 1) === day;
  }

  /** A failed check of a program is a step on its way: it is done when it passes, or is given up. */
  #isDone(question: string, day: Day): boolean {
    if (!this.#isTried(question, day)) return false;
    const reviews = this.insights.reviews(question);
    const isProgram = this.insights.askedOf(question)?.kind === 'code';
    return !isProgram || reviews.outcome(reviews.length - 1) !== 'failed';
  }

  /** What it took the last time before today, or what a question of its minutes takes this learner. */
  #minutes({ id, minutes }: Asked, day: Day, pace: number): number {
    const reviews = this.insights.reviews(id);
    let last = reviews.length - 1;
    while (last >= 0 && reviews.day(last) >= day) last -= 1;
    const ms = last < 0 ? 0 : reviews.ms(last);
    const expected = ms > 0 ? (ms / 60_000 + minutes * pace) / 2 : minutes * pace;
    return Math.min(minutes * SLOWEST, Math.max(minutes / 4, expected));
  }

  /** Time taken over the question's minutes, in the last weeks before today. */
  #pace(day: Day): number {
    // As if a few minutes had been spent at the first pace: one slow answer does not shrink the next day's plan.
    let [spent, asked] = [5 * FIRST_PACE, 5];
    for (const one of this.insights.asked) {
      const reviews = this.insights.reviews(one.id);
      for (let i = reviews.length - 1; i >= 0; i -= 1) {
        if (reviews.day(i) < day - RECENT_DAYS) break;
        if (reviews.day(i) === day || reviews.ms(i) === 0) continue;
        spent += Math.min(reviews.ms(i) / 60_000, one.minutes * SLOWEST);
        asked += one.minutes;
      }
    }
    return Math.min(3, Math.max(0.3, spent / asked));
  }
}
