import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { NO_ANSWER, type Place, placeOf } from '../../assessment/sitting/sitting';
import type { SittingRun } from '../../assessment/sitting/sittingRun';
import type { CodeQuestion, Question } from '../../bank/question';
import { CONTEXT_KEYS } from '../../shared/ids';
import { columnForSittingFile } from '../practice/columns';

/** What is typed is written down this often while somebody types; a crash costs at most this much. */
const EVERY_MS = 500;

/**
 * The files that code questions of a sitting are answered in: apart from the practice files, in `sittings/<id>/`, so that an
 * earlier answer is neither shown nor changed, and nothing of practice (hints, solution, gotchas) is offered.
 */
export class SittingFiles implements vscode.Disposable {
  readonly #listener: vscode.Disposable;
  readonly #waiting = new Map<string, NodeJS.Timeout>();
  /** As far as they were needed: a file that holds its starter holds no answer. */
  readonly #starters = new Map<string, string>();

  constructor(
    private readonly practiceFolder: () => vscode.Uri,
    private readonly run: SittingRun,
    private readonly load: (id: string) => Promise<Question | null>,
    private readonly showError: (error: unknown) => void,
  ) {
    this.#listener = vscode.Disposable.from(
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        const id = this.questionAt(document.uri);
        if (id !== null) this.#later(id, document);
      }),
      vscode.window.onDidChangeActiveTextEditor(editor => this.#mark(editor)),
    );
    this.#mark(vscode.window.activeTextEditor);
  }

  fileOf(id: string): vscode.Uri {
    const name = `${id.replaceAll('-', '_')}.py`;
    return vscode.Uri.joinPath(this.practiceFolder(), 'sittings', this.run.sitting.id, name);
  }

  questionAt(uri: vscode.Uri): string | null {
    if (uri.scheme !== 'file') return null;
    const found = this.#places.find(({ question }) => this.fileOf(question.id).fsPath === uri.fsPath);
    return found?.question.id ?? null;
  }

  /** Shows the file, made of what was typed so far or of the starter when there is none. */
  async open({ id, starter }: CodeQuestion): Promise<void> {
    this.#starters.set(id, starter);
    const file = this.fileOf(id);
    await vscode.workspace.fs.createDirectory(vscode.Uri.file(path.dirname(file.fsPath)));
    const changedAt = await changeOf(file);
    if (changedAt === null) {
      const typed = placeOf(this.run.sitting, id)?.answer.text ?? '';
      await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(typed === '' ? starter : typed));
    }
    const document = await vscode.workspace.openTextDocument(file);
    await vscode.window.showTextDocument(document, {
      viewColumn: columnForSittingFile(file),
      preview: false,
    });
    if (changedAt !== null) await this.#bringBack(id, document, changedAt);
  }

  /** What stands in the editors now, and in files that something else has written, is written down. */
  async settle(): Promise<void> {
    this.#keepOpen();
    const open = new Set(this.#documents.map(({ uri }) => uri.fsPath));
    for (const { question, answeredAt } of this.#places) {
      const { fsPath } = this.fileOf(question.id);
      const changedAt = open.has(fsPath) ? null : await changeOf(vscode.Uri.file(fsPath));
      if (changedAt === null || changedAt <= answeredAt) continue;
      await this.#know(question.id);
      const text = await textOf(vscode.Uri.file(fsPath));
      if (text !== null) this.#record(question.id, text);
    }
  }

  /** What was handed in is what the files hold; nobody is asked about unsaved changes afterwards. */
  async save(): Promise<void> {
    for (const document of this.#documents) if (document.isDirty) await document.save();
  }

  dispose(): void {
    this.#keepOpen();
    this.#listener.dispose();
    this.#mark(undefined);
  }

  /** The editor may come without what was typed last before a crash; a file that was changed since is left as it is. */
  async #bringBack(id: string, document: vscode.TextDocument, changedAt: number): Promise<void> {
    const place = placeOf(this.run.sitting, id);
    if (!place || place.answer.text === '') return;
    const onDisk = await textOf(document.uri);
    // Somebody may type already: nothing is put in the place of that.
    if (document.isDirty) return;
    if (changedAt > place.answeredAt) {
      // VS Code may have kept the text of before, as the file was not open while it was changed.
      if (onDisk !== document.getText())
        await vscode.commands.executeCommand('workbench.action.files.revert');
      this.#keep(id, document);
      return;
    }
    if (document.getText() === place.answer.text) return;
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), place.answer.text);
    await vscode.workspace.applyEdit(edit);
  }

  #later(id: string, document: vscode.TextDocument): void {
    if (this.#waiting.has(id)) return;
    this.#waiting.set(
      id,
      setTimeout(() => this.#keep(id, document), EVERY_MS),
    );
  }

  #keep(id: string, document: vscode.TextDocument): void {
    clearTimeout(this.#waiting.get(id));
    this.#waiting.delete(id);
    this.#record(id, document.getText());
  }

  #keepOpen(): void {
    for (const document of this.#documents) {
      const place = placeOf(this.run.sitting, this.questionAt(document.uri) ?? '');
      if (!place) continue;
      const { id } = place.question;
      // What was never touched is no answer.
      if (this.#waiting.has(id) || place.answeredAt > 0) this.#keep(id, document);
    }
  }

  #record(id: string, text: string): void {
    this.run.answer(id, { ...NO_ANSWER, text: text === this.#starters.get(id) ? '' : text });
  }

  async #know(id: string): Promise<void> {
    if (this.#starters.has(id)) return;
    const question = await this.load(id);
    if (question?.kind === 'code') this.#starters.set(id, question.starter);
  }

  #mark(editor: vscode.TextEditor | undefined): void {
    const isOurs = editor !== undefined && this.questionAt(editor.document.uri) !== null;
    vscode.commands
      .executeCommand('setContext', CONTEXT_KEYS.sittingFile, isOurs)
      .then(undefined, this.showError);
  }

  get #places(): readonly Place[] {
    return this.run.sitting.places.filter(({ question }) => question.kind === 'code');
  }

  get #documents(): readonly vscode.TextDocument[] {
    return vscode.workspace.textDocuments.filter(({ uri }) => this.questionAt(uri) !== null);
  }
}

/** Epoch milliseconds of the last change on the disk; null when there is no such file. */
async function changeOf(file: vscode.Uri): Promise<number | null> {
  return vscode.workspace.fs.stat(file).then(
    ({ mtime }) => mtime,
    () => null,
  );
}

/** Null when the file cannot be read. */
async function textOf({ fsPath }: vscode.Uri): Promise<string | null> {
  return readFile(fsPath, 'utf8').catch(() => null);
}
