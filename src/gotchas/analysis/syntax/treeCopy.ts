import type { TreeCursor, Range as TreeRange } from '@vscode/tree-sitter-wasm';
import { Anchor, SyntaxNode } from './syntaxNode';

/** What changed between two texts: [start, oldEnd) of the old one became [start, newEnd) of the new one. */
export interface Change {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** The copy of the tree before an edit, and where the tree after it may differ. */
export interface Previous {
  readonly root: SyntaxNode;
  readonly change: Change;
  readonly ranges: readonly TreeRange[];
}

export interface Grammar {
  readonly types: readonly string[];
  readonly named: readonly boolean[];
  readonly fields: readonly (string | null)[];
}

interface Frame {
  readonly node: SyntaxNode;
  readonly before: ReadonlyMap<number, SyntaxNode> | null;
}

const STATEMENT_PARENTS = new Set(['module', 'block']);
const NO_CHILDREN: ReadonlyMap<number, SyntaxNode> = new Map();

/** Copies a tree out of WebAssembly, taking over statements of the previous copy that the edit left as they were. */
export class TreeCopy {
  private readonly stack: Frame[] = [];

  constructor(
    private readonly cursor: TreeCursor,
    private readonly grammar: Grammar,
    private readonly previous: Previous | null,
    private readonly source: { readonly text: string },
  ) {}

  run(): SyntaxNode {
    const root = this.make(null);
    if (!this.cursor.gotoFirstChild()) return root;
    this.open(root, this.previous?.root ?? null);
    for (let frame = this.top(); frame; frame = this.top()) {
      if (this.take(frame)) continue;
      while (!this.cursor.gotoNextSibling()) {
        this.close();
        if (this.stack.length === 0) break;
        this.cursor.gotoParent();
      }
    }
    return root;
  }

  private top(): Frame | undefined {
    return this.stack[this.stack.length - 1];
  }

  /** Copies the child that the cursor stands on. True when the cursor went down to its first child. */
  private take(frame: Frame): boolean {
    const start = this.cursor.startIndex;
    const before = this.counterpart(frame, start);
    if (before && STATEMENT_PARENTS.has(frame.node.type) && this.unchanged(before, start)) {
      before.anchor.outer = frame.node.anchor;
      before.anchor.offset = start - frame.node.anchor.start;
      this.adopt(frame.node, before);
      return false;
    }
    const node = this.make(frame.node);
    this.adopt(frame.node, node);
    if (!this.cursor.gotoFirstChild()) return false;
    this.open(node, before);
    return true;
  }

  private open(node: SyntaxNode, before: SyntaxNode | null): void {
    const map = before ? new Map(before.children.map(child => [child.start, child])) : null;
    this.stack.push({ node, before: map ?? (this.previous ? NO_CHILDREN : null) });
  }

  private close(): void {
    const frame = this.stack.pop();
    const outer = this.top();
    if (!frame || !outer) return;
    if (frame.node.hasError) outer.node.hasError = true;
    outer.node.height = Math.max(outer.node.height, frame.node.height + 1);
  }

  private adopt(parent: SyntaxNode, node: SyntaxNode): void {
    node.parent = parent;
    parent.children.push(node);
    if (node.hasError) parent.hasError = true;
    parent.height = Math.max(parent.height, node.height + 1);
  }

  private make(parent: SyntaxNode | null): SyntaxNode {
    const { cursor, grammar } = this;
    const type = cursor.nodeTypeId;
    const start = cursor.startIndex;
    const length = cursor.endIndex - start;
    const name = grammar.types[type] ?? 'ERROR';
    const ownAnchor = !parent || STATEMENT_PARENTS.has(parent.type);
    const outer = parent?.anchor ?? null;
    const relative = start - (outer?.start ?? 0);
    const anchor = ownAnchor ? new Anchor(relative, outer, outer ? null : this.source) : (outer as Anchor);
    const missing = length === 0 && cursor.nodeIsMissing;
    const field = grammar.fields[cursor.currentFieldId] ?? null;
    const node = new SyntaxNode(
      name,
      grammar.named[type] ?? true,
      field,
      missing,
      ownAnchor ? 0 : relative,
      length,
      anchor,
    );
    node.hasError = missing || name === 'ERROR';
    return node;
  }

  private counterpart(frame: Frame, start: number): SyntaxNode | null {
    if (!this.previous || !frame.before) return null;
    const { change } = this.previous;
    const oldStart = start >= change.newEnd ? start - change.newEnd + change.oldEnd : start;
    const node = frame.before.get(oldStart);
    return node && node.type === this.grammar.types[this.cursor.nodeTypeId] ? node : null;
  }

  private unchanged(before: SyntaxNode, start: number): boolean {
    const end = this.cursor.endIndex;
    if (!this.previous || before.length !== end - start) return false;
    const { change, ranges } = this.previous;
    if (start <= change.newEnd && end >= change.start) return false;
    return ranges.every(range => range.endIndex < start || range.startIndex > end);
  }
}
