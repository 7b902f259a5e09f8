import type { ChanceRange, DashboardData } from '../../shared/dashboard';

/** The numbers of the dashboard, to be kept or shown to somebody. */
export function dashboardMarkdown(data: DashboardData): string {
  const { totals, streak, topics, due, strongest, weakest, slowest, path } = data;
  const lines = [
    '# Python Drill: progress',
    '',
    `As of ${data.today}.`,
    '',
    `- ${totals.seen} of ${totals.questions} questions seen, ${totals.solved} solved`,
    `- ${totals.attempts} attempts in ${time(totals.minutes)}`,
    `- ${streak.current} days in a row, ${streak.longest} at most`,
    ...(path ? [`- Interview on ${path.date}, in ${path.daysLeft} days`] : []),
    '',
    '## Mastery by topic',
    '',
    'The chance to solve a question of middle difficulty at once.',
    '',
    ...table(
      ['Topic', 'Chance', 'Between', 'Seen'],
      topics.map(one => [one.title, percent(one.chance), between(one), `${one.seen} of ${one.questions}`]),
    ),
    ...concepts('Strongest', strongest),
    ...concepts('Weakest', weakest),
    ...(slowest.length === 0
      ? []
      : [
          '## Right, but slow',
          '',
          ...table(
            ['Topic', 'Over its minutes', 'Over your usual'],
            slowest.map(one => [one.title, times(one.pace), times(one.againstSelf)]),
          ),
        ]),
    '## Due',
    '',
    ...table(
      ['Day', 'Questions', 'Minutes'],
      due
        .filter(({ questions }) => questions > 0)
        .map(one => [one.date, String(one.questions), String(one.minutes)]),
    ),
    '## Practice',
    '',
    ...table(
      ['Day', 'Attempts', 'Minutes'],
      data.days.map(one => [one.date, String(one.attempts), String(one.minutes)]),
    ),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function concepts(title: string, list: DashboardData['weakest']): string[] {
  if (list.length === 0) return [];
  const rows = list.map(one => [one.title, percent(one.chance), between(one)]);
  return [`## ${title}`, '', ...table(['Concept', 'Chance', 'Between'], rows)];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return ['Nothing yet.', ''];
  const line = (cells: readonly string[]) => `| ${cells.map(literal).join(' | ')} |`;
  return [line(head), `| ${head.map(() => '---').join(' | ')} |`, ...rows.map(line), ''];
}

/** A title such as `a | b` or `__init__` is itself. */
function literal(text: string): string {
  return text.replace(/[\\|*_`<[\]]/gu, '\\$&');
}

function between({ low, high }: ChanceRange): string {
  return `${percent(low)} and ${percent(high)}`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

function times(factor: number): string {
  return `${factor.toFixed(1)} times`;
}

function time(minutes: number): string {
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
