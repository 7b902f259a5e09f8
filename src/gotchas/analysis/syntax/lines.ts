const TAB = 9;
const NEWLINE = 10;
const FORM_FEED = 12;
const RETURN = 13;
const SPACE = 32;
const DOUBLE_QUOTE = 34;
const HASH = 35;
const SINGLE_QUOTE = 39;
const COLON = 58;
const BACKSLASH = 92;
const OPEN = new Set([40, 91, 123]);
const CLOSE = new Set([41, 93, 125]);
/** Long enough for the first words of any statement. */
const LOOK = 80;

/** Walks over the lines of Python source that neither a string nor a backslash joins to the line before. */
export class Lines {
  /** Brackets that are open at this line. */
  depth = 0;
  /** The line before ended with the colon of a statement that has a block. */
  opensBlock = false;

  constructor(
    private readonly text: string,
    /** Where the line starts. */
    public at: number,
  ) {}

  /** Goes on to the next line; false at the end of the text. */
  next(): boolean {
    const { text } = this;
    let at = this.at;
    let last = 0;
    while (at < text.length) {
      const code = text.charCodeAt(at);
      if (isLineBreak(code)) break;
      if (code > SPACE && code !== HASH) last = code;
      if (code === HASH) at = endOfLine(text, at);
      else if (code === SINGLE_QUOTE || code === DOUBLE_QUOTE) at = endOfString(text, at);
      else if (code === BACKSLASH) at = pastLineBreak(text, at + 1);
      else {
        if (OPEN.has(code)) this.depth++;
        else if (this.depth > 0 && CLOSE.has(code)) this.depth--;
        at++;
      }
    }
    this.opensBlock = last === COLON && this.depth === 0;
    this.at = at < text.length ? pastLineBreak(text, at) : text.length;
    return this.at < text.length;
  }

  /** The blanks and tabs that the line begins with. */
  get indent(): string {
    let end = this.at;
    for (let code = this.text.charCodeAt(end); code === SPACE || code === TAB; )
      code = this.text.charCodeAt(++end);
    return this.text.slice(this.at, end);
  }

  /** What comes after them, as far as it is needed to know a statement by its first words. */
  get beginning(): string {
    const from = this.at + this.indent.length;
    return this.text.slice(from, from + LOOK);
  }

  /** The line has something else than a comment on it. */
  get hasCode(): boolean {
    const { text } = this;
    let at = this.at;
    for (let code = text.charCodeAt(at); code === SPACE || code === TAB || code === FORM_FEED; )
      code = text.charCodeAt(++at);
    const code = text.charCodeAt(at);
    return at < text.length && code !== HASH && !isLineBreak(code);
  }
}

function endOfLine(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isLineBreak(text.charCodeAt(at))) at++;
  return at;
}

function isLineBreak(code: number): boolean {
  return code === NEWLINE || code === RETURN;
}

/** Past one line break or, where there is none, one character. */
function pastLineBreak(text: string, at: number): number {
  return text.charCodeAt(at) === RETURN && text.charCodeAt(at + 1) === NEWLINE ? at + 2 : at + 1;
}

/** A string of one line ends with its line at the latest, one with three quotes with the text. */
function endOfString(text: string, from: number): number {
  const quote = text.charAt(from);
  const isLong = text.startsWith(quote.repeat(3), from);
  const closing = isLong ? quote.repeat(3) : quote;
  let at = from + closing.length;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at = pastLineBreak(text, at + 1);
    else if (text.startsWith(closing, at)) return at + closing.length;
    else if (!isLong && isLineBreak(code)) return at;
    else at++;
  }
  return text.length;
}
