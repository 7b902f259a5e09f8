import { LineIndex } from './lineIndex';
import { Names } from './scopes/names';
import { methodsByName } from './syntax/methods';
import type { ParsedFile } from './syntax/parsedFile';
import type { SyntaxNode } from './syntax/syntaxNode';

/** What detectors see of a file. */
export class SourceFile {
  readonly lines: LineIndex;
  private mentionsAsync: boolean | null = null;
  private readonly methods = new Map<SyntaxNode, ReadonlyMap<string, readonly SyntaxNode[]>>();
  /** Scopes and imports. */
  readonly names: Names;

  constructor(
    /** Path or address, with forward or backward slashes; for its name alone. */
    readonly path: string,
    readonly parsed: ParsedFile,
    /** [major, minor] of the oldest Python that the file is for. */
    readonly python: readonly [number, number],
    private readonly isPackaged: (path: string) => boolean,
  ) {
    this.lines = new LineIndex(parsed.text);
    this.names = new Names(parsed.root, parsed.sections);
  }

  get text(): string {
    return this.parsed.text;
  }

  get root(): SyntaxNode {
    return this.parsed.root;
  }

  /** False when nothing in it can be asynchronous: what looks for coroutines need not look. */
  get hasAsync(): boolean {
    this.mentionsAsync ??= this.text.includes('async');
    return this.mentionsAsync;
  }

  /** The methods of a class that have this name. */
  methodsNamed(owner: SyntaxNode, name: string): readonly SyntaxNode[] {
    // The class is asked about, even when the answer is known.
    owner.consult();
    const known = this.methods.get(owner) ?? methodsByName(owner);
    this.methods.set(owner, known);
    return known.get(name) ?? [];
  }

  /** It is part of a package. To find out may mean a look at the disk. */
  get isInPackage(): boolean {
    return this.isPackaged(this.path);
  }

  /** File name without folder and suffix. */
  get stem(): string {
    const name = this.path.split(/[\\/]/).pop() ?? '';
    return name.replace(/\.py\w?$/i, '');
  }

  /** The line break that the file uses. */
  get newline(): string {
    return this.text.includes('\r\n') ? '\r\n' : '\n';
  }

  /** Whitespace at the start of the line that an offset lies in. */
  indentAt(offset: number): string {
    const line = this.lines.lineText(this.lines.lineAt(offset));
    return /^[ \t\f]*/.exec(line)?.[0] ?? '';
  }
}
