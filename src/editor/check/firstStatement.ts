import { definitionLine } from './definition';

/**
 * The line of the first statement in the body of the first of these names that the text defines, counted from 1; of a
 * class, that of its first method. A debugger that stops there has just entered the learner's function.
 */
export function firstStatementLine(text: string, names: readonly string[]): number {
  const lines = text.split('\n');
  let line = definitionLine(text, names);
  if (/^class\b/.test(lines[line - 1] ?? '')) {
    const method = lines.findIndex((one, index) => index >= line && /^\s+(?:async\s+)?def\s/.test(one));
    if (method < 0) return line;
    line = method + 1;
  }
  if (!/^\s*(?:async\s+)?def\s/.test(lines[line - 1] ?? '')) return line;
  const header = lines.findIndex((one, index) => index >= line - 1 && /:\s*(?:#.*)?$/.test(one));
  if (header < 0) return line;
  return statementAfter(lines, header + 1) ?? line;
}

/** The line of the first statement from this index on that is no docstring and no comment. */
function statementAfter(lines: readonly string[], from: number): number | null {
  let index = from;
  while (index < lines.length && /^\s*(?:#.*)?$/.test(lines[index] ?? '')) index += 1;
  const quote = /^\s*[rRuU]?("""|'''|"|')/.exec(lines[index] ?? '')?.[1];
  if (quote === undefined) return index < lines.length ? index + 1 : null;
  const first = (lines[index] ?? '').trim();
  const closed =
    first.length > quote.length &&
    first.endsWith(quote) &&
    first.indexOf(quote) < first.length - quote.length;
  if (!closed) {
    index += 1;
    while (index < lines.length && !lines[index]?.includes(quote)) index += 1;
  }
  const next = statementAfter(lines, index + 1);
  // A body that is a docstring alone: its line is the statement.
  return next ?? from + 1;
}
