import { importOf, replace } from '../fixes/edits';
import type { SourceFile } from '../sourceFile';
import { isInQuery } from '../syntax/queries';
import { bare, type Comparison, calledName, comparisons, excerpt } from '../syntax/questions';
import type { SyntaxNode } from '../syntax/syntaxNode';
import { type Edit, local, type Report } from './detector';

const LITERALS = new Set([
  'integer',
  'float',
  'string',
  'concatenated_string',
  'tuple',
  'list',
  'dictionary',
  'set',
]);

function isLiteral(node: SyntaxNode): boolean {
  const inner = bare(node);
  if (inner.type === 'unary_operator') return isLiteral(inner.child('argument') ?? inner.parent ?? inner);
  return LITERALS.has(inner.type);
}

export const isLiteralComparison = local('is-literal', ['comparison_operator'], node => {
  const reports: Report[] = [];
  for (const { left, operator, operatorNode, right } of comparisons(node)) {
    if (operator !== 'is' && operator !== 'is not') continue;
    const literal = isLiteral(right) ? right : isLiteral(left) ? left : null;
    if (!literal) continue;
    const equals = operator === 'is' ? '==' : '!=';
    reports.push({
      at: { start: left.start, end: right.end },
      message: `\`${operator}\` asks whether it is the same object as ${excerpt(literal, 24)}, not whether it is equal: the answer depends on what the interpreter happens to share.`,
      fix: { title: `Use ${equals}`, safe: true, edits: [replace(operatorNode, equals)] },
    });
  }
  return reports;
});

export const eqNone = local('eq-none', ['comparison_operator'], node => {
  const pairs = comparisons(node).filter(
    ({ left, operator, right }) =>
      (operator === '==' || operator === '!=') && (left.type === 'none' || right.type === 'none'),
  );
  const [first] = pairs;
  const last = pairs.at(-1);
  if (!first || !last) return null;
  const others = pairs.map(({ left, right }) => (right.type === 'none' ? left : right));
  const other = others[0] ?? first.left;
  if (isInQuery(node)) return null;
  const is = isFor(first.operator);
  return {
    at: { start: first.left.start, end: last.right.end },
    message: `\`${first.operator}\` calls \`__eq__\` of \`${excerpt(other, 24)}\`, which may answer anything; only \`${is} None\` asks whether it is None.`,
    fix: {
      title: `Use ${is} None`,
      // What an attribute or a call gives may be an array or a column, for which the two mean different things.
      safe: others.every(({ type }) => type === 'identifier' || type === 'none'),
      edits: pairs.flatMap(pair => identityEdits(pair)),
    },
  };
});

function isFor(operator: string): string {
  return operator === '==' ? 'is' : 'is not';
}

/** `None == x` reads better as `x is None`; a chain keeps its order. */
function identityEdits({ left, operator, operatorNode, right }: Comparison): Edit[] {
  const space = (beside: string) => (/\s/.test(beside) ? '' : ' ');
  const { before, after } = operatorNode.beside;
  const newText = space(before) + isFor(operator) + space(after);
  const chained = (operatorNode.parent?.childrenIn('operators').length ?? 0) > 1;
  if (chained || left.type !== 'none' || right.type === 'none') return [replace(operatorNode, newText)];
  return [replace(left, right.text), replace(operatorNode, newText), replace(right, 'None')];
}

/** True for decimal fractions such as 0.1 that no binary fraction equals. */
function isInexact(node: SyntaxNode): boolean {
  const inner = bare(node);
  if (inner.type === 'unary_operator')
    return isInexact(inner.child('argument') ?? inner.children[1] ?? inner);
  if (inner.type !== 'float') return false;
  const digits = /^(\d*)\.(\d+)$/.exec(inner.text.replace(/_/g, ''));
  if (!digits?.[2]) return false;
  const places = digits[2].replace(/0+$/, '').length;
  const scaled = Number(inner.text.replace(/_/g, '')) * 2 ** places;
  return places > 0 && !Number.isInteger(scaled);
}

