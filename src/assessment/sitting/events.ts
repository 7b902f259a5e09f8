import type { Kind, Level } from '../../bank/question';
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
const TYPES: readonly string[] = [
  ...[
    'begun',
    'drawn',
    'shown',
    'answered',
    'flagged',
    'resumed',
    'alive',
    'ended',
    'graded',
    'ticked',
    'closed',
  ],
];

export function encodeEvent(event: SittingEvent): string {
  return `${JSON.stringify({ v: VERSION, ...event })}\n`;
}

/** The events of a file: a line that was torn by a crash, or is of another version, costs no other line. */
export function decodeEvents(text: string): SittingEvent[] {
  return text.split('\n').flatMap(line => {
    const event = decode(line);
    return event ? [event] : [];
  });
}

/** The program itself writes these files; what is looked at is whether a line is whole and of this version. */
function decode(line: string): SittingEvent | null {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const { v, type, at, up }: { v?: unknown; type?: unknown; at?: unknown; up?: unknown } = value;
  if (v !== VERSION || typeof type !== 'string' || !TYPES.includes(type)) return null;
  return typeof at === 'number' && typeof up === 'number' ? (value as SittingEvent) : null;
}
