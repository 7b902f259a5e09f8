import type { SyntaxNode } from '../syntax/syntaxNode';

export type BindingKind =
  | 'parameter'
  | 'assignment'
  | 'augmented'
  | 'loop'
  | 'import'
  | 'function'
  | 'class'
  | 'with'
  | 'except'
  | 'pattern'
  | 'walrus'
  | 'deletion'
  | 'type-parameter';

export interface Binding {
  readonly kind: BindingKind;
  readonly name: string;
  /** The identifier that is bound. */
  readonly node: SyntaxNode;
  /** The statement, clause or parameter that binds it. */
  readonly by: SyntaxNode;
  /** What is assigned, when the whole of it goes to this name. */
  readonly value: SyntaxNode | null;
  /** Dotted name of what is imported. */
  readonly target: string | null;
}

export type ScopeKind = 'module' | 'class' | 'function' | 'lambda' | 'comprehension';

export class Scope {
  readonly bindings = new Map<string, Binding[]>();
  /** Where names are read in this very scope. */
  readonly reads = new Map<string, SyntaxNode[]>();
  readonly inner: Scope[] = [];
  readonly globals = new Set<string>();
  readonly nonlocals = new Set<string>();
  /** Statements `from m import *`. */
  readonly starImports: SyntaxNode[] = [];

  constructor(
    readonly kind: ScopeKind,
    readonly node: SyntaxNode | null,
    /** Null for a module. */
    public outer: Scope | null,
  ) {
    outer?.inner.push(this);
  }

  get module(): Scope {
    let scope: Scope = this;
    while (scope.outer) scope = scope.outer;
    return scope;
  }

  /** The nearest scope around a comprehension or this scope itself. */
  get home(): Scope {
    let scope: Scope = this;
    while (scope.kind === 'comprehension' && scope.outer) scope = scope.outer;
    return scope;
  }

  /** Whether it binds a name. */
  has(name: string): boolean {
    this.consult();
    return this.bindings.has(name);
  }

  bindingsOf(name: string): readonly Binding[] {
    this.consult();
    return this.bindings.get(name) ?? [];
  }

  readsOf(name: string): readonly SyntaxNode[] {
    this.consult();
    return this.reads.get(name) ?? [];
  }

  /** What a class binds and reads hangs on all statements of its body. */
  private consult(): void {
    if (this.kind === 'class') this.node?.consult();
  }

  bind(binding: Binding): void {
    const list = this.bindings.get(binding.name);
    if (list) list.push(binding);
    else this.bindings.set(binding.name, [binding]);
  }

  /** Takes in what was found in a part of the code that it is the scope of. */
  adopt(part: Scope): void {
    for (const inner of part.inner) {
      inner.outer = this;
      this.inner.push(inner);
    }
    for (const [name, bindings] of part.bindings) join(this.bindings, name, bindings);
    for (const [name, reads] of part.reads) join(this.reads, name, reads);
    for (const name of part.globals) this.globals.add(name);
    for (const name of part.nonlocals) this.nonlocals.add(name);
    this.starImports.push(...part.starImports);
  }

  read(name: string, node: SyntaxNode): void {
    const list = this.reads.get(name);
    if (list) list.push(node);
    else this.reads.set(name, [node]);
  }

  /** The scope whose variable a name means here; null for a built-in or a name that is nowhere bound. */
  owner(name: string): Scope | null {
    let scope: Scope | null = this;
    if (this.globals.has(name)) scope = this.module;
    else if (this.nonlocals.has(name)) scope = this.outer;
    for (; scope; scope = scope.outer) {
      if (scope.kind === 'class' && scope !== this) continue;
      scope.consult();
      if (scope.globals.has(name)) return scope.module;
      if (scope.has(name)) return scope;
    }
    return null;
  }

  /** Every place that reads this scope's variable, inner scopes included, in no particular order. */
  allReads(name: string): SyntaxNode[] {
    return [...this.readsOf(name), ...this.innerReads(name)];
  }

  /** Those of the inner scopes alone. */
  innerReads(name: string): SyntaxNode[] {
    const found: SyntaxNode[] = [];
    for (const scope of this.inner) {
      if (scope.globals.has(name) && this.kind !== 'module') continue;
      const hidden = scope.has(name) && !scope.globals.has(name) && !scope.nonlocals.has(name);
      if (!hidden) found.push(...scope.allReads(name));
      else if (scope.kind === 'class')
        for (const deeper of scope.inner) found.push(...readsThrough(deeper, name));
    }
    return found;
  }
}

function join<Item>(into: Map<string, Item[]>, name: string, items: readonly Item[]): void {
  const list = into.get(name);
  if (list) list.push(...items);
  else into.set(name, [...items]);
}

function readsThrough(scope: Scope, name: string): SyntaxNode[] {
  return scope.has(name) ? [] : scope.allReads(name);
}
