import type { Names } from '../scopes/names';
import type { SyntaxNode } from './syntaxNode';

const DISPLAYS: Readonly<Record<string, string>> = {
  list: 'list',
  dictionary: 'dict',
  set: 'set',
  list_comprehension: 'list',
  dictionary_comprehension: 'dict',
  set_comprehension: 'set',
};
const MAKERS = new Set(['list', 'dict', 'set', 'bytearray']);
const COLLECTIONS = /^collections\.(defaultdict|deque|Counter|OrderedDict)$/;

/** Methods that change the object they are called on. */
export const MUTATORS = new Set([
  ...['append', 'extend', 'insert', 'remove', 'pop', 'clear', 'sort', 'reverse'],
  ...['add', 'discard', 'update', 'setdefault', 'popitem', 'appendleft', 'popleft', 'extendleft', 'subtract'],
]);

/** "list", "dict" … when the expression makes a new mutable collection; else null. */
export function mutableKind(node: SyntaxNode, names: Names): string | null {
  const display = DISPLAYS[node.type];
  if (display) return display;
  if (node.type !== 'call') return null;
  const callee = node.child('function');
  const name = callee && names.qualified(callee);
  if (!name) return null;
  if (MAKERS.has(name)) return name;
  return COLLECTIONS.exec(name)?.[1] ?? null;
}

/**
 * Where an expression's object is changed in place: `x.append(…)`, `x[…] = …`, `x += …`, `del x[…]`. The node of the
 * change when `node` is the expression that is changed, else null.
 */
export function mutationOf(node: SyntaxNode): SyntaxNode | null {
  const outer = node.parent;
  if (!outer) return null;
  if (outer.type === 'attribute' && node.field === 'object') {
    const call = outer.parent;
    const changes = MUTATORS.has(outer.child('attribute')?.text ?? '');
    return call?.type === 'call' && outer.field === 'function' && changes ? call : null;
  }
  if (outer.type === 'augmented_assignment') return node.field === 'left' ? outer : null;
  if (outer.type !== 'subscript' || node.field !== 'value') return null;
  const holder = outer.parent;
  const assigned = /assignment$/.test(holder?.type ?? '') && outer.field === 'left';
  return assigned || holder?.type === 'delete_statement' ? holder : null;
}
