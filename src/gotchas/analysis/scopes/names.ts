import type { SyntaxNode } from '../syntax/syntaxNode';
import type { Binding, Scope } from './scope';
import { ScopeBuilder } from './scopeBuilder';

/** Answers what a name means at a place. Built on the first question about a file. */
export class Names {
  readonly module: Scope;
  private readonly byNode: ReadonlyMap<SyntaxNode, Scope>;

  constructor(root: SyntaxNode) {
    const builder = new ScopeBuilder();
    this.module = builder.build(root);
    this.byNode = builder.byNode;
  }

  /** The scope that a function, class, lambda or comprehension opens. */
  opened(node: SyntaxNode): Scope {
    return this.byNode.get(node) ?? this.module;
  }

  /** The scope that code at this node runs in. */
  at(node: SyntaxNode): Scope {
    let from = node;
    for (let outer = node.parent; outer; from = outer, outer = outer.parent) {
      const scope = this.byNode.get(outer);
      if (!scope) continue;
      if (scope.kind === 'module' || scope.kind === 'comprehension') return scope;
      if (from.field === 'body') return scope;
    }
    return this.module;
  }

  /** All that binds the variable which an identifier means. */
  bindings(identifier: SyntaxNode): readonly Binding[] {
    const name = identifier.text;
    return this.at(identifier).owner(name)?.bindingsOf(name) ?? [];
  }

  /** The one thing that binds an identifier, or null when there are several or none. */
  only(identifier: SyntaxNode): Binding | null {
    const bindings = this.bindings(identifier);
    return bindings.length === 1 ? (bindings[0] ?? null) : null;
  }

  /** The expression that an identifier was assigned once, else the node itself. */
  value(node: SyntaxNode): SyntaxNode {
    if (node.type !== 'identifier') return node;
    return this.only(node)?.value ?? node;
  }

  /** True when a name still means the built-in. */
  isBuiltin(identifier: SyntaxNode): boolean {
    return identifier.type === 'identifier' && this.at(identifier).owner(identifier.text) === null;
  }

  /**
   * The full dotted name that an expression means, through imports and aliases: `dt.now` is "datetime.datetime.now" after
   * `from datetime import datetime as dt`. A built-in is its own name. Null for what the file defines itself.
   */
  qualified(node: SyntaxNode): string | null {
    if (node.type === 'attribute') {
      const base = node.child('object');
      const attribute = node.child('attribute');
      const name = base && attribute ? this.qualified(base) : null;
      return name === null || !attribute ? null : `${name}.${attribute.text}`;
    }
    if (node.type !== 'identifier') return null;
    const bindings = this.bindings(node);
    if (bindings.length === 0) return node.text;
    return bindings.find(binding => binding.kind === 'import')?.target ?? null;
  }
}
