import type { SourceFile } from '../sourceFile';
import { calledName } from '../syntax/questions';
import type { SyntaxNode } from '../syntax/syntaxNode';

/** They read nothing yet: what they return goes on reading later. */
const LAZY = /^(csv\.\w+|map|filter|enumerate|zip|iter|reversed|itertools\.\w+)$/;
/** They have read everything when they return. */
const EAGER = /^(list|tuple|set|frozenset|dict|sorted|sum|min|max|any|all|len|next|print|json\.\w+)$/;
/** Methods that walk over what they are given. */
const TAKERS = /^(join|writelines|writerows|extend|update)$/;

/**
 * Every place that reads an open file, also through something lazy that was made of it, such as `csv.reader(file)`.
 * Null when it cannot be told where the last of them is.
 */
export function usesOfHandle(name: SyntaxNode, file: SourceFile): readonly SyntaxNode[] | null {
  const uses: SyntaxNode[] = [];
  const scope = file.names.at(name);
  const names = new Map([[name.text, false]]);
  for (const [text, isLazy] of names) {
    for (const read of scope.allReads(text)) {
      uses.push(read);
      // A function in it may be called at any time.
      const end = file.names.at(read).home === scope ? whereItEnds(read, isLazy, file) : 'unknown';
      if (end === 'here') continue;
      if (end === 'unknown' || file.names.only(end) === null || file.names.at(end) !== scope) return null;
      if (!names.has(end.text)) names.set(end.text, true);
    }
  }
  return uses;
}

/** Whether what is made of a file at this place has done with it; else the variable that holds it from there on. */
function whereItEnds(read: SyntaxNode, wasLazy: boolean, file: SourceFile): SyntaxNode | 'here' | 'unknown' {
  let isLazy = wasLazy;
  let from = read;
  for (let outer = read.parent; outer; from = outer, outer = outer.parent) {
    if (outer.type === 'generator_expression') isLazy = true;
    else if (outer.type === 'call' && from.field === 'arguments') {
      const callee = outer.child('function');
      const name = (callee && file.names.qualified(callee)) ?? '';
      if (LAZY.test(name)) isLazy = true;
      else if (isLazy && (EAGER.test(name) || TAKERS.test(calledName(outer)))) return 'here';
      else if (isLazy) return 'unknown';
    } else if (outer.type === 'assignment' && isLazy) {
      const left = outer.child('left');
      return left?.type === 'identifier' ? left : 'unknown';
    } else if (isLazy && (isWalkedOver(from, outer) || outer.type === 'attribute')) return 'here';
    else if (/^(block|module)$/.test(outer.type)) return 'here';
    else if (isLazy && !/^(argument_list|parenthesized_expression|for_in_clause)$/.test(outer.type))
      return outer.type === 'expression_statement' ? 'here' : 'unknown';
  }
  return 'here';
}

/** A loop, or a comprehension that is worked out at once, goes over it. */
function isWalkedOver(node: SyntaxNode, outer: SyntaxNode): boolean {
  if (node.field !== 'right') return false;
  if (outer.type === 'for_statement') return true;
  return outer.type === 'for_in_clause' && outer.parent?.type !== 'generator_expression';
}
