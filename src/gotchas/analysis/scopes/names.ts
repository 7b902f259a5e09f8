import type { Section } from '../syntax/section';
import type { SyntaxNode } from '../syntax/syntaxNode';
import { ModuleScope, type Questions } from './moduleScope';
import { type Binding, Scope } from './scope';

/** Answers what a name means at a place. */
export class Names {
  private readonly scope: ModuleScope;

  constructor(root: SyntaxNode, sections: readonly Section[]) {
    const parts = sections.map(section => section.part);
    this.scope = new ModuleScope(root, parts);
  }

  /** All that the module binds and reads. */
  get module(): Scope {
    return this.scope.whole;
  }

  /** What binds a name in the module. */
  atTop(name: string): readonly Binding[] {
    return this.scope.bindingsOf(name);
  }

  /** What is asked of the module while a piece of work is done. */
  watch(work: () => void): Questions {
    return this.scope.watch(work);
  }

  /** The scope that a function, class, lambda or comprehension opens. */
  opened(node: SyntaxNode): Scope {
    if (node.type === 'module') return this.scope;
    // One with nothing in it, for a definition in the ruins of something else.
    return node.scope ?? new Scope('function', node, null);
  }

  /** The scope that code at this node runs in. */
  at(node: SyntaxNode): Scope {
    let from = node;
    for (let outer = node.parent; outer; from = outer, outer = outer.parent) {
      const scope = outer.scope;
      if (!scope) continue;
      if (scope.kind === 'comprehension') return scope;
      if (from.field === 'body') return scope;
    }
    return this.scope;
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
