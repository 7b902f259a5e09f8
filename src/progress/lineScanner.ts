import type { AttemptFacts, Outcome } from './attempt';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
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

/**
 * Reads the facts of an attempt from the bytes of its line, as `encodeAttempt` writes it, without making a string of the
 * answer: ten times as quick as JSON. It is strict: for whatever is written otherwise it gives null, and the line has
 * to be parsed.
 */
export class LineScanner {
  #bytes: Buffer = Buffer.alloc(0);
  #at = 0;
  /** One string for all the attempts that hold the same. */
  readonly #shared = new Map<number, string>();

  /**
   * @param end where the line ends, without its newline
   * @returns null when the line is not exactly of the usual form
   */
  scan(bytes: Buffer, start: number, end: number): AttemptFacts | null {
    this.#bytes = bytes;
    this.#at = start;
    // A line of the usual form ends so; it also keeps every look-ahead below within the bytes.
    if (end - start < 120 || bytes[end - 1] !== 0x7d) return null;
    if (!this.#skip(HEAD)) return null;
    const id = this.#text();
    if (id === null || !this.#skip(QUESTION)) return null;
    const question = this.#sharedText();
    if (question === null || !this.#skip(AT)) return null;
    const at = this.#amount();
    if (at < 0 || !this.#skip(OUTCOME)) return null;
    const outcome = outcomeOf(this.#sharedText());
    if (outcome === null || !this.#skip(MS)) return null;
    const ms = this.#amount();
    if (ms < 0 || !this.#skip(FIRST_KEY)) return null;
    const firstKeyMs = this.#skip(NULL) ? null : this.#amount();
    if ((firstKeyMs ?? 0) < 0 || !this.#skip(HINTS)) return null;
    const hints = this.#amount();
    if (hints < 0 || !this.#skip(SOLUTION)) return null;
    const solutionSeen = this.#skip(TRUE);
    if (!(solutionSeen || this.#skip(FALSE)) || !this.#skip(PYTHON)) return null;
    const isPython = !this.#skip(NULL);
    if (isPython && this.#bytes[this.#at++] !== QUOTE) return null;
    const python = isPython ? this.#sharedText() : null;
    if (isPython && python === null) return null;
    const offset = this.#skip(OFFSET) ? this.#number() : null;
    const sitting = this.#skip(SITTING) ? this.#sharedText() : null;
    const score = this.#skip(SCORE) ? this.#number() : null;
    const grade = this.#skip(GRADE) ? this.#number() : null;
    const ahead = this.#skip(AHEAD);
    if (!isWithin(offset, -840, 840) || !isWithin(score, 0, 1) || !isWithin(grade, 0, 1)) return null;
    // Anything else, a sitting that is not closed included, stands where the answer should.
    if (!this.#skip(ANSWER) || this.#endOfText() !== end - 2) return null;
    // One literal, so that all hundred thousand have one shape: a spread takes ten times as long to make and to read.
    return {
      id,
      question,
      at,
      outcome,
      ms,
      firstKeyMs,
      hints,
      solutionSeen,
      python,
      grade,
      sitting,
      score,
      offset,
      since: null,
      ahead,
    };
  }

  #skip(expected: Uint8Array): boolean {
    const bytes = this.#bytes;
    const at = this.#at;
    for (let i = 0; i < expected.length; i += 1) if (bytes[at + i] !== expected[i]) return false;
    this.#at = at + expected.length;
    return true;
  }

  /** Up to the quote, which is passed; null where there is anything but plain ASCII. */
  #text(): string | null {
    const bytes = this.#bytes;
    const start = this.#at;
    let at = start;
    for (let byte = bytes[at] ?? 0; byte !== QUOTE; byte = bytes[++at] ?? 0) {
      if (byte < 0x20 || byte > 0x7e || byte === BACKSLASH) return null;
    }
    this.#at = at + 1;
    return bytes.toString('latin1', start, at);
  }

  /**
   * As `#text`, and the same string for the same bytes. Found by a hash of the bytes: most often no string is made.
   */
  #sharedText(): string | null {
    const bytes = this.#bytes;
    const start = this.#at;
    let hash = 0;
    let at = start;
    for (let byte = bytes[at] ?? 0; byte !== QUOTE; byte = bytes[++at] ?? 0) {
      if (byte < 0x20 || byte > 0x7e || byte === BACKSLASH) return null;
      hash = (Math.imul(hash, 31) + byte) | 0;
    }
    this.#at = at + 1;
    const known = this.#shared.get(hash);
    if (known !== undefined && isSame(known, bytes, start, at)) return known;
    const text = bytes.toString('latin1', start, at);
    this.#shared.set(hash, text);
    return text;
  }

  /** A whole number that is not negative, or -1. */
  #amount(): number {
    const bytes = this.#bytes;
    const start = this.#at;
    let at = start;
    let value = 0;
    for (let byte = bytes[at] ?? 0; byte >= ZERO && byte <= NINE; byte = bytes[++at] ?? 0) {
      value = value * 10 + (byte - ZERO);
    }
    // JSON has no leading zeros, and beyond fifteen digits a sum like this one is not exact.
    if (at === start || at - start > 15 || (bytes[start] === ZERO && at > start + 1)) return -1;
    this.#at = at;
    return value;
  }

  /** Any number, up to the comma; NaN where there is none. */
  #number(): number {
    const before = this.#at;
    const amount = this.#amount();
    if (amount >= 0 && this.#bytes[this.#at] === COMMA) return amount;
    this.#at = before;
    const end = this.#bytes.indexOf(COMMA, this.#at);
    const text = this.#bytes.toString('latin1', this.#at, Math.max(this.#at, Math.min(end, this.#at + 30)));
    this.#at += text.length;
    return /^-?(0|[1-9]\d*)(\.\d+)?(e[+-]?\d+)?$/iu.test(text) ? Number(text) : Number.NaN;
  }

  /** Where the quote is that ends a text. */
  #endOfText(): number {
    const bytes = this.#bytes;
    for (let quote = bytes.indexOf(QUOTE, this.#at); quote >= 0; quote = bytes.indexOf(QUOTE, quote + 1)) {
      let before = quote;
      while (bytes[before - 1] === BACKSLASH) before -= 1;
      // An even number of backslashes escape one another.
      if ((quote - before) % 2 === 0) return quote;
    }
    return -1;
  }
}

function outcomeOf(text: string | null): Outcome | null {
  return text === 'solved' || text === 'failed' || text === 'gave-up' ? text : null;
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
