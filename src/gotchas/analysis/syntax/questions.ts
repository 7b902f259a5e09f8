import type { SyntaxNode } from './syntaxNode';

/** Questions about a piece of syntax that many detectors ask. */

const BOUNDARIES = new Set(['function_definition', 'lambda', 'class_definition']);
const LOOPS = ['for_statement', 'while_statement'] as const;

export interface Comparison {
  readonly left: SyntaxNode;
  readonly operator: string;
  readonly operatorNode: SyntaxNode;
  readonly right: SyntaxNode;
}

/** The pairs of a comparison: `a < b == c` has two. */
export function comparisons(node: SyntaxNode): Comparison[] {
  const pairs: Comparison[] = [];
  const operands = node.children.filter(
    child => child.field !== 'operators' && child.named && child.type !== 'comment',
  );
  const operators = node.childrenIn('operators');
  operators.forEach((operatorNode, i) => {
    const left = operands[i];
    const right = operands[i + 1];
    if (left && right)
      pairs.push({ left, operator: operatorNode.text.replace(/\s+/g, ' '), operatorNode, right });
  });
  return pairs;
}

/** The expression inside any parentheses. */
export function bare(node: SyntaxNode): SyntaxNode {
  let inner = node;
  while (inner.type === 'parenthesized_expression') {
    const part = inner.parts[0];
    if (!part) return inner;
    inner = part;
  }
  return inner;
}

export function positionalArguments(call: SyntaxNode): SyntaxNode[] {
  const list = call.child('arguments');
  if (list?.type === 'generator_expression') return [list];
  return (
    list?.parts.filter(part => part.type !== 'keyword_argument' && part.type !== 'dictionary_splat') ?? []
  );
}

export function keywordArgument(call: SyntaxNode, name: string): SyntaxNode | null {
  for (const part of call.child('arguments')?.parts ?? []) {
    if (part.type === 'keyword_argument' && part.child('name')?.text === name) return part.child('value');
  }
  return null;
}

/** The last name of what is called: "append" of `self.items.append(1)`. */
export function calledName(call: SyntaxNode): string {
  const callee = call.child('function');
  if (callee?.type === 'attribute') return callee.child('attribute')?.text ?? '';
  return callee?.type === 'identifier' ? callee.text : '';
}

/** What a method is called on; null when it is no method call. */
export function receiver(call: SyntaxNode): SyntaxNode | null {
  const callee = call.child('function');
  return callee?.type === 'attribute' ? callee.child('object') : null;
}

/** The function whose code this node is part of; a lambda, a class or the module gives null. */
export function enclosingFunction(node: SyntaxNode): SyntaxNode | null {
  let from = node;
  for (let outer = node.parent; outer; from = outer, outer = outer.parent) {
    if (!BOUNDARIES.has(outer.type)) continue;
    if (from.field !== 'body') continue;
    return outer.type === 'function_definition' ? outer : null;
  }
  return null;
}

/** The class whose body directly holds this definition. */
export function enclosingClass(definition: SyntaxNode): SyntaxNode | null {
  const outer = definition.parent?.type === 'decorated_definition' ? definition.parent : definition;
  const holder = outer.parent?.parent;
  return outer.parent?.type === 'block' && holder?.type === 'class_definition' ? holder : null;
}

/** What a class derives from; of `Base[int]`, `Base`. */
export function basesOf(definition: SyntaxNode): readonly SyntaxNode[] {
  const bases = definition.child('superclasses')?.parts ?? [];
  return bases
    .filter(base => base.type !== 'keyword_argument')
    .map(base => (base.type === 'subscript' ? (base.child('value') ?? base) : base));
}

/** "BaseModel" of `pydantic.BaseModel`; empty for what is no name. */
export function lastName(node: SyntaxNode): string {
  if (node.type === 'attribute') return node.child('attribute')?.text ?? '';
  return node.type === 'identifier' ? node.text : '';
}

