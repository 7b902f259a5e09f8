import { importOf, innerIndent, insert, replace } from '../fixes/edits';
import { methodsOf } from '../syntax/methods';
import {
  decorators,
  enclosingClass,
  enclosingFunction,
  isDocstring,
  parametersOf,
  statements,
} from '../syntax/questions';
import type { SyntaxNode } from '../syntax/syntaxNode';
import { local, type Report, wholeFile } from './detector';

function nameOf(definition: SyntaxNode | null): string {
  return definition?.child('name')?.text ?? '';
}

export const initReturns = local('init-returns', ['return_statement'], node => {
  const [value] = node.parts;
  const owner = enclosingFunction(node);
  if (!value || value.type === 'none' || !owner || nameOf(owner) !== '__init__' || !enclosingClass(owner))
    return null;
  if (value.type === 'call' && /__init__$/.test(value.child('function')?.text ?? '')) return null;
  return {
    at: node,
    message: `\`${nameOf(enclosingClass(owner))}()\` raises TypeError when \`__init__\` returns anything but None.`,
    fix: {
      title: 'Return nothing',
      safe: false,
      edits: [replace({ start: node.start, end: node.end }, 'return')],
    },
  };
});

function instanceAttributes(init: SyntaxNode): Set<string> {
  const names = new Set<string>();
  for (const node of init.walk()) {
    if (node.type !== 'attribute' || node.child('object')?.text !== 'self') continue;
    const outer = node.parent;
    if (outer?.type === 'assignment' && node.field === 'left') names.add(node.child('attribute')?.text ?? '');
  }
  return names;
}

