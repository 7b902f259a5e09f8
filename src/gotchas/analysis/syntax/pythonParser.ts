import { Language, Parser, type Point, type Tree } from '@vscode/tree-sitter-wasm';
import type { SyntaxNode } from './syntaxNode';
import { type Change, type Grammar, type Previous, TreeCopy } from './treeCopy';

export interface ParserFiles {
  /** tree-sitter.wasm, the runtime. */
  readonly runtime: string;
  /** tree-sitter-python.wasm. */
  readonly grammar: string;
}

/** A parsed text. Holds memory outside the JavaScript heap: pass it to the next parse, or dispose of it. */
export class ParsedFile {
  constructor(
    readonly text: string,
    readonly root: SyntaxNode,
    readonly tree: Tree,
  ) {}

  dispose(): void {
    this.tree.delete();
  }
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

  /**
   * Parses a text; with what was parsed before, in the time of the difference. `before` is used up: its nodes live on in
   * the result.
   */
  parse(text: string, before: ParsedFile | null): ParsedFile {
    const source = { text };
    if (!before) return this.copy(source, this.parseTree(text, null), null);
    const change = changeBetween(before.text, text);
    before.tree.edit({
      startIndex: change.start,
      oldEndIndex: change.oldEnd,
      newEndIndex: change.newEnd,
      startPosition: pointAt(text, change.start),
      oldEndPosition: pointAt(before.text, change.oldEnd),
      newEndPosition: pointAt(text, change.newEnd),
    });
    const tree = this.parseTree(text, before.tree);
    const ranges = before.tree.getChangedRanges(tree);
    const parsed = this.copy(source, tree, { root: before.root, change, ranges });
    before.dispose();
    return parsed;
  }

  dispose(): void {
    this.parser.delete();
  }

  private parseTree(text: string, before: Tree | null): Tree {
    const tree = this.parser.parse(text, before);
    if (!tree) throw new Error('The Python grammar is not loaded.');
    return tree;
  }

  private copy(source: { readonly text: string }, tree: Tree, previous: Previous | null): ParsedFile {
    const cursor = tree.walk();
    const root = new TreeCopy(cursor, this.grammar, previous, source).run();
    cursor.delete();
    return new ParsedFile(source.text, root, tree);
  }
}

function changeBetween(before: string, after: string): Change {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  if (isHighSurrogate(after.charCodeAt(start - 1))) start--;
  let tail = 0;
  const most = shorter - start;
  while (
    tail < most &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail++;
  }
  if (tail > 0 && isLowSurrogate(after.charCodeAt(after.length - tail))) tail--;
  return { start, oldEnd: before.length - tail, newEnd: after.length - tail };
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

/** Tree-sitter counts lines by \n alone. */
function pointAt(text: string, offset: number): Point {
  let row = 0;
  let lineStart = 0;
  for (let i = text.indexOf('\n'); i !== -1 && i < offset; i = text.indexOf('\n', i + 1)) {
    row++;
    lineStart = i + 1;
  }
  return { row, column: offset - lineStart };
}
