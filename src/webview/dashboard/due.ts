import { axisX, axisY, barY, gridY, plot } from '@observablehq/plot';
import type { DashboardData } from '../../shared/dashboard';
import { type ChartContent, markLink } from './chart';
import { dateOf, dayName, plural, time } from './words';

const HEIGHT = 170;

/** What comes back for review in the coming days. */
export function due({ due: days }: DashboardData): ChartContent {
  const most = Math.max(4, ...days.map(({ questions }) => questions));
  const marked = days.filter(({ questions }) => questions > 0);
  const all = days.reduce((sum, one) => sum + one.questions, 0);
  return {
    title: 'Due in the coming days',
    summary: `${plural(all, 'question')} within two weeks. What is overdue counts for today; Today spreads what is too much for a day.`,
    columns: ['Day', 'Questions', 'Time'],
    rows: marked.map(one => ({
      cells: [dayName(one.date), String(one.questions), time(one.minutes)],
      mark: { of: 'due', key: one.date },
    })),
    draw: width =>
      plot({
        width,
        height: HEIGHT,
        marginLeft: 32,
        marginRight: 0,
        marginTop: 12,
        marginBottom: 36,
        x: { type: 'band', domain: days.map(({ date }) => date), padding: 0.25 },
        y: { domain: [0, most], nice: true },
        marks: [
          gridY({ ticks: 4, stroke: 'var(--drill-grid)', strokeOpacity: 1 }),
          axisX({
            tickSize: 0,
            label: null,
            lineWidth: 4,
            tickFormat: (date: string) => tick(date, days[0]?.date),
          }),
          axisY({ ticks: 4, tickSize: 0, label: null }),
          barY(marked, {
            ...{ x: 'date', y: 'questions', fill: 'var(--drill-accent)', rx: 2 },
            href: one => markLink({ of: 'due', key: one.date }),
            ariaLabel: one =>
              `${dayName(one.date)}: ${plural(one.questions, 'question')}, ${time(one.minutes)}`,
            title: one => `${dayName(one.date)}: ${plural(one.questions, 'question')}, ${time(one.minutes)}`,
          }),
        ],
      }),
  };
}

function tick(date: string, today: string | undefined): string {
  if (date === today) return 'Today';
  const day = dateOf(date);
  const part = (options: Intl.DateTimeFormatOptions) =>
    day.toLocaleDateString(undefined, { ...options, timeZone: 'UTC' });
  return `${part({ weekday: 'short' })}\n${part({ day: 'numeric' })}`;
}
