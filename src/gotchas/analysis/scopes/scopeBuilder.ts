import type { ClassPart, ModulePart } from '../syntax/section';
import type { SyntaxNode } from '../syntax/syntaxNode';
import { bindImport } from './imports';
import { type Binding, type BindingKind, Scope } from './scope';

const COMPREHENSIONS = new Set([
  'list_comprehension',
  'set_comprehension',
  'dictionary_comprehension',
  'generator_expression',
]);
const TARGET_LISTS = new Set([
  'pattern_list',
  'tuple_pattern',
  'list_pattern',
  'list_splat_pattern',
  'parenthesized_expression',
  'as_pattern_target',
  'expression_list',
  'tuple',
  'list',
]);

/** Finds the scopes of a section, what binds each name and where each name is read. Tolerates a tree with errors. */
export class ScopeBuilder {
  private readonly names = new Set<string>();
  private members: readonly ClassPart[] = [];
  /** What is still to be visited, and the scope of each. Two lists, because this runs for every node. */
  private readonly nodes: SyntaxNode[] = [];
  private readonly scopes: Scope[] = [];

  /**
   * What a section binds and reads in the module.
   *
   * @param members What the statements of its class do, when it is a class that was parsed in parts.
   */
  build(statements: readonly SyntaxNode[], members: readonly ClassPart[] = []): ModulePart {
    const module = new Scope('module', null, null);
    this.members = members;
    this.visitAll(statements, module);
    for (const { module: outside, reads } of members) {
      module.adopt(outside);
      for (const name of reads) this.names.add(name);
    }
    return { scope: module, reads: this.names };
  }

  /** What a statement of a class binds and reads in the class, and outside of it. */
  buildMember(statements: readonly SyntaxNode[]): ClassPart {
    const module = new Scope('module', null, null);
    const scope = new Scope('class', null, module);
    this.visitAll(statements, scope);
    module.inner.length = 0;
    return { scope, module, reads: this.names };
  }

  private visitAll(statements: readonly SyntaxNode[], outermost: Scope): void {
    this.pushAll(statements, outermost);
    for (let node = this.nodes.pop(); node; node = this.nodes.pop())
      this.visit(node, this.scopes.pop() ?? outermost);
  }

  private open(kind: Scope['kind'], node: SyntaxNode, outer: Scope): Scope {
    const scope = new Scope(kind, node, outer);
    node.scope = scope;
    return scope;
  }

  private read(node: SyntaxNode, scope: Scope): void {
    this.names.add(node.text);
    scope.read(node.text, node);
  }

  private push(node: SyntaxNode | null, scope: Scope): void {
    if (!node) return;
    this.nodes.push(node);
    this.scopes.push(scope);
  }

  private pushAll(nodes: readonly SyntaxNode[], scope: Scope): void {
    for (let i = nodes.length - 1; i >= 0; i--) {
      const node = nodes[i];
      if (!node || (node.children.length === 0 && node.type !== 'identifier')) continue;
      this.nodes.push(node);
      this.scopes.push(scope);
    }
  }

  private visit(node: SyntaxNode, scope: Scope): void {
    switch (node.type) {
      case 'identifier':
        this.read(node, scope);
        return;
      case 'function_definition':
      case 'lambda':
        this.visitFunction(node, scope);
        return;
      case 'class_definition': {
        const inner = this.open('class', node, scope);
        this.bindName(node.child('name'), 'class', node, scope);
        if (this.members.length > 0) for (const member of this.members) inner.adopt(member.scope);
        else this.push(node.child('body'), inner);
        this.push(node.child('superclasses'), scope);
        return;
      }
      case 'assignment':
        this.bindTarget(node.child('left'), 'assignment', node, scope, node.child('right'));
        this.push(node.child('right'), scope);
        this.push(node.child('type'), scope);
        return;
      case 'augmented_assignment': {
        const left = node.child('left');
        if (left?.type === 'identifier') this.read(left, scope);
        this.bindTarget(left, 'augmented', node, scope, null);
        this.push(node.child('right'), scope);
        return;
      }
      case 'named_expression':
        this.bindName(node.child('name'), 'walrus', node, scope.home, node.child('value'));
        this.push(node.child('value'), scope);
        return;
      case 'for_statement':
        this.bindTarget(node.child('left'), 'loop', node, scope, null);
        this.pushAll(
          node.children.filter(child => child.field !== 'left'),
          scope,
        );
        return;
      case 'as_pattern':
        this.visitAs(node, scope);
        return;
      case 'delete_statement':
        for (const part of node.parts) this.visitDeleted(part, scope);
        return;
      case 'import_statement':
      case 'import_from_statement':
        bindImport(node, scope);
        return;
      case 'global_statement':
        for (const part of node.parts) scope.globals.add(part.text);
        return;
      case 'nonlocal_statement':
        for (const part of node.parts) scope.nonlocals.add(part.text);
        return;
      case 'attribute':
        this.push(node.child('object'), scope);
        return;
      case 'keyword_argument':
        this.push(node.child('value'), scope);
        return;
      case 'case_pattern':
        this.visitPattern(node, scope);
        return;
      default:
        if (COMPREHENSIONS.has(node.type)) this.visitComprehension(node, scope);
        else this.pushAll(node.children, scope);
    }
  }

