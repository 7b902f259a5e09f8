import { replace } from '../fixes/edits';
import { isCellOutput } from '../syntax/cells';
import { comparisons, enclosingClass, excerpt } from '../syntax/questions';
import type { SyntaxNode } from '../syntax/syntaxNode';
import { local } from './detector';

/** `++n`, which reads like an increment. */
export const prefixIncrement = local('prefix-increment', ['unary_operator'], node => {
  const inner = node.child('argument');
  const operator = node.child('operator')?.text ?? '';
  if (
    inner?.type !== 'unary_operator' ||
    inner.child('operator')?.text !== operator ||
    !/^[+-]$/.test(operator)
  )
    return null;
  const target = inner.child('argument');
  if (!target || !/^(identifier|attribute|subscript)$/.test(target.type) || inner.start !== node.start + 1)
    return null;
  const alone = node.parent?.type === 'expression_statement' && node.parent.parts.length === 1;
  return {
    at: node,
    message: `\`${excerpt(node, 24)}\` is ${operator === '+' ? 'plus of plus' : 'minus of minus'} the value: \`${excerpt(target, 20)}\` stays as it was.`,
    fix: alone
      ? { title: `Use ${operator}= 1`, safe: false, edits: [replace(node, `${target.text} ${operator}= 1`)] }
      : null,
  };
});

/** A comparison as a statement. In `with` and `try` it is often made to see whether it raises. */
export const uselessComparison = local('useless-comparison', ['expression_statement'], (node, file) => {
  const [only, ...more] = node.parts;
  if (only?.type !== 'comparison_operator' || more.length > 0) return null;
  if (node.ancestor('with_statement', 'try_statement', 'lambda') || isCellOutput(node, file)) return null;
  const [pair, ...others] = comparisons(only);
  const assigns =
    pair?.operator === '==' &&
    others.length === 0 &&
    /^(identifier|attribute|subscript)$/.test(pair.left.type);
  return {
    at: only,
    message: `\`${excerpt(only)}\` compares and throws the answer away.`,
    fix:
      assigns && pair
        ? { title: 'Assign with =', safe: false, edits: [replace(pair.operatorNode, '=')] }
        : null,
  };
});

/** `price = 1,` on a line of its own. */
export const strayComma = local('stray-comma', ['expression_list'], (node, file) => {
  const assignment = node.parent;
  const [value, ...more] = node.parts;
  const name = assignment?.type === 'assignment' && node.field === 'right' ? assignment.child('left') : null;
  const comma = node.children.at(-1);
  if (!value || more.length > 0 || comma?.type !== ',' || assignment?.child('type')) return null;
  if (
    !name ||
    !/^[a-z]\w*$|^self\.[a-z]\w*$/.test(name.text) ||
    !/^(integer|float|call|string)$/.test(value.type)
  )
    return null;
  const owner = enclosingClass(assignment?.parent ?? node);
  if (owner && /Enum|Flag|Structure/.test(owner.child('superclasses')?.text ?? '')) return null;
  if (usedAsTuple(name, file)) return null;
  return {
    at: comma,
    message: `The comma makes \`${name.text}\` a tuple of one item: \`(${excerpt(value, 24)},)\`.`,
    fix: {
      title: 'Remove the comma',
      safe: false,
      edits: [replace({ start: value.end, end: comma.end }, '')],
    },
  };
});

const SCALAR_CALLS = /^(print|str|repr|int|float|round|abs|format)$/;

/** Walked over, unpacked, added to or passed on as a sequence: the tuple is meant. */
function usedAsTuple(
  name: SyntaxNode,
  file: { readonly names: { at(node: SyntaxNode): { allReads(name: string): SyntaxNode[] } } },
): boolean {
  if (name.type !== 'identifier') return false;
  return file.names
    .at(name)
    .allReads(name.text)
    .some(read => {
      const outer = read.parent;
      const right = outer?.type === 'assignment' && read.field === 'right' ? outer.child('left') : null;
      if (right && /pattern_list|tuple_pattern/.test(right.type)) return true;
      if (outer?.type === 'subscript' && read.field === 'value') return true;
      if (outer?.type === 'binary_operator') return /^[+%]$/.test(outer.child('operator')?.text ?? '');
      if (outer?.type === 'argument_list')
        return !SCALAR_CALLS.test(outer.parent?.child('function')?.text ?? '');
      return (
        /^(for_statement|for_in_clause|list_splat|keyword_argument|return_statement)$/.test(
          outer?.type ?? '',
        ) && read.field !== 'left'
      );
    });
}

export const SLIPS = [prefixIncrement, uselessComparison, strayComma];
