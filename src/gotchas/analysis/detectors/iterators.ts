import { insert, replace } from '../fixes/edits';
import type { SourceFile } from '../sourceFile';
import {
  calledName,
  enclosingFunction,
  enclosingLoop,
  excerpt,
  isGenerator,
  keywordArgument,
  plainString,
  positionalArguments,
  statementOf,
} from '../syntax/questions';
import type { SyntaxNode } from '../syntax/syntaxNode';
import { local, wholeFile } from './detector';

const ONE_PASS = new Set(['map', 'filter', 'zip', 'iter', 'enumerate', 'reversed']);
const CONSUMERS = new Set([
  'list',
  'tuple',
  'set',
  'dict',
  'sum',
  'max',
  'min',
  'sorted',
  'frozenset',
  'len',
]);

/** "generator", "map" … when an expression can be walked over once only. */
function onePass(node: SyntaxNode, file: SourceFile): string | null {
  if (node.type === 'generator_expression') return 'generator';
  const callee = node.type === 'call' ? node.child('function') : null;
  if (!callee) return null;
  if (ONE_PASS.has(callee.text) && file.names.isBuiltin(callee)) return callee.text;
  const made = callee.type === 'identifier' ? file.names.only(callee)?.by : null;
  return made?.type === 'function_definition' &&
    !made.hasToken('async') &&
    isGenerator(made) &&
    decorated(made) === false
    ? 'generator'
    : null;
}

function decorated(definition: SyntaxNode): boolean {
  return definition.parent?.type === 'decorated_definition';
}

/** The read runs through all of the iterator: a whole `for`, or `list(it)` and the like. */
function exhausts(read: SyntaxNode): boolean {
  const outer = read.parent;
  if (outer?.type === 'for_statement' && read.field === 'right') {
    for (const node of outer.child('body')?.walk() ?? [])
      if (/^(break|return|raise)_statement$/.test(node.type)) return false;
    return true;
  }
  if (outer?.type === 'for_in_clause') {
    const first = outer.parent?.children.find(child => child.type === 'for_in_clause');
    return read.field === 'right' && first === outer && outer.parent?.type !== 'generator_expression';
  }
  const call = outer?.type === 'argument_list' && outer.parts.length === 1 ? outer.parent : null;
  return call?.type === 'call' && CONSUMERS.has(call.child('function')?.text ?? '');
}

export const generatorExhausted = wholeFile('generator-exhausted', ['assignment'], (node, file) => {
  const name = node.child('left');
  const value = node.child('right');
  const kind = value && name?.type === 'identifier' ? onePass(value, file) : null;
  if (!name || !kind || file.names.only(name) === null) return null;
  const home = statementOf(node).parent;
  const scope = file.names.at(name);
  const reads = scope.readsOf(name.text).filter(read => read.start > node.end);
  const own = [...reads].sort((a, b) => a.start - b.start);
  const first = own.find(read => exhausts(read) && statementOf(outermost(read, home)).parent === home);
  if (!first || !home || enclosingFunction(first) !== enclosingFunction(node)) return null;
  const firstStatement = outermost(first, home);
  if (enclosingLoop(first) !== enclosingLoop(node) && enclosingLoop(first) !== null) return null;
  const again = own.find(
    read => read.start > firstStatement.end && (exhausts(read) || isNext(read)) && home.contains(read),
  );
  if (!again || directStatement(first) !== firstStatement) return null;
  return {
    at: again,
    message: `\`${name.text}\` is already used up: this second pass sees nothing.`,
    related: [{ at: first, message: `This takes everything out of the ${kind}.` }],
    fix: value
      ? { title: 'Keep the items in a list', safe: true, edits: [replace(value, listOf(value))] }
      : null,
  };
});

function isNext(read: SyntaxNode): boolean {
  const call = read.parent?.parent;
  return (
    read.parent?.type === 'argument_list' &&
    call?.child('function')?.text === 'next' &&
    read.parent.parts.length === 1
  );
}

/** The statement of this block that holds the node. */
function outermost(node: SyntaxNode, block: SyntaxNode | null): SyntaxNode {
  let at = node;
  while (at.parent && at.parent !== block) at = at.parent;
  return at;
}

/** The statement that a node belongs to; the loop itself for what a loop walks over. */
function directStatement(node: SyntaxNode): SyntaxNode {
  return statementOf(node);
}

function listOf(value: SyntaxNode): string {
  return value.type === 'generator_expression' ? `[${value.text.slice(1, -1)}]` : `list(${value.text})`;
}

