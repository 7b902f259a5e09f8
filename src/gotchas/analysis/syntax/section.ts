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
}

/** What a section has of the module's scope. */
export interface ModulePart {
  /** The names that it binds in the module. */
  readonly scope: Scope;
  /** The names that it reads anywhere in it. */
  readonly reads: ReadonlySet<string>;
}

/** A member of a class, and how far it is from the start of the section. */
export interface PlacedPiece {
  readonly piece: Piece;
  readonly offset: number;
}

/** A stretch of a file that was parsed by itself (sections.ts). An edit elsewhere moves it and leaves it as it is. */
export class Section {
  readonly height: number;
  readonly hasError: boolean;

  constructor(
    readonly piece: Piece,
    /** The pieces that are grafted into it. */
    readonly members: readonly PlacedPiece[],
    readonly part: ModulePart,
  ) {
    this.height = Math.max(0, ...piece.children.map(child => child.height));
    this.hasError = piece.children.some(child => child.hasError);
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

  /** All nodes with nodes under them that one of these types has, in no particular order. */
  *nodesOf(types: Iterable<string>): Generator<SyntaxNode> {
    const pieces = [this.piece, ...this.members.map(member => member.piece)];
    for (const type of types) for (const { byType } of pieces) yield* byType.get(type) ?? [];
  }
}
