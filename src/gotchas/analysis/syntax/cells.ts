import type { SourceFile } from '../sourceFile';
import { statements } from './questions';
import type { SyntaxNode } from './syntaxNode';

/** The line that a cell of a Python file begins with, as Jupyter and VS Code know it. */
const CELL_MARK = /^#[ \t]*(?:%%|In\[)/m;

/** Whether a statement is the last one of a cell, in a notebook or a file with `# %%` lines: its value is shown below it. */
export function isCellOutput(statement: SyntaxNode, file: SourceFile): boolean {
  if (statement.parent?.type !== 'module') return false;
  // All of them: what is concluded from their order holds for no longer than one analysis.
  const all = statements(file.root);
  const next = all[all.indexOf(statement) + 1];
  const between = file.text.slice(statement.end, next?.start);
  if (CELL_MARK.test(between)) return true;
  return !next && (file.path.startsWith('vscode-notebook-cell:') || CELL_MARK.test(file.text));
}
