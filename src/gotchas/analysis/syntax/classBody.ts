import { Lines } from './lines';
import { CONTINUES } from './sections';

/** No bracket of a statement before it holds such a line: the bracket was never closed. */
const DEFINES = /^(?:def|class|async\s+def)\b/;

/** How the text of a class falls into the statements of its body, so that each can be parsed by itself. */
export interface ClassBody {
  /** The white space before each statement. */
  readonly indent: string;
  /** Offsets where the statements' texts begin; the first begins right behind the header, each ends where the next begins. */
  readonly starts: readonly number[];
}

/** The body of the class that a section is; null when it is no class, or when its body cannot be made out. */
export function classBody(text: string): ClassBody | null {
  const lines = new Lines(text, 0);
  if (!findClass(text, lines) || !skipHeader(lines)) return null;
  const starts = [lines.at];
  let indent: string | null = null;
  let isDecorated = false;
  do {
    const { indent: own, beginning } = lines;
    const isAnew = lines.depth > 0 && own === indent && DEFINES.test(beginning);
    if (isAnew) lines.depth = 0;
    if (lines.depth > 0 || !lines.hasCode) continue;
    if (own !== indent) {
      // What is indented further goes on with its statement.
      if (indent !== null && own.startsWith(indent)) continue;
      if (indent !== null || own === '') return null;
      indent = own;
    } else if ((isAnew || !isDecorated) && !CONTINUES.test(beginning)) starts.push(lines.at);
    isDecorated = beginning.startsWith('@');
  } while (lines.next());
  return indent === null ? null : { indent, starts };
}

/** The header with `pass` for each statement: what is left of a class without its body. */
export function shellOf(text: string, { indent, starts }: ClassBody): string {
  return text.slice(0, starts[0]) + `${indent}pass\n`.repeat(starts.length);
}

/** Goes to the line of the class; false when the text is none. */
function findClass(text: string, lines: Lines): boolean {
  do {
    if (text.startsWith('class', lines.at)) return true;
    if (lines.depth === 0 && lines.hasCode && !text.startsWith('@', lines.at)) return false;
  } while (lines.next());
  return false;
}

/** Goes to the first line of the body; false when a bracket of the header is still open there. */
function skipHeader(lines: Lines): boolean {
  while (lines.next()) {
    if (lines.depth === 0) return true;
    if (DEFINES.test(lines.beginning)) return false;
  }
  return false;
}
