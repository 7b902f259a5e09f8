import { removeLines, replace } from '../fixes/edits';
import type { SourceFile } from '../sourceFile';
import { mutableKind } from '../syntax/mutable';
import {
  bare,
  calledName,
  enclosingFunction,
  excerpt,
  positionalArguments,
  receiver,
} from '../syntax/questions';
import type { SyntaxNode } from '../syntax/syntaxNode';
import { local, type OfferedFix, type Report } from './detector';

export const repeatedRows = local('repeated-rows', ['binary_operator'], (node, file) => {
  if (node.child('operator')?.text !== '*') return null;
  const [left, right] = [node.child('left'), node.child('right')];
  const [list, count] = left?.type === 'list' ? [left, right] : [right, left];
  if (list?.type !== 'list' || !count) return null;
  const rows = list.parts;
  const row = rows.find(part => mutableKind(bare(part), file.names) !== null || isRepeatedList(part));
  if (!row || /^[01]$/.test(count.text)) return null;
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

export const noneResultUsed = local('none-result-used', ['call'], (node, file) => {
  const name = calledName(node);
  const target = receiver(node);
  if (
    !target ||
    !node.parent ||
    !usesResult(node) ||
    !/^(sort|reverse|append|extend|insert|remove|clear|update|add|discard)$/.test(name)
  )
    return null;
  const kind = collectionKind(target, file);
  const binding = node.parent.type === 'assignment' ? node.parent.child('left') : null;
  const toItself =
    binding !== null && binding.text === target.text && /^(append|extend|insert|sort|reverse)$/.test(name);
  const sortLike =
    /^(sort|reverse)$/.test(name) &&
    positionalArguments(node).length === 0 &&
    kind === null &&
    binding !== null;
  if (!(kind && IN_PLACE[kind]?.includes(name)) && !toItself && !(sortLike && isPlainParameter(target, file)))
    return null;
  return {
    at: node,
    message: `\`${name}\` changes \`${excerpt(target, 24)}\` in place and returns None${binding ? `: \`${excerpt(binding, 20)}\` becomes None` : ''}.`,
    fix: inPlaceFix(node, name, target, binding),
  };
});

function usesResult(call: SyntaxNode): boolean {
  const outer = call.parent;
  if (outer?.type === 'assignment') return call.field === 'right';
  if (outer?.type === 'for_statement') return call.field === 'right';
  return (
    outer?.type === 'return_statement' ||
    (outer?.type === 'argument_list' && outer.parent?.child('function')?.text === 'print')
  );
}

function collectionKind(node: SyntaxNode, file: SourceFile): string | null {
  const own = mutableKind(node, file.names);
  if (own) return own;
  if (node.type !== 'identifier') return null;
  const bindings = file.names.bindings(node);
  const kinds = bindings.map(binding => (binding.value ? valueKind(binding.value, node.text, file) : null));
  const [first] = kinds.filter(kind => kind !== 'itself');
  return first && kinds.every(kind => kind === first || kind === 'itself') ? first : null;
}

function valueKind(value: SyntaxNode, name: string, file: SourceFile): string | null {
  const callee = value.type === 'call' ? value.child('function') : null;
  if (callee?.text === 'sorted') return 'list';
  if (value.type === 'call' && receiver(value)?.text === name) return 'itself';
  return mutableKind(value, file.names);
}

function isPlainParameter(node: SyntaxNode, file: SourceFile): boolean {
  if (node.type !== 'identifier') return false;
  const only = file.names.only(node);
  return only?.kind === 'parameter' && enclosingFunction(node) !== null && !/Frame|array/i.test(only.by.text);
}

function inPlaceFix(
  call: SyntaxNode,
  name: string,
  target: SyntaxNode,
  binding: SyntaxNode | null,
): OfferedFix | null {
  const args = call.child('arguments');
  if (binding && call.parent && binding.text === target.text) {
    return { title: 'Drop the assignment', safe: true, edits: [replace(call.parent, call.text)] };
  }
  if (name !== 'sort' || !args) return null;
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
