import { removeLines, replace } from '../fixes/edits';
import type { Binding } from '../scopes/scope';
import type { SourceFile } from '../sourceFile';
import { mutableKind } from '../syntax/mutable';
import { bare, calledName, excerpt, positionalArguments, receiver } from '../syntax/questions';
import type { SyntaxNode } from '../syntax/syntaxNode';
import { local, type OfferedFix, type Report } from './detector';

export const repeatedRows = local('repeated-rows', ['binary_operator'], (node, file) => {
  if (node.child('operator')?.text !== '*') return null;
  const [left, right] = [node.child('left'), node.child('right')];
  const [list, count] = left?.type === 'list' ? [left, right] : [right, left];
  if (list?.type !== 'list' || !count) return null;
  const rows = list.parts;
  const row = rows.find(part => mutableKind(bare(part), file.names) !== null || isRepeatedList(part));
  if (!row || /^[01]$/.test(count.text) || isMerelyRead(node)) return null;
  return {
    at: node,
    message: `All rows are the same ${mutableKind(bare(row), file.names) ?? 'list'}: changing one changes every one.`,
    fix:
      rows.length === 1
        ? {
            title: 'Make each row anew',
            safe: true,
            edits: [replace(node, `[${row.text} for _ in range(${bare(count).text})]`)],
          }
        : null,
  };
});

const COPIERS = /^(product|array|asarray|DataFrame|tensor|executemany)$/;

/** The rows are compared, spread or copied, and nobody gets hold of them to change one. */
function isMerelyRead(rows: SyntaxNode): boolean {
  let outer = rows.parent;
  while (outer && /^(parenthesized_expression|list|binary_operator|keyword_argument)$/.test(outer.type))
    outer = outer.parent;
  if (outer?.type === 'comparison_operator' || outer?.type === 'list_splat') return true;
  return outer?.type === 'argument_list' && outer.parent !== null && COPIERS.test(calledName(outer.parent));
}

function isRepeatedList(node: SyntaxNode): boolean {
  const inner = bare(node);
  return (
    inner.type === 'binary_operator' &&
    [inner.child('left'), inner.child('right')].some(side => side?.type === 'list')
  );
}

export const fromkeysMutable = local('fromkeys-mutable', ['call'], (node, file) => {
  if (calledName(node) !== 'fromkeys' || receiver(node)?.text !== 'dict') return null;
  const [keys, value] = positionalArguments(node);
  const kind = value && mutableKind(bare(value), file.names);
  if (!keys || !value || !kind) return null;
  return {
    at: node,
    message: `Every key gets the same ${kind}: what is put under one key shows under all.`,
    fix: {
      title: 'Make a new value for each key',
      safe: true,
      edits: [replace(node, `{key: ${value.text} for key in ${keys.text}}`)],
    },
  };
});

const IN_PLACE: Readonly<Record<string, readonly string[]>> = {
  list: ['sort', 'reverse', 'append', 'extend', 'insert', 'remove', 'clear'],
  dict: ['update', 'clear'],
  set: ['add', 'discard', 'update', 'remove', 'clear'],
};
const METHODS = new Set(Object.values(IN_PLACE).flat());
const SAME_KIND = new Set([...METHODS, 'copy']);

