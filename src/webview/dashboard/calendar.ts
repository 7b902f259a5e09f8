import { axisX, axisY, plot, rect } from '@observablehq/plot';
import type { DashboardData } from '../../shared/dashboard';
import { type ChartContent, markLink } from './chart';
import { dateOf, dayName, plural, time } from './words';

const DAY_MS = 86_400_000;
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const WEEKS = 53;
const NARROWEST_CELL = 11;
const LABELS = 34;

/** Minutes from which a day is of the next step; the cells grow with them as well as change their colour. */
const STEPS = [1, 15, 30, 60];

/** A year of days, a column for each week. */
export function calendar({ days, today, totals }: DashboardData): ChartContent {
  const monday = (at: number) => at - ((new Date(at).getUTCDay() + 6) % 7) * DAY_MS;
  const last = monday(dateOf(today).getTime());
  const cells = days.map(one => {
    const at = dateOf(one.date).getTime();
    const week = Math.round((monday(at) - last) / (7 * DAY_MS));
    return { ...one, week, weekday: (new Date(at).getUTCDay() + 6) % 7, step: stepOf(one.minutes) };
  });
  return {
    title: 'The last year',
    summary: `${plural(days.length, 'day')} with practice, ${time(totals.minutes)} in all. A fuller square is a longer day.`,
    columns: ['Day', 'Attempts', 'Time'],
    rows: days
      .map(({ date, attempts, minutes }) => ({
        cells: [dayName(date), String(attempts), time(minutes)],
        mark: { of: 'day' as const, key: date },
      }))
      .toReversed(),
    draw: width => {
      const weeks = Math.min(WEEKS, Math.floor((width - LABELS) / NARROWEST_CELL));
      const size = Math.min(16, (width - LABELS) / weeks);
      const first = 1 - weeks;
      const months = monthStarts(first, last);
      const place = (inset: (step: number) => number) => ({
        x1: (one: Cell) => one.week + inset(one.step),
        x2: (one: Cell) => one.week + 1 - inset(one.step),
        y1: (one: Cell) => one.weekday + inset(one.step),
        y2: (one: Cell) => one.weekday + 1 - inset(one.step),
      });
      const shown = cells.filter(({ week }) => week >= first);
      const empty = Array.from({ length: weeks * 7 }, (_, i) => ({
        week: first + Math.floor(i / 7),
        weekday: i % 7,
        step: 0,
      }));
      return plot({
        width: LABELS + weeks * size,
        height: 7 * size + 22,
        marginLeft: LABELS,
        marginRight: 0,
        marginTop: 20,
        marginBottom: 2,
        x: { domain: [first, 1], type: 'linear' },
        y: { domain: [0, 7], type: 'linear', reverse: true },
        marks: [
          axisX(
            months.map(({ week }) => week),
            {
              ...{ anchor: 'top', tickSize: 0, textAnchor: 'start', label: null },
              tickFormat: (week: number) => months.find(one => one.week === week)?.name ?? '',
            },
          ),
          axisY([0.5, 2.5, 4.5], {
            ...{ tickSize: 0, label: null, tickFormat: (y: number) => WEEKDAYS[Math.floor(y)] ?? '' },
          }),
          rect(empty, { ...place(() => 0.1), fill: 'var(--drill-empty)', rx: 2 }),
          rect(shown, {
            ...place(step => 0.34 - step * 0.06),
            fill: (one: Cell) => `var(--drill-heat-${one.step})`,
            rx: 2,
            href: one => markLink({ of: 'day', key: one.date }),
            ariaLabel: one =>
              `${dayName(one.date)}: ${plural(one.attempts, 'attempt')}, ${time(one.minutes)}`,
            title: one => `${dayName(one.date)}: ${plural(one.attempts, 'attempt')}, ${time(one.minutes)}`,
          }),
        ],
        color: { type: 'identity' },
      });
    },
  };
}

interface Cell {
  readonly week: number;
  readonly weekday: number;
  readonly step: number;
}

function stepOf(minutes: number): number {
  return Math.max(1, STEPS.filter(least => minutes >= least).length);
}

function monthStarts(first: number, last: number): { readonly week: number; readonly name: string }[] {
  const months: { week: number; name: string }[] = [];
  let before = -1;
  for (let week = first; week <= 0; week += 1) {
    const day = new Date(last + week * 7 * DAY_MS);
    const month = day.getUTCMonth();
    if (month !== before && (months.length === 0 || week - (months.at(-1)?.week ?? 0) > 2)) {
      months.push({ week, name: day.toLocaleDateString(undefined, { month: 'short', timeZone: 'UTC' }) });
    }
    before = month;
  }
  return months;
}
