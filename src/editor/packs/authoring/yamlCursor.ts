/** Where a cursor stands in a flat piece of YAML, such as a front matter: enough to complete it while it is half typed. */

/** Lines of a file that are YAML: from the first up to, and without, the last; from 0. */
export interface Lines {
  readonly from: number;
  readonly to: number;
}

export interface Cursor {
  /** A key is typed or pointed at, or a value of `path`. */
  readonly at: 'key' | 'value';
  /** Keys from the outermost; of a key under the cursor, itself included. */
  readonly path: readonly string[];
  /** The characters of the line that the word takes, from 0. */
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

const FENCE = /^---\s*$/;

/** The lines of a front matter, also of one that has no end yet; null where the file does not begin with one. */
export function frontMatterLines(lines: readonly string[]): Lines | null {
  if (!FENCE.test(lines[0] ?? '')) return null;
  const end = lines.findIndex((line, number) => number > 0 && FENCE.test(line));
  return { from: 1, to: end < 0 ? lines.length : end };
}

/** What stands at a place, or null outside of the lines and in comments. */
export function cursorAt(
  lines: readonly string[],
  within: Lines,
  line: number,
  character: number,
): Cursor | null {
  const text = lines[line];
  if (text === undefined || line < within.from || line >= within.to) return null;
  const before = text.slice(0, character);
  if (/(?:^|\s)#/.test(before)) return null;
  const parent = /^\s/.test(text) || /^-/.test(text) ? keyAbove(lines, within, line) : null;
  const outer = parent === null ? [] : [parent];
  const key = /^(?<indent>\s*)(?<key>[\w-]*)(?<rest>\s*:)?/.exec(text)?.groups ?? {};
  const start = (key['indent'] ?? '').length;
  const end = start + (key['key'] ?? '').length;
  const isItem = /^\s*-(\s|$)/.test(text);
  if (!isItem && character <= end) {
    const word = key['key'] ?? '';
    return { at: 'key', path: [...outer, word], start, end, word };
  }
  if (isItem) return { at: 'value', path: outer, ...wordAt(text, character) };
  if (key['rest'] === undefined || !before.includes(':')) return null;
  return { at: 'value', path: [...outer, key['key'] ?? ''], ...wordAt(text, character) };
}

/** The keys that stand at the beginning of a line. */
export function keysIn(lines: readonly string[], { from, to }: Lines): string[] {
  return lines.slice(from, to).flatMap(line => /^([\w-]+)\s*:/.exec(line)?.[1] ?? []);
}

/** What a key holds, where that is one plain word. */
export function plainValue(lines: readonly string[], { from, to }: Lines, key: string): string | null {
  for (const line of lines.slice(from, to)) {
    const value = new RegExp(`^${key}\\s*:\\s*["']?([\\w-]+)`).exec(line)?.[1];
    if (value !== undefined) return value;
  }
  return null;
}

function keyAbove(lines: readonly string[], { from }: Lines, line: number): string | null {
  for (let above = line - 1; above >= from; above--) {
    const key = /^([\w-]+)\s*:/.exec(lines[above] ?? '')?.[1];
    if (key !== undefined) return key;
  }
  return null;
}

function wordAt(text: string, character: number): Pick<Cursor, 'start' | 'end' | 'word'> {
  const before = /["'>=<~.\w-]*$/.exec(text.slice(0, character))?.[0] ?? '';
  const after = /^[>=<~.\w-]*["']?/.exec(text.slice(character))?.[0] ?? '';
  // The mark of a list item is no part of its text.
  const start = character - before.replace(/^-$/, '').length;
  const end = character + after.length;
  return { start, end, word: text.slice(start, end) };
}
