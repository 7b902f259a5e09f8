import * as vscode from 'vscode';
import { UserError } from '../errors';
import type { AttemptRecorder } from './attemptRecorder';
import type { Backup, Backups } from './backups';
import type { OpenCode } from './practice';
import type { QuestionMemories } from './questionMemory';

const UNDO = 'Undo';

/** Puts a file back to its starter, and back again. Each is one undoable edit, and no text is ever lost by it. */
export class Reset implements vscode.Disposable {
  readonly #done = new vscode.EventEmitter<OpenCode>();
  readonly #subscription: vscode.Disposable;
  /** The newest backup of each file that was reset in this session, to notice that the editor's own undo took it back. */
  readonly #lastReset = new Map<string, { readonly id: string; readonly backup: Backup }>();

  /** A file's text was replaced as a whole: what was known about the old one no longer holds. */
  readonly onDidReplace = this.#done.event;

  constructor(
    private readonly backups: Backups,
    private readonly memories: QuestionMemories,
    private readonly recorder: AttemptRecorder,
    private readonly now: () => number,
  ) {
    this.#subscription = vscode.workspace.onDidChangeTextDocument(event => this.#noticeUndo(event));
  }

  /** Resolves when the starter is back; the message that offers to undo it stays for its own time. */
  async reset(open: OpenCode): Promise<void> {
    const { question, file } = open;
    const document = await vscode.workspace.openTextDocument(file);
    const text = document.getText();
    if (sameText(text, question.starter)) {
      await this.recorder.startOver(question.id);
      vscode.window.setStatusBarMessage('The file is its starter already. Hints are hidden again.', 5000);
      return;
    }
    const backup = await this.#keep(question.id, text);
    this.#lastReset.set(file.toString(), { id: question.id, backup });
    await replace(document, question.starter);
    await this.recorder.startOver(question.id);
    this.#done.fire(open);
    void this.#offerUndo(open, backup);
  }

  /** The starter for another round, without a word: the text that was there is kept. */
  async beginAgain(open: OpenCode): Promise<void> {
    const { question, file } = open;
    const document = await vscode.workspace.openTextDocument(file);
    const text = document.getText();
    if (!sameText(text, question.starter)) {
      await this.#keep(question.id, text);
      await replace(document, question.starter);
    }
    await this.recorder.startOver(question.id);
    this.#done.fire(open);
  }

  /** The texts that are kept of a question, newest first. */
  generations(id: string): Promise<readonly Backup[]> {
    return this.backups.list(id);
  }

  /** Brings a kept text back; asks which one when there are several. */
  async restore(open: OpenCode): Promise<void> {
    const current = (await vscode.workspace.openTextDocument(open.file)).getText();
    const kept = (await this.generations(open.question.id)).filter(({ text }) => !sameText(text, current));
    if (kept.length === 0) {
      void vscode.window.showInformationMessage(
        `No other text of “${open.question.title}” is kept. Reset keeps one each time it replaces your text.`,
      );
      return;
    }
    const backup = await pick(kept);
    if (backup) await this.#putBack(open, backup);
  }

  /** Puts an earlier answer into the file, in one step that the editor can undo; the text that was there is kept. */
  async bringBack(open: OpenCode, text: string): Promise<void> {
    const document = await vscode.workspace.openTextDocument(open.file);
    const current = document.getText();
    if (sameText(current, text)) return;
    if (!sameText(current, open.question.starter)) await this.#keep(open.question.id, current);
    await replace(document, text);
    this.#done.fire(open);
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#done.dispose();
  }

  async #offerUndo(open: OpenCode, backup: Backup): Promise<void> {
    const name = vscode.workspace.asRelativePath(open.file, false).split(/[/\\]/).at(-1) ?? '';
    const answer = await vscode.window.showInformationMessage(
      `${name} is its starter again. Your text is kept: “Bring back the answer before the reset” returns it at any time.`,
      UNDO,
    );
    if (answer === UNDO) await this.#putBack(open, backup);
  }

  async #putBack(open: OpenCode, backup: Backup): Promise<void> {
    const document = await vscode.workspace.openTextDocument(open.file);
    const current = document.getText();
    if (!sameText(current, open.question.starter) && !sameText(current, backup.text)) {
      await this.#keep(open.question.id, current);
    }
    await replace(document, backup.text);
    await this.memories.update(open.question.id, backup.memory);
    this.#done.fire(open);
  }

  async #keep(id: string, text: string): Promise<Backup> {
    await this.recorder.keepTime(id);
    const backup = { at: this.now(), text, memory: this.memories.of(id) };
    const [newest] = await this.backups.list(id);
    if (newest?.text !== text) await this.backups.save(id, backup);
    return backup;
  }

  #noticeUndo({ document, reason }: vscode.TextDocumentChangeEvent): void {
    if (reason !== vscode.TextDocumentChangeReason.Undo) return;
    const last = this.#lastReset.get(document.uri.toString());
    if (last && sameText(document.getText(), last.backup.text)) {
      void this.memories.update(last.id, last.backup.memory);
    }
  }
}

/** The editor may have given the file the platform's line ends. */
function sameText(a: string, b: string): boolean {
  return a.replaceAll('\r\n', '\n') === b.replaceAll('\r\n', '\n');
}

async function replace(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  const end = document.lineAt(document.lineCount - 1).range.end;
  edit.replace(document.uri, new vscode.Range(new vscode.Position(0, 0), end), text);
  if (!(await vscode.workspace.applyEdit(edit)))
    throw new UserError('VS Code did not accept the edit, so the file is as it was.');
}

async function pick(backups: readonly Backup[]): Promise<Backup | undefined> {
  const [only, ...others] = backups;
  if (others.length === 0) return only;
  const items = backups.map(backup => ({
    label: new Date(backup.at).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'medium' }),
    description: countLines(backup.text),
    detail:
      backup.text
        .split('\n')
        .findLast(line => line.trim() !== '')
        ?.trim() ?? '',
    backup,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: 'Bring back the answer before the reset',
    placeHolder: 'Newest first',
    matchOnDetail: true,
  });
  return picked?.backup;
}

function countLines(text: string): string {
  const lines = text.trimEnd().split('\n').length;
  return lines === 1 ? '1 line' : `${lines} lines`;
}
