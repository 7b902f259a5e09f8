import { insert, replace } from '../fixes/edits';
import type { SourceFile } from '../sourceFile';
import { excerpt, ownNodes, statements } from '../syntax/questions';
import type { SyntaxNode } from '../syntax/syntaxNode';
import { catches } from './caught';
import { local, type OfferedFix, type Report } from './detector';

/** What a clause catches, without `as name`. */
function caughtBy(clause: SyntaxNode): readonly SyntaxNode[] {
  const value = clause.child('value');
  const caught = value?.type === 'as_pattern' ? value.parts[0] : value;
  if (!caught) return [];
  return caught.type === 'tuple' ? caught.parts : [caught];
}

function nameOf(clause: SyntaxNode): string | null {
  const value = clause.child('value');
  return value?.type === 'as_pattern' ? (value.child('alias')?.text ?? null) : null;
}

function bodyOf(clause: SyntaxNode): SyntaxNode | null {
  return clause.children.find(child => child.type === 'block') ?? null;
}

function raisesAgain(body: SyntaxNode): boolean {
  for (const node of ownNodes(body)) {
    if (node.type === 'raise_statement') return true;
    if (node.type === 'call' && /(^|\.)(_exit|exit|abort)$/.test(node.child('function')?.text ?? ''))
      return true;
  }
  return false;
}

export const bareExcept = local('bare-except', ['except_clause'], node => {
  const keyword = node.children[0];
  const body = bodyOf(node);
  if (!keyword || node.child('value') || !body || raisesAgain(body)) return null;
  return {
    at: keyword,
    message: 'This also catches Ctrl+C and sys.exit(): the program cannot be stopped here.',
    fix: { title: 'Catch Exception', safe: true, edits: [insert(keyword.end, ' Exception')] },
  };
});

export const swallowedException = local('swallowed-exception', ['except_clause'], node => {
  const [only, ...more] = statements(bodyOf(node));
  const caught = caughtBy(node);
  const broad = caught.length === 0 || caught.some(name => /^(Base)?Exception$/.test(name.text));
  if (!broad || !only || more.length > 0) return null;
  const nothing = /^(pass|continue)_statement$/.test(only.type) || only.text === '...';
  const keyword = node.children[0];
  if (!nothing || !keyword) return null;
  return {
    at: { start: keyword.start, end: node.child('value')?.end ?? keyword.end },
    message:
      'Every error of the `try` block vanishes here without a trace, mistakes in the code itself included.',
  };
});

export const broadBeforeNarrow = local('broad-before-narrow', ['try_statement'], (node, file) => {
  const reports: Report[] = [];
  const before: SyntaxNode[] = [];
  for (const clause of node.children.filter(child => child.type === 'except_clause')) {
    const caught = caughtBy(clause);
    const covering = caught.map(name =>
      before.find(other => other.text !== name.text && catches(other, name, file)),
    );
    const [first] = covering;
    if (first && covering.every(Boolean)) {
      reports.push({
        at: clause.child('value') ?? clause,
        message: `Never reached: \`except ${first.text}\` above already catches \`${excerpt(caught[0] ?? clause, 30)}\`.`,
        related: [{ at: first, message: 'Catches it first.' }],
        tags: ['unnecessary'],
        fix: moveUp(node, clause, first, file),
      });
    }
    before.push(...caught);
  }
  return reports;
});

/** Puts the narrow clause in front of the broad one. */
function moveUp(
  whole: SyntaxNode,
  narrow: SyntaxNode,
  caught: SyntaxNode,
  file: SourceFile,
): OfferedFix | null {
  const broad = whole.children.find(child => child.type === 'except_clause' && child.contains(caught));
  if (!broad || whole.hasError) return null;
  const lines = (clause: SyntaxNode) => {
    const last = file.lines.lineAt(Math.max(clause.start, clause.end - 1));
    return { start: file.lines.startOf(file.lines.lineAt(clause.start)), end: file.lines.startOf(last + 1) };
  };
  const from = lines(narrow);
  const to = lines(broad);
  const text = file.text.slice(from.start, from.end);
  const ended = /[\r\n]$/.test(text) ? text : text + file.newline;
  return {
    title: 'Move it up',
    safe: false,
    edits: [insert(to.start, ended), { start: from.start, end: from.end, text: '' }],
  };
}

