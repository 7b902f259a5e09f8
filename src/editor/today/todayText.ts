/** What the Today view says: plain functions, so that the words can be tested. */
import type { Gained } from '../../progress/planner';
import type { Today, TodayItem } from '../../progress/today';

export const SECTION_TITLES: Readonly<Record<TodayItem['from'], string>> = {
  due: 'Due for review',
  planned: 'Planned',
  new: 'New',
};

/** "3 of 8 done · 24 min left", or "done" at the end. */
export function progressText({ items }: Pick<Today, 'items'>): string {
  if (items.length === 0) return '';
  const left = items.filter(({ done }) => !done);
  if (left.length === 0) return 'done';
  const done = items.length - left.length;
  return `${done} of ${items.length} done · ${minutes(sum(left))} left`;
}

/** What a badge's number means. */
export function badgeText(due: number): string {
  return `${plural(due, 'question')} due for review today`;
}

/** A row that says something: short enough for a narrow sidebar, and whole where there is room. */
export interface NoteText {
  readonly label: string;
  /** Beside the label; cut off where there is no room. */
  readonly more: string;
  readonly sentence: string;
}

/** "12 more are due. They are spread over the next 3 days."; null when none are. */
export function waitingText({
  waiting,
  waitingDays,
}: Pick<Today, 'waiting' | 'waitingDays'>): NoteText | null {
  if (waiting === 0) return null;
  if (waiting === 1) {
    return note('1 more is due', 'another day', '1 more is due. It comes on another day.');
  }
  const label = `${waiting} more are due`;
  if (waitingDays <= 1) return note(label, 'tomorrow', `${label}. They come tomorrow.`);
  const span = plural(waitingDays, 'day');
  return note(label, `over ${span}`, `${label}. They are spread over the next ${span}.`);
}

/** What the day came to. */
export function gainedTexts(gained: Gained, titleOf: (topic: string) => string): NoteText[] {
  const { reviews, known, staysDays, topics } = gained;
  const time = minutes(gained.minutes);
  const right = known === reviews && reviews > 1 ? 'all' : known;
  const answered = `${plural(reviews, 'question')} in ${time}, ${right} right.`;
  const texts = [note(`${known} of ${reviews} right`, `in ${time}`, answered)];
  if (staysDays && staysDays.now >= 1) {
    const now = days(staysDays.now);
    const before = staysDays.before > 0 ? `it was ${days(staysDays.before)}` : '';
    const sentence = `What you knew now stays for about ${now}${before === '' ? '' : `; ${before}`}.`;
    texts.push(note(`Stays for ${now}`, before, sentence));
  }
  const [best] = topics;
  const points = best ? Math.round((best.now - best.before) * 100) : 0;
  if (best && points > 0) {
    const [up, title] = [`up ${plural(points, 'point')}`, titleOf(best.topic)];
    texts.push(note(`U${up.slice(1)}`, title, `Most gained in ${title}: ${up}.`));
  }
  return texts;
}

function note(label: string, more: string, sentence: string): NoteText {
  return { label, more, sentence };
}

/** "12 min", or "1 h 05 min" from an hour on. */
export function minutes(amount: number): string {
  const whole = Math.max(1, Math.round(amount));
  if (whole < 60) return `${whole} min`;
  return `${Math.floor(whole / 60)} h ${String(whole % 60).padStart(2, '0')} min`;
}

export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function days(amount: number): string {
  return plural(Math.max(1, Math.round(amount)), 'day');
}

function sum(items: readonly TodayItem[]): number {
  return items.reduce((total, one) => total + one.minutes, 0);
}
