import type { Edit } from '../detectors/detector';
import type { SourceFile } from '../sourceFile';
import { isDocstring, statements } from '../syntax/questions';
import type { SyntaxNode } from '../syntax/syntaxNode';

export function replace(node: { readonly start: number; readonly end: number }, text: string): Edit {
  return { start: node.start, end: node.end, text };
}

export function insert(at: number, text: string): Edit {
  return { start: at, end: at, text };
}

/** Removes the lines that a statement stands on, when nothing else stands on them; else null. */
export function removeLines(file: SourceFile, statement: SyntaxNode): Edit | null {
  const first = file.lines.startOf(file.lines.lineAt(statement.start));
  const after = file.lines.startOf(file.lines.lineAt(statement.end) + 1);
  const alone =
    file.text.slice(first, statement.start).trim() === '' &&
    file.text.slice(statement.end, after).trim() === '';
  return alone ? { start: first, end: after, text: '' } : null;
}

/** How an added import is written in the code, and the edits that add it (none when it is there). */
export interface Imported {
  readonly name: string;
  readonly edits: readonly Edit[];
}

/** Makes `module.member` usable at the top of the file. Null when the name is taken by something else. */
export function importOf(file: SourceFile, module: string, member: string): Imported | null {
  const scope = file.names.module;
  for (const [name, bindings] of scope.bindings) {
    for (const binding of bindings) {
      if (binding.target === `${module}.${member}`) return { name, edits: [] };
      if (binding.target === module) return { name: `${name}.${member}`, edits: [] };
    }
  }
  if (scope.bindings.has(module)) return null;
  return { name: `${module}.${member}`, edits: [insertImport(file, `import ${module}`)] };
}

/** Makes a bare name usable by `from module import name`. Null when the name is taken by something else. */
export function importedName(file: SourceFile, module: string, name: string): Imported | null {
  const bindings = file.names.atTop(name);
  if (bindings.some(binding => binding.target === `${module}.${name}`)) return { name, edits: [] };
  if (bindings.length > 0) return null;
  return { name, edits: [insertImport(file, `from ${module} import ${name}`)] };
}

function insertImport(file: SourceFile, line: string): Edit {
  const all = statements(file.root);
  const isImport = (node: SyntaxNode | undefined) => /^import|^future_import/.test(node?.type ?? '');
  const next = all.find(node => node.type !== 'future_import_statement' && !isDocstring(node));
  if (!next) return insert(file.text.length, `${line}${file.newline}`);
  const gap = isImport(next) ? '' : file.newline;
  const at = next.start;
  const lineStart = file.lines.startOf(file.lines.lineAt(at));
  const clean = file.text.slice(lineStart, at).trim() === '';
  if (!clean) return insert(at, `${line}; `);
  return insert(lineStart, `${line}${file.newline}${gap}`);
}

/** One more level of indentation than a statement's own, as its block (if it has one) is indented. */
export function innerIndent(file: SourceFile, statement: SyntaxNode): string {
  const own = file.indentAt(statement.start);
  const [first] = statements(statement.child('body'));
  const sameLine = first && file.lines.lineAt(first.start) === file.lines.lineAt(statement.start);
  return first && !sameLine ? file.indentAt(first.start) : `${own}${own.includes('\t') ? '\t' : '    '}`;
}
