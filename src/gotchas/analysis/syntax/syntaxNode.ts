/**
 * A place that positions are measured from. Every statement has one of its own, relative to the statement around it, so
 * that a statement which an edit merely moved is kept with all its nodes.
 */
export class Anchor {
  constructor(
    public offset: number,
    public outer: Anchor | null,
    private readonly source: { readonly text: string } | null,
  ) {}

  get start(): number {
    let start = this.offset;
    for (let anchor = this.outer; anchor; anchor = anchor.outer) start += anchor.offset;
    return start;
  }

  get text(): string {
    let anchor: Anchor = this;
    while (anchor.outer) anchor = anchor.outer;
    return anchor.source?.text ?? '';
  }
}

/**
 * A node of the concrete syntax tree (tree-sitter's Python grammar), copied out of WebAssembly once so that detectors walk
 * plain objects. Offsets are UTF-16 code units.
 */
export class SyntaxNode {
  readonly children: SyntaxNode[] = [];
  parent: SyntaxNode | null = null;
  /** Levels of nodes under this one. */
  height = 0;
  /** It or something in it could not be parsed. */
  hasError = false;
  private cachedText: string | null = null;
  private cachedParts: readonly SyntaxNode[] | null = null;
  private cachedInside: readonly SyntaxNode[] | null = null;

  constructor(
    readonly type: string,
    readonly named: boolean,
    readonly field: string | null,
    readonly missing: boolean,
    private readonly relative: number,
    readonly length: number,
    readonly anchor: Anchor,
  ) {}

  get start(): number {
    return this.relative + this.anchor.start;
  }

  get end(): number {
    return this.start + this.length;
  }

  get text(): string {
    if (this.cachedText === null) {
      const start = this.start;
      this.cachedText = this.anchor.text.slice(start, start + this.length);
    }
    return this.cachedText;
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

  /**
   * The nodes under this one that have nodes under them, in the order of the text, down to the statements of any block in
   * it: those answer for themselves. Kept, so that an edit elsewhere need not walk through this statement again.
   */
  get inside(): readonly SyntaxNode[] {
    if (this.cachedInside) return this.cachedInside;
    const found: SyntaxNode[] = [];
    const stack: SyntaxNode[] = [];
    const push = (node: SyntaxNode) => {
      for (let i = node.children.length - 1; i >= 0; i--) {
        const child = node.children[i];
        if (child && child.children.length > 0) stack.push(child);
      }
    };
    if (!this.holdsStatements) push(this);
    for (let node = stack.pop(); node; node = stack.pop()) {
      found.push(node);
      if (!node.holdsStatements) push(node);
    }
    this.cachedInside = found;
    return found;
  }

  get holdsStatements(): boolean {
    return this.type === 'block' || this.type === 'module';
  }

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
