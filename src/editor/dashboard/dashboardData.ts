import type { BankIndex, QuestionSummary } from '../../bank/question';
import { type Day, dayOfIsoDate, isoDate } from '../../progress/days';
import { isSlow } from '../../progress/hesitation';
import type { Insights } from '../../progress/insights';
import { chance, DIFFICULTY, type Estimate, range } from '../../progress/mastery';
import { streak } from '../../progress/streak';
import type {
  ChanceRange,
  DashboardConcept,
  DashboardData,
  DashboardDue,
  DashboardPath,
  DashboardSlow,
  DashboardTopic,
} from '../../shared/dashboard';

export interface DashboardSources {
  readonly insights: Insights;
  readonly index: Pick<BankIndex, 'questions' | 'topics'>;
  readonly statusOf: (question: string) => string;
  /** As it was written in the settings. */
  readonly interviewDate: string;
}

const YEAR_DAYS = 371;
const COMING_DAYS = 14;
const PATH_DAYS = 90;
const LATELY_DAYS = 14;
const LISTED = 5;
/** A list of strong and weak concepts needs some ground to stand on. */
const ENOUGH_REVIEWS = 2;

/** Everything that the dashboard shows. */
export function dashboardData(sources: DashboardSources): DashboardData {
  const { insights, index, statusOf } = sources;
  const { today } = insights;
  const activity = [...insights.activity().values()].sort((one, other) => one.day - other.day);
  const concepts = conceptsOf(sources);
  return {
    isEmpty: activity.length === 0,
    today: isoDate(today),
    streak: streak(
      activity.map(({ day }) => day),
      today,
    ),
    totals: {
      attempts: activity.reduce((sum, { attempts }) => sum + attempts, 0),
      minutes: Math.round(activity.reduce((sum, { ms }) => sum + ms, 0) / 60_000),
      seen: index.questions.filter(({ id }) => insights.card(id) !== null).length,
      solved: index.questions.filter(({ id }) => statusOf(id) === 'solved').length,
      questions: index.questions.length,
    },
    days: activity
      .filter(({ day }) => day > today - YEAR_DAYS && day <= today)
      .map(({ day, attempts, ms }) => ({ date: isoDate(day), attempts, minutes: Math.round(ms / 60_000) })),
    topics: topicsOf(sources),
    due: dueOf(sources),
    // Of a few, none is both; the one in the middle is worth practising.
    strongest: concepts
      .slice(Math.ceil(concepts.length / 2))
      .toReversed()
      .slice(0, LISTED),
    weakest: concepts.slice(0, Math.min(LISTED, Math.ceil(concepts.length / 2))),
    slowest: slowestOf(sources),
    path: pathOf(sources),
  };
}

/** The questions behind a mark, in the order of the bank. */
export function questionsBehind(
  { insights, index }: DashboardSources,
  of: string,
  key: string,
): readonly QuestionSummary[] {
  const day = dayOfIsoDate(key) ?? Number.NaN;
  const test: Readonly<Record<string, (one: QuestionSummary) => boolean>> = {
    day: ({ id }) => insights.reviews(id).isOn(day),
    seen: ({ id }) => insights.reviews(id).first === day,
    due: ({ id }) => isDueOn(insights, id, day),
    topic: ({ id, topic }) => topic === key && insights.card(id) !== null,
    concept: ({ covers }) => covers.includes(key),
  };
  return index.questions.filter(test[of] ?? (() => false));
}

function isDueOn(insights: Insights, id: string, day: Day): boolean {
  const due = insights.card(id)?.due;
  return due !== undefined && Math.max(due, insights.today) === day;
}

function topicsOf({ insights, index }: DashboardSources): DashboardTopic[] {
  const topics = index.topics.map(({ id, title }) => {
    const own = index.questions.filter(({ topic }) => topic === id);
    const seen = own.filter(one => insights.card(one.id) !== null).length;
    return { id, title, ...chances(insights.topic(id).now), seen, questions: own.length };
  });
  return topics.filter(({ reviews }) => reviews > 0).sort((one, other) => one.chance - other.chance);
}

/** The weakest first. */
function conceptsOf({ insights, index }: DashboardSources): DashboardConcept[] {
  const concepts = index.topics
    .flatMap(topic => topic.concepts)
    .map(({ id, title }) => ({ id, title, ...chances(insights.concept(id).now) }));
  return concepts
    .filter(({ reviews }) => reviews >= ENOUGH_REVIEWS)
    .sort((one, other) => one.chance - other.chance);
}

function chances(estimate: Estimate): ChanceRange {
  const [low, high] = range(estimate);
  return { chance: chance(estimate, DIFFICULTY.mid), low, high, reviews: estimate.count };
}

function dueOf({ insights, index }: DashboardSources): DashboardDue[] {
  return Array.from({ length: COMING_DAYS }, (_, ahead) => {
    const own = index.questions.filter(({ id }) => isDueOn(insights, id, insights.today + ahead));
    const minutes = own.reduce((sum, one) => sum + one.minutes, 0);
    return { date: isoDate(insights.today + ahead), questions: own.length, minutes };
  });
}

function slowestOf({ insights, index }: DashboardSources): DashboardSlow[] {
  const hesitations = insights.hesitations();
  const slow = index.topics.flatMap(({ id, title }) => {
    const own = index.questions.filter(({ topic }) => topic === id);
    const found = hesitations.of(insights.reviewsOf(own));
    return found && isSlow(found) ? [{ id, title, pace: found.pace, againstSelf: found.againstSelf }] : [];
  });
  return slow.sort((one, other) => other.againstSelf - one.againstSelf).slice(0, LISTED);
}

function pathOf({ insights, index, interviewDate }: DashboardSources): DashboardPath | null {
  const { today } = insights;
  const date = dayOfIsoDate(interviewDate);
  if (date === null || date < today) return null;
  const firsts = index.questions
    .flatMap(({ id }) => insights.reviews(id).first ?? [])
    .sort((one, other) => one - other);
  const until = (day: Day) => firsts.filter(one => one <= day).length;
  const begin = Math.max(today - PATH_DAYS, firsts[0] ?? today);
  const seen = Array.from({ length: today - begin + 1 }, (_, i) => ({
    date: isoDate(begin + i),
    questions: until(begin + i),
  }));
  // A clock that ran ahead may have put the first day after today.
  const days = Math.min(LATELY_DAYS, Math.max(1, today - (firsts[0] ?? today) + 1));
  const daysLeft = date - today;
  const left = index.questions.length - firsts.length;
  return {
    date: isoDate(date),
    daysLeft,
    neededADay: left / Math.max(1, daysLeft),
    lately: (until(today) - until(today - LATELY_DAYS)) / days,
    seen,
    questions: index.questions.length,
  };
}
