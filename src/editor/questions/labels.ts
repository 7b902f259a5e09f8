/** What the sidebar and the pickers say about a question: plain functions, so that the words can be tested. */
import type { BankIndex, Kind, QuestionStatus, QuestionSummary } from '../../bank/question';
import { type Filter, type Group, type Grouping, LEVEL_TITLES, STATUS_TITLES } from '../../bank/search';
import type { QuestionProgress } from '../../progress/history';

/** Codicon names. */
export const KIND_ICONS: Readonly<Record<Kind, string>> = {
  code: 'code',
  choice: 'checklist',
  output: 'terminal',
  explain: 'comment-discussion',
};
export const STATUS_ICONS: Readonly<Record<QuestionStatus, string>> = {
  new: 'circle-outline',
  tried: 'circle-large-filled',
  solved: 'pass-filled',
};
export const KIND_TITLES: Readonly<Record<Kind, string>> = {
  code: 'Write code',
  choice: 'Choose the answer',
  output: 'Predict the output',
  explain: 'Explain',
};
export const GROUPING_TITLES: Readonly<Record<Grouping, string>> = {
  topic: 'Topic',
  level: 'Level',
  status: 'Status',
};

/** "4:10", or "1:04:10" from an hour on. */
export function clock(ms: number): string {
  const { hours, minutes, seconds } = split(ms);
  const two = (part: number) => String(part).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`;
}

/** "3 of 9 solved" */
export function solvedOf(group: Pick<Group, 'questions' | 'solved'>): string {
  return `${group.solved} of ${group.questions.length} solved`;
}

/** "mid · code · best 4:10" */
export function questionDescription(question: QuestionSummary, progress: QuestionProgress): string {
  const best = progress.bestMs === null ? [] : [`best ${clock(progress.bestMs)}`];
  return [question.level, question.kind, ...best].join(' · ');
}

/** What a screen reader says: the icon and the abbreviations in words. */
export function questionSpoken(question: QuestionSummary, progress: QuestionProgress): string {
  const best = progress.bestMs === null ? [] : [`best time ${spokenTime(progress.bestMs)}`];
  const { title, level, kind } = question;
  return [title, STATUS_TITLES[progress.status].toLowerCase(), `level ${level}`, kind, ...best].join(', ');
}

/** Markdown with codicons. */
export function questionTooltip(
  question: QuestionSummary,
  progress: QuestionProgress,
  index: Pick<BankIndex, 'topics'>,
  date: (epochMs: number) => string,
): string {
  const topic = index.topics.find(one => one.id === question.topic);
  const concepts = new Map(index.topics.flatMap(one => one.concepts).map(one => [one.id, one.title]));
  const facts = [
    `$(${KIND_ICONS[question.kind]}) ${KIND_TITLES[question.kind]}`,
    LEVEL_TITLES[question.level],
    `${question.minutes} min`,
    plain(topic?.title ?? question.topic),
  ];
  return [
    `**${plain(question.title)}**`,
    facts.join(' · '),
    question.covers.map(id => `- ${plain(concepts.get(id) ?? id)}`).join('\n'),
    `$(${STATUS_ICONS[progress.status]}) ${history(progress, date)}`,
  ].join('\n\n');
}

function history(progress: QuestionProgress, date: (epochMs: number) => string): string {
  if (progress.attempts === 0) {
    return 'Not tried yet';
  }
  const attempts = progress.attempts === 1 ? '1 attempt' : `${progress.attempts} attempts`;
  const state = progress.status === 'solved' ? 'Solved' : 'Not solved yet';
  const best = progress.bestMs === null ? [] : [`best ${clock(progress.bestMs)}`];
  const last = progress.lastAt === null ? [] : [`last on ${date(progress.lastAt)}`];
  return [state, attempts, ...best, ...last].join(', ');
}

/** "Functions, Senior, “bucket”" */
export function filterSummary(filter: Filter, index: Pick<BankIndex, 'topics'>): string {
  const topics = new Map(index.topics.map(topic => [topic.id, topic.title]));
  const parts = [
    filter.topics.map(id => topics.get(id) ?? id).join(' or '),
    filter.levels.map(level => LEVEL_TITLES[level]).join(' or '),
    filter.kinds.map(kind => KIND_TITLES[kind]).join(' or '),
    filter.statuses.map(status => STATUS_TITLES[status]).join(' or '),
    filter.text.trim() && `“${filter.text.trim()}”`,
  ];
  return parts.filter(Boolean).join(' · ');
}

/** Text as itself in Markdown: a title such as `[[0] * n] * m` holds its punctuation. */
function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>~$&]/g, '\\$&');
}

function spokenTime(ms: number): string {
  const parts = Object.entries(split(ms)).filter(([, count]) => count > 0);
  return (
    parts.map(([unit, count]) => `${count} ${count === 1 ? unit.slice(0, -1) : unit}`).join(' ') ||
    '0 seconds'
  );
}

function split(ms: number): { hours: number; minutes: number; seconds: number } {
  const all = Math.round(ms / 1000);
  return { hours: Math.floor(all / 3600), minutes: Math.floor(all / 60) % 60, seconds: all % 60 };
}
