/** The lines of the filter picker: plain functions between a filter and what is ticked. */
import { KINDS, LEVELS, STATUSES } from '../../bank/question';
import { type Filter, LEVEL_TITLES, STATUS_TITLES } from '../../bank/search';
import { KIND_ICONS, KIND_TITLES, STATUS_ICONS } from './labels';
import type { QuestionList } from './questionList';

export type FacetName = 'topics' | 'levels' | 'kinds' | 'statuses';

export interface FacetLine {
  readonly facet: FacetName;
  readonly value: string;
  readonly label: string;
  readonly description: string;
}

export interface FacetSection {
  readonly title: string;
  readonly lines: readonly FacetLine[];
}

/** What can be ticked, with how many questions each would leave by itself; what would leave none is left out. */
export function filterSections(list: Pick<QuestionList, 'index' | 'statusOf' | 'filter'>): FacetSection[] {
  const { questions, topics } = list.index;
  const counts = new Map<string, number>();
  const solved = new Map<string, number>();
  for (const { id, topic, level, kind } of questions) {
    const status = list.statusOf(id);
    for (const key of [`topics:${topic}`, `levels:${level}`, `kinds:${kind}`, `statuses:${status}`]) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
      solved.set(key, (solved.get(key) ?? 0) + (status === 'solved' ? 1 : 0));
    }
  }
  const line = (facet: FacetName, value: string, label: string): FacetLine[] => {
    const count = counts.get(`${facet}:${value}`) ?? 0;
    if (count === 0 && !ticked(list.filter, facet, value)) {
      return [];
    }
    const description =
      facet === 'statuses' ? String(count) : `${solved.get(`${facet}:${value}`) ?? 0} of ${count} solved`;
    return [{ facet, value, label, description }];
  };
  return [
    {
      title: 'Status',
      lines: STATUSES.flatMap(id => line('statuses', id, `$(${STATUS_ICONS[id]}) ${STATUS_TITLES[id]}`)),
    },
    { title: 'Level', lines: LEVELS.flatMap(id => line('levels', id, LEVEL_TITLES[id])) },
    {
      title: 'Kind',
      lines: KINDS.flatMap(id => line('kinds', id, `$(${KIND_ICONS[id]}) ${KIND_TITLES[id]}`)),
    },
    { title: 'Topic', lines: topics.flatMap(({ id, title }) => line('topics', id, title)) },
  ].filter(section => section.lines.length > 0);
}

export function ticked(filter: Filter, facet: FacetName, value: string): boolean {
  const values: readonly string[] = filter[facet];
  return values.includes(value);
}

/** The filter that the ticked lines and the typed text stand for. */
export function filterOf(lines: readonly Pick<FacetLine, 'facet' | 'value'>[], text: string): Filter {
  const chosen = (facet: FacetName, value: string) =>
    lines.some(line => line.facet === facet && line.value === value);
  return {
    topics: lines.filter(line => line.facet === 'topics').map(line => line.value),
    levels: LEVELS.filter(level => chosen('levels', level)),
    kinds: KINDS.filter(kind => chosen('kinds', kind)),
    statuses: STATUSES.filter(status => chosen('statuses', status)),
    text: text.trim(),
  };
}

/** "12 of 40 questions" */
export function countText(shown: number, total: number): string {
  return shown === 0 ? `none of ${total} questions` : `${shown} of ${total} questions`;
}
