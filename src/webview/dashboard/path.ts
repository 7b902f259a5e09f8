import { axisX, axisY, dot, gridY, line, plot, ruleX } from '@observablehq/plot';
import type { DashboardPath } from '../../shared/dashboard';
import { type ChartContent, markLink } from './chart';
import { dateOf, dayName, plural } from './words';

const HEIGHT = 212;

/** How many questions were seen, and how many a day it takes to have seen all of them at the interview. */
export function path(way: DashboardPath): ChartContent {
  const { seen, questions, date, daysLeft, neededADay, lately } = way;
  const steps = seen.filter((one, i) => one.questions > (seen[i - 1]?.questions ?? 0));
  const now = seen.at(-1);
  const ahead = now ? [now, { date, questions }] : [];
  const left = daysLeft === 0 ? 'Your interview is today.' : `${plural(daysLeft, 'day')} to your interview.`;
  return {
    title: `The way to ${dayName(date)}`,
    summary: `${left} To have seen every question by then takes ${neededADay.toFixed(1)} new ones a day; lately it was ${lately.toFixed(1)}.`,
    columns: ['Day', 'Questions seen'],
    rows: steps
      .map(one => ({
        cells: [dayName(one.date), String(one.questions)],
        mark: { of: 'seen' as const, key: one.date },
      }))
      .toReversed(),
    draw: width =>
      plot({
        width,
        height: HEIGHT,
        marginLeft: 40,
        marginRight: 16,
        marginTop: 12,
        marginBottom: 36,
        x: { type: 'utc', domain: [dateOf(seen[0]?.date ?? date), dateOf(date)] },
        y: { domain: [0, questions], nice: true },
        marks: [
          gridY({ ticks: 4, stroke: 'var(--drill-grid)', strokeOpacity: 1 }),
          axisX({ ticks: 5, tickSize: 0, label: null }),
          axisY({ ticks: 4, tickSize: 0, label: null }),
          ruleX([dateOf(date)], { stroke: 'var(--drill-range)', strokeWidth: 2 }),
          line(ahead, {
            x: one => dateOf(one.date),
            y: 'questions',
            stroke: 'var(--drill-range)',
            strokeWidth: 2,
            strokeDasharray: '4 4',
          }),
          line(seen, {
            x: one => dateOf(one.date),
            y: 'questions',
            stroke: 'var(--drill-accent)',
            strokeWidth: 2,
          }),
          dot(steps, {
            ...{ x: one => dateOf(one.date), y: 'questions', r: 3.5, fill: 'var(--drill-accent)' },
            href: one => markLink({ of: 'seen', key: one.date }),
            ariaLabel: one => `${dayName(one.date)}: ${plural(one.questions, 'question')} seen`,
            title: one => `${dayName(one.date)}: ${plural(one.questions, 'question')} seen`,
          }),
        ],
      }),
  };
}
