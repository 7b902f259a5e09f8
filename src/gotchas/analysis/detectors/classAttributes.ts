import { importedName, innerIndent, insert, removeLines, replace } from '../fixes/edits';
import type { SourceFile } from '../sourceFile';
import { methodsOf } from '../syntax/methods';
import { mutableKind, mutationOf } from '../syntax/mutable';
import { basesOf, decoratorName, decorators, isDocstring, lastName, statements } from '../syntax/questions';
import type { SyntaxNode } from '../syntax/syntaxNode';
import { local, type OfferedFix, type Report, wholeFile } from './detector';

interface Attribute {
  readonly name: SyntaxNode;
  readonly value: SyntaxNode;
  readonly statement: SyntaxNode;
  readonly type: SyntaxNode | null;
}

function attributesOf(definition: SyntaxNode): Attribute[] {
  const found: Attribute[] = [];
  for (const statement of statements(definition.child('body'))) {
    const assignment = statement.type === 'expression_statement' ? statement.parts[0] : undefined;
    const name = assignment?.type === 'assignment' ? assignment.child('left') : null;
    const value = assignment?.child('right');
    if (assignment && name?.type === 'identifier' && value) {
      found.push({ name, value, statement, type: assignment.child('type') });
    }
  }
  return found;
}

export function isDataclass(definition: SyntaxNode, file: SourceFile): boolean {
  return decorators(definition).some(decorator => {
    const name = decoratorName(decorator);
    return name !== null && file.names.qualified(name) === 'dataclasses.dataclass';
  });
}

/** `self.name` in the methods of a class: assigned as a whole, and changed in place. */
function usesOf(definition: SyntaxNode, name: string): { assigned: boolean; change: SyntaxNode | null } {
  let assigned = false;
  let change: SyntaxNode | null = null;
  for (const method of methodsOf(definition)) {
    if (!method.text.includes(`self.${name}`)) continue;
    if (decorators(method).some(decorator => /classmethod|staticmethod/.test(decorator.text))) continue;
    for (const node of method.walk()) {
      if (
        node.type !== 'attribute' ||
        node.child('attribute')?.text !== name ||
        node.child('object')?.text !== 'self'
      )
        continue;
      if (isAssigned(node)) assigned = true;
      change ??= mutationOf(node);
    }
  }
  return { assigned, change };
}

/** Alone or as a part of a pattern, as in `self.a, self.b = [], []`. */
function isAssigned(attribute: SyntaxNode): boolean {
  let target = attribute;
  while (/pattern/.test(target.parent?.type ?? '')) target = target.parent ?? target;
  return target.parent?.type === 'assignment' && target.field === 'left';
}

/** These make a field of each attribute, and copy the default for every instance. */
const FIELD_BASES = /^(BaseModel|BaseSettings|SQLModel|Struct|RootModel|Schema)$/;

function copiesDefaults(definition: SyntaxNode, file: SourceFile, seen = new Set<SyntaxNode>()): boolean {
  seen.add(definition);
  return basesOf(definition).some(base => {
    if (FIELD_BASES.test(lastName(base))) return true;
    const own = base.type === 'identifier' ? file.names.only(base)?.by : null;
    return own?.type === 'class_definition' && !seen.has(own) && copiesDefaults(own, file, seen);
  });
}

export const sharedClassAttribute = local('shared-class-attribute', ['class_definition'], (node, file) => {
  if (isDataclass(node, file) || copiesDefaults(node, file)) return null;
  const reports: Report[] = [];
  for (const attribute of attributesOf(node)) {
    const kind = mutableKind(attribute.value, file.names);
    if (!kind || /ClassVar/.test(attribute.type?.text ?? '')) continue;
    const { assigned, change } = usesOf(node, attribute.name.text);
    if (assigned || !change) continue;
    reports.push({
      at: attribute.statement,
      message: `All instances of \`${node.child('name')?.text}\` share this one ${kind}: \`self.${attribute.name.text}\` changes it for every one of them.`,
      related: [{ at: change, message: `Changes the ${kind} of the class.` }],
      fix: moveToInit(node, attribute, file),
    });
  }
  return reports;
});

