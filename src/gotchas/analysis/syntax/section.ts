import type { Scope } from '../scopes/scope';
import type { Anchor, SyntaxNode } from './syntaxNode';

/** A text that was parsed by itself. */
export interface Piece {
  /** Where it stands in the file, and its text. */
  readonly anchor: Anchor;
  /** Its statements and comments. */
  readonly children: readonly SyntaxNode[];
  /** Every node that has nodes under it, by type. */
  readonly byType: ReadonlyMap<string, readonly SyntaxNode[]>;
  /** Its scopes, as long as it is a statement of a class. */
  classPart: ClassPart | null;
}

/** What a section has of the module's scope. */
export interface ModulePart {
  /** The names that it binds in the module. */
  readonly scope: Scope;
  /** The names that it reads anywhere in it. */
  readonly reads: ReadonlySet<string>;
}

/** What a statement of a class has of its scope. */
export interface ClassPart {
  /** What it binds and reads in the class. */
  readonly scope: Scope;
  /** What it binds in the module, by `global`. */
  readonly module: Scope;
  /** The names that it reads anywhere in it. */
  readonly reads: ReadonlySet<string>;
}

/** A statement of a class, and how far it is from the start of the section. */
export interface Member {
  readonly piece: Piece;
  readonly offset: number;
}

/** A stretch of a file that was parsed by itself (sections.ts). An edit elsewhere moves it and leaves it as it is. */
export class Section {
  readonly height: number;
  readonly hasError: boolean;
  /** All that was parsed by itself in it. */
  readonly pieces: readonly Piece[];

  constructor(
    /** All of it, or a class without what is in its members. */
    readonly piece: Piece,
    /** The statements of a class that were parsed by themselves. */
    readonly members: readonly Member[],
    readonly part: ModulePart,
  ) {
    this.pieces = [piece, ...members.map(member => member.piece)];
    const statements = piece.children.filter(child => child.type !== 'comment');
    this.height = Math.max(0, ...statements.map(child => child.height));
    // What is indented though nothing before it opens a block is an error that the section itself does not show.
    const isIndented = statements.length > 0 && /^[ \t]/.test(this.text);
    this.hasError = isIndented || statements.some(child => child.hasError);
  }

  get text(): string {
    return this.piece.anchor.text;
  }

  get children(): readonly SyntaxNode[] {
    return this.piece.children;
  }

  get start(): number {
    return this.piece.anchor.start;
  }

  get end(): number {
    return this.start + this.text.length;
  }

  moveTo(start: number): void {
    this.piece.anchor.start = start;
    for (const { piece, offset } of this.members) piece.anchor.start = start + offset;
  }
}
