import { Language, Parser } from '@vscode/tree-sitter-wasm';
import { ScopeBuilder } from '../scopes/scopeBuilder';
import { flat } from './flat';
import { type KnownPieces, ParsedFile } from './parsedFile';
import { type Piece, type PlacedPiece, Section } from './section';
import { type Member, membersOf, shellOf } from './sections';
import type { SyntaxNode } from './syntaxNode';
import { type Grammar, TreeCopy } from './treeCopy';

export interface ParserFiles {
  /** tree-sitter.wasm, the runtime. */
  readonly runtime: string;
  /** tree-sitter-python.wasm. */
  readonly grammar: string;
}

export class PythonParser {
  private constructor(
    private readonly parser: Parser,
    private readonly grammar: Grammar,
  ) {}

  /** @throws Error when a WebAssembly file is missing or does not fit the runtime. */
  static async create(files: ParserFiles): Promise<PythonParser> {
    await Parser.init({ locateFile: () => files.runtime });
    const language = await Language.load(files.grammar);
    const parser = new Parser();
    parser.setLanguage(language);
    const ids = Array.from({ length: language.nodeTypeCount }, (_, id) => id);
    const named = ids.map(id => language.nodeTypeIsNamed(id));
    const names = ids.map(id => language.nodeTypeForId(id) ?? 'ERROR');
    const expressions = new Set(names.filter((_, id) => named[id]));
    return new PythonParser(parser, {
      // The keyword of a `yield` or `lambda` must not be taken for the expression.
      types: names.map((name, id) => (!named[id] && expressions.has(name) ? `keyword ${name}` : name)),
      named,
      fields: Array.from({ length: language.fieldCount + 1 }, (_, id) => language.fieldNameForId(id)),
    });
  }

  /** Parses a text; with what was parsed before, in the time of the difference. `before` is used up. */
  parse(text: string, before: ParsedFile | null): ParsedFile {
    return ParsedFile.of(text, before, (section, known) => this.section(section, known));
  }

  dispose(): void {
    this.parser.delete();
  }

  private section(text: string, known: KnownPieces): Section {
    const { piece, members } = this.classOf(text, known) ?? { piece: this.piece(text, text), members: [] };
    return new Section(piece, members, new ScopeBuilder().build(piece.children));
  }

  /** A class of which each member is parsed by itself; null when it is no class, or when its body cannot be made out. */
  private classOf(
    text: string,
    known: KnownPieces,
  ): { readonly piece: Piece; readonly members: PlacedPiece[] } | null {
    const places = membersOf(text);
    if (places.length === 0) return null;
    const piece = this.piece(text, shellOf(text, places));
    const passes = piece.byType.get('pass_statement') ?? [];
    const seats = places.map(place => passes.find(pass => pass.start === place.start + place.indent.length));
    if (!seats.every(seat => seat !== undefined)) return null;
    piece.byType.delete('pass_statement');
    const members = places.map((place, i) => this.seat(place, seats[i] as SyntaxNode, text, known));
    return { piece, members };
  }

  /** Puts a member into the place that was kept for it. */
  private seat(place: Member, seat: SyntaxNode, text: string, known: KnownPieces): PlacedPiece {
    const slice = flat(text.slice(place.start, place.end));
    const before = known.take(slice);
    if (before) for (const nodes of before.byType.values()) for (const node of nodes) node.scope = null;
    const piece = before ?? this.piece(slice, slice);
    seat.replaceBy(piece.children);
    return { piece, offset: place.start };
  }

  /** @param parsed What the parser sees in place of the text, of the same length. */
  private piece(text: string, parsed: string): Piece & { readonly byType: Map<string, SyntaxNode[]> } {
    const tree = this.parser.parse(parsed);
    if (!tree) throw new Error('The Python grammar is not loaded.');
    const cursor = tree.walk();
    const anchor = { start: 0, text };
    const { byType, root } = new TreeCopy(cursor, this.grammar, anchor);
    cursor.delete();
    tree.delete();
    // What the parser can make nothing of has an error for its root.
    const isModule = root.type === 'module';
    if (!isModule) byType.set(root.type, [root, ...(byType.get(root.type) ?? [])]);
    return { anchor, children: isModule ? root.children : [root], byType };
  }
}
