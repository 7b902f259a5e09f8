import type { Outcome } from './attempt';
import type { AttemptInBytes } from './attemptTable';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const MINUS = 0x2d;
const ZERO = 0x30;
const NINE = 0x39;

const HEAD = ascii('{"v":1,"type":"attempt","id":"');
const QUESTION = ascii(',"question":"');
const AT = ascii(',"at":');
const OUTCOME = ascii(',"outcome":"');
const MS = ascii(',"ms":');
const FIRST_KEY = ascii(',"firstKeyMs":');
const HINTS = ascii(',"hints":');
const SOLUTION = ascii(',"solutionSeen":');
const PYTHON = ascii(',"python":');
const OFFSET = ascii(',"offset":');
const SITTING = ascii(',"sitting":"');
const SCORE = ascii(',"score":');
const GRADE = ascii(',"grade":');
const AHEAD = ascii(',"ahead":true');
const ANSWER = ascii(',"answer":"');
const NULL = ascii('null');
const TRUE = ascii('true');
const FALSE = ascii('false');
const ENDS = (['solved', 'failed', 'gave-up'] as const).map(one => [ascii(`${one}"`), one] as const);

/**
 * Reads the facts of an attempt from the bytes of its line, as `encodeAttempt` writes it, without making a string of the
 * answer or of the id, nor an object: twenty times as quick as JSON. It is strict: for whatever is written otherwise it
 * gives null, and the line has to be parsed.
 */
export class LineScanner implements AttemptInBytes {
  bytes: Buffer = Buffer.alloc(0);
  idFrom = 0;
  idTo = 0;
  question = '';
  at = 0;
  outcome: Outcome = 'failed';
  ms = 0;
  firstKeyMs: number | null = null;
  hints = 0;
  solutionSeen = false;
  python: string | null = null;
  grade: number | null = null;
  sitting: string | null = null;
  score: number | null = null;
  offset: number | null = null;
  readonly since = null;
  ahead = false;
  /** How far the line was read. */
  #place = 0;
  /** One string for all the attempts that hold the same. */
  readonly #shared = new Map<number, string>();

  /**
   * @param end where the line ends, without its newline
   * @returns itself, with the facts of the line until the next one is scanned, or null when the line is not exactly of
   *   the usual form
   */
  scan(bytes: Buffer, start: number, end: number): AttemptInBytes | null {
    this.bytes = bytes;
    this.#place = start;
    // A line of the usual form ends so; it also keeps every look-ahead below within the bytes.
    if (end - start < 120 || bytes[end - 1] !== 0x7d) return null;
    return this.#what() && this.#how() && this.#more() && this.#endOfText(end) === end - 2 ? this : null;
  }

