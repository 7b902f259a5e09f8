import { insert } from '../fixes/edits';
import type { SourceFile } from '../sourceFile';
import { enclosingLoop } from '../syntax/questions';
import type { SyntaxNode } from '../syntax/syntaxNode';
import { local, type OfferedFix, type Report } from './detector';

const LAZY_SINKS = new Set([
  'append',
  'add',
  'appendleft',
  'insert',
  'setdefault',
  'connect',
  'register',
  'submit',
  'after',
  'bind',
  'call_later',
  'call_soon',
]);

export const lateBindingClosure = local(
  'late-binding-closure',
  ['lambda', 'function_definition'],
  (node, file) => {
    const scope = file.names.opened(node);
    const reports: Report[] = [];
    if (node.type === 'lambda' ? !lambdaIsKept(node, file) : !nameIsKept(node.child('name'), file))
      return null;
    const noun = node.type === 'lambda' ? 'lambda' : 'function';
    for (const [name, reads] of scope.reads) {
      const first = reads[0];
      const owner = scope.owner(name);
      if (!first || !owner || owner === scope) continue;
      const loop = owner
        .bindingsOf(name)
        .find(binding => binding.kind === 'loop' && turnsAround(binding.by, node));
      if (!loop) continue;
      reports.push({
        at: first,
        message: `This ${noun} looks \`${name}\` up when it is called, after the loop: every one of them sees the last \`${name}\`.`,
        related: [{ at: loop.node, message: `\`${name}\` changes with every turn of this loop.` }],
        fix: node.type === 'lambda' ? bindNow(node, name, file) : null,
      });
    }
    return reports;
  },
);

/** The loop (or the comprehension of that clause) has the lambda in what it repeats. */
function turnsAround(by: SyntaxNode, lambda: SyntaxNode): boolean {
  if (by.type === 'for_in_clause') return by.parent?.child('body')?.contains(lambda) ?? false;
  return by.child('body')?.contains(lambda) ?? false;
}

function lambdaIsKept(lambda: SyntaxNode, file: SourceFile): boolean {
  const outer = lambda.parent;
  const name = outer?.type === 'assignment' ? outer.child('left') : null;
  return name?.type === 'identifier' ? nameIsKept(name, file) : outlivesItsTurn(lambda);
}

/** A function that got a name in the loop, and is put away under it before the turn is over. */
function nameIsKept(name: SyntaxNode | null, file: SourceFile): boolean {
  const loop = name && enclosingLoop(name.parent ?? name);
  if (!name || !loop) return false;
  const reads = file.names.at(name.parent ?? name).readsOf(name.text);
  return reads.some(read => read.start > name.end && loop.contains(read) && outlivesItsTurn(read));
}

/** Kept for later rather than called or handed to something that calls it at once. */
function outlivesItsTurn(lambda: SyntaxNode): boolean {
  let node = lambda;
  for (let outer = node.parent; outer; node = outer, outer = outer.parent) {
    if (
      ['tuple', 'list', 'dictionary', 'pair', 'parenthesized_expression', 'conditional_expression'].includes(
        outer.type,
      )
    )
      continue;
    if (/comprehension$/.test(outer.type)) return node.field === 'body';
    if (outer.type === 'assignment')
      return outer.child('left')?.type === 'subscript' && node.field === 'right';
    if (outer.type === 'keyword_argument')
      return /^(command|callback|target|function|on_\w+)$/.test(outer.child('name')?.text ?? '');
    if (outer.type === 'argument_list') {
      if (outer.parent?.child('function')?.text === 'setattr') return true;
      const callee = outer.parent?.child('function');
      return callee?.type === 'attribute' && LAZY_SINKS.has(callee.child('attribute')?.text ?? '');
    }
    return outer.type === 'yield';
  }
  return false;
}

function bindNow(lambda: SyntaxNode, name: string, file: SourceFile): OfferedFix | null {
  const parameters = lambda.child('parameters');
  const title = `Bind the present ${name} with a default`;
  if (!parameters) {
    const keyword = lambda.children[0];
    return keyword ? { title, safe: false, edits: [insert(keyword.end, ` ${name}=${name}`)] } : null;
  }
  const starred = parameters.children.find(child => /splat|separator/.test(child.type));
  if (starred || parameters.hasError || file.names.opened(lambda).bindings.has(name)) return null;
  return { title, safe: false, edits: [insert(parameters.end, `, ${name}=${name}`)] };
}

export const CLOSURES = [lateBindingClosure];
