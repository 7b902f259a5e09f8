import { replace } from '../fixes/edits';
import type { SourceFile } from '../sourceFile';
import {
  bare,
  calledName,
  excerpt,
  keywordArgument,
  positionalArguments,
  receiver,
} from '../syntax/questions';
import type { SyntaxNode } from '../syntax/syntaxNode';
import { type Report, wholeFile } from './detector';

function isGroupby(call: SyntaxNode, file: SourceFile): boolean {
  const callee = call.child('function');
  return (
    calledName(call) === 'groupby' && callee !== null && file.names.qualified(callee) === 'itertools.groupby'
  );
}

function keyOf(call: SyntaxNode): SyntaxNode | null {
  return keywordArgument(call, 'key') ?? positionalArguments(call)[1] ?? null;
}

/** How a key function is compared with another: by its text, the name of a lambda's parameter left out. */
function keyText(key: SyntaxNode | null): string {
  if (!key) return '';
  const parameter = key.type === 'lambda' ? key.child('parameters')?.text : undefined;
  const body = key.type === 'lambda' ? (key.child('body')?.text ?? '') : key.text;
  return parameter ? body.replace(new RegExp(`\\b${parameter.replace(/\W/g, '')}\\b`, 'g'), '_') : body;
}

/** How the items are ordered, as far as the file tells: `null` when they may well be in no order at all. */
type Order = { readonly sortKey: SyntaxNode | null } | 'unknown' | null;

export const groupbyUnsorted = wholeFile('groupby-unsorted', ['call'], (node, file) => {
  if (!isGroupby(node, file)) return null;
  const [items] = positionalArguments(node);
  const key = keyOf(node);
  const order = items ? orderOf(items, file) : 'unknown';
  if (!items || order === 'unknown') return null;
  if (order && (!key || keepsTogether(order.sortKey, key))) return null;
  if (!order && !key && !collectsAll(node)) return null;
  const by = key ? ` by \`${excerpt(key, 30)}\`` : '';
  const when = order
    ? 'and this is sorted by another key: a key may come up more than once.'
    : `and nothing here sorts \`${excerpt(items, 24)}\`${by}: a key may come up more than once.`;
  const sorted = `sorted(${items.text}${key ? `, key=${key.text}` : ''})`;
  return {
    at: node,
    message: `\`groupby\` starts a new group at each change of key, ${when}`,
    fix: order ? null : { title: 'Sort by the same key first', safe: false, edits: [replace(items, sorted)] },
  };
});

/** Items sorted by `sortKey` have equal `key`s next to each other: it is the same key, or the first part of it. */
function keepsTogether(sortKey: SyntaxNode | null, key: SyntaxNode): boolean {
  const group = keyText(key);
  if (!sortKey) return /itemgetter\(0\)$|^_\[0\]$/.test(group);
  const sort = keyText(sortKey);
  const firstOfSeveral = sort.startsWith(`(${group},`) || sort.startsWith(`${group.slice(0, -1)},`);
  return sort === group || sort === `-${group}` || firstOfSeveral;
}

const SAME_ORDER = /^(list|tuple|iter|map|filter|zip|reversed|items|values|keys)$/;

function orderOf(items: SyntaxNode, file: SourceFile): Order {
  const value = bare(file.names.value(items));
  if (value.type === 'call') {
    if (calledName(value) === 'sorted') return { sortKey: keywordArgument(value, 'key') };
    // Databases, files and other functions may well deliver in order.
    return SAME_ORDER.test(calledName(value)) ? null : 'unknown';
  }
  if (/^(attribute|generator_expression|subscript)$/.test(value.type)) return 'unknown';
  return items.type === 'identifier' ? orderOfName(items, file) : null;
}

function orderOfName(name: SyntaxNode, file: SourceFile): Order {
  const sort = (file.names.at(name).owner(name.text)?.allReads(name.text) ?? [])
    .map(read => read.parent?.parent)
    .find(call => call?.type === 'call' && calledName(call) === 'sort' && receiver(call)?.text === name.text);
  if (sort) return { sortKey: keywordArgument(sort, 'key') };
  const bindings = file.names.bindings(name);
  const fromElsewhere = bindings.some(
    ({ kind, value }) =>
      kind === 'loop' || kind === 'import' || (bindings.length > 1 && value?.type === 'call'),
  );
  return bindings.length === 0 || fromElsewhere ? 'unknown' : null;
}

/** The groups go into a dict, where a second run of a key replaces the first. */
function collectsAll(call: SyntaxNode): boolean {
  const clause = call.parent;
  return clause?.type === 'for_in_clause' && clause.parent?.type === 'dictionary_comprehension';
}

const KEEPERS = new Set(['append', 'add', 'appendleft', 'setdefault']);

export const groupKept = wholeFile('groupby-group-kept', ['call'], (node, file) => {
  if (!isGroupby(node, file)) return null;
  const outer = node.parent;
  if (outer?.type === 'argument_list') {
    const callee = outer.parent?.child('function');
    if (!callee || !/^(list|dict|tuple|sorted)$/.test(callee.text) || outer.parts.length !== 1) return null;
    return {
      at: outer.parent ?? node,
      message: `\`${callee.text}\` runs through every group before you look at one: the groups it keeps are all empty.`,
    };
  }
  if (outer?.type !== 'for_statement' && outer?.type !== 'for_in_clause') return null;
  const group = outer.child('left')?.parts[1];
  if (group?.type !== 'identifier') return null;
  const region = outer.type === 'for_statement' ? outer.child('body') : outer.parent?.child('body');
  const reports: Report[] = [];
  for (const read of region?.walk() ?? []) {
    if (read.type !== 'identifier' || read.text !== group.text || !isKept(read, region ?? read)) continue;
    const listIsBuiltin = file.names.at(read).owner('list') === null;
    reports.push({
      at: read,
      message: `\`${group.text}\` is emptied as soon as the next key is taken: what is kept here has nothing in it later.`,
      related: [{ at: group, message: 'An iterator over the same items as groupby itself.' }],
      fix: listIsBuiltin
        ? { title: 'Keep a list of it', safe: true, edits: [replace(read, `list(${read.text})`)] }
        : null,
    });
  }
  return reports;
});

/** Stored as it is: in a collection, under a key, or as the value that a comprehension makes. */
function isKept(read: SyntaxNode, region: SyntaxNode): boolean {
  let node = read;
  for (let outer = node.parent; outer; node = outer, outer = outer.parent) {
    if (node === region) return /comprehension$/.test(outer.type);
    if (outer.type === 'tuple' || outer.type === 'pair') {
      if (outer.type === 'pair' && node.field !== 'value') return false;
      continue;
    }
    if (outer.type === 'argument_list')
      return KEEPERS.has(calledName(outer.parent ?? outer)) && outer.parent?.type === 'call';
    if (outer.type === 'assignment')
      return node.field === 'right' && outer.child('left')?.type === 'subscript';
    return /comprehension$/.test(outer.type) && node.field === 'body';
  }
  return false;
}

export const GROUPING = [groupbyUnsorted, groupKept];
