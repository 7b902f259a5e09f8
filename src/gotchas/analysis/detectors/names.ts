import { innerIndent, insert } from '../fixes/edits';
import type { Binding } from '../scopes/scope';
import { isDocstring, statements } from '../syntax/questions';
import type { SyntaxNode } from '../syntax/syntaxNode';
import { local, type Report, wholeFile } from './detector';

const SHADOWED = new Set([
  ...[
    'list',
    'dict',
    'set',
    'tuple',
    'str',
    'int',
    'float',
    'bool',
    'bytes',
    'object',
    'type',
    'sum',
    'min',
    'max',
  ],
  ...[
    'len',
    'range',
    'map',
    'filter',
    'zip',
    'sorted',
    'reversed',
    'any',
    'all',
    'abs',
    'round',
    'pow',
    'iter',
    'next',
  ],
  ...[
    'open',
    'print',
    'input',
    'id',
    'hash',
    'vars',
    'dir',
    'isinstance',
    'enumerate',
    'getattr',
    'repr',
    'super',
  ],
]);
/** Built-ins that most functions call sooner or later: hiding them in one hurts soonest. */
const USUALLY_CALLED = new Set([
  'list',
  'dict',
  'set',
  'tuple',
  'str',
  'int',
  'float',
  'sum',
  'min',
  'max',
  'len',
  'range',
  'sorted',
  'print',
]);
const SHADOWING = new Set(['assignment', 'loop', 'with', 'walrus']);

export const shadowedBuiltin = local('shadowed-builtin', ['module', 'function_definition'], (node, file) => {
  const scope = file.names.opened(node);
  const reports: Report[] = [];
  for (const name of scope.bindings.keys()) {
    if (!SHADOWED.has(name)) continue;
    const binding = scope.bindingsOf(name).find(candidate => SHADOWING.has(candidate.kind));
    // `open = other.open` and `try: input = raw_input` replace the built-in on purpose.
    if (
      binding &&
      scope.kind !== 'module' &&
      !USUALLY_CALLED.has(name) &&
      !scope.allReads(name).some(isCalled)
    )
      continue;
    if (!binding || binding.value?.type === 'attribute' || binding.value?.type === 'identifier') continue;
    const called = scope
      .allReads(name)
      .find(read => read.field === 'function' && read.start > binding.node.end);
    reports.push({
      at: binding.node,
      message: called
        ? `From here on \`${name}\` is this value, not the built-in: \`${name}(…)\` below calls it.`
        : `From here on \`${name}\` is this value, not the built-in: a later \`${name}(…)\` fails.`,
      related: called ? [{ at: called, message: `Calls the value, not the built-in \`${name}\`.` }] : [],
    });
  }
  return reports;
});

function isCalled(read: SyntaxNode): boolean {
  return read.field === 'function';
}

/** A function that adds to a name which it never sets: the name is local because of the addition itself. */
export const localBeforeAssignment = local(
  'local-before-assignment',
  ['function_definition'],
  (node, file) => {
    const scope = file.names.opened(node);
    const reports: Report[] = [];
    for (const [name, bindings] of scope.bindings) {
      if (!bindings.every(binding => binding.kind === 'augmented')) continue;
      const first = bindings[0];
      const owner = scope.outer?.owner(name) ?? null;
      if (!first || !owner || owner.starImports.length > 0 || owner.kind === 'class') continue;
      const keyword = owner.kind === 'module' ? 'global' : 'nonlocal';
      const outside = owner.bindingsOf(name)[0];
      reports.push({
        at: first.node,
        message: `\`${operatorText(first)}\` makes \`${name}\` local to \`${node.child('name')?.text}\`, where it has no value yet: UnboundLocalError.`,
        related: outside
          ? [{ at: outside.node, message: `This \`${name}\` is not the one that is changed.` }]
          : [],
        fix: declareFix(node, keyword, name, file),
      });
    }
    return reports;
  },
);

function operatorText(binding: Binding): string {
  return `${binding.name} ${binding.by.child('operator')?.text ?? '+='} …`;
}

