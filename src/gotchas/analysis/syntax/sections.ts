import { Lines } from './lines';

/**
 * How a file falls into sections, which begin with a statement at the margin. Each is parsed by itself: an edit then costs
 * the parse of what is around it, and a bracket that is still open, as they are while one types, takes its own function
 * with it and not the rest of the file. A class falls further, into the statements of its body (classBody.ts). Statements
 * that are indented though nothing before them opens a block, such as the rest of a function in which something is typed at
 * the margin, are sections as well.
 */

/** They go on with the statement before. */
export const CONTINUES = /^(?:[)\]}]|(?:else|elif|except|finally)\b)/;
/** No bracket holds a line at the margin that begins so: the bracket was never closed. */
const BEGINS_ANEW =
  /^(?:@|(?:def|class|import|try|while|with|return|raise)\b|async\s+def\b|from\s+[\w.]+\s+import\b|if\s+__name__\b)/;
/** The same for lines that are indented, as those in a bracket mostly are. */
const BEGINS_ANEW_INDENTED = /^(?:(?:def|class|while|return|raise)\b|async\s+def\b)/;

/**
 * The end of the section that begins at an offset, which must be the start of a line outside of any string and bracket.
 * It depends on the text from there on to the end of the line after the section, and on nothing else.
 */
export function sectionEnd(text: string, start: number): number {
  const lines = new Lines(text, start);
  const { indent } = lines;
  let isDecorated = lines.beginning.startsWith('@');
  let isOpen = false;
  while (lines.next()) {
    isOpen ||= lines.opensBlock;
    const own = lines.indent;
    const isInBlock = isOpen && own.length > indent.length;
    if (isInBlock || (lines.depth === 0 && !lines.hasCode)) continue;
    const { beginning } = lines;
    const isAnew = lines.depth > 0 && (own === '' ? BEGINS_ANEW : BEGINS_ANEW_INDENTED).test(beginning);
    if (lines.depth > 0 && !isAnew) continue;
    const goesOn = own === indent && !isAnew && (isDecorated || CONTINUES.test(beginning));
    if (!goesOn) return lines.at;
    isDecorated &&= beginning.startsWith('@');
    isOpen = false;
  }
  return text.length;
}