  private visitFunction(node: SyntaxNode, scope: Scope): void {
    this.bindName(node.child('name'), 'function', node, scope);
    const inner = this.open(node.type === 'lambda' ? 'lambda' : 'function', node, scope);
    for (const part of node.child('type_parameters')?.walk() ?? []) {
      if (part.type === 'identifier') this.bindName(part, 'type-parameter', part, inner);
    }
    for (const parameter of node.child('parameters')?.parts ?? []) {
      const named = parameter.child('name') ?? parameter;
      for (const part of named.walk(below => below.type !== 'type')) {
        if (part.type === 'identifier' && !part.ancestor('type')) {
          this.bindName(part, 'parameter', parameter, inner);
          break;
        }
      }
      this.push(parameter.child('value'), scope);
      this.push(parameter.child('type'), scope);
    }
    this.push(node.child('return_type'), scope);
    this.push(node.child('body'), inner);
  }

  private visitComprehension(node: SyntaxNode, scope: Scope): void {
    const inner = this.open('comprehension', node, scope);
    let first = true;
    for (const part of node.parts) {
      if (part.type !== 'for_in_clause') {
        this.push(part, inner);
        continue;
      }
      this.bindTarget(part.child('left'), 'loop', part, inner, null);
      for (const source of part.childrenIn('right')) this.push(source, first ? scope : inner);
      first = false;
    }
  }

  private visitAs(node: SyntaxNode, scope: Scope): void {
    const alias = node.child('alias');
    if (!alias) {
      // In a case clause: `case pattern as name`.
      const parts = node.parts;
      const name = parts[parts.length - 1] ?? null;
      this.bindName(name, 'pattern', node, scope);
      this.pushAll(parts.slice(0, -1), scope);
      return;
    }
    const kind = node.parent?.type === 'with_item' ? 'with' : 'except';
    this.bindTarget(alias, kind, node.parent ?? node, scope, null);
    this.pushAll(
      node.parts.filter(part => part !== alias),
      scope,
    );
  }

  private visitPattern(node: SyntaxNode, scope: Scope): void {
    for (const part of node.parts) {
      if (part.type === 'dotted_name') {
        const [name, ...rest] = part.parts;
        if (!name) continue;
        if (rest.length > 0) this.read(name, scope);
        else this.bindName(name, 'pattern', node, scope);
      } else if (part.type === 'splat_pattern') {
        for (const name of part.parts) this.bindName(name, 'pattern', node, scope);
      } else this.visitPatternPart(part, scope);
    }
  }

  private visitPatternPart(part: SyntaxNode, scope: Scope): void {
    if (part.type === 'as_pattern') this.visitAs(part, scope);
    else if (part.type === 'keyword_pattern') this.visitPattern(part, scope);
    else if (part.type === 'class_pattern') {
      const [name, ...rest] = part.parts;
      const identifier = name?.parts[0];
      if (identifier) this.read(identifier, scope);
      this.pushAll(rest, scope);
    } else {
      for (const child of part.parts) {
        if (child.type !== 'splat_pattern') this.push(child, scope);
        else for (const name of child.parts) this.bindName(name, 'pattern', part, scope);
      }
    }
  }

  private visitDeleted(node: SyntaxNode, scope: Scope): void {
    if (node.type === 'identifier') {
      this.read(node, scope);
      this.bindName(node, 'deletion', node, scope);
    } else if (TARGET_LISTS.has(node.type)) for (const part of node.parts) this.visitDeleted(part, scope);
    else this.push(node, scope);
  }

  private bindTarget(
    target: SyntaxNode | null,
    kind: BindingKind,
    by: SyntaxNode,
    scope: Scope,
    value: SyntaxNode | null,
  ): void {
    if (!target) return;
    if (target.type === 'identifier') this.bindName(target, kind, by, scope, value);
    else if (TARGET_LISTS.has(target.type)) {
      for (const part of target.parts) this.bindTarget(part, kind, by, scope, null);
    } else this.push(target, scope);
  }

  private bindName(
    node: SyntaxNode | null,
    kind: BindingKind,
    by: SyntaxNode,
    scope: Scope,
    value: SyntaxNode | null = null,
  ): void {
    if (!node) return;
    const binding: Binding = { kind, name: node.text, node, by, value, target: null };
    if (kind === 'parameter' || kind === 'type-parameter') scope.bind(binding);
    else this.homeOf(node.text, scope).bind(binding);
  }

  /** `global` and `nonlocal` come before the names they move, so they are known by now. */
  private homeOf(name: string, scope: Scope): Scope {
    if (scope.globals.has(name)) return scope.module;
    if (!scope.nonlocals.has(name)) return scope;
    let nearest: Scope | null = null;
    for (let outer = scope.outer; outer?.outer; outer = outer.outer) {
      if (outer.kind !== 'function' && outer.kind !== 'lambda') continue;
      if (outer.has(name)) return outer;
      nearest ??= outer;
    }
    // The function around may set it further down.
    return nearest ?? scope;
  }
}