export const generatorHasNoLength = local('generator-has-no-len', ['call'], (node, file) => {
  const callee = node.child('function');
  const [argument] = positionalArguments(node);
  if (callee?.text !== 'len' || !argument || !file.names.isBuiltin(callee)) return null;
  const kind = onePass(file.names.value(argument), file);
  if (!kind || kind === 'reversed') return null;
  return {
    at: node,
    message: `A ${kind} has no length: this raises TypeError. It would have to run to the end to know.`,
    fix:
      argument.type === 'generator_expression'
        ? { title: 'Count with sum', safe: true, edits: [replace(node, countText(argument))] }
        : {
            title: 'Make it a list first',
            safe: false,
            edits: [replace(argument, `list(${argument.text})`)],
          },
  };
});

function countText(generator: SyntaxNode): string {
  const body = generator.child('body');
  if (!body) return generator.text;
  const opening = generator.text.startsWith('(') ? '' : '(';
  return `sum${opening}${generator.text.slice(0, body.start - generator.start)}1${generator.text.slice(body.end - generator.start)}${opening ? ')' : ''}`;
}

export const raiseStopIteration = local('raise-stop-iteration', ['raise_statement'], node => {
  const raised = node.parts[0];
  const name = raised?.type === 'call' ? raised.child('function')?.text : raised?.text;
  const owner = name === 'StopIteration' ? enclosingFunction(node) : null;
  if (!owner || !isGenerator(owner) || node.ancestor('try_statement')?.contains(owner) === false) return null;
  const args = raised?.type === 'call' ? positionalArguments(raised) : [];
  const value = args[0] ? ` ${args[0].text}` : '';
  return {
    at: node,
    message: `Inside a generator, \`raise StopIteration\` reaches the caller as RuntimeError: a generator ends with \`return\`.`,
    fix: { title: 'Return instead', safe: true, edits: [replace(node, `return${value}`)] },
  };
});

/** How many items an expression has, when it can be read off the code. */
function knownLength(node: SyntaxNode, file: SourceFile): number | null {
  const value = file.names.value(node);
  if (value.type === 'list' || value.type === 'tuple') {
    if (value.parts.some(part => /splat/.test(part.type))) return null;
    return node === value || isUntouched(node, file) ? value.parts.length : null;
  }
  const text = plainString(value);
  if (text !== null) return [...text].length;
  const callee = value.type === 'call' ? value.child('function') : null;
  const [only, ...more] = value.type === 'call' ? positionalArguments(value) : [];
  const isRange = callee?.text === 'range' && only?.type === 'integer' && more.length === 0;
  return isRange ? Number(only.text) : null;
}

/** Only read as a whole: nothing can have been added to it. */
function isUntouched(name: SyntaxNode, file: SourceFile): boolean {
  const reads = file.names.at(name).owner(name.text)?.allReads(name.text) ?? [];
  return reads.every(
    read => read.parent?.type !== 'attribute' && read.parent?.type !== 'subscript' && !isArgument(read, name),
  );
}

function isArgument(read: SyntaxNode, except: SyntaxNode): boolean {
  if (read === except || read.parent?.type !== 'argument_list') return false;
  return !/^(zip|len|print|enumerate|sorted|list|sum|min|max|tuple|set|range)$/.test(
    calledName(read.parent.parent ?? read),
  );
}

export const zipUnequal = wholeFile('zip-unequal', ['call'], (node, file) => {
  const callee = node.child('function');
  if (callee?.text !== 'zip' || !file.names.isBuiltin(callee) || keywordArgument(node, 'strict')) return null;
  const args = positionalArguments(node);
  const lengths = args.map(argument => ({ argument, length: knownLength(argument, file) }));
  const known = lengths.filter(item => item.length !== null);
  const shortest = known.reduce(
    (a, b) => ((a.length ?? 0) <= (b.length ?? 0) ? a : b),
    known[0] ?? { argument: node, length: null },
  );
  const longer = known.find(item => (item.length ?? 0) > (shortest.length ?? 0));
  const last = args.at(-1);
  if (!longer || shortest.length === null || !last) return null;
  const lost = (longer.length ?? 0) - shortest.length;
  const [major, minor] = file.python;
  return {
    at: node,
    message: `\`zip\` stops with \`${excerpt(shortest.argument, 24)}\` after ${count(shortest.length)}: the last ${count(lost)} of \`${excerpt(longer.argument, 24)}\` never come${lost === 1 ? 's' : ''} up.`,
    fix:
      major > 3 || minor >= 10
        ? {
            title: 'Raise ValueError instead (strict=True)',
            safe: false,
            edits: [insert(last.end, ', strict=True')],
          }
        : null,
  };
});

function count(items: number): string {
  return items === 1 ? '1 item' : `${items} items`;
}

export const ITERATORS = [generatorExhausted, generatorHasNoLength, raiseStopIteration, zipUnequal];
