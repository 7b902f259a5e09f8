import type { QuestionSummary, Topic } from '../bank/question';
import type { Day } from '../progress/days';

/** One thing to do on one day. */
export interface PlanItem {
  /** Unique in the plan, and the same as long as the day's theme is. */
  readonly id: string;
  /** Null: a sitting. */
  readonly question: string | null;
  readonly title: string;
  readonly minutes: number;
  readonly why: string;
  readonly done: boolean;
}

export interface PlanDay {
  readonly day: Day;
  readonly theme: string;
  readonly items: readonly PlanItem[];
}

export interface PlanSources {
  readonly today: Day;
  /** The day that the plan was made. */
  readonly begun: Day;
  /** The day of the interview; null: three days, and one more for each that was missed. */
  readonly interview: Day | null;
  readonly dailyMinutes: number;
  readonly topics: readonly Topic[];
  readonly questions: readonly QuestionSummary[];
  /** Topic id -> ability, for topics that something is known of. */
  readonly abilities: Readonly<Record<string, number>>;
  /** What the last sitting missed or hesitated at, the worst first. */
  readonly hesitated: readonly string[];
  /** The days on which sittings ended. */
  readonly sittings: readonly Day[];
  /** Questions that need no practice any more. */
  readonly solved: ReadonlySet<string>;
  /** Questions practised today, solved or not. */
  readonly doneToday: ReadonlySet<string>;
  /** The days on which anything was practised. */
  readonly practised: ReadonlySet<Day>;
}

/** Without a date: a sitting and what it showed, the weakest, the classics from scratch and a second sitting. */
const SHORT = 3;
const SITTING_MINUTES = 60;
/** What is asked to be written from scratch on the eve: decorators and context managers. */
const FROM_SCRATCH = /decorator|context-manager/u;
/** What "the standard library" means here. */
const LIBRARY: ReadonlySet<string> = new Set([
  'data-structures',
  'iteration',
  'idioms',
  'errors-and-resources',
]);
/** A new sitting about every ten days, so that what was learnt shows. */
const BETWEEN_SITTINGS = 10;

/**
 * The plan from today to the eve of the interview; empty when that is over. Days that are over are gone: what was not done on
 * them is spread anew over those that are left, because the plan is made from what is still unsolved and not from what was
 * planned.
 */
export function prepPlan(sources: PlanSources): PlanDay[] {
  const { today } = sources;
  const eve = lastDayOf(sources);
  const left = remaining(sources);
  const taken = new Set<string>();
  const days: PlanDay[] = [];
  for (let day = today; day <= eve; day++) {
    const theme = themeOf(day, eve, sources);
    days.push({ day, theme: theme.title, items: itemsOf(day, theme, left, taken, sources) });
  }
  return days;
}

/**
 * The interview that a plan leads to. A date that was over when the plan was made is none; one that has come since ends the
 * plan.
 *
 * @param date null where there is none
 */
export function interviewFor(date: Day | null, begun: Day): Day | null {
  return date !== null && date >= begun ? date : null;
}

/** The last day that is planned: the eve of the interview. Nobody waits for a plan without one, so it moves with missed days. */
export function lastDayOf({
  today,
  begun,
  interview,
  practised,
}: Pick<PlanSources, 'today' | 'begun' | 'interview' | 'practised'>): Day {
  if (interview !== null) return interview - 1;
  let last = begun + SHORT - 1;
  for (let day = begun; day < today && day <= last; day++) if (!practised.has(day)) last++;
  return last;
}

interface Theme {
  readonly title: string;
  readonly sitting: 'first' | 'last' | 'between' | null;
  /** Whether a question belongs to the theme; those that do come first. */
  fits(question: QuestionSummary): boolean;
}

function themeOf(day: Day, eve: Day, sources: PlanSources): Theme {
  const { sittings, begun, hesitated } = sources;
  const since = sittings.filter(one => one >= begun);
  const last = Math.max(begun - 1, ...since);
  if (since.length === 0 && day === sources.today) {
    const fits = ({ id }: QuestionSummary): boolean => hesitated.includes(id);
    return { title: 'A sitting, and where it hesitated', sitting: 'first', fits };
  }
  if (day === eve) {
    const fits = ({ covers }: QuestionSummary): boolean => covers.some(concept => FROM_SCRATCH.test(concept));
    return {
      title: 'Decorators and context managers from scratch, then a sitting',
      // Who sits the first one on the eve has no use for a second on the same day.
      sitting: 'last',
      fits,
    };
  }
  if (day === sources.today && since.includes(day)) {
    const fits = ({ id }: QuestionSummary): boolean => hesitated.includes(id);
    return { title: 'Where the sitting hesitated', sitting: null, fits };
  }
  // One that was missed is asked for until it is sat.
  const isBetween =
    day === sources.today
      ? day - last >= BETWEEN_SITTINGS
      : day > last && (day - last) % BETWEEN_SITTINGS === 0;
  const between = isBetween ? 'between' : null;
  // The library has its day, and what was missed moves to the next one; after it need alone decides.
  if (day > Math.max(begun, sources.today) + 1)
    return { title: 'The weakest topics of most weight', sitting: between, fits: () => false };
  const weakest = weakestOf(sources.abilities);
  const fits = ({ topic }: QuestionSummary): boolean => LIBRARY.has(topic) || weakest.includes(topic);
  return { title: 'The standard library and the weakest topics', sitting: between, fits };
}

