import { Lines } from './lines';

/**
 * How a file falls into sections, which begin with a statement at the margin, and a class into its members. Each is parsed
 * by itself: an edit then costs the parse of what is around it, and a bracket that is still open, as they are while one
 * types, takes its own function with it and not the rest of the file.
 */

/** They go on with the statement before. */
const CONTINUES = /^(?:[\s#)\]}]|(?:else|elif|except|finally)\b)/;
/** No bracket holds a line at the margin that begins so: the bracket was never closed. */
const BEGINS_ANEW =
  /^(?:@|(?:def|class|import|try|while|with|return|raise)\b|async\s+def\b|from\s+[\w.]+\s+import\b|if\s+__name__\b)/;
const DEFINES = /^[ \t]+(?:def|class|async\s+def)\b/;
const BEGINS_MEMBER = /^[ \t]+(?:@|(?:def|class|async\s+def)\b)/;
/** Long enough for any of the words above. */
const LOOK = 80;

/**
 * The end of the section that begins at an offset, which must be the start of a line outside of any string and bracket.
 * It depends on the text from there on to the end of the line after the section, and on nothing else.
 */
export function sectionEnd(text: string, start: number): number {
  const lines = new Lines(text, start);
  let isDecorated = text.charAt(start) === '@';
  while (lines.next()) {
    const line = text.slice(lines.at, lines.at + LOOK);
    const isAnew = lines.depth > 0 && BEGINS_ANEW.test(line);
    if (!isAnew && (lines.depth > 0 || CONTINUES.test(line))) continue;
    if (!isDecorated || isAnew) return lines.at;
    isDecorated = line.startsWith('@');
  }
  return text.length;
}

/** A method or an inner class with its decorators, as offsets in the section. */
export interface Member {
  readonly start: number;
  readonly end: number;
  /** The white space before it. */
  readonly indent: string;
}

/** The members of the class that a section is; none when it is something else. */
export function membersOf(text: string): Member[] {
  const lines = new Lines(text, 0);
  if (!findClass(text, lines)) return [];
  const members: Member[] = [];
  let indent: string | null = null;
  let start = -1;
  let isDecorated = false;
  const close = (end: number) => {
    // Room for the `pass` that takes its place.
    if (start >= 0 && end - start > `${indent}pass\r\n`.length)
      members.push({ start, end, indent: indent ?? '' });
    start = -1;
  };
  while (lines.next()) {
    const line = text.slice(lines.at, lines.at + LOOK);
    const own = /^[ \t]*/.exec(line)?.[0] ?? '';
    const isAnew = lines.depth > 0 && own === (indent ?? own) && DEFINES.test(line);
    if (isAnew) lines.depth = 0;
    if (lines.depth > 0 || !lines.hasCode) continue;
    indent ??= own;
    if (own.length > indent.length) continue;
    const continues = isDecorated && !isAnew && own === indent;
    isDecorated = own === indent && line.startsWith('@', own.length);
    if (continues) continue;
    close(lines.at);
    if (own === indent && BEGINS_MEMBER.test(line)) start = lines.at;
  }
  close(text.length);
  return members;
}

/** Goes to the line of the class; false when the text is none. */
function findClass(text: string, lines: Lines): boolean {
  do {
    if (text.startsWith('class', lines.at)) return true;
    if (lines.depth === 0 && lines.hasCode && !text.startsWith('@', lines.at)) return false;
  } while (lines.next());
  return false;
}

/** The text of a class with `pass` in the place of each member, as long as before. */
export function shellOf(text: string, members: readonly Member[]): string {
  let shell = '';
  let at = 0;
  for (const { start, end, indent } of members) {
    const lineBreak = /[\r\n]{0,2}$/.exec(text.slice(end - 2, end))?.[0] ?? '';
    shell += text.slice(at, start) + `${indent}pass`.padEnd(end - start - lineBreak.length) + lineBreak;
    at = end;
  }
  return shell + text.slice(at);
}
