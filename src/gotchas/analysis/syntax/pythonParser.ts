import { Language, Parser } from '@vscode/tree-sitter-wasm';
import { ScopeBuilder } from '../scopes/scopeBuilder';
import { type ClassBody, classBody, shellOf } from './classBody';
import { seated } from './classShell';
import { flat } from './flat';
import { type KnownPieces, ParsedFile } from './parsedFile';
import { type Piece, Section } from './section';
import type { Anchor } from './syntaxNode';
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
    const body = classBody(text);
    const split = body && this.split(text, body, known);
    if (split) return split;
    const piece = known.take(text) ?? this.piece(text);
    piece.classPart = null;
    return new Section(piece, [], new ScopeBuilder().build(piece.children));
  }

  /** A class of which each statement is parsed by itself; null when its header is broken. */
  private split(text: string, body: ClassBody, known: KnownPieces): Section | null {
    const members = body.starts.map((start, i) => {
      const slice = flat(text.slice(start, body.starts[i + 1]));
      const piece = known.take(slice) ?? this.piece(slice);
      piece.anchor.start = start;
      return { piece, offset: start };
    });
    const shell = seated(this.piece(shellOf(text, body), anchorOf(text)), members);
    if (!shell) return null;
    const parts = members.map(({ piece }) => {
      piece.classPart ??= new ScopeBuilder().buildMember(piece.children);
      return piece.classPart;
    });
    return new Section(shell, members, new ScopeBuilder().build(shell.children, parts));
  }

  /** @param anchor What its nodes are measured from; its text begins as what is parsed does. */
  private piece(text: string, anchor = anchorOf(text)): Piece {
    const tree = this.parser.parse(text);
    if (!tree) throw new Error('The Python grammar is not loaded.');
    const cursor = tree.walk();
    const { byType, root } = new TreeCopy(cursor, this.grammar, anchor);
    cursor.delete();
    tree.delete();
    // What the parser can make nothing of has an error for its root.
    const isModule = root.type === 'module';
    if (!isModule) byType.set(root.type, [root, ...(byType.get(root.type) ?? [])]);
    return { anchor, children: isModule ? root.children : [root], byType, classPart: null };
  }
}

function anchorOf(text: string): Anchor {
  return { start: 0, text, isConsulted: false };
}
