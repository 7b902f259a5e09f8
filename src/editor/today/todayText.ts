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

/** "12 more are due. They are spread over the next 3 days." */
export function waitingText({ waiting, waitingDays }: Pick<Today, 'waiting' | 'waitingDays'>): string {
  if (waiting === 0) return '';
  const subject = waiting === 1 ? '1 more is due. It comes' : `${waiting} more are due. They are spread over`;
  if (waiting === 1) return `${subject} on another day.`;
  return waitingDays <= 1
    ? `${waiting} more are due. They come tomorrow.`
    : `${subject} the next ${waitingDays} days.`;
}

/** What the day came to, a sentence each. */
export function gainedTexts(gained: Gained, titleOf: (topic: string) => string): string[] {
  const { reviews, known, staysDays, topics } = gained;
  const answered = `${plural(reviews, 'question')} in ${minutes(gained.minutes)}, ${known === reviews && reviews > 1 ? 'all' : known} right.`;
  const stays =
    staysDays && staysDays.now >= 1
      ? [
          staysDays.before > 0
            ? `What you knew now stays for about ${days(staysDays.now)}; it was ${days(staysDays.before)}.`
            : `What you knew now stays for about ${days(staysDays.now)}.`,
        ]
      : [];
  const [best] = topics;
  const points = best ? Math.round((best.now - best.before) * 100) : 0;
  const rose = best && points > 0 ? [`Most gained in ${titleOf(best.topic)}: up ${points} points.`] : [];
  return [answered, ...stays, ...rose];
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