  #what(): boolean {
    if (!this.#skip(HEAD)) return false;
    this.idFrom = this.#place;
    if (!this.#passText()) return false;
    this.idTo = this.#place - 1;
    if (!this.#skip(QUESTION)) return false;
    const question = this.#sharedText();
    if (question === null || !this.#skip(AT)) return false;
    this.question = question;
    this.at = this.#amount();
    return this.at >= 0 && this.#skip(OUTCOME) && this.#outcome();
  }

  #outcome(): boolean {
    for (const [text, outcome] of ENDS) {
      if (!this.#skip(text)) continue;
      this.outcome = outcome;
      return true;
    }
    return false;
  }

  #how(): boolean {
    if (!this.#skip(MS)) return false;
    this.ms = this.#amount();
    if (this.ms < 0 || !this.#skip(FIRST_KEY)) return false;
    this.firstKeyMs = this.#skip(NULL) ? null : this.#amount();
    if ((this.firstKeyMs ?? 0) < 0 || !this.#skip(HINTS)) return false;
    this.hints = this.#amount();
    if (this.hints < 0 || !this.#skip(SOLUTION)) return false;
    this.solutionSeen = this.#skip(TRUE);
    if (!(this.solutionSeen || this.#skip(FALSE)) || !this.#skip(PYTHON)) return false;
    if (this.#skip(NULL)) {
      this.python = null;
      return true;
    }
    if (this.bytes[this.#place++] !== QUOTE) return false;
    this.python = this.#sharedText();
    return this.python !== null;
  }

  /** What may be left out. Anything else, a sitting that is not closed included, stands where the answer should. */
  #more(): boolean {
    this.offset = this.#skip(OFFSET) ? this.#number() : null;
    this.sitting = this.#skip(SITTING) ? this.#sharedText() : null;
    this.score = this.#skip(SCORE) ? this.#number() : null;
    this.grade = this.#skip(GRADE) ? this.#number() : null;
    this.ahead = this.#skip(AHEAD);
    const isSound =
      isWithin(this.offset, -840, 840) && isWithin(this.score, 0, 1) && isWithin(this.grade, 0, 1);
    return isSound && this.#skip(ANSWER);
  }

  #skip(expected: Uint8Array): boolean {
    const bytes = this.bytes;
    const at = this.#place;
    for (let i = 0; i < expected.length; i += 1) if (bytes[at + i] !== expected[i]) return false;
    this.#place = at + expected.length;
    return true;
  }

  /** Passes the quote that ends a text, unless there is anything but plain ASCII before it. */
  #passText(): boolean {
    const bytes = this.bytes;
    let at = this.#place;
    for (let byte = bytes[at] ?? 0; byte !== QUOTE; byte = bytes[++at] ?? 0) {
      if (byte < 0x20 || byte > 0x7e || byte === BACKSLASH) return false;
    }
    this.#place = at + 1;
    return true;
  }

  /**
   * Up to the quote, which is passed; null where there is anything but plain ASCII. The same string for the same bytes,
   * found by their hash: most often none is made.
   */
  #sharedText(): string | null {
    const bytes = this.bytes;
    const start = this.#place;
    let hash = 0;
    let at = start;
    for (let byte = bytes[at] ?? 0; byte !== QUOTE; byte = bytes[++at] ?? 0) {
      if (byte < 0x20 || byte > 0x7e || byte === BACKSLASH) return null;
      hash = (Math.imul(hash, 31) + byte) | 0;
    }
    this.#place = at + 1;
    const known = this.#shared.get(hash);
    if (known !== undefined && isSame(known, bytes, start, at)) return known;
    const text = bytes.toString('latin1', start, at);
    this.#shared.set(hash, text);
    return text;
  }

  /** A whole number that is not negative, or -1. */
  #amount(): number {
    const bytes = this.bytes;
    const start = this.#place;
    let at = start;
    let value = 0;
    for (let byte = bytes[at] ?? 0; byte >= ZERO && byte <= NINE; byte = bytes[++at] ?? 0) {
      value = value * 10 + (byte - ZERO);
    }
    // JSON has no leading zeros, and beyond fifteen digits a sum like this one is not exact.
    if (at === start || at - start > 15 || (bytes[start] === ZERO && at > start + 1)) return -1;
    this.#place = at;
    return value;
  }

  /** Any number, up to the comma; NaN where there is none. */
  #number(): number {
    const start = this.#place;
    const isNegative = this.bytes[start] === MINUS;
    if (isNegative) this.#place += 1;
    const amount = this.#amount();
    if (amount >= 0 && this.bytes[this.#place] === COMMA) return isNegative ? -amount : amount;
    const end = this.bytes.indexOf(COMMA, start);
    const text = this.bytes.toString('latin1', start, end < 0 || end > start + 24 ? start : end);
    this.#place = start + text.length;
    return /^-?(0|[1-9]\d*)(\.\d+)?(e[+-]?\d+)?$/iu.test(text) ? Number(text) : Number.NaN;
  }

  /** Where the quote is that ends a text. Code is full of escaped ones: to search for each takes longer than to look. */
  #endOfText(end: number): number {
    const bytes = this.bytes;
    for (let at = this.#place; at < end; at += 1) {
      if (bytes[at] === QUOTE) return at;
      if (bytes[at] === BACKSLASH) at += 1;
    }
    return -1;
  }
}

function isSame(text: string, bytes: Buffer, start: number, end: number): boolean {
  if (text.length !== end - start) return false;
  for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) !== bytes[start + i]) return false;
  return true;
}

function isWithin(value: number | null, least: number, most: number): boolean {
  return value === null || (value >= least && value <= most);
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text, 'latin1'));
}
