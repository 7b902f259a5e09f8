import { homedir } from 'node:os';
import * as vscode from 'vscode';
import type { Progress } from '../../progress/progress';
import { exportText, readTransfer } from '../../progress/transfer';
import { UserError } from '../errors';
import type { AnswerStore } from './answerStore';
import { isBegun, readAnswer } from './storedAnswer';

const FILTERS = { 'Python Drill progress': ['json'], 'All files': ['*'] };
/** Fifty times the log of somebody who answers twenty questions a day for a year. */
const LARGEST_BYTES = 500 * 1024 * 1024;

export interface Imported {
  /** Attempts that were not known here. */
  readonly attempts: number;
  readonly drafts: number;
}

/** Takes everything that the learner has done to a file, and adds what another file holds. */
export class Transfers {
  constructor(
    private readonly progress: Progress,
    private readonly answers: AnswerStore,
    private readonly now: () => number,
  ) {}

  async askAndExport(): Promise<void> {
    const day = new Date(this.now()).toISOString().slice(0, 10);
    const target = await vscode.window.showSaveDialog({
      title: 'Export your progress',
      saveLabel: 'Export',
      defaultUri: vscode.Uri.joinPath(homeFolder(), `python-drill-${day}.json`),
      filters: FILTERS,
    });
    if (!target) return;
    const count = await this.exportTo(target);
    void vscode.window.showInformationMessage(`${attempts(count)} exported to ${target.fsPath}.`);
  }

  async askAndImport(): Promise<void> {
    const [source] =
      (await vscode.window.showOpenDialog({
        title: 'Import progress',
        openLabel: 'Import',
        filters: FILTERS,
      })) ?? [];
    if (!source) return;
    const { attempts: added, drafts } = await this.importFrom(source);
    const begun = drafts === 0 ? '' : ` and ${drafts === 1 ? '1 begun answer' : `${drafts} begun answers`}`;
    void vscode.window.showInformationMessage(
      added + drafts === 0
        ? 'Everything in that file was here already.'
        : `${attempts(added)}${begun} added. Nothing that was here has changed.`,
    );
  }

  /** @returns the number of attempts that were written; rejects with the file system's error */
  async exportTo(target: vscode.Uri): Promise<number> {
    await this.progress.refresh();
    const entries = await this.progress.entries();
    const begun = await this.answers.begun();
    const drafts = [...begun].map(([question, draft]) => ({ question, draft }));
    await vscode.workspace.fs.writeFile(target, Buffer.from(exportText({ ...entries, drafts }, this.now())));
    return entries.attempts.length;
  }

  /**
   * Adds what is not known yet; a second import of the same file changes nothing.
   * @throws {UserError} when the file holds no progress; {ProgressError} when it could not be saved
   */
  async importFrom(source: vscode.Uri): Promise<Imported> {
    const { size } = await vscode.workspace.fs.stat(source);
    if (size > LARGEST_BYTES)
      throw new UserError(`${source.fsPath} is too large to be an export of Python Drill.`);
    const text = Buffer.from(await vscode.workspace.fs.readFile(source)).toString('utf8');
    const found = readTransfer(text);
    if (
      found.attempts.length + found.amendments.length + found.drafts.length === 0 &&
      !text.includes('"type":"export"')
    ) {
      throw new UserError(`${source.fsPath} holds no progress of Python Drill.`);
    }
    let drafts = 0;
    for (const { question, draft } of found.drafts) {
      const answer = readAnswer(draft);
      const here = this.answers.of(question);
      // What is begun here is worth more than what was begun elsewhere.
      if (!answer || isBegun(here) || here.stage !== 'open') continue;
      this.answers.put(question, { ...answer, revision: here.revision + 1 });
      drafts++;
    }
    await this.answers.flush();
    return { attempts: await this.progress.recordAll(found), drafts };
  }
}

function homeFolder(): vscode.Uri {
  return vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file(homedir());
}

function attempts(count: number): string {
  return count === 1 ? '1 attempt' : `${count} attempts`;
}
