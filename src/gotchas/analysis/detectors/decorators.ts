import { importOf, innerIndent, insert } from '../fixes/edits';
import type { SourceFile } from '../sourceFile';
import { isCellOutput } from '../syntax/cells';
import {
  calledName,
  decoratorName,
  decorators,
  enclosingClass,
  ownNodes,
  parametersOf,
  statements,
} from '../syntax/questions';
import type { SyntaxNode } from '../syntax/syntaxNode';
import { local, type OfferedFix, wholeFile } from './detector';

interface Wrapper {
  readonly definition: SyntaxNode;
  /** The parameter of the outer function that the wrapper calls. */
  readonly wrapped: string;
}

/** The inner function `def wrapper(*args, **kwargs)` of a decorator, which calls what is decorated. */
function wrapperIn(outer: SyntaxNode, file: SourceFile): Wrapper | null {
  const parameters = parametersOf(outer);
  const [only] = parameters;
  if (!only || only.splat || parameters.length !== 1 || only.value || enclosingClass(outer)) return null;
  for (const statement of statements(outer.child('body'))) {
    const definition = statement.type === 'decorated_definition' ? statement.child('definition') : statement;
    if (definition?.type !== 'function_definition') continue;
    if (!parametersOf(definition).some(parameter => parameter.splat)) continue;
    const reads = file.names.opened(definition).readsOf(only.name);
    if (reads.some(read => read.parent?.type === 'call' && read.field === 'function')) {
      return { definition, wrapped: only.name };
    }
  }
  return null;
}

function returned(outer: SyntaxNode, name: string): boolean {
  const body = outer.child('body');
  if (!body) return false;
  for (const node of ownNodes(body)) {
    if (node.type === 'return_statement' && node.parts[0]?.text === name) return true;
  }
  return false;
}

export const missingWraps = wholeFile('missing-wraps', ['function_definition'], (node, file) => {
  const wrapper = wrapperIn(node, file);
  if (!wrapper) return null;
  const name = wrapper.definition.child('name');
  if (!name || !returned(node, name.text)) return null;
  if (decorators(wrapper.definition).length > 0 || copiesMetadata(node)) return null;
  return {
    at: name,
    message: `What \`${node.child('name')?.text}\` decorates will call itself \`${name.text}\` and lose its docstring and signature.`,
    fix: wrapsFix(wrapper, file),
  };
});

function copiesMetadata(outer: SyntaxNode): boolean {
  return /update_wrapper|__name__\s*=|__wrapped__|__doc__\s*=/.test(outer.text);
}

function wrapsFix(wrapper: Wrapper, file: SourceFile): OfferedFix | null {
  const imported = importOf(file, 'functools', 'wraps');
  if (!imported) return null;
  const indent = file.indentAt(wrapper.definition.start);
  const decorator = `@${imported.name}(${wrapper.wrapped})${file.newline}${indent}`;
  return {
    title: 'Add functools.wraps',
    safe: true,
    edits: [...imported.edits, insert(wrapper.definition.start, decorator)],
  };
}

export const decoratorReturnsNothing = wholeFile(
  'decorator-returns-nothing',
  ['function_definition'],
  (node, file) => {
    const wrapper = wrapperIn(node, file);
    const name = wrapper?.definition.child('name');
    const body = node.child('body');
    if (!wrapper || !name || !body) return null;
    for (const own of ownNodes(body)) if (/^(return|raise)_statement$|^yield$/.test(own.type)) return null;
    if (file.names.opened(node).allReads(name.text).length > 0) return null;
    const outer = node.child('name');
    const last = statements(body).at(-1);
    return {
      at: outer ?? node,
      message: `\`${outer?.text}\` ends without \`return ${name.text}\`: what it decorates becomes None.`,
      related: [{ at: name, message: 'Made here, and never handed back.' }],
      fix: last
        ? {
            title: `Return ${name.text}`,
            safe: true,
            edits: [insert(last.end, `${file.newline}${innerIndent(file, node)}return ${name.text}`)],
          }
        : null,
    };
  },
);

const CACHES = new Set(['functools.lru_cache', 'functools.cache']);

export const cachedMethod = local('cached-method', ['function_definition'], (node, file) => {
  const owner = enclosingClass(node);
  if (!owner || parametersOf(node)[0]?.name !== 'self') return null;
  if (/\b(Enum|IntEnum|StrEnum|Flag)\b/.test(owner.child('superclasses')?.text ?? '')) return null;
  const all = decorators(node);
  if (all.some(decorator => /staticmethod|classmethod/.test(decorator.text))) return null;
  for (const decorator of all) {
    const name = decoratorName(decorator);
    const expression = decorator.parts[0];
    if (!name || !expression || !CACHES.has(file.names.qualified(name) ?? '')) continue;
    return {
      at: expression,
      message: `The cache of \`${node.child('name')?.text}\` keeps every \`${owner.child('name')?.text}\` it was called on alive, because \`self\` is part of the key.`,
    };
  }
  return null;
});

/** `print(thing)` as a statement would do: this one lacks its parentheses. */
const SURELY_CALLED = new Set([
  ...[
    'close',
    'clear',
    'sort',
    'reverse',
    'start',
    'join',
    'release',
    'acquire',
    'commit',
    'rollback',
    'flush',
  ],
  ...[
    'stop',
    'shutdown',
    'terminate',
    'kill',
    'cancel',
    'disconnect',
    'task_done',
    'mainloop',
    'upper',
    'lower',
    'strip',
  ],
]);

export const callForgotten = local('call-forgotten', ['expression_statement'], (node, file) => {
  const [only, ...more] = node.parts;
  const name = only?.type === 'attribute' ? (only.child('attribute')?.text ?? '') : '';
  if (!only || more.length > 0 || !SURELY_CALLED.has(name) || isCellOutput(node, file)) return null;
  return {
    at: only,
    message: `\`${only.text}\` without parentheses only names the method: nothing is called.`,
    fix: { title: 'Call it', safe: false, edits: [insert(only.end, '()')] },
  };
});

export const threadTargetCalled = local('thread-target-called', ['keyword_argument'], (node, file) => {
  const value = node.child('value');
  const call = node.parent?.parent;
  const callee = call?.type === 'call' ? call.child('function') : null;
  if (node.child('name')?.text !== 'target' || value?.type !== 'call' || !callee) return null;
  const name = file.names.qualified(callee) ?? '';
  if (!/^(threading\.(Thread|Timer)|multiprocessing\.Process)$/.test(name)) return null;
  const target = value.child('function');
  const definition = target && file.names.only(target)?.by;
  const makesFunction =
    definition?.type !== 'function_definition' || /return (lambda|\w+)\s*$/.test(definition.text);
  if (target?.type !== 'identifier' || makesFunction) return null;
  const args = value.child('arguments');
  const bare = args && args.parts.length === 0 ? args : null;
  return {
    at: value,
    message: `\`${calledName(value)}\` runs right here, in this thread: the new one gets its result as target and has nothing to do.`,
    fix: bare && {
      title: 'Pass the function itself',
      safe: true,
      edits: [{ start: bare.start, end: bare.end, text: '' }],
    },
  };
});

export const DECORATORS = [
  missingWraps,
  decoratorReturnsNothing,
  cachedMethod,
  callForgotten,
  threadTargetCalled,
];