/** The nearest loop around a node in the same function. */
export function enclosingLoop(node: SyntaxNode): SyntaxNode | null {
  let from = node;
  for (let outer = node.parent; outer; from = outer, outer = outer.parent) {
    if (BOUNDARIES.has(outer.type)) return null;
    if ((LOOPS as readonly string[]).includes(outer.type) && from.field === 'body') return outer;
  }
  return null;
}

/** All nodes that run with this body: not those of functions, lambdas and classes in it. */
export function* ownNodes(body: SyntaxNode): Generator<SyntaxNode> {
  yield* body.walk(node => !BOUNDARIES.has(node.type));
}

export function isAsync(definition: SyntaxNode): boolean {
  return definition.hasToken('async');
}

export function isGenerator(definition: SyntaxNode): boolean {
  const body = definition.child('body');
  if (!body?.text.includes('yield')) return false;
  for (const node of ownNodes(body)) if (node.type === 'yield') return true;
  return false;
}

export function decorators(definition: SyntaxNode): SyntaxNode[] {
  const outer = definition.parent;
  return outer?.type === 'decorated_definition'
    ? outer.children.filter(child => child.type === 'decorator')
    : [];
}

/** What a decorator names, without a call: `functools.lru_cache` of `@functools.lru_cache(maxsize=1)`. */
export function decoratorName(decorator: SyntaxNode): SyntaxNode | null {
  const expression = decorator.parts[0] ?? null;
  return expression?.type === 'call' ? expression.child('function') : expression;
}

/** Statements of a block, comments left out. */
export function statements(block: SyntaxNode | null): readonly SyntaxNode[] {
  return block ? block.parts : [];
}

export function isDocstring(statement: SyntaxNode): boolean {
  const [only, ...more] = statement.parts;
  return statement.type === 'expression_statement' && more.length === 0 && only?.type === 'string';
}

/** The statement that a node is part of. */
export function statementOf(node: SyntaxNode): SyntaxNode {
  let statement = node;
  for (let outer = node.parent; outer; statement = outer, outer = outer.parent) {
    if (outer.type === 'block' || outer.type === 'module') break;
  }
  return statement;
}

/** The smallest node that the character at an offset belongs to. */
export function nodeAt(root: SyntaxNode, offset: number): SyntaxNode {
  let node = root;
  for (let inner: SyntaxNode | undefined = node; inner; ) {
    node = inner;
    inner = node.children.find(child => child.start <= offset && offset < child.end);
  }
  return node;
}

export interface Parameter {
  readonly name: string;
  readonly node: SyntaxNode;
  readonly identifier: SyntaxNode;
  readonly value: SyntaxNode | null;
  readonly type: SyntaxNode | null;
  readonly splat: boolean;
}

export function parametersOf(definition: SyntaxNode): Parameter[] {
  const found: Parameter[] = [];
  for (const node of definition.child('parameters')?.parts ?? []) {
    if (node.type.endsWith('separator')) continue;
    const named = node.child('name') ?? node.parts[0] ?? node;
    const splat = /splat/.test(node.type) || /splat/.test(named.type);
    const identifier = named.type === 'identifier' ? named : (named.parts[0] ?? named);
    found.push({
      name: identifier.text,
      node,
      identifier,
      value: node.child('value'),
      type: node.child('type'),
      splat,
    });
  }
  return found;
}

/** The text of a plain string literal without prefix, placeholders or escapes; null for anything else. */
export function plainString(node: SyntaxNode): string | null {
  if (node.type !== 'string') return null;
  const opening = node.children[0]?.text ?? '';
  if (!/^["']/.test(opening)) return null;
  let text = '';
  for (const child of node.children) {
    if (child.type === 'interpolation') return null;
    if (child.type !== 'string_content') continue;
    if (child.children.length > 0) return null;
    text += child.text;
  }
  return text;
}

/** One line of source for a message: at most `most` characters. */
export function excerpt(node: { readonly text: string }, most = 40): string {
  const text = node.text.replace(/\s+/g, ' ');
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}
