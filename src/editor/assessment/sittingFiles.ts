import * as path from 'node:path';
import * as vscode from 'vscode';
import { NO_ANSWER, placeOf } from '../../assessment/sitting/sitting';
import type { SittingRun } from '../../assessment/sitting/sittingRun';
import type { CodeQuestion } from '../../bank/question';
import { columnForFile } from '../practice/columns';

/** Typing is written down once it pauses; a crash costs at most this much. */
const PAUSE_MS = 300;

/**
 * The files that code questions of a sitting are answered in: apart from the practice files, in `sittings/<id>/`, so that an
 * earlier answer is neither shown nor changed, and nothing of practice (hints, solution, gotchas) is offered.
 */
export class SittingFiles implements vscode.Disposable {
  readonly #listener: vscode.Disposable;
  readonly #waiting = new Map<string, NodeJS.Timeout>();

  constructor(
    private readonly practiceFolder: () => vscode.Uri,
    private readonly run: SittingRun,
  ) {
    this.#listener = vscode.workspace.onDidChangeTextDocument(({ document }) => {
      const id = this.#questionAt(document.uri);
      if (id !== null) this.#later(id, document);
    });
  }

  fileOf(id: string): vscode.Uri {
    const name = `${id.replaceAll('-', '_')}.py`;
    return vscode.Uri.joinPath(this.practiceFolder(), 'sittings', this.run.sitting.id, name);
  }

  /** Shows the file, made of what was typed so far or of the starter when there is none. */
  async open({ id, starter }: CodeQuestion): Promise<void> {
    const file = this.fileOf(id);
    await vscode.workspace.fs.createDirectory(vscode.Uri.file(path.dirname(file.fsPath)));
    if (!(await exists(file))) {
      const typed = placeOf(this.run.sitting, id)?.answer.text ?? '';
      await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(typed === '' ? starter : typed));
    }
    const document = await vscode.workspace.openTextDocument(file);
    await vscode.window.showTextDocument(document, { viewColumn: columnForFile(file), preview: false });
  }

  /** What stands in the editors now is written down at once. */
  settle(): void {
    for (const document of vscode.workspace.textDocuments) {
      const id = this.#questionAt(document.uri);
      if (id !== null && this.#waiting.has(id)) this.#keep(id, document);
    }
  }

  dispose(): void {
    this.settle();
    this.#listener.dispose();
  }

  #later(id: string, document: vscode.TextDocument): void {
    clearTimeout(this.#waiting.get(id));
    this.#waiting.set(
      id,
      setTimeout(() => this.#keep(id, document), PAUSE_MS),
    );
  }

  #keep(id: string, document: vscode.TextDocument): void {
    clearTimeout(this.#waiting.get(id));
    this.#waiting.delete(id);
    this.run.answer(id, { ...NO_ANSWER, text: document.getText() });
  }

  #questionAt(uri: vscode.Uri): string | null {
    if (uri.scheme !== 'file') return null;
    const found = this.run.sitting.places.find(
      ({ question }) => question.kind === 'code' && this.fileOf(question.id).fsPath === uri.fsPath,
    );
    return found?.question.id ?? null;
  }
}

async function exists(file: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(file).then(
    () => true,
    () => false,
  );
}