export const initWithoutSuper = wholeFile('init-without-super', ['class_definition'], (node, file) => {
  const init = methodsOf(node).find(method => nameOf(method) === '__init__');
  const [base, ...more] = node.child('superclasses')?.parts ?? [];
  const body = init?.child('body');
  if (!init || !body || base?.type !== 'identifier' || more.length > 0) return null;
  if (/super\s*\(|__init__/.test(body.text)) return null;
  const definition = file.names.only(base)?.by;
  if (definition?.type !== 'class_definition') return null;
  const baseInit = methodsOf(definition).find(method => nameOf(method) === '__init__');
  if (!baseInit) return null;
  const mine = instanceAttributes(init);
  const its = [...instanceAttributes(baseInit)];
  // It does the work of the other one by itself, or leaves it for later.
  const isOnPurpose = its.some(name => mine.has(name)) || node.text.includes(`${base.text}.__init__`);
  const missing = isOnPurpose ? [] : its.filter(name => isRead(definition, node, name));
  const [first] = missing;
  if (!first) return null;
  const needs = parametersOf(baseInit).filter(parameter => !parameter.value && !parameter.splat);
  const start = statements(body).find(statement => !isDocstring(statement));
  return {
    at: init.child('name') ?? init,
    message: `\`${nameOf(node)}\` objects have no \`${first}\`: \`__init__\` of \`${base.text}\`, which sets it, is never called.`,
    related: [{ at: baseInit.child('name') ?? baseInit, message: `Sets \`${missing.join('`, `')}\`.` }],
    fix:
      needs.length === 1 && start && file.lines.lineAt(start.start) !== file.lines.lineAt(init.start)
        ? {
            title: 'Call super().__init__()',
            safe: false,
            edits: [insert(start.start, `super().__init__()${file.newline}${innerIndent(file, init)}`)],
          }
        : null,
  };
});

/** A method that the child class inherits relies on the attribute. */
function isRead(definition: SyntaxNode, child: SyntaxNode, name: string): boolean {
  const overridden = new Set(methodsOf(child).map(nameOf));
  return methodsOf(definition).some(
    method => !overridden.has(nameOf(method)) && new RegExp(`\\bself\\.${name}\\b`).test(method.text),
  );
}

export const notImplementedRaised = local('notimplemented-raised', ['raise_statement'], node => {
  const [raised] = node.parts;
  const name = raised?.type === 'call' ? raised.child('function') : raised;
  if (name?.type !== 'identifier' || name.text !== 'NotImplemented') return null;
  return {
    at: name,
    message:
      '`NotImplemented` is a value for operators to return, not an exception: raising it gives TypeError.',
    fix: { title: 'Raise NotImplementedError', safe: true, edits: [replace(name, 'NotImplementedError')] },
  };
});

export const notImplementedErrorReturned = local(
  'notimplementederror-returned',
  ['return_statement'],
  node => {
    const [value] = node.parts;
    const name = value?.type === 'call' ? value.child('function') : value;
    if (!value || name?.type !== 'identifier' || name.text !== 'NotImplementedError') return null;
    const owner = nameOf(enclosingFunction(node));
    const operator =
      /^__(eq|ne|lt|le|gt|ge|r?(add|sub|mul|truediv|floordiv|mod|pow|and|or|xor|matmul|lshift|rshift|divmod)|i\w+)__$/.test(
        owner,
      );
    return {
      at: value,
      message: operator
        ? `The caller gets an exception object as the result, which is true like any object; an operator hands over with \`return NotImplemented\`.`
        : 'The caller gets an exception object as the result, and nothing is raised.',
      fix: operator
        ? { title: 'Return NotImplemented', safe: true, edits: [replace(value, 'NotImplemented')] }
        : {
            title: 'Raise it',
            safe: false,
            edits: [replace({ start: node.start, end: value.start }, 'raise ')],
          },
    };
  },
);

export const methodWithoutSelf = local('method-without-self', ['function_definition'], (node, file) => {
  const owner = enclosingClass(node);
  const parameters = node.child('parameters');
  if (
    !owner ||
    !parameters ||
    parameters.hasError ||
    parametersOf(node).length > 0 ||
    decorators(node).length > 0
  )
    return null;
  const name = nameOf(node);
  if (methodsOf(owner).length > 1 && methodsOf(owner).every(method => parametersOf(method).length === 0))
    return null;
  if (/^__(new|init_subclass|class_getitem)__$/.test(name) || isMeta(owner)) return null;
  // Called in the class body, it is a helper of the class statement; named elsewhere in it, it may be wrapped.
  if (file.names.opened(owner).readsOf(name).length > 0) return null;
  return {
    at: node.child('name') ?? node,
    message: `\`${name}\` takes no arguments, but an instance passes itself: calling it raises TypeError.`,
    fix: { title: 'Add self', safe: false, edits: [insert(parameters.start + 1, 'self')] },
  };
});

function isMeta(definition: SyntaxNode): boolean {
  return /\b(Protocol|Interface|zope)\b/.test(definition.child('superclasses')?.text ?? '');
}

export const abstractWithoutAbc = wholeFile('abstract-without-abc', ['class_definition'], (node, file) => {
  const bases = node.child('superclasses');
  if (bases?.parts.some(base => base.text !== 'object')) return null;
  for (const method of methodsOf(node)) {
    const marked = decorators(method).find(decorator => {
      const name = decorator.parts[0];
      return name !== undefined && file.names.qualified(name) === 'abc.abstractmethod';
    });
    if (!marked) continue;
    const imported = importOf(file, 'abc', 'ABC');
    const name = node.child('name');
    const report: Report = {
      at: marked,
      message: `Without \`ABC\` as a base, \`@abstractmethod\` does nothing: \`${nameOf(node)}()\` works, with \`${nameOf(method)}\` left undone.`,
      fix:
        imported && name
          ? {
              title: 'Derive from ABC',
              safe: false,
              edits: [
                ...imported.edits,
                bases
                  ? replace(bases, `(${imported.name})`)
                  : insert((node.child('type_parameters') ?? name).end, `(${imported.name})`),
              ],
            }
          : null,
    };
    return report;
  }
  return null;
});

export const METHODS = [
  initReturns,
  initWithoutSuper,
  notImplementedRaised,
  notImplementedErrorReturned,
  methodWithoutSelf,
  abstractWithoutAbc,
];
