/** Reads what a page sent. A page shows texts of packs, so nothing of it is trusted to have its declared type. */
import { COMMANDS } from '../../shared/ids';
import type { PageRequests } from '../../shared/protocol';
import { MANAGE_TRUST } from './pageState';

/** What the page sent is not what its request takes. */
export class PayloadError extends Error {
  override readonly name = 'PayloadError';
}

type Payload<Name extends keyof PageRequests> = PageRequests[Name][0];

const RUNNABLE: ReadonlySet<string> = new Set([...Object.values(COMMANDS), MANAGE_TRUST]);
const LONGEST_TITLE = 200;
/** The harness bounds what it reports to less than this. */
const LONGEST_TEXT = 8 * 1024 * 1024;

export function readReveal(payload: unknown): Payload<'reveal'> {
  const { line } = fields(payload);
  if (typeof line !== 'number' || !Number.isSafeInteger(line) || line < 1) throw new PayloadError('no line');
  return { line };
}

export function readOpenText(payload: unknown): Payload<'openText'> {
  const { title, text } = fields(payload);
  if (typeof title !== 'string' || title.length > LONGEST_TITLE) throw new PayloadError('no title');
  if (typeof text !== 'string' || text.length > LONGEST_TEXT) throw new PayloadError('no text');
  return { title, text };
}

/** Web addresses alone: a `command:` or `file:` link would act on the learner's machine. */
export function readOpenLink(payload: unknown): Payload<'openLink'> {
  const { url } = fields(payload);
  const parsed = typeof url === 'string' && URL.canParse(url) ? new URL(url) : null;
  if (parsed?.protocol !== 'https:' && parsed?.protocol !== 'http:')
    throw new PayloadError('not a web address');
  return { url: parsed.href };
}

/** Our own commands alone, with arguments that are plain short values. */
export function readRun(payload: unknown): Payload<'run'> {
  const { command, args } = fields(payload);
  if (typeof command !== 'string' || !RUNNABLE.has(command)) throw new PayloadError('not a command of ours');
  if (!Array.isArray(args) || args.length > 4 || !args.every(isPlain)) throw new PayloadError('no arguments');
  return { command, args };
}

export function readPlace(payload: unknown): Payload<'place'> {
  const { verdictPlacement } = fields(payload);
  if (verdictPlacement !== 'below' && verdictPlacement !== 'replace') throw new PayloadError('no placement');
  return { verdictPlacement };
}

/** What a learner may type, by hand or by pasting a log. */
const LONGEST_DRAFT = 100_000;
const MOST_OPTIONS = 100;

export function readDraft(payload: unknown): Payload<'draft'> {
  const { text, chosen, ticked } = fields(payload);
  if (typeof text !== 'string') throw new PayloadError('no text');
  return { text: text.slice(0, LONGEST_DRAFT), chosen: places(chosen), ticked: places(ticked) };
}

export function readCompare(payload: unknown): Payload<'compare'> {
  const { solution } = fields(payload);
  if (!isPlace(solution)) throw new PayloadError('no solution');
  return { solution };
}

/** Which programs may be run is for the question to say. */
export function readProgram(payload: unknown): Payload<'runProgram'> {
  const { program } = fields(payload);
  if (typeof program !== 'string' || program.length > LONGEST_TEXT) throw new PayloadError('no program');
  return { program };
}

function places(value: unknown): number[] {
  if (!Array.isArray(value) || value.length > MOST_OPTIONS || !value.every(isPlace))
    throw new PayloadError('no list of places');
  return [...new Set<number>(value)];
}

function isPlace(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

type Field =
  | 'chosen'
  | 'ticked'
  | 'solution'
  | 'program'
  | 'line'
  | 'title'
  | 'text'
  | 'url'
  | 'command'
  | 'args'
  | 'verdictPlacement';

function fields(payload: unknown): Readonly<Partial<Record<Field, unknown>>> {
  if (typeof payload !== 'object' || payload === null) throw new PayloadError('no object');
  return payload;
}

function isPlain(value: unknown): boolean {
  if (typeof value === 'string') return value.length <= LONGEST_TITLE;
  return (
    value === null || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))
  );
}
