import type { SourceFile } from '../sourceFile';
import {
  bare,
  decorators,
  enclosingFunction,
  excerpt,
  isDocstring,
  ownNodes,
  parametersOf,
  plainString,
  statementOf,
  statements,
} from '../syntax/questions';
import type { SyntaxNode } from '../syntax/syntaxNode';
import { local, type OfferedFix, wholeFile } from './detector';
import { usesOfHandle } from './handles';

function isOpen(call: SyntaxNode, file: SourceFile): boolean {
  const callee = call.type === 'call' ? call.child('function') : null;
  return callee?.text === 'open' && file.names.isBuiltin(callee);
}

export const openWithoutWith = wholeFile('open-without-with', ['call'], (node, file) => {
  if (!isOpen(node, file)) return null;
  const outer = node.parent;
  if (outer?.type === 'attribute') {
    const method = outer.child('attribute')?.text ?? '';
    if (!/^(read|readlines?|write|writelines)$/.test(method)) return null;
    return {
      at: node,
      message: `Nobody closes this file: it stays open until the garbage collector comes by, and what \`${method}\` left in the buffer waits with it.`,
    };
  }
  if (isOnlyReadHere(node, file)) {
    return {
      at: node,
      message:
        'Nobody closes this file: it has no name, and stays open until the garbage collector comes by.',
    };
  }
  const name = outer?.type === 'assignment' ? outer.child('left') : null;
  if (name?.type !== 'identifier' || outer?.parent?.type !== 'expression_statement') return null;
  const scope = file.names.at(name);
  const reads = scope.allReads(name.text);
  if (scope.kind === 'class' || scope.globals.has(name.text) || file.names.only(name) === null) return null;
  const closed = reads.find(read => read.parent?.child('attribute')?.text === 'close');
  if (closed?.ancestor('finally_clause', 'except_clause', 'with_statement')) return null;
  if (reads.some(read => escapes(read))) return null;
  return {
    at: node,
    message: closed
      ? `When something before \`${name.text}.close()\` raises, this file stays open.`
      : `Nobody closes \`${name.text}\`: it stays open, and what is written may stay in the buffer.`,
    related: closed ? [{ at: closed, message: 'Skipped by an exception.' }] : [],
    fix: withFix(outer, name, node, file),
  };
});

const READERS =
  /^(json\.load|yaml\.\w*load|tomllib\.load|pickle\.load|csv\.(reader|DictReader)|list|sum|enumerate|sorted|len|set|tuple)$/;

/** A loop goes over it, or a call reads it, and neither closes it. */
function isOnlyReadHere(call: SyntaxNode, file: SourceFile): boolean {
  const outer = call.parent;
  if (outer?.type === 'for_statement' || outer?.type === 'for_in_clause') return call.field === 'right';
  const callee = outer?.type === 'argument_list' ? outer.parent?.child('function') : null;
  return !!callee && READERS.test(file.names.qualified(callee) ?? '');
}

/** Handed on to someone who may close it. */
function escapes(read: SyntaxNode): boolean {
  const outer = read.parent;
  if (!outer) return false;
  if (outer.type === 'attribute') return false;
  if (outer.type === 'for_statement' && read.field === 'right') return false;
  if (outer.type === 'for_in_clause') return false;
  if (outer.type === 'argument_list')
    return !/^(print|len|list|json\.(load|dump)|csv\.\w+|sorted|sum)$/.test(
      outer.parent?.child('function')?.text ?? '',
    );
  if (outer.type === 'keyword_argument') return outer.parent?.parent?.child('function')?.text !== 'print';
  return true;
}

function withFix(
  assignment: SyntaxNode,
  name: SyntaxNode,
  call: SyntaxNode,
  file: SourceFile,
): OfferedFix | null {
  const statement = statementOf(assignment);
  const block = statement.parent;
  const following = statements(block).slice(statements(block).indexOf(statement) + 1);
  const uses = usesOfHandle(name, file);
  if (!uses || uses.length === 0) return null;
  const holders = uses.map(use => following.findIndex(next => next.contains(use)));
  const last = Math.max(...holders);
  const close = following.find(next => next.text === `${name.text}.close()`);
  // Read before, in another branch or after the block around it: there the file would be closed.
  if (holders.includes(-1) || (close && close !== following[last])) return null;
  return nestedUnder(
    statement,
    `with ${call.text} as ${name.text}:`,
    following.slice(0, last + 1),
    close ?? null,
    file,
  );
}

/** Replaces a statement by a header and indents what follows under it; `dropped`, one of those, goes. */
export function nestedUnder(
  statement: SyntaxNode,
  header: string,
  inside: readonly SyntaxNode[],
  dropped: SyntaxNode | null,
  file: SourceFile,
): OfferedFix | null {
  const kept = inside.filter(node => node !== dropped);
  const end = inside.at(-1);
  const lastKept = kept.at(-1);
  if (!end || !lastKept || kept.some(node => node.hasError || hasMultilineString(node))) return null;
  const unit = file.indentAt(statement.start).includes('\t') ? '\t' : '    ';
  const edits = [{ start: statement.start, end: statement.end, text: header }];
  const { lines } = file;
  const from = lines.lineAt(statement.end) + 1;
  const until = lines.lineAt(Math.max(lastKept.start, lastKept.end - 1));
  const inlineStatements = inside.some(
    node => file.text.slice(lines.startOf(lines.lineAt(node.start)), node.start).trim() !== '',
  );
  if (inlineStatements) return null;
  for (let line = from; line <= until; line++) {
    if (lines.lineText(line).trim() !== '')
      edits.push({ start: lines.startOf(line), end: lines.startOf(line), text: unit });
  }
  if (dropped) {
    const line = lines.lineAt(dropped.start);
    if (line <= until) return null;
    edits.push({ start: lines.startOf(line), end: lines.startOf(line + 1), text: '' });
  }
  return { title: `Use with`, safe: false, edits };
}

