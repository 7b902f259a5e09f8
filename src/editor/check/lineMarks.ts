/** Keeps marks on lines in their place while the text around them is edited. Lines count from 0 here. */

export interface LineMark {
  readonly line: number;
  /** Length of the line when it was marked, without its line end. */
  readonly length: number;
}

/** One edit, as vscode.TextDocumentContentChangeEvent tells it: positions are those before the edit. */
export interface LineEdit {
  readonly range: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  };
  readonly text: string;
}

/** Moves marks below the edit and drops those whose line it touched. */
export function moveMarks<T extends LineMark>(marks: readonly T[], edit: LineEdit): T[] {
  const { start, end } = edit.range;
  const delta = edit.text.split('\n').length - 1 - (end.line - start.line);
  const moved: T[] = [];
  for (const mark of marks) {
    if (mark.line < start.line || keepsStart(mark, edit)) moved.push(mark);
    else if (mark.line > end.line || keepsEnd(mark, edit)) moved.push({ ...mark, line: mark.line + delta });
  }
  return moved;
}

/** Enter at the end of a line starts another one below: the line itself is as it was. */
function keepsStart(mark: LineMark, { range: { start }, text }: LineEdit): boolean {
  return mark.line === start.line && start.character >= mark.length && /^\r?\n/.test(text);
}

/** Whole lines put in or taken out right above a line only move it. */
function keepsEnd(mark: LineMark, { range: { start, end }, text }: LineEdit): boolean {
  if (mark.line !== end.line || end.character !== 0) return false;
  return text === '' ? start.character === 0 : text.endsWith('\n');
}
