/** One element of a container's repr: its tokens, and the comma and space that follow it. */
export interface Element {
  readonly tokens: readonly string[];
  readonly tail: string;
}

/** The repr of a list, tuple, set, dict or a call such as `Counter({…})`, taken apart. */
export interface Container {
  /** What precedes the bracket, and the bracket. */
  readonly open: string;
  readonly elements: readonly Element[];
  readonly close: string;
}

const OPENING = new Set(['[', '(', '{']);
const CLOSING = new Set([']', ')', '}']);

/** Null when the tokens are not one container from its first bracket to the last token. */
export function containerOf(tokens: readonly string[]): Container | null {
  const start = tokens.findIndex(token => OPENING.has(token));
  const close = tokens.at(-1);
  if (start === -1 || start > 1 || close === undefined || !CLOSING.has(close)) return null;
  const elements: Element[] = [];
  let current: string[] = [];
  let depth = 0;
  for (let index = start + 1; index < tokens.length - 1; index++) {
    const token = tokens[index] ?? '';
    if (OPENING.has(token)) depth++;
    if (CLOSING.has(token)) depth--;
    // The first bracket closed before the end: `[1] + [2]`.
    if (depth < 0) return null;
    if (token !== ',' || depth > 0) {
      current.push(token);
      continue;
    }
    const space = tokens[index + 1]?.trim() === '' ? (tokens[++index] ?? '') : '';
    elements.push({ tokens: current, tail: token + space });
    current = [];
  }
  if (current.length > 0) elements.push({ tokens: current, tail: '' });
  return { open: tokens.slice(0, start + 1).join(''), elements, close };
}