function weakestOf(abilities: PlanSources['abilities']): readonly string[] {
  const known = Object.entries(abilities).sort(([, one], [, other]) => one - other);
  return known.slice(0, 3).map(([topic]) => topic);
}

function itemsOf(
  day: Day,
  theme: Theme,
  left: readonly QuestionSummary[],
  taken: Set<string>,
  sources: PlanSources,
): PlanItem[] {
  const items: PlanItem[] = [];
  let minutes = sources.dailyMinutes;
  if (theme.sitting !== null) {
    const done = sources.sittings.includes(day);
    const title = theme.sitting === 'first' ? 'Sit a Standard assessment' : 'Sit another assessment';
    items.push({
      id: `sitting-${day}`,
      question: null,
      title,
      minutes: SITTING_MINUTES,
      why: why(theme),
      done,
    });
    minutes -= SITTING_MINUTES;
  }
  const fresh = left.filter(({ id }) => !taken.has(id));
  const ordered = [...fresh.filter(one => theme.fits(one)), ...fresh.filter(one => !theme.fits(one))];
  // A day that the sitting fills still has one question of its theme.
  for (const question of ordered) {
    const questions = items.filter(item => item.question !== null).length;
    if (questions > 0 && question.minutes > minutes) continue;
    if (questions === 0 && theme.sitting !== null && minutes <= 0 && !theme.fits(question)) break;
    taken.add(question.id);
    minutes -= question.minutes;
    const done = sources.doneToday.has(question.id) && day === sources.today;
    items.push({
      ...{ id: `question-${question.id}`, question: question.id, title: question.title },
      ...{ minutes: question.minutes, why: why(theme), done },
    });
    if (minutes <= 0) break;
  }
  return items;
}

/** What is unsolved, where most is to be won first: weak topics of great weight; each topic's own from easy to hard. */
function remaining({
  questions,
  topics,
  abilities,
  hesitated,
  solved,
  doneToday,
}: PlanSources): QuestionSummary[] {
  const levels = { junior: 0, mid: 1, senior: 2 };
  const spent = new Map<string, number>();
  const weightOf = (id: string): number => topics.find(topic => topic.id === id)?.weight ?? 1;
  // Nothing known is worth as much as a middling ability; a standard deviation below it doubles the need.
  const need = (topic: string): number => weightOf(topic) * 2 ** -(abilities[topic] ?? 0);
  const open = questions
    .filter(({ id }) => doneToday.has(id) || !solved.has(id))
    .toSorted((one, other) => levels[one.level] - levels[other.level] || (one.id < other.id ? -1 : 1));
  const ordered: QuestionSummary[] = [];
  const queues = new Map(topics.map(({ id }) => [id, open.filter(({ topic }) => topic === id)]));
  for (let count = 0; count < open.length; count++) {
    // Highest averages (Sainte-Laguë): at every length, the topics have shares in proportion to their needs.
    const [topic, queue] =
      [...queues]
        .filter(([, waiting]) => waiting.length > 0)
        .sort(([one], [other]) => priority(other) - priority(one))[0] ?? [];
    const next = queue?.shift();
    if (topic === undefined || next === undefined) break;
    spent.set(topic, (spent.get(topic) ?? 0) + 1);
    ordered.push(next);
  }
  function priority(topic: string): number {
    return need(topic) / (2 * (spent.get(topic) ?? 0) + 1);
  }
  const missed = hesitated.flatMap(id => open.filter(question => question.id === id));
  return [...missed, ...ordered.filter(({ id }) => !hesitated.includes(id))];
}

function why({ title }: Theme): string {
  return `Prep plan: ${title.charAt(0).toLowerCase()}${title.slice(1)}`;
}

export type Outlook = 'reached' | 'in-sight' | 'possible' | 'far' | 'unknown';

/**
 * Whether a score that was aimed at is in sight: reached; within the band of the last one or below it; within what practice of the days left
 * may add; or beyond. About five points a day for the first weeks is a guess on the generous side, and the sentence says so.
 */
export function outlookOf(
  target: number,
  last: { readonly score: number; readonly low: number; readonly high: number } | null,
  daysLeft: number,
): { readonly outlook: Outlook; readonly sentence: string } {
  if (last === null)
    return { outlook: 'unknown', sentence: `Sit an assessment to see how far ${target} is.` };
  const { score, low, high } = last;
  const now = `Your last score is ${score} (${low} to ${high})`;
  if (target <= score) return { outlook: 'reached', sentence: `${now}: ${target} is reached.` };
  if (target <= high) return { outlook: 'in-sight', sentence: `${now}: ${target} is within its band.` };
  if (target <= score + POINTS_A_DAY * Math.min(daysLeft, MOST_DAYS))
    return {
      outlook: 'possible',
      sentence: `${now}: ${target} is possible in ${days(daysLeft)}, with daily practice.`,
    };
  return { outlook: 'far', sentence: `${now}: ${target} is far for ${days(daysLeft)}.` };
}

const POINTS_A_DAY = 5;
const MOST_DAYS = 30;

function days(count: number): string {
  return count === 1 ? '1 day' : `${count} days`;
}