export const noneResultUsed = local('none-result-used', ['call'], (node, file) => {
  const name = calledName(node);
  const target = receiver(node);
  if (!target || !METHODS.has(name) || !usesResult(node)) return null;
  // No list takes one: this is the `sort` of something else.
  if (/^(sort|reverse)$/.test(name) && positionalArguments(node).length > 0) return null;
  const binding = node.parent?.type === 'assignment' ? node.parent.child('left') : null;
  const kind = collectionKind(target, file);
  const isKnown = kind !== null && IN_PLACE[kind]?.includes(name) === true;
  if (!isKnown && !(binding && isUsedLikeList(node, binding, target, file))) return null;
  return {
    at: node,
    message: `\`${name}\` changes \`${excerpt(target, 24)}\` in place and returns None${binding ? `: \`${excerpt(binding, 20)}\` becomes None` : ''}.`,
    fix: inPlaceFix(node, target, binding, isKnown),
  };
});

function usesResult(call: SyntaxNode): boolean {
  const outer = call.parent;
  if (/^(assignment|for_statement|for_in_clause)$/.test(outer?.type ?? '')) return call.field === 'right';
  return (
    outer?.type === 'return_statement' ||
    (outer?.type === 'argument_list' && outer.parent?.child('function')?.text === 'print')
  );
}

function collectionKind(node: SyntaxNode, file: SourceFile): string | null {
  const own = mutableKind(node, file.names);
  if (own) return own;
  if (node.type !== 'identifier') return null;
  const kinds = file.names.bindings(node).map(binding => boundKind(binding, file));
  const [first] = kinds.filter(kind => kind !== 'itself');
  return first && kinds.every(kind => kind === first || kind === 'itself') ? first : null;
}

/** "list", "dict" or "set"; "itself" when what is assigned comes of a method of its own that a list has. */
function boundKind({ by, name, value }: Binding, file: SourceFile): string | null {
  const isCall = value?.type === 'call';
  if (isCall && receiver(value)?.text === name && SAME_KIND.has(calledName(value))) return 'itself';
  if (isCall && isListMaker(value)) return 'list';
  const type = by.child('type');
  return (value && mutableKind(value, file.names)) ?? (type && annotatedKind(type, file));
}

/** `sorted(…)`, and the methods of texts and files that give a list; a column of texts has a `split` of its own. */
function isListMaker(call: SyntaxNode): boolean {
  if (call.child('function')?.text === 'sorted') return true;
  const isOfColumn = /(^|\.)str$/.test(receiver(call)?.text ?? '');
  return (
    /^(split|rsplit|splitlines|readlines)$/.test(calledName(call)) && receiver(call) !== null && !isOfColumn
  );
}

/** The kind that an annotation such as `list[int]` or `typing.Dict[str, int]` promises. */
function annotatedKind(type: SyntaxNode, file: SourceFile): string | null {
  const [whole] = type.parts;
  const name = /^(generic_type|subscript)$/.test(whole?.type ?? '') ? whole?.parts[0] : whole;
  const qualified = name ? (file.names.qualified(name) ?? '') : '';
  return /^(?:typing\.)?(list|dict|set)$/i.exec(qualified)?.[1]?.toLowerCase() ?? null;
}

/** In a call that looks like a list's, of unknown type: it may be one of another class after all. */
function isUsedLikeList(
  call: SyntaxNode,
  binding: SyntaxNode,
  target: SyntaxNode,
  file: SourceFile,
): boolean {
  if (!/^(identifier|attribute)$/.test(target.type)) return false;
  if (/frame|array|^df|cursor|index|^idx|column|^(self|cls)$/i.test(target.text)) return false;
  const args = call.child('arguments')?.parts ?? [];
  const name = calledName(call);
  const isToItself = binding.text === target.text;
  const isSort = name === 'sort' && args.every(arg => /^(key|reverse)$/.test(arg.child('name')?.text ?? ''));
  // Frames sort by something, and a cursor too: without it, only what sorts in place is left.
  if (target.type === 'attribute') return isSort && isToItself;
  const others = file.names.bindings(target).filter(bound => boundKind(bound, file) !== 'itself');
  if (others.some(({ by }) => by.child('type'))) return false;
  const [parameter, ...more] = others;
  if (parameter?.kind !== 'parameter' || more.length > 0) return isSort && isToItself;
  if (isSort) return true;
  if (!isToItself) return name === 'reverse' && args.length === 0;
  return args.length === LIKE_A_LIST[name];
}

/** How many arguments a list's method takes. */
const LIKE_A_LIST: Readonly<Record<string, number>> = { append: 1, extend: 1, insert: 2, reverse: 0 };

function inPlaceFix(
  call: SyntaxNode,
  target: SyntaxNode,
  binding: SyntaxNode | null,
  isKnown: boolean,
): OfferedFix | null {
  const { parent } = call;
  if (binding && parent && binding.text === target.text) {
    if (parent.parent?.type !== 'expression_statement') return null;
    return { title: 'Drop the assignment', safe: isKnown, edits: [replace(parent, call.text)] };
  }
  const args = call.child('arguments');
  if (calledName(call) !== 'sort' || !args) return null;
  const rest = args.text.slice(1, -1).trim();
  const text = `sorted(${target.text}${rest ? `, ${rest}` : ''})`;
  return { title: 'Use sorted', safe: false, edits: [replace(call, text)] };
}

const KEY_LITERALS = new Set(['string', 'integer', 'float', 'true', 'false', 'none']);

export const duplicateKey = local('duplicate-key', ['dictionary'], (node, file) => {
  const seen = new Map<string, SyntaxNode>();
  const reports: Report[] = [];
  for (const pair of node.parts) {
    const key = pair.type === 'pair' ? pair.child('key') : null;
    const value = pair.child('value');
    if (!key || !value || !KEY_LITERALS.has(key.type)) continue;
    const text = plainKey(key);
    const earlier = seen.get(text);
    seen.set(text, pair);
    if (!earlier) continue;
    reports.push({
      at: key,
      message: `\`${excerpt(key, 24)}\` stands twice: the earlier value ${excerpt(earlier.child('value') ?? earlier, 20)} is lost.`,
      related: [{ at: earlier, message: 'Overwritten.' }],
      fix: dropEarlier(earlier, node, file),
    });
  }
  return reports;
});

function plainKey(key: SyntaxNode): string {
  const quoted = /^(["'])(.*)\1$/s.exec(key.text);
  return quoted?.[2] !== undefined && !/\\/.test(key.text) ? `"${quoted[2]}"` : key.text;
}

function dropEarlier(pair: SyntaxNode, dictionary: SyntaxNode, file: SourceFile): OfferedFix | null {
  const next = dictionary.children[dictionary.children.indexOf(pair) + 1];
  if (next?.type !== ',') return null;
  const title = 'Remove the earlier one';
  const whole = removeLines(file, pair);
  const lineAlone = file.lines.lineText(file.lines.lineAt(pair.start)).trim() === `${pair.text},`;
  if (lineAlone) {
    const line = file.lines.lineAt(pair.start);
    return {
      title,
      safe: false,
      edits: [{ start: file.lines.startOf(line), end: file.lines.startOf(line + 1), text: '' }],
    };
  }
  const after = /^\s*/.exec(file.text.slice(next.end))?.[0].length ?? 0;
  return whole
    ? null
    : { title, safe: false, edits: [{ start: pair.start, end: next.end + after, text: '' }] };
}

export const COLLECTIONS = [repeatedRows, fromkeysMutable, noneResultUsed, duplicateKey];
