import type { ChanceRange } from '../../shared/dashboard';

export function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

/** "62%, likely between 51% and 72%" */
export function likely({ chance, low, high }: ChanceRange): string {
  return `${percent(chance)}, likely between ${percent(low)} and ${percent(high)}`;
}

export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** "45 min", "3 h 05 min" */
export function time(minutes: number): string {
  if (minutes < 60) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`;
}

/** A day of a chart, which knows no time zone. */
export function dateOf(iso: string): Date {
  return new Date(`${iso}T00:00:00Z`);
}

/** "Mon, 9 Mar" in the reader's language. */
export function dayName(iso: string): string {
  return dateOf(iso).toLocaleDateString(undefined, {
    ...{ weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' },
  });
}
