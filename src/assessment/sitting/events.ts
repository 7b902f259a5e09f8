import { KINDS, type Kind, LEVELS, type Level } from '../../bank/question';
import type { Moment } from './time';

/** A question of a sitting: what has to be known of it even when the bank has lost it since. */
export interface SittingQuestion {
  readonly id: string;
  readonly title: string;
  readonly kind: Kind;
  readonly level: Level;
  readonly topic: string;
  readonly minutes: number;
}

/** What is typed, chosen and ticked; options and points by their texts, since their places may change with the bank. */
export interface SittingAnswer {
  /** For code, the text of the file. */
  readonly text: string;
  readonly chosen: readonly string[];
  readonly ticked: readonly string[];
}

/** What a question came to. */
export interface Grading {
  /** From 0 to 1; null when it could not be graded, because no Python was there or the bank has lost the question. */
  readonly credit: number | null;
  /** How many options the question had and how many of them were right; null where there were none. */
  readonly options: { readonly count: number; readonly right: number } | null;
  /** One sentence for the learner: "4 of 6 tests pass." */
  readonly remark: string;
  /** Version of the interpreter, or null when none was used. */
  readonly python: string | null;
}

interface Begun {
  readonly type: 'begun';
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly minutes: number;
  /** Decides the order of options. */
  readonly seed: number;
  readonly adaptive: boolean;
  /** The learner wants explanations to count. */
  readonly countExplain: boolean;
  /** Of an adaptive sitting none: they are drawn one by one. */
  readonly questions: readonly SittingQuestion[];
  readonly lacks: readonly string[];
}

/** All that can happen in a sitting. Nothing is ever changed or taken back in the file. */
export type SittingEvent = Moment &
  (
    | Begun
    | { readonly type: 'drawn'; readonly question: SittingQuestion }
    | { readonly type: 'shown'; readonly question: string }
    | ({ readonly type: 'answered'; readonly question: string } & SittingAnswer)
    | { readonly type: 'flagged'; readonly question: string; readonly flagged: boolean }
    /** A window found the sitting again: what lies before was not spent on the question that was open. */
    | { readonly type: 'resumed' }
    /** The sitting goes on: at most this far back must time be guessed after a crash. */
    | { readonly type: 'alive' }
    | { readonly type: 'ended'; readonly reason: EndReason }
    | ({ readonly type: 'graded'; readonly question: string } & Grading)
    /** After the end: the points of an explanation that the learner ticked. */
    | { readonly type: 'ticked'; readonly question: string; readonly ticked: readonly string[] }
    /** Everything is graded and recorded. */
    | { readonly type: 'closed' }
  );

export type EndReason = 'handed-in' | 'time-up';

const VERSION = 1;

/** @param by which window it happened in: two of them may write into one file */
export function encodeEvent(event: SittingEvent, by = ''): string {
  return `${JSON.stringify({ v: VERSION, ...(by !== '' && { by }), ...event })}\n`;
}

/**
 * The events of a file: a line that was torn by a crash, was damaged, or is of another version, costs no other line.
 *
 * @param exceptBy leaves out what this window wrote
 */
export function decodeEvents(text: string, exceptBy: string | null = null): SittingEvent[] {
  return text.split('\n').flatMap(line => {
    const value = objectOf(line);
    if (value === null || !isEvent(value)) return [];
    return exceptBy !== null && value['by'] === exceptBy ? [] : [value];
  });
}

type Fields = Readonly<Record<string, unknown>>;

function objectOf(line: string): Fields | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? (value as Fields) : null;
  } catch {
    return null;
  }
}

/** What each kind of event must hold for the reducer to stand on it. */
const HOLDS: Readonly<Record<SittingEvent['type'], (fields: Fields) => boolean>> = {
  begun: fields =>
    ['id', 'code', 'title'].every(name => isText(fields[name])) &&
    ['minutes', 'seed'].every(name => typeof fields[name] === 'number') &&
    isListOf(fields['questions'], isQuestion) &&
    isListOf(fields['lacks'], isText),
  drawn: ({ question }) => isQuestion(question),
  shown: ({ question }) => isText(question),
  answered: ({ question, text, chosen, ticked }) =>
    isText(question) && isText(text) && isListOf(chosen, isText) && isListOf(ticked, isText),
  flagged: ({ question }) => isText(question),
  resumed: () => true,
  alive: () => true,
  ended: ({ reason }) => reason === 'handed-in' || reason === 'time-up',
  graded: ({ question, credit, remark }) =>
    isText(question) && isText(remark) && (credit === null || typeof credit === 'number'),
  ticked: ({ question, ticked }) => isText(question) && isListOf(ticked, isText),
  closed: () => true,
};

function isEvent(value: Fields): value is SittingEvent & Fields {
  const { v, type, at, up } = value;
  if (v !== VERSION || typeof at !== 'number' || typeof up !== 'number') return false;
  return isText(type) && Object.hasOwn(HOLDS, type) && HOLDS[type as SittingEvent['type']](value);
}

function isQuestion(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { id, title, kind, level, topic, minutes } = value as Fields;
  return (
    [id, title, topic].every(isText) &&
    KINDS.some(one => one === kind) &&
    LEVELS.some(one => one === level) &&
    typeof minutes === 'number'
  );
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isListOf(value: unknown, holds: (one: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(holds);
}
