import { axisX, axisY, dot, gridX, plot, ruleY } from '@observablehq/plot';
import type { DashboardData } from '../../shared/dashboard';
import { type ChartContent, markLink } from './chart';
import { likely, percent } from './words';

const ROW = 26;
const LABELS = 250;
/** What a letter of a label takes, in pixels, with some room. */
const LETTER = 6.4;

/** How strong the learner is in each topic, and how sure that is: the weakest first. */
export function mastery({ topics }: DashboardData): ChartContent {
  return {
    title: 'Mastery by topic',
    summary:
      'The chance to solve a question of middle difficulty at once, the weakest topic first. A long line is a guess; it gets shorter as you practise.',
    columns: ['Topic', 'Chance', 'Reviews', 'Questions seen'],
    rows: topics.map(one => ({
      cells: [one.title, likely(one), String(one.reviews), `${one.seen} of ${one.questions}`],
      mark: { of: 'topic', key: one.id },
    })),
    draw: width => {
      const labels = Math.min(LABELS, width * 0.45);
      const longest = Math.floor(labels / LETTER);
      const label = (title: string) => (title.length > longest ? `${title.slice(0, longest - 1)}…` : title);
      return plot({
        width,
        height: topics.length * ROW + 32,
        marginLeft: labels,
        marginRight: 16,
        marginTop: 24,
        marginBottom: 4,
        x: { domain: [0, 1], type: 'linear' },
        y: { type: 'point', domain: topics.map(({ id }) => id), padding: 0.6 },
        marks: [
          gridX([0, 0.25, 0.5, 0.75, 1], { stroke: 'var(--drill-grid)', strokeOpacity: 1 }),
          axisX([0, 0.25, 0.5, 0.75, 1], { anchor: 'top', tickSize: 0, label: null, tickFormat: percent }),
          axisY({
            ...{ tickSize: 0, label: null },
            tickFormat: (id: string) => label(topics.find(one => one.id === id)?.title ?? id),
          }),
          ruleY(topics, {
            y: 'id',
            x1: 'low',
            x2: 'high',
            stroke: 'var(--drill-range)',
            strokeWidth: 4,
            strokeLinecap: 'round',
          }),
          dot(topics, {
            ...{
              y: 'id',
              x: 'chance',
              r: 6,
              fill: 'var(--drill-accent)',
              stroke: 'var(--vscode-editor-background)',
              strokeWidth: 1.5,
            },
            href: one => markLink({ of: 'topic', key: one.id }),
            ariaLabel: one => `${one.title}: ${likely(one)}`,
            title: one => `${one.title}: ${likely(one)}`,
          }),
        ],
      });
    },
  };
}
