import { replace } from '../fixes/edits';
import {
  calledName,
  enclosingLoop,
  excerpt,
  ownNodes,
  positionalArguments,
  receiver,
  statementOf,
  statements,
} from '../syntax/questions';
import type { SyntaxNode } from '../syntax/syntaxNode';
import { local } from './detector';

const RESIZING = new Set([
  'append',
  'insert',
  'remove',
  'pop',
  'extend',
  'clear',
  'add',
  'discard',
  'popitem',
  'update',
]);
const VIEWS = new Set(['items', 'keys', 'values']);
const LEAVES = new Set(['break_statement', 'return_statement', 'raise_statement']);

/** `for x in xs: xs.remove(x)`, and the same through `enumerate` and the views of a dict. */
export const mutatingWhileLooping = local('mutating-while-looping', ['for_statement'], node => {
  const body = node.child('body');
  const source = node.child('right');
  const iterated = source && iteratedName(source);
  if (!body || !iterated) return null;
  for (const inner of ownNodes(body)) {
    const change = resizes(inner, iterated.text, source);
    if (change === 'adds to' && inner.type === 'call' && !isUnconditional(inner, body)) continue;
    if (!change || leavesAfter(inner, body) || rebinds(body, iterated.text)) continue;
    const outcome = VIEWS.has(source.type === 'call' ? calledName(source) : '')
      ? 'the loop raises RuntimeError'
      : 'the loop skips items, never ends, or raises RuntimeError';
    return {
      at: inner,
      message: `This ${change} \`${excerpt(iterated, 24)}\` while the loop walks over it: ${outcome}.`,
      related: [{ at: source, message: 'The loop walks over this.' }],
      fix: {
        title: 'Loop over a copy',
        safe: false,
        edits: [replace(iteratedWhole(source), `list(${iteratedWhole(source).text})`)],
      },
    };
  }
  return null;
});

function iteratedWhole(source: SyntaxNode): SyntaxNode {
  return source.type === 'call' && calledName(source) === 'enumerate'
    ? (positionalArguments(source)[0] ?? source)
    : source;
}

function iteratedName(source: SyntaxNode): SyntaxNode | null {
  const whole = iteratedWhole(source);
  if (whole.type === 'identifier' || whole.type === 'attribute') return whole;
  if (whole.type !== 'call' || !VIEWS.has(calledName(whole)) || positionalArguments(whole).length > 0)
    return null;
  const target = receiver(whole);
  return target?.type === 'identifier' || target?.type === 'attribute' ? target : null;
}

/** What a node does to the size of the collection, in a word; null when nothing. */
function resizes(node: SyntaxNode, name: string, source: SyntaxNode): string | null {
  if (node.type === 'call') {
    const method = calledName(node);
    if (receiver(node)?.text !== name || name === 'self' || !RESIZING.has(method)) return null;
    return /^(append|insert|extend|add|update)$/.test(method) ? 'adds to' : 'removes from';
  }
  if (node.type === 'delete_statement') {
    const deleted = node.parts.flatMap(part => (part.type === 'expression_list' ? part.parts : [part]));
    return deleted.some(part => part.type === 'subscript' && part.child('value')?.text === name)
      ? 'removes from'
      : null;
  }
  const left = node.type === 'assignment' ? node.child('left') : null;
  const isView = source.type === 'call' && VIEWS.has(calledName(source));
  if (left?.type !== 'subscript' || left.child('value')?.text !== name || !isView) return null;
  const index = left.child('subscript');
  // Assigning to the loop's own key changes no size.
  return index && !/\bin\b/.test(index.text) && isNewKey(index, node) ? 'adds to' : null;
}

function isNewKey(index: SyntaxNode, node: SyntaxNode): boolean {
  const loop = enclosingLoop(node);
  const targets = loop?.child('left');
  if (!targets) return false;
  const first = targets.type === 'identifier' ? targets : targets.parts[0];
  // An expression made of the loop's key, such as key.upper(), is a key of its own.
  return (
    index.type !== 'identifier' &&
    index.type !== 'string' &&
    first !== undefined &&
    index.text.includes(first.text) &&
    index.text !== first.text
  );
}

/** Adding under a condition is how a list of things to do is worked off. */
function isUnconditional(node: SyntaxNode, body: SyntaxNode): boolean {
  return (
    statementOf(node).parent === body &&
    !statements(body).some(statement => statement.type === 'if_statement')
  );
}

/** Once the loop is left right after the change, nothing is skipped. */
function leavesAfter(node: SyntaxNode, body: SyntaxNode): boolean {
  let statement = statementOf(node);
  for (;;) {
    const block = statement.parent;
    const all = statements(block);
    if (all.slice(all.indexOf(statement)).some(next => LEAVES.has(next.type))) return true;
    if (!block || block === body) return false;
    const holder = statementOf(block);
    if (/^(for|while)_statement$/.test(holder.type)) return false;
    statement = holder;
  }
}

function rebinds(body: SyntaxNode, name: string): boolean {
  for (const node of ownNodes(body)) {
    if (node.type === 'assignment' && node.child('left')?.text === name) return true;
  }
  return false;
}

export const MUTATING_LOOPS = [mutatingWhileLooping];
