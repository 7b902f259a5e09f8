import { innerIndent, insert, replace } from '../fixes/edits';
import type { SourceFile } from '../sourceFile';
import { mutableKind, mutationOf } from '../syntax/mutable';
import { excerpt, isDocstring, type Parameter, parametersOf, statements } from '../syntax/questions';
import type { SyntaxNode } from '../syntax/syntaxNode';
import { local, type OfferedFix, type Report } from './detector';

const READ_ONLY_TYPES =
  /^(Sequence|Mapping|Iterable|Collection|Container|AbstractSet|Set)\b|\b(Sequence|Mapping|Iterable|Collection|Container|AbstractSet)\[/;

export const mutableDefault = local('mutable-default', ['function_definition', 'lambda'], (node, file) => {
  const reports: Report[] = [];
  for (const parameter of parametersOf(node)) {
    const kind = parameter.value && mutableKind(parameter.value, file.names);
    if (!parameter.value || !kind) continue;
    if (parameter.type && READ_ONLY_TYPES.test(parameter.type.text)) continue;
    if (isOnlyRead(parameter, node, file)) continue;
    const change = firstChange(parameter, node, file);
    const name = node.child('name')?.text;
    reports.push({
      at: parameter.value,
      message: `Every call${name ? ` of \`${name}\`` : ''} without \`${parameter.name}\` shares this one ${kind}: what one call puts in, the next one finds.`,
      related: change ? [{ at: change, message: `Changes the shared ${kind}.` }] : [],
      fix: node.type === 'lambda' ? null : sentinelFix(node, parameter, parameter.value, file),
    });
  }
  return reports;
});

const HARMLESS_CALLS =
  /^(len|list|dict|set|tuple|sorted|sum|min|max|any|all|print|iter|enumerate|zip|frozenset|bool|repr|str|isinstance)$/;
const HARMLESS_METHODS = /^(get|items|keys|values|copy|count|index)$/;

/** It is looked at in the function, and in no way that could change it or hand it out. */
function isOnlyRead(parameter: Parameter, definition: SyntaxNode, file: SourceFile): boolean {
  const scope = file.names.opened(definition);
  const reads = scope.allReads(parameter.name);
  return reads.length > 0 && scope.bindingsOf(parameter.name).length === 1 && reads.every(isHarmless);
}

function isHarmless(read: SyntaxNode): boolean {
  const outer = read.parent;
  if (!outer || mutationOf(read)) return false;
  switch (outer.type) {
    case 'for_statement':
    case 'for_in_clause':
      return read.field === 'right';
    case 'comparison_operator':
    case 'not_operator':
    case 'if_statement':
    case 'list_splat':
    case 'dictionary_splat':
      return true;
    case 'attribute':
      return outer.parent?.type === 'call' && HARMLESS_METHODS.test(outer.child('attribute')?.text ?? '');
    case 'argument_list':
      return HARMLESS_CALLS.test(outer.parent?.child('function')?.text ?? '');
    default:
      return false;
  }
}

function firstChange(parameter: Parameter, definition: SyntaxNode, file: SourceFile): SyntaxNode | null {
  const scope = file.names.opened(definition);
  for (const read of scope.allReads(parameter.name).sort((a, b) => a.start - b.start)) {
    const change = mutationOf(read);
    if (change) return change;
  }
  return null;
}

function sentinelFix(
  definition: SyntaxNode,
  parameter: Parameter,
  value: SyntaxNode,
  file: SourceFile,
): OfferedFix | null {
  const body = definition.child('body');
  const all = statements(body);
  const first = all[0];
  if (!first || body?.hasError || !meansTheSameInside(value, definition, file)) return null;
  const onHeaderLine = file.lines.lineAt(first.start) === file.lines.lineAt(definition.start);
  const parametersEnd = definition.child('parameters')?.end ?? 0;
  const sameLineAsHeader =
    onHeaderLine || file.lines.lineAt(first.start) === file.lines.lineAt(parametersEnd);
  const indent = innerIndent(file, definition);
  const deeper = indent + (indent.includes('\t') ? '\t' : '    ');
  const guard = `if ${parameter.name} is None:${file.newline}${deeper}${parameter.name} = ${value.text}`;
  const edits = [replace(value, 'None'), ...annotationEdit(parameter, file)];
  const target = isDocstring(first) ? all[1] : first;
  if (sameLineAsHeader) {
    if (isDocstring(first)) return null;
    edits.push(insert(first.start, `${file.newline}${indent}${guard}${file.newline}${indent}`));
  } else if (target) edits.push(insert(target.start, `${guard}${file.newline}${indent}`));
  else edits.push(insert(first.end, `${file.newline}${indent}${guard}`));
  return { title: `Make a new ${excerpt(value, 20)} in each call`, safe: true, edits };
}

/** The function sees no names of a class around it, its own parameters hide others, and a loop has gone on when it is called. */
function meansTheSameInside(value: SyntaxNode, definition: SyntaxNode, file: SourceFile): boolean {
  for (const part of value.walk()) {
    if (part.type !== 'identifier' || /^(attribute|name)$/.test(part.field ?? '')) continue;
    const scope = file.names.at(part).owner(part.text);
    if (scope?.kind === 'comprehension' && scope.node && value.contains(scope.node)) continue;
    if (scope?.kind === 'class' || file.names.opened(definition).has(part.text)) return false;
    if (scope?.bindingsOf(part.text).some(({ kind }) => kind === 'loop')) return false;
  }
  return true;
}

/** `items: list = []` becomes `items: list | None = None`. */
function annotationEdit(parameter: Parameter, file: SourceFile) {
  const { type } = parameter;
  if (!type || /None|Optional|Any\b|["']/.test(type.text)) return [];
  const [major, minor] = file.python;
  return major > 3 || minor >= 10 ? [insert(type.end, ' | None')] : [];
}

export const DEFAULTS = [mutableDefault];
