import type { TreeCursor } from '@vscode/tree-sitter-wasm';
import { type Anchor, SyntaxNode } from './syntaxNode';

export interface Grammar {
  readonly types: readonly string[];
  readonly named: readonly boolean[];
  readonly fields: readonly (string | null)[];
}

/** Copies a tree out of WebAssembly, and sorts its inner nodes by type on the way. */
export class TreeCopy {
  readonly byType = new Map<string, SyntaxNode[]>();
  /** It is in none of the lists. */
  readonly root: SyntaxNode;

  constructor(
    private readonly cursor: TreeCursor,
    private readonly grammar: Grammar,
    private readonly anchor: Anchor,
  ) {
    this.root = this.make();
    if (cursor.gotoFirstChild()) this.copyUnder(this.root);
  }

  /** The cursor stands on the first child. */
  private copyUnder(root: SyntaxNode): void {
    const { cursor } = this;
    let parent: SyntaxNode | null = root;
    while (parent) {
      const node = this.make();
      node.parent = parent;
      parent.children.push(node);
      if (cursor.gotoFirstChild()) {
        this.list(node);
        parent = node;
        continue;
      }
      this.close(node);
      while (parent && !cursor.gotoNextSibling()) {
        cursor.gotoParent();
        this.close(parent);
        parent = parent.parent;
      }
    }
  }

  private list(node: SyntaxNode): void {
    const list = this.byType.get(node.type);
    if (list) list.push(node);
    else this.byType.set(node.type, [node]);
  }

  /** All under this node is known: its parent hears of it. */
  private close({ parent, hasError, height }: SyntaxNode): void {
    if (!parent) return;
    if (hasError) parent.hasError = true;
    if (parent.height <= height) parent.height = height + 1;
  }

  private make(): SyntaxNode {
    const { cursor, grammar } = this;
    const type = cursor.nodeTypeId;
    const start = cursor.startIndex;
    const length = cursor.endIndex - start;
    const name = grammar.types[type] ?? 'ERROR';
    const missing = length === 0 && cursor.nodeIsMissing;
    const field = grammar.fields[cursor.currentFieldId] ?? null;
    const node = new SyntaxNode(name, grammar.named[type] ?? true, field, start, length, this.anchor);
    node.hasError = missing || name === 'ERROR';
    return node;
  }
}
