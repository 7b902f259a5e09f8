import MarkdownIt, { type Token } from 'markdown-it';
import type { Passage } from './frontMatter';

/** Made once: it holds rules and no state. */
const parser = new MarkdownIt('default', { html: true });

export interface Section extends Passage {
  readonly title: string;
  /** The line of its heading. */
  readonly headingLine: number;
}

export interface Fence extends Passage {
  /** What stands behind the opening backticks, such as `python run`. */
  readonly info: string;
  /** Lines of the passage it was found in, from 0, the end excluded. */
  readonly start: number;
  readonly end: number;
}

/** Parts a body at its headings of level 2; those inside fences and quotes are none. */
export function splitSections(body: Passage): {
  readonly lead: Passage;
  readonly sections: readonly Section[];
} {
  const lines = body.text.split('\n');
  const tokens = parser.parse(body.text, {});
  const headings = tokens.flatMap((token, i) => {
    if (token.type !== 'heading_open' || token.tag !== 'h2' || token.level !== 0 || !token.map) return [];
    return [{ title: tokens[i + 1]?.content.trim() ?? '', start: token.map[0], end: token.map[1] }];
  });
  const until = (next: number): number => headings[next]?.start ?? lines.length;
  return {
    lead: passage(lines, 0, until(0), body.line),
    sections: headings.map(({ title, start, end }, i) => ({
      ...passage(lines, end, until(i + 1), body.line),
      title,
      headingLine: body.line + start,
    })),
  };
}

/** Every fenced block of a passage, in lists and quotes too. */
export function fencesOf(part: Passage): Fence[] {
  return parser.parse(part.text, {}).flatMap(token => {
    if (token.type !== 'fence' || !token.map) return [];
    const [start, end] = token.map;
    return [{ info: token.info.trim(), text: token.content, line: part.line + start, start, end }];
  });
}

export interface List {
  readonly items: readonly Passage[];
  /** What stands before the list and behind it, where something does. */
  readonly before: Passage;
  readonly after: Passage;
}

/** The last top-level list of a passage, its items without their markers and indentation; null when there is none. */
export function lastList(part: Passage): List | null {
  const tokens = parser.parse(part.text, {});
  const last = tokens.findLast(token => token.level === 0 && isList(token));
  if (!last?.map) return null;
  const lines = part.text.split('\n');
  const [start, end] = last.map;
  const items = tokens.flatMap(token => {
    if (token.type !== 'list_item_open' || token.level !== 1 || !token.map) return [];
    const [from, to] = token.map;
    return from < start || from >= end ? [] : [itemPassage(lines.slice(from, to), part.line + from)];
  });
  return {
    items,
    before: passage(lines, 0, start, part.line),
    after: passage(lines, end, lines.length, part.line),
  };
}

/** The first block of a passage and what follows it. */
export function splitFirstBlock(part: Passage): readonly [first: Passage, rest: Passage] {
  const end = parser.parse(part.text, {})[0]?.map?.[1] ?? 0;
  const lines = part.text.split('\n');
  return [passage(lines, 0, end, part.line), passage(lines, end, lines.length, part.line)];
}

function isList(token: Token): boolean {
  return token.type === 'bullet_list_open' || token.type === 'ordered_list_open';
}

const MARKER = /^ {0,3}(?:[-*+]|\d{1,9}[.)])(?: {1,4}(?! )| |\t|$)/u;

function itemPassage(lines: readonly string[], line: number): Passage {
  const width = MARKER.exec(lines[0] ?? '')?.[0].length ?? 0;
  const [first = '', ...rest] = lines;
  const dedented = rest.map(one => one.slice(Math.min(width, one.length - one.trimStart().length)));
  return passage([first.slice(width), ...dedented], 0, lines.length, line);
}

/** Lines without the blank ones around them. */
function passage(lines: readonly string[], from: number, to: number, firstLine: number): Passage {
  let start = from;
  let end = to;
  while (start < end && lines[start]?.trim() === '') start += 1;
  while (end > start && lines[end - 1]?.trim() === '') end -= 1;
  return { text: lines.slice(start, end).join('\n'), line: firstLine + start };
}
