import type { Day } from '../progress/days';
import type { History } from '../progress/history';

/** How far the practice of a question has come: not begun, done for the day, or enough of it. */
export type Practised = 'not-yet' | 'today' | 'enough';

/**
 * What was practised of a question since a moment at which there was need to. To be asked in an assessment is no
 * practice: a wrong answer in it leaves the need, though the question was attempted that day; a right one ends it. Neither is a failed check of a
 * program, which is a step on its way, nor is it enough to have solved something after its solution.
 *
 * @param since epoch milliseconds; what was known before does not count
 * @param dawn when today began, in epoch milliseconds
 * @param isProgram whether it asks for code
 */
export function practisedSince(
  history: Pick<History, 'table' | 'counted'>,
  question: string,
  { since, dawn, isProgram }: { readonly since: number; readonly dawn: number; readonly isProgram: boolean },
): Practised {
  const { table } = history;
  let practised: Practised = 'not-yet';
  for (const row of history.counted(question)) {
    const at = table.at(row);
    if (at <= since) continue;
    const outcome = table.outcome(row);
    if (at >= dawn && !table.isOfSitting(row)) {
      if (!isProgram || outcome !== 'failed') practised = 'today';
    } else if (outcome === 'solved' && !table.solutionSeen(row)) return 'enough';
  }
  return practised;
}

/**
 * The days on which anything was attempted.
 *
 * @param from epoch milliseconds: what was before is not asked for
 */
export function daysPractised(
  { table }: Pick<History, 'table'>,
  from: number,
  dayAt: (at: number) => Day,
): ReadonlySet<Day> {
  const days = new Set<Day>();
  for (let row = 0; row < table.length; row += 1) if (table.at(row) >= from) days.add(dayAt(table.at(row)));
  return days;
}