function declareFix(
  definition: SyntaxNode,
  keyword: string,
  name: string,
  file: Parameters<typeof innerIndent>[0],
) {
  const all = statements(definition.child('body'));
  const first = all.find(statement => !isDocstring(statement));
  if (!first || file.lines.lineAt(first.start) === file.lines.lineAt(definition.start)) return null;
  const text = `${keyword} ${name}${file.newline}${innerIndent(file, definition)}`;
  return { title: `Declare ${keyword} ${name}`, safe: false, edits: [insert(first.start, text)] };
}

/** Two functions or classes of one name in one block, with no use of the first in between. */
export const redefinedName = wholeFile('redefined-name', ['module', 'block'], (node, file) => {
  if (/^(if|try|with|match)_statement$|_clause$/.test(node.parent?.type ?? '')) return null;
  const seen = new Map<string, SyntaxNode>();
  const reports: Report[] = [];
  for (const statement of statements(node)) {
    const name = /^(function|class)_definition$/.test(statement.type) ? statement.child('name') : null;
    if (!name || name.text === '_') continue;
    const earlier = seen.get(name.text);
    seen.set(name.text, name);
    if (!earlier) continue;
    const scope = file.names.at(statement);
    if (scope.bindingsOf(name.text).length !== 2) continue;
    if (scope.allReads(name.text).some(read => read.start > earlier.end && read.start < name.start)) continue;
    reports.push({
      at: earlier,
      message: `\`${name.text}\` is defined again below: this first one can never be reached.`,
      related: [{ at: name, message: 'Replaces it.' }],
      tags: ['unnecessary'],
    });
  }
  return reports;
});

/** Names that `from m import *` brings over built-ins. */
const HIDES_BUILTINS: Readonly<Record<string, readonly string[]>> = {
  os: ['open'],
  math: ['pow'],
  codecs: ['open'],
  gzip: ['open'],
  operator: ['abs', 'pow'],
  numpy: ['abs', 'all', 'any', 'max', 'min', 'round', 'sum'],
  pylab: ['abs', 'all', 'any', 'max', 'min', 'round', 'sum'],
};

export const starImport = wholeFile('star-import', ['module'], (_node, file) => {
  const scope = file.names.module;
  const reports: Report[] = [];
  for (const statement of scope.starImports) {
    const module = statement.child('module_name')?.text ?? '';
    const hidden = (HIDES_BUILTINS[module] ?? []).filter(name => !scope.bindings.has(name));
    const before = [...scope.bindings.keys()].find(
      name =>
        KNOWN_EXPORTS[module]?.includes(name) &&
        scope.bindingsOf(name).some(b => b.node.end < statement.start),
    );
    if (before)
      reports.push({
        at: statement,
        message: `\`${module}\` exports \`${before}\` too: after this line \`${before}\` is the module's, not yours.`,
      });
    else if (hidden.length > 0) {
      const list = hidden.map(name => `\`${name}\``).join(', ');
      reports.push({
        at: statement,
        message: `This hides the built-in ${list}: calls now go to \`${module}\`.`,
      });
    }
  }
  return reports;
});

const KNOWN_EXPORTS: Readonly<Record<string, readonly string[]>> = {
  os: [
    'open',
    'path',
    'name',
    'remove',
    'rename',
    'system',
    'times',
    'stat',
    'kill',
    'link',
    'environ',
    'walk',
  ],
  math: ['e', 'pi', 'tau', 'inf', 'gamma', 'pow', 'log', 'dist', 'floor', 'ceil', 'degrees', 'prod', 'comb'],
  time: ['time', 'sleep', 'timezone'],
  datetime: ['date', 'time', 'datetime', 'timezone'],
  random: ['choice', 'sample', 'seed', 'shuffle', 'uniform'],
  string: ['digits', 'printable', 'Template'],
  tkinter: ['N', 'S', 'E', 'W', 'X', 'Y', 'Image', 'Label', 'Event'],
};

export const NAMES = [shadowedBuiltin, localBeforeAssignment, redefinedName, starImport];
