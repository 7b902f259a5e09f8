import { LineIndex } from './lineIndex';
import { Names } from './scopes/names';
import type { SyntaxNode } from './syntax/syntaxNode';

/** What detectors see of a file. */
export class SourceFile {
  readonly lines: LineIndex;
  private resolved: Names | null = null;

  constructor(
    /** Path or address, with forward or backward slashes; for its name alone. */
    readonly path: string,
    readonly text: string,
    readonly root: SyntaxNode,
    /** [major, minor] of the oldest Python that the file is for. */
    readonly python: readonly [number, number],
  ) {
    this.lines = new LineIndex(text);
  }

  /** Scopes and imports, worked out when first asked for. */
  get names(): Names {
    this.resolved ??= new Names(this.root);
    return this.resolved;
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
