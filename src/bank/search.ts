import { topicTitle } from './mergedIndex';
import { partsOfId } from './packIds';
import {
  type BankIndex,
  type Kind,
  LEVELS,
  type Level,
  type PackTitle,
  type QuestionStatus,
  type QuestionSummary,
  STATUSES,
} from './question';

export type StatusOf = (id: string) => QuestionStatus;

/** A question with everything that a text search looks at, joined and lower-cased once. */
export interface SearchEntry {
  readonly question: QuestionSummary;
  readonly haystack: string;
}

/** Every part narrows; an empty list or text narrows nothing. */
export interface Filter {
  readonly topics: readonly string[];
  readonly levels: readonly Level[];
  readonly kinds: readonly Kind[];
  readonly statuses: readonly QuestionStatus[];
  /** Words that must all occur, in any order, in title, id, topic, level, kind, task or concepts. */
  readonly text: string;
}

export const NO_FILTER: Filter = { topics: [], levels: [], kinds: [], statuses: [], text: '' };

export const GROUPINGS = ['topic', 'level', 'status'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface Group {
  /** Topic id, level or status. */
  readonly id: string;
  readonly title: string;
  readonly questions: readonly QuestionSummary[];
  readonly solved: number;
  /** Of a pack beside the bundled bank: its topics. */
  readonly parts?: readonly Group[];
}

export const LEVEL_TITLES: Readonly<Record<Level, string>> = {
  junior: 'Junior',
  mid: 'Mid',
  senior: 'Senior',
};
export const STATUS_TITLES: Readonly<Record<QuestionStatus, string>> = {
  new: 'Not tried yet',
  tried: 'Tried',
  solved: 'Solved',
};

/** Prepares a bank for `filterQuestions`: once per bank, so that typing costs a substring test per question. */
export function searchEntries(index: BankIndex): readonly SearchEntry[] {
  const topics = new Map(index.topics.map(topic => [topic.id, topic.title]));
  const concepts = new Map(index.topics.flatMap(topic => topic.concepts.map(one => [one.id, one.title])));
  return index.questions.map(question => {
    const covered = question.covers.map(id => `${id} ${concepts.get(id) ?? ''}`).join(' ');
    const { title, id, topic, level, kind, task = '' } = question;
    const haystack = [title, id, topic, topics.get(topic) ?? '', level, kind, task, covered]
      .join('\n')
      .toLowerCase();
    return { question, haystack };
  });
}

export function isFiltering(filter: Filter): boolean {
  const { topics, levels, kinds, statuses, text } = filter;
  return topics.length + levels.length + kinds.length + statuses.length > 0 || text.trim() !== '';
}

/** The questions that every part of the filter lets through, in the order of the bank. */
export function filterQuestions(
  entries: readonly SearchEntry[],
  filter: Filter,
  statusOf: StatusOf,
): QuestionSummary[] {
  const topics = new Set(filter.topics);
  const levels = new Set(filter.levels);
  const kinds = new Set(filter.kinds);
  const statuses = new Set(filter.statuses);
  const words = filter.text.toLowerCase().split(/\s+/u).filter(Boolean);
  const found: QuestionSummary[] = [];
  for (const { question, haystack } of entries) {
    if (topics.size > 0 && !topics.has(question.topic)) continue;
    if (levels.size > 0 && !levels.has(question.level)) continue;
    if (kinds.size > 0 && !kinds.has(question.kind)) continue;
    if (!words.every(word => haystack.includes(word))) continue;
    if (statuses.size > 0 && !statuses.has(statusOf(question.id))) continue;
    found.push(question);
  }
  return found;
}

/** Groups that hold at least one question: topics in the order of the syllabus, levels from junior, statuses from new. */
export function groupQuestions(
  questions: readonly QuestionSummary[],
  grouping: Grouping,
  index: Pick<BankIndex, 'topics'>,
  statusOf: StatusOf,
): Group[] {
  const titles = groupTitles(grouping, index);
  const members = new Map<string, QuestionSummary[]>([...titles.keys()].map(id => [id, []]));
  const solved = new Map<string, number>();
  for (const question of questions) {
    const status = statusOf(question.id);
    const group = grouping === 'topic' ? question.topic : grouping === 'level' ? question.level : status;
    const list = members.get(group);
    if (list) list.push(question);
    else members.set(group, [question]);
    if (status === 'solved') solved.set(group, (solved.get(group) ?? 0) + 1);
  }
  return [...members]
    .filter(([, list]) => list.length > 0)
    .map(([id, list]) => ({ id, title: titles.get(id) ?? id, questions: list, solved: solved.get(id) ?? 0 }));
}

/** Groups by topic as they are shown: each pack besides the bundled bank is one group, with its topics in it. */
export function gatherPacks(groups: readonly Group[], packs: readonly PackTitle[]): Group[] {
  const own = groups.filter(({ id }) => partsOfId(id).pack === null);
  const gathered = packs.flatMap(pack => {
    const parts = groups.filter(({ id }) => partsOfId(id).pack === pack.name);
    return parts.length === 0 ? [] : packGroup(pack, parts);
  });
  return [...own, ...gathered];
}

function packGroup({ name, title }: PackTitle, parts: readonly Group[]): Group {
  const inPack = (part: Group) => ({ ...part, title: part.title.slice(topicTitle({ title }, '').length) });
  return {
    id: name,
    title,
    questions: parts.flatMap(part => part.questions),
    solved: parts.reduce((solved, part) => solved + part.solved, 0),
    // A level that holds one thing says nothing.
    ...(parts.length > 1 && { parts: parts.map(inPack) }),
  };
}

function groupTitles(grouping: Grouping, index: Pick<BankIndex, 'topics'>): Map<string, string> {
  if (grouping === 'topic') return new Map(index.topics.map(topic => [topic.id, topic.title]));
  if (grouping === 'level') return new Map(LEVELS.map(level => [level, LEVEL_TITLES[level]]));
  return new Map(STATUSES.map(status => [status, STATUS_TITLES[status]]));
}