function hasMultilineString(node: SyntaxNode): boolean {
  for (const part of node.walk()) if (part.type === 'string' && part.text.includes('\n')) return true;
  return false;
}

export const contextmanagerWithoutFinally = wholeFile(
  'contextmanager-without-finally',
  ['function_definition'],
  (node, file) => {
    const marked = decorators(node).some(decorator => {
      const name = decorator.parts[0];
      return (
        name !== undefined && /^contextlib\.(async)?contextmanager$/.test(file.names.qualified(name) ?? '')
      );
    });
    const body = node.child('body');
    if (!marked || !body) return null;
    const yields = [...ownNodes(body)].filter(at => at.type === 'yield');
    const [only, ...more] = yields;
    if (
      !only ||
      more.length > 0 ||
      only.ancestor('try_statement', 'with_statement', 'function_definition')?.type !== 'function_definition'
    )
      return null;
    const statement = statementOf(only);
    const all = statements(body);
    const after = all.slice(all.indexOf(statement) + 1);
    if (statement.parent !== body || after.length === 0) return null;
    return {
      at: only,
      message: `When the \`with\` block raises, the exception comes out of this \`yield\`: what stands below it never runs.`,
      related: [{ at: after[0] ?? statement, message: 'Skipped by an exception.' }],
      fix: finallyFix(statement, after, file),
    };
  },
);

function finallyFix(
  statement: SyntaxNode,
  after: readonly SyntaxNode[],
  file: SourceFile,
): OfferedFix | null {
  const indent = file.indentAt(statement.start);
  const unit = indent.includes('\t') ? '\t' : '    ';
  const header = `try:${file.newline}${indent}${unit}${statement.text}${file.newline}${indent}finally:`;
  const fix = nestedUnder(statement, header, after, null, file);
  return fix && { ...fix, title: 'Clean up in finally' };
}

const VALIDATION = /^(isinstance|issubclass|callable|len|type)$/;

export const assertForValidation = wholeFile('assert-for-validation', ['assert_statement'], (node, file) => {
  const owner = enclosingFunction(node);
  const [condition, message] = node.parts;
  if (
    !owner ||
    !condition ||
    /(^|[\\/])(tests?|conftest)/.test(file.path) ||
    /^test|^_|test$/.test(file.stem)
  )
    return null;
  const name = owner.child('name')?.text ?? '';
  if (/^(_|test)/.test(name) || condition.type === 'tuple') return null;
  const names = new Set(parametersOf(owner).map(parameter => parameter.name));
  const checked = parameterChecked(condition, names);
  if (!checked || !atTheTop(node, owner)) return null;
  const error = /isinstance|issubclass|callable/.test(condition.text) ? 'TypeError' : 'ValueError';
  return {
    at: node,
    message: `\`python -O\` drops every assert: then \`${name}\` takes any \`${checked}\` without a word.`,
    fix: raiseFix(node, condition, message ?? null, error, file),
  };
});

function parameterChecked(condition: SyntaxNode, names: ReadonlySet<string>): string | null {
  const inner = bare(condition);
  if (inner.type === 'call') {
    if (!VALIDATION.test(inner.child('function')?.text ?? '')) return null;
    const argument = inner.child('arguments')?.parts[0];
    return argument && names.has(argument.text) ? argument.text : null;
  }
  if (inner.type === 'comparison_operator') {
    const found = inner.parts.find(part => names.has(part.text));
    const constants = inner.parts.some(part => /^(integer|float|string|tuple|list|set)$/.test(part.type));
    return found && constants ? found.text : null;
  }
  return null;
}

/** Among the asserts and the docstring that a function begins with. */
function atTheTop(node: SyntaxNode, owner: SyntaxNode): boolean {
  for (const statement of statements(owner.child('body'))) {
    if (statement === node) return true;
    if (statement.type !== 'assert_statement' && !isDocstring(statement)) return false;
  }
  return false;
}

function raiseFix(
  node: SyntaxNode,
  condition: SyntaxNode,
  message: SyntaxNode | null,
  error: string,
  file: SourceFile,
): OfferedFix {
  const indent = file.indentAt(node.start);
  const unit = indent.includes('\t') ? '\t' : '    ';
  const negated = /^(call|identifier|attribute|comparison_operator|parenthesized_expression)$/.test(
    condition.type,
  )
    ? `not ${condition.text}`
    : `not (${condition.text})`;
  const text =
    plainString(message ?? condition) !== null && message
      ? message.text
      : JSON.stringify(`expected ${excerpt(condition, 60)}`);
  const raise = `if ${negated}:${file.newline}${indent}${unit}raise ${error}(${message && plainString(message) === null ? message.text : text})`;
  return { title: `Raise ${error}`, safe: false, edits: [{ start: node.start, end: node.end, text: raise }] };
}

export const assertTuple = local('assert-tuple', ['assert_statement'], node => {
  const [only, ...more] = node.parts;
  const items = only?.type === 'tuple' ? only.parts : [];
  const [condition, message] = items;
  if (!only || more.length > 0 || !condition) return null;
  return {
    at: node,
    message: 'A tuple with something in it is always true: this assert can never fail.',
    fix:
      items.length === 2 && message
        ? {
            title: 'Remove the parentheses',
            safe: false,
            edits: [{ start: only.start, end: only.end, text: `${condition.text}, ${message.text}` }],
          }
        : null,
  };
});

export const RESOURCES = [openWithoutWith, contextmanagerWithoutFinally, assertForValidation, assertTuple];