const JUMPS: Readonly<Record<string, string>> = {
  return_statement: 'return',
  break_statement: 'break',
  continue_statement: 'continue',
};

export const jumpInFinally = local('jump-in-finally', ['finally_clause'], node => {
  const body = node.children.find(child => child.type === 'block');
  const reports: Report[] = [];
  for (const at of body ? ownNodes(body) : []) {
    const jump = JUMPS[at.type];
    if (!jump || !body) continue;
    const loop = at.ancestor('for_statement', 'while_statement');
    if (jump !== 'return' && loop && body.contains(loop)) continue;
    reports.push({
      at,
      message: `\`${jump}\` in \`finally\` discards the exception that is on its way, and any return value.`,
    });
  }
  return reports;
});

export const raiseWithoutFrom = local('raise-without-from', ['raise_statement'], node => {
  const [raised] = node.parts;
  const clause = node.ancestor('except_clause', 'function_definition', 'lambda', 'class_definition');
  if (!raised || node.child('cause') || clause?.type !== 'except_clause') return null;
  const name = nameOf(clause);
  const makesNew =
    raised.type === 'call' &&
    /^[A-Z]\w*$/.test((raised.child('function')?.text ?? '').split('.').pop() ?? '');
  const body = bodyOf(clause);
  if (!makesNew || !body?.contains(node) || raised.text === name) return null;
  if (/with_traceback|__cause__|__context__/.test(body.text)) return null;
  const value = clause.child('value');
  const edits =
    name !== null
      ? [insert(raised.end, ` from ${name}`)]
      : value && !/\berror\b/.test(body.text)
        ? [insert(value.end, ' as error'), insert(raised.end, ' from error')]
        : null;
  return {
    at: node,
    message: `The traceback will say "During handling of the above exception, another exception occurred", as if \`${excerpt(raised.child('function') ?? raised, 30)}\` were an accident.`,
    fix: edits && { title: `Add from ${name ?? 'error'}`, safe: true, edits },
  };
});

const EXCEPTION_NAME = /^[A-Z]\w*(Error|Exception|Warning|Interrupt|Exit|Iteration)$/;

/** `except A, B:` — what Python 2 read as "catch A, call it B". */
export const exceptComma = local('except-comma', ['except_clause'], (node, file) => {
  const values = node.childrenIn('value');
  const [first, second] = values;
  const last = values.at(-1);
  if (!first || !second || !last) return null;
  const names = values.every(value => EXCEPTION_NAME.test(value.text.split('.').pop() ?? ''));
  const [, minor] = file.python;
  if (names && minor >= 14) return null;
  const text = names ? `(${file.text.slice(first.start, last.end)})` : `${first.text} as ${second.text}`;
  return {
    at: { start: first.start, end: last.end },
    message: names
      ? 'Before Python 3.14 this is a syntax error: several exceptions need parentheses.'
      : `This is Python 2 for "call it \`${second.text}\`" and a syntax error today.`,
    fix: {
      title: names ? 'Add parentheses' : 'Use as',
      safe: true,
      edits: [replace({ start: first.start, end: last.end }, text)],
    },
  };
});

export const exceptOr = local('except-or', ['except_clause'], node => {
  const [caught, ...more] = caughtBy(node);
  const inner = caught?.type === 'parenthesized_expression' ? caught.parts[0] : caught;
  if (!caught || more.length > 0 || inner?.type !== 'boolean_operator') return null;
  const left = inner.child('left');
  const right = inner.child('right');
  const or = inner.child('operator')?.text === 'or';
  if (!left || !right) return null;
  const names = inner.text.replace(/\s+(or|and)\s+/g, ', ');
  return {
    at: caught,
    message: `\`${excerpt(inner, 40)}\` is worked out first and gives \`${or ? left.text : right.text}\`: only that is caught.`,
    fix: { title: 'Use a tuple', safe: true, edits: [replace(caught, `(${names})`)] },
  };
});

export const HANDLERS = [
  bareExcept,
  swallowedException,
  broadBeforeNarrow,
  jumpInFinally,
  raiseWithoutFrom,
  exceptComma,
  exceptOr,
];