function moveToInit(definition: SyntaxNode, attribute: Attribute, file: SourceFile): OfferedFix | null {
  const title = 'Give each instance its own';
  const line = `self.${attribute.name.text} = ${attribute.value.text}`;
  const init = methodsOf(definition).find(method => method.child('name')?.text === '__init__');
  const removal = removeLines(file, attribute.statement);
  if (!removal || attribute.value.text.includes('\n')) return null;
  if (init) {
    const first = statements(init.child('body')).find(statement => !isDocstring(statement));
    if (!first || file.lines.lineAt(first.start) === file.lines.lineAt(init.start)) return null;
    const text = `${line}${file.newline}${innerIndent(file, init)}`;
    return { title, safe: false, edits: [removal, insert(first.start, text)] };
  }
  // A base class may have an __init__ that must still run.
  if ((definition.child('superclasses')?.parts.length ?? 0) > 0) return null;
  const indent = file.indentAt(attribute.statement.start);
  const unit = indent.includes('\t') ? '\t' : '    ';
  const text = `def __init__(self):${file.newline}${indent}${unit}${line}`;
  return { title, safe: false, edits: [replace(attribute.statement, text)] };
}

const REJECTED = new Set(['list', 'dict', 'set']);

export const dataclassMutableDefault = local(
  'dataclass-mutable-default',
  ['class_definition'],
  (node, file) => {
    if (!isDataclass(node, file)) return null;
    const reports: Report[] = [];
    for (const attribute of attributesOf(node)) {
      const kind = mutableKind(attribute.value, file.names);
      if (!kind || !attribute.type || /ClassVar/.test(attribute.type.text)) continue;
      reports.push({
        at: attribute.value,
        message: REJECTED.has(kind)
          ? `The class statement itself raises ValueError: a dataclass refuses a ${kind} as the default of \`${attribute.name.text}\`.`
          : `Every instance that is made without \`${attribute.name.text}\` shares this one ${kind}.`,
        fix: factoryFix(attribute, kind, file),
      });
    }
    return reports;
  },
);

function factoryFix(attribute: Attribute, kind: string, file: SourceFile): OfferedFix | null {
  const field = importedName(file, 'dataclasses', 'field') ?? null;
  const whole = file.names.atTop('dataclasses')[0]?.target === 'dataclasses';
  const name = whole ? 'dataclasses.field' : field?.name;
  if (!name) return null;
  const empty = /^(\[\]|\{\}|\w+\(\))$/.test(attribute.value.text);
  const factory = empty ? kind : `lambda: ${attribute.value.text}`;
  const edits = [replace(attribute.value, `${name}(default_factory=${factory})`)];
  if (!whole && field) edits.push(...mergedImport(field.edits, file));
  return { title: 'Use field(default_factory=…)', safe: true, edits };
}

/** `from dataclasses import dataclass` takes the further name on the same line. */
function mergedImport(edits: readonly { start: number; end: number; text: string }[], file: SourceFile) {
  const statement = file.names.atTop('dataclass')[0]?.by;
  const last = statement?.childrenIn('name').at(-1);
  return edits.length > 0 && statement?.type === 'import_from_statement' && last
    ? [insert(last.end, ', field')]
    : edits;
}

export const eqWithoutHash = wholeFile('eq-without-hash', ['class_definition'], (node, file) => {
  const bases = node.child('superclasses')?.parts ?? [];
  if (bases.some(base => base.text !== 'object') || decorators(node).length > 0) return null;
  const methods = methodsOf(node);
  const eq = methods.find(method => method.child('name')?.text === '__eq__');
  const name = eq?.child('name');
  const hashed = methods.some(method => method.child('name')?.text === '__hash__');
  const set = attributesOf(node).some(attribute => attribute.name.text === '__hash__');
  if (!name || hashed || set || file.stem.startsWith('test')) return null;
  return {
    at: name,
    message: `With \`__eq__\` and no \`__hash__\`, \`${node.child('name')?.text}\` objects cannot go into a set or be keys of a dict: TypeError.`,
  };
});

export const CLASS_ATTRIBUTES = [sharedClassAttribute, dataclassMutableDefault, eqWithoutHash];
