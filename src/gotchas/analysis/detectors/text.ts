import { replace } from '../fixes/edits';
import type { SourceFile } from '../sourceFile';
import { isCellOutput } from '../syntax/cells';
import {
  bare,
  calledName,
  comparisons,
  enclosingLoop,
  excerpt,
  plainString,
  positionalArguments,
  receiver,
} from '../syntax/questions';
import type { SyntaxNode } from '../syntax/syntaxNode';
import { local, type OfferedFix, wholeFile } from './detector';

/** A word or an ending, rather than a set of characters such as "\"'" or "0123456789". */
const WORD_LIKE = /[A-Za-z]{2}|^\.[A-Za-z]|^[A-Za-z]+[.:_-]/;

export const multiCharStrip = local('multi-char-strip', ['call'], node => {
  const name = calledName(node);
  if (!/^[lr]?strip$/.test(name) || !receiver(node)) return null;
  const [argument, ...more] = positionalArguments(node);
  const text = argument ? plainString(argument) : null;
  if (!argument || text === null || more.length > 0 || text.length < 2) return null;
  // "xX" or "jJ" name one letter in both cases; "abcdef" lists an alphabet.
  if (
    !WORD_LIKE.test(text) ||
    new Set(text.toLowerCase()).size < 2 ||
    'abcdefghijklmnopqrstuvwxyz'.includes(text.toLowerCase())
  )
    return null;
  const where = name === 'lstrip' ? 'at the start' : name === 'rstrip' ? 'at the end' : 'at both ends';
  return {
    at: node,
    message: `\`${name}\` removes any of the characters ${excerpt(argument, 24)} ${where}, as many as there are: not that text.`,
    fix: removeFix(node, name),
  };
});

function removeFix(call: SyntaxNode, name: string): OfferedFix | null {
  const replacement = name === 'lstrip' ? 'removeprefix' : name === 'rstrip' ? 'removesuffix' : null;
  const attribute = call.child('function')?.child('attribute');
  if (!replacement || !attribute) return null;
  return { title: `Use ${replacement}`, safe: false, edits: [replace(attribute, replacement)] };
}

export const stringConcatLoop = local('string-concat-loop', ['augmented_assignment'], (node, file) => {
  const left = node.child('left');
  const right = node.child('right');
  if (left?.type !== 'identifier' || !right || node.child('operator')?.text !== '+=') return null;
  const loop = enclosingLoop(node);
  if (!loop) return null;
  const start = file.names
    .bindings(left)
    .find(binding => binding.kind === 'assignment' && binding.value && plainString(binding.value) !== null);
  if (!start || start.node.start > loop.start || loop.contains(start.node)) return null;
  if (file.names.bindings(left).some(binding => binding.kind === 'assignment' && loop.contains(binding.node)))
    return null;
  return {
    at: node,
    message: `Each turn may copy all of \`${left.text}\` so far: the work grows with the square of its length. Collect parts in a list and join them.`,
    related: [{ at: start.node, message: 'Starts as a string here.' }],
  };
});

/** Methods of str that return a new string and change nothing. */
const PURE = new Set([
  ...['upper', 'lower', 'strip', 'lstrip', 'rstrip', 'title', 'capitalize', 'swapcase', 'casefold'],
  ...['removeprefix', 'removesuffix', 'zfill', 'ljust', 'rjust'],
]);

export const resultIgnored = local('result-ignored', ['expression_statement'], (node, file) => {
  const [call, ...more] = node.parts;
  if (call?.type !== 'call' || more.length > 0) return null;
  const name = calledName(call);
  const target = receiver(call);
  const args = positionalArguments(call);
  if (name === 'sorted' && !target) {
    const callee = call.child('function');
    const [argument] = args;
    if (!callee || !argument || !file.names.isBuiltin(callee) || isCellOutput(node, file)) return null;
    return {
      at: call,
      message: `\`sorted\` returns a new list and leaves \`${excerpt(argument, 24)}\` as it was; the new list is thrown away.`,
    };
  }
  const takesNothing = !/^([lr]?strip|remove\w+|zfill|[lr]just)$/.test(name);
  if (takesNothing && name !== 'replace' && (call.child('arguments')?.parts.length ?? 0) > 0) return null;
  const replaces =
    name === 'replace' &&
    args.length >= 2 &&
    args.every(arg => plainString(arg) !== null || arg.type === 'integer');
  if (!target || (!replaces && !PURE.has(name))) return null;
  if (target.type === 'call' || !/^(identifier|attribute)$/.test(target.type)) return null;
  if (target.type === 'identifier' && file.names.qualified(target) !== null) return null;
  // A window has a `lower` as well: it goes behind the others.
  if (name === 'lower' && importsAny(file, 'tkinter')) return null;
  if (isCellOutput(node, file)) return null;
  const assignable = target.type === 'identifier' || target.type === 'attribute';
  return {
    at: call,
    message: `Strings never change: \`${name}\` returns a new one, which is thrown away here. \`${excerpt(target, 24)}\` stays as it was.`,
    fix: assignable
      ? {
          title: `Assign the result to ${target.text}`,
          safe: false,
          edits: [replace({ start: call.start, end: call.start }, `${target.text} = `)],
        }
      : null,
  };
});