function isFloatArithmetic(node: SyntaxNode): boolean {
  const inner = bare(node);
  if (inner.type !== 'binary_operator') return false;
  const sides = [inner.child('left'), inner.child('right')];
  return sides.some(side => side !== null && (isInexact(side) || isFloatArithmetic(side)));
}

/** `pytest.approx(0.3)`: it is equal to what is close. */
function isApproximate(node: SyntaxNode): boolean {
  const inner = bare(node);
  return inner.type === 'call' && /^(approx|isclose|Approx)$/.test(calledName(inner));
}

export const floatEquality = local('float-equality', ['comparison_operator'], (node, file) => {
  const reports: Report[] = [];
  const pairs = comparisons(node);
  for (const { left, operator, right } of pairs) {
    if (operator !== '==' && operator !== '!=') continue;
    const sides = [left, right];
    const exactTwin = sides.every(side => bare(side).type === 'float');
    const arithmetic =
      sides.some(isFloatArithmetic) ||
      (sides.some(isInexact) && sides.some(side => bare(side).type === 'binary_operator'));
    if (!arithmetic || exactTwin || sides.some(isApproximate)) continue;
    reports.push({
      at: { start: left.start, end: right.end },
      message: `Binary fractions miss decimal ones by a little: \`${excerpt(left, 24)} ${operator} ${excerpt(right, 24)}\` compares the rounding too.`,
      fix: pairs.length === 1 ? closeFix(left, operator, right, file) : null,
    });
  }
  return reports;
});

function closeFix(left: SyntaxNode, operator: string, right: SyntaxNode, file: SourceFile) {
  const imported = importOf(file, 'math', 'isclose');
  if (!imported) return null;
  const call = `${operator === '!=' ? 'not ' : ''}${imported.name}(${left.text}, ${right.text})`;
  const edits = [...imported.edits, replace({ start: left.start, end: right.end }, call)];
  return { title: 'Compare with math.isclose', safe: false, edits };
}

const CONSTANTS = new Set(['integer', 'float', 'string']);

/** `x == 1 or 2`: the second half is true by itself. */
export const orLiteral = local('or-literal', ['boolean_operator'], node => {
  if (node.child('operator')?.text !== 'or' || node.parent?.type === 'boolean_operator') return null;
  const operands: SyntaxNode[] = [];
  for (let at: SyntaxNode | null = node; at; ) {
    const right: SyntaxNode | null = at.child('right');
    const left: SyntaxNode | null = at.child('left');
    if (right) operands.unshift(right);
    const nested: SyntaxNode | null =
      left?.type === 'boolean_operator' && left.child('operator')?.text === 'or' ? left : null;
    if (!nested && left) operands.unshift(left);
    at = nested;
  }
  const [first, ...rest] = operands;
  if (first?.type !== 'comparison_operator' || rest.length === 0) return null;
  const [pair, ...more] = comparisons(first);
  if (!pair || more.length > 0 || (pair.operator !== '==' && pair.operator !== '!=')) return null;
  if (!CONSTANTS.has(pair.right.type) || !rest.every(part => CONSTANTS.has(part.type))) return null;
  const truthy = rest.find(part => !/^(0+|0\.0|(["'])\2|(["']{3})\3)$/.test(part.text));
  if (!truthy) return null;
  const choices = [pair.right, ...rest].map(part => part.text).join(', ');
  const negated = pair.operator === '!=';
  return {
    at: node,
    message: `\`… or ${excerpt(truthy, 20)}\` stands alone and is always true: \`${excerpt(pair.left, 24)}\` is compared with ${excerpt(pair.right, 20)} only.`,
    fix: {
      title: `Use ${negated ? 'not in' : 'in'} (${choices})`,
      safe: false,
      edits: [replace(node, `${pair.left.text} ${negated ? 'not in' : 'in'} (${choices})`)],
    },
  };
});

export const COMPARISONS = [isLiteralComparison, eqNone, floatEquality, orLiteral];
