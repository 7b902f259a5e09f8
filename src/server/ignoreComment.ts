import type { Finding, TextEdit } from '../gotchas/analysis/finding';

const NOQA = /#\s*noqa\s*:\s*[\w-]+(?:[\s,]+[\w-]+)*/i;

/**
 * The edit that silences a finding on its line, or null where no comment can stand: inside a string that goes on, or
 * before a line that is continued with a backslash.
 */
export function ignoreEdit(text: string, finding: Finding): TextEdit | null {
  const { line } = finding.range.start;
  const lines = text.split(/\r\n|\n|\r/);
  const content = lines[line];
  if (content === undefined || !canEndInComment(lines, line)) return null;
  // Where Ruff sees it too, its code silences both.
  const code = finding.ruffCode ?? finding.id;
  const written = NOQA.exec(content);
  const at = written ? written.index + written[0].length : content.trimEnd().length;
  return {
    range: { start: { line, character: at }, end: { line, character: written ? at : content.length } },
    newText: written ? `, ${code}` : `  # noqa: ${code}`,
  };
}

/** Whether a comment at the end of a line is a comment. */
function canEndInComment(lines: readonly string[], line: number): boolean {
  let open: string | null = null;
  for (let index = 0; index <= line; index++) {
    const scanned = scanLine(lines[index] ?? '', open);
    open = scanned.open;
    if (index === line && scanned.continued) return false;
  }
  return open === null;
}

/** @param open The quotes of a string that began on an earlier line. */
function scanLine(
  content: string,
  open: string | null,
): { readonly open: string | null; readonly continued: boolean } {
  let quotes = open;
  for (let at = 0; at < content.length; at++) {
    const character = content[at] ?? '';
    if (character === '\\') {
      if (at === content.length - 1) return { open: quotes, continued: true };
      // In a raw string too, a backslash keeps the quote behind it from ending the string.
      at++;
    } else if (quotes !== null) {
      if (content.startsWith(quotes, at)) {
        at += quotes.length - 1;
        quotes = null;
      }
    } else if (character === '#') {
      return { open: null, continued: false };
    } else if (character === '"' || character === "'") {
      quotes = content.startsWith(character.repeat(3), at) ? character.repeat(3) : character;
      at += quotes.length - 1;
    }
  }
  // A string in single quotes ends with its line.
  return { open: quotes?.length === 3 ? quotes : null, continued: false };
}