/** The module, or something of it, is imported at the top. */
function importsAny(file: SourceFile, module: string): boolean {
  const { bindings, starImports } = file.names.module;
  const isIts = (name: string | null | undefined) =>
    name === module || name?.startsWith(`${module}.`) === true;
  const named = [...bindings.values()].flat().some(({ target }) => isIts(target));
  return named || starImports.some(statement => isIts(statement.child('module_name')?.text));
}

const ORDERINGS = new Set(['<', '>', '<=', '>=', '==', '!=']);

export const inputIsText = local('input-is-text', ['comparison_operator'], (node, file) => {
  for (const { left, operator, right } of comparisons(node)) {
    if (!ORDERINGS.has(operator)) continue;
    for (const [side, other] of [
      [left, right],
      [right, left],
    ] as const) {
      const number = bare(other);
      if (number.type !== 'integer' && number.type !== 'float') continue;
      const call = inputCall(side, file);
      if (!call) continue;
      const outcome = /[<>]/.test(operator)
        ? 'this raises TypeError'
        : `the answer is always ${operator === '!=' ? 'True' : 'False'}`;
      return {
        at: { start: left.start, end: right.end },
        message: `\`input()\` returns text, and ${excerpt(number, 12)} is a number: ${outcome}.`,
        related: call === side ? [] : [{ at: call, message: 'Text, whatever was typed.' }],
        fix: convertFix(call, number),
      };
    }
  }
  return null;
});

function inputCall(node: SyntaxNode, file: SourceFile): SyntaxNode | null {
  const value = bare(file.names.value(node));
  const callee = value.type === 'call' ? value.child('function') : null;
  return callee && callee.text === 'input' && file.names.isBuiltin(callee) ? value : null;
}

function convertFix(call: SyntaxNode, number: SyntaxNode): OfferedFix {
  const type = number.type === 'integer' ? 'int' : 'float';
  return { title: `Convert with ${type}()`, safe: false, edits: [replace(call, `${type}(${call.text})`)] };
}

/** A comma that was forgotten between two strings of a list, one on each line. */
export const missingComma = wholeFile('missing-comma', ['concatenated_string'], (node, file) => {
  const list = node.parent;
  if (!list || !/^(list|tuple|set)$/.test(list.type)) return null;
  const parts = node.parts;
  const [first, second] = parts;
  if (parts.length !== 2 || !first || !second) return null;
  const siblings = list.parts;
  const line = (at: SyntaxNode) => file.lines.lineAt(at.start);
  if (siblings.length < 3 || siblings.some(part => part !== node && part.type !== 'string')) return null;
  if (siblings.filter(part => part === node || part.type === 'string').length !== siblings.length)
    return null;
  if (
    line(first) === line(second) ||
    siblings.some((part, i) => i > 0 && line(part) === line(siblings[i - 1] ?? part))
  )
    return null;
  const texts = [first, second].map(part => plainString(part));
  if (texts.some(text => text === null || /\s/.test(text))) return null;
  return {
    at: node,
    message: `Without a comma these two strings are one item: ${excerpt({ text: `"${texts.join('')}"` }, 30)}.`,
    fix: { title: 'Add the comma', safe: false, edits: [{ start: first.end, end: first.end, text: ',' }] },
  };
});

export const TEXT = [multiCharStrip, stringConcatLoop, resultIgnored, inputIsText, missingComma];
