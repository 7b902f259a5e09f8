import type { Scope } from '../scopes/scope';

/** A place that positions are measured from: the start of a section, which moves when something before it is edited. */
export interface Anchor {
  start: number;
  /** The text from there on. */
  readonly text: string;
  /** Somebody looked at what a node of the spine holds. */
  isConsulted: boolean;
}

/**
 * A node of the concrete syntax tree (tree-sitter's Python grammar), copied out of WebAssembly once so that detectors walk
 * plain objects. Offsets are UTF-16 code units.
 */
export class SyntaxNode {
  private readonly held: SyntaxNode[] = [];
  parent: SyntaxNode | null = null;
  /** Levels of nodes under this one. */
  height = 0;
  /** It or something in it could not be parsed. */
  hasError = false;
  private cachedText: string | null = null;
  private cachedParts: readonly SyntaxNode[] | null = null;
  /** What a function, class, lambda or comprehension opens. */
  scope: Scope | null = null;

  constructor(
    readonly type: string,
    readonly named: boolean,
    readonly field: string | null,
    private readonly relative: number,
    readonly length: number,
    protected readonly anchor: Anchor,
  ) {}

  get children(): SyntaxNode[] {
    return this.held;
  }

  get start(): number {
    return this.relative + this.anchor.start;
  }

  get end(): number {
    return this.start + this.length;
  }

  get text(): string {
    this.cachedText ??= this.anchor.text.slice(this.relative, this.relative + this.length);
    return this.cachedText;
  }

  /** The characters on both sides of it, empty at the ends of its section. */
  get beside(): { readonly before: string; readonly after: string } {
    const { text } = this.anchor;
    return { before: text.charAt(this.relative - 1), after: text.charAt(this.relative + this.length) };
  }

  /** The first child in that field of the grammar. */
  child(field: string): SyntaxNode | null {
    for (const child of this.children) if (child.field === field) return child;
    return null;
  }

  childrenIn(field: string): SyntaxNode[] {
    return this.children.filter(child => child.field === field);
  }

  /** Children that are neither punctuation, keywords nor comments. */
  get parts(): readonly SyntaxNode[] {
    this.cachedParts ??= this.children.filter(child => child.named && child.type !== 'comment');
    return this.cachedParts;
  }

  /** Notes that somebody looks at what it holds; only a node of the spine has anybody to tell. */
  consult(): void {}

  hasToken(token: string): boolean {
    return this.children.some(child => !child.named && child.type === token);
  }

  /** The nearest node around this one of such a type. */
  ancestor(...types: string[]): SyntaxNode | null {
    for (let node = this.parent; node; node = node.parent) if (types.includes(node.type)) return node;
    return null;
  }

  contains(other: SyntaxNode): boolean {
    for (let node: SyntaxNode | null = other; node; node = node.parent) if (node === this) return true;
    return false;
  }

  /** This node and all under it, in the order of the text; `into` false leaves out what is under a node. */
  *walk(into: (node: SyntaxNode) => boolean = () => true): Generator<SyntaxNode> {
    const stack: SyntaxNode[] = [this];
    for (let node = stack.pop(); node; node = stack.pop()) {
      yield node;
      if (node !== this && !into(node)) continue;
      for (let i = node.children.length - 1; i >= 0; i--) {
        const child = node.children[i];
        if (child) stack.push(child);
      }
    }
  }
}

/**
 * A node that holds pieces which were parsed by themselves: the module, a class that fell into the statements of its body. It
 * notes when somebody looks at what it holds. What was concluded about a piece without that holds as long as the piece
 * stays as it is, whatever becomes of its neighbours.
 */
export class SpineNode extends SyntaxNode {
  override get children(): SyntaxNode[] {
    this.consult();
    return super.children;
  }

  override get parts(): readonly SyntaxNode[] {
    this.consult();
    return super.parts;
  }

  override get text(): string {
    this.consult();
    return super.text;
  }

  override get end(): number {
    this.consult();
    return super.end;
  }

  override consult(): void {
    this.anchor.isConsulted = true;
  }
}
