import type { SourceFile } from '../sourceFile';
import { enclosingFunction, excerpt, ownNodes, plainString, positionalArguments } from '../syntax/questions';
import type { SyntaxNode } from '../syntax/syntaxNode';
import { type Report, wholeFile } from './detector';

const LEAVES = new Set(['break_statement', 'return_statement', 'raise_statement']);

function targets(loop: SyntaxNode): SyntaxNode[] {
  const left = loop.child('left');
  return left
    ? [...left.walk()].filter(node => node.type === 'identifier' && node.parent?.type !== 'attribute')
    : [];
}

export const loopVariableReused = wholeFile('loop-variable-reused', ['for_statement'], (node, file) => {
  const body = node.child('body');
  if (!body) return null;
  const reports: Report[] = [];
  for (const target of targets(node)) {
    if (target.text === '_') continue;
    const eaten = eatsItsSource(node, target, file);
    if (eaten) reports.push(eaten);
    for (const inner of ownNodes(body)) {
      if (inner.type !== 'for_statement') continue;
      const again = targets(inner).find(other => other.text === target.text);
      const used = again && usedAfter(inner, body, target.text, file);
      if (!again || !used) continue;
      reports.push({
        at: again,
        message: `The inner loop takes over \`${target.text}\`: after it, the outer loop's \`${target.text}\` is gone.`,
        related: [
          { at: target, message: 'The outer loop sets it here.' },
          { at: used, message: 'Sees the inner value.' },
        ],
      });
      break;
    }
  }
  return reports;
});

/** `for item in item`: the collection is gone afterwards; that hurts where it is used again. */
function eatsItsSource(loop: SyntaxNode, target: SyntaxNode, file: SourceFile): Report | null {
  const source = loop.child('right');
  if (source?.type !== 'identifier' || source.text !== target.text) return null;
  const later = file.names
    .at(loop)
    .readsOf(target.text)
    .find(read => read.start > loop.end);
  if (!later) return null;
  return {
    at: target,
    message: `The loop puts each item into \`${target.text}\`, the very name it walks over: afterwards \`${target.text}\` is the last item.`,
    related: [{ at: later, message: 'Sees the last item, not the collection.' }],
  };
}

/** Two branches of one `if`, `try` or `match`: only one of them runs. */
function inOtherBranch(one: SyntaxNode, other: SyntaxNode): boolean {
  for (let at = one.parent; at; at = at.parent) {
    if (at.contains(other))
      return (
        /^(if|match)_statement$|^block$/.test(at.type) &&
        at.parent?.type !== 'for_statement' &&
        isBranching(at)
      );
  }
  return false;
}

function isBranching(node: SyntaxNode): boolean {
  return (
    node.type === 'if_statement' || node.type === 'match_statement' || node.parent?.type === 'match_statement'
  );
}

function usedAfter(inner: SyntaxNode, body: SyntaxNode, name: string, file: SourceFile): SyntaxNode | null {
  const scope = file.names.at(inner).owner(name);
  const reads = (scope?.readsOf(name) ?? []).filter(
    read => read.start > inner.end && body.contains(read) && !inOtherBranch(inner, read),
  );
  const rebound = (scope?.bindingsOf(name) ?? []).some(
    binding => binding.node.start > inner.end && body.contains(binding.node),
  );
  return rebound ? null : (reads.sort((a, b) => a.start - b.start)[0] ?? null);
}

export const loopVariableAfterLoop = wholeFile(
  'loop-variable-after-loop',
  ['for_statement'],
  (node, file) => {
    const body = node.child('body');
    const source = node.child('right');
    if (
      !body ||
      !source ||
      !enclosingFunction(node) ||
      node.child('alternative') ||
      surelyNotEmpty(source, file)
    )
      return null;
    for (const inner of ownNodes(body)) if (LEAVES.has(inner.type)) return null;
    const reports: Report[] = [];
    for (const target of targets(node)) {
      const scope = file.names.at(node).owner(target.text);
      const bindings = scope?.bindingsOf(target.text) ?? [];
      // Set anywhere else as well, it has a meaning outside this loop.
      if (!scope || bindings.length !== 1) continue;
      const read = [...scope.readsOf(target.text)]
        .sort((a, b) => a.start - b.start)
        .find(at => at.start > node.end);
      if (!read || node.parent?.contains(read) === false || enclosesAgain(node, read)) continue;
      reports.push({
        at: read,
        message: `After the loop \`${target.text}\` is still the last item; when \`${excerpt(source, 24)}\` is empty it has no value at all and this raises UnboundLocalError.`,
        related: [{ at: target, message: 'Set by this loop.' }],
      });
    }
    return reports;
  },
);

function enclosesAgain(loop: SyntaxNode, read: SyntaxNode): boolean {
  return loop.contains(read);
}

function surelyNotEmpty(source: SyntaxNode, file: SourceFile): boolean {
  const value = file.names.value(source);
  if (/^(list|tuple|set|dictionary)$/.test(value.type)) return value.parts.length > 0;
  const text = plainString(value);
  if (text !== null) return text.length > 0;
  if (value.type !== 'call' || !/^(range|enumerate|count)$/.test(value.child('function')?.text ?? ''))
    return false;
  const args = positionalArguments(value);
  return args.length > 0 && args.every(arg => arg.type === 'integer' || surelyNotEmpty(arg, file));
}

export const rangeLen = wholeFile('range-len', ['for_statement'], node => {
  const source = node.child('right');
  const index = node.child('left');
  const inner =
    source?.type === 'call' && source.child('function')?.text === 'range' ? positionalArguments(source) : [];
  const [length, ...more] = inner;
  if (
    !length ||
    !source ||
    more.length > 0 ||
    length.type !== 'call' ||
    length.child('function')?.text !== 'len'
  )
    return null;
  const [items] = positionalArguments(length);
  const body = node.child('body');
  if (!items || !body || index?.type !== 'identifier') return null;
  let looks = false;
  for (const at of body.walk()) {
    if (at.type !== 'identifier' || at.text !== index.text) continue;
    if (at.parent?.type === 'subscript' && at.parent.child('value')?.text === items.text) looks = true;
  }
  if (!looks) return null;
  return {
    at: source,
    message: `The index is only a way to reach \`${excerpt(items, 24)}[${index.text}]\`: loop over the items, with \`enumerate\` where the number matters.`,
  };
});

export const LOOP_VARIABLES = [loopVariableReused, loopVariableAfterLoop, rangeLen];
