import { flat } from './flat';
import type { Piece, Section } from './section';
import { sectionEnd } from './sections';
import { type Anchor, SpineNode, type SyntaxNode } from './syntaxNode';

/** Parses one section; it stands at the start of the file until somebody moves it. */
export type ParseSection = (text: string, known: KnownPieces) => Section;

/** What was parsed of sections that are no more, to be used again where the same text stands. */
export class KnownPieces {
  private readonly pieces = new Map<string, Piece[]>();

  constructor(sections: readonly Section[]) {
    for (const piece of sections.flatMap(({ piece, members }) =>
      members.length > 0 ? members.map(member => member.piece) : [piece],
    )) {
      const same = this.pieces.get(piece.anchor.text);
      if (same) same.push(piece);
      else this.pieces.set(piece.anchor.text, [piece]);
    }
  }

  take(text: string): Piece | null {
    return this.pieces.get(text)?.shift() ?? null;
  }
}

/** A parsed text. */
export class ParsedFile {
  readonly root: SyntaxNode;
  readonly anchor: Anchor;

  private constructor(
    readonly text: string,
    readonly sections: readonly Section[],
    /** The sections that the text before did not have. */
    readonly added: readonly Section[],
    /** The sections of the text before that are no more. */
    readonly removed: readonly Section[],
  ) {
    this.anchor = { start: 0, text, isConsulted: false };
    this.root = new SpineNode('module', true, null, 0, text.length, this.anchor);
    let start = 0;
    for (const section of sections) {
      const { children, hasError, height } = section;
      section.moveTo(start);
      start += section.text.length;
      for (const child of children) {
        child.parent = this.root;
        this.root.children.push(child);
      }
      if (hasError) this.root.hasError = true;
      if (this.root.height <= height) this.root.height = height + 1;
    }
  }

  /**
   * Parses a text; what it has in common with the text before is taken over, and moved: `before` is used up.
   * The result is the same as without it.
   */
  static of(text: string, before: ParsedFile | null, parse: ParseSection): ParsedFile {
    const old = before?.sections ?? [];
    const kept = commonSections(text, old);
    let at = old[kept - 1]?.end ?? 0;
    const tail = startsOfTail(text, at, old, kept);
    const slices: string[] = [];
    let next = tail.length - 1;
    while (at < text.length) {
      while (next >= 0 && (tail[next] ?? 0) < at) next--;
      if (tail[next] === at) break;
      const end = sectionEnd(text, at);
      slices.push(flat(text.slice(at, end)));
      at = end;
    }
    const reused = at < text.length ? old.slice(old.length - next - 1) : [];
    const replaced = old.slice(kept, old.length - reused.length);
    const same = new Map(replaced.map(section => [section.text, section]));
    const stay = new Set(slices.map(slice => same.get(slice)));
    const removed = replaced.filter(section => !stay.has(section));
    const known = new KnownPieces(removed);
    const added: Section[] = [];
    const middle = slices.map(slice => {
      const section = same.get(slice);
      // A text that stands there twice is parsed twice.
      if (section && same.delete(slice)) return section;
      const made = parse(slice, known);
      added.push(made);
      return made;
    });
    return new ParsedFile(text, [...old.slice(0, kept), ...middle, ...reused], added, removed);
  }
}

/** How many sections the new text begins with, but for the last of them: it may go on in what was changed behind it. */
function commonSections(text: string, old: readonly Section[]): number {
  let common = 0;
  for (const section of old) {
    if (!text.startsWith(section.text, section.start)) break;
    common++;
  }
  return Math.max(0, common - 1);
}

/** Where the last sections would stand in the new text, the last one first, as far as it ends as the old one did. */
function startsOfTail(text: string, from: number, old: readonly Section[], kept: number): number[] {
  const starts: number[] = [];
  let end = text.length;
  for (let i = old.length - 1; i >= kept; i--) {
    const section = old[i]?.text ?? '';
    if (end - section.length < from || !text.startsWith(section, end - section.length)) break;
    end -= section.length;
    starts.push(end);
  }
  return starts;
}
