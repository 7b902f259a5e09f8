import { readFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import type { CheckEngine } from '../../checking/checkEngine';
import { CONTEXT_KEYS } from '../../shared/ids';
import type { CheckEvent, Verdict } from '../../shared/verdict';
import type { ConfigValue } from '../config';
import { type ShowError, UserError } from '../errors';
import type { Permission } from '../packs/permission';
import { NoQuestionError, type OpenCode, type Practice } from '../practice/practice';
import { ProgressNotice } from './progressNotice';
import type { Readiness } from './readiness';

export interface CheckStarted {
  readonly open: OpenCode;
  /** The saved text that is checked. */
  readonly text: string;
}

export interface CheckFinished extends CheckStarted {
  /** Null when the engine itself failed. */
  readonly verdict: Verdict | null;
}

interface Running {
  readonly open: OpenCode;
  readonly abort: AbortController;
  readonly done: Promise<Verdict | null>;
}

/** Runs checks, one at a time: a new one ends the one before. Every onDidStart is followed by one onDidFinish. */
export class Checker implements vscode.Disposable {
  readonly #started = new vscode.EventEmitter<CheckStarted>();
  readonly #advanced = new vscode.EventEmitter<{ open: OpenCode; event: CheckEvent }>();
  readonly #finished = new vscode.EventEmitter<CheckFinished>();
  readonly #subscriptions: readonly { dispose(): void }[];
  #running: Running | null = null;
  /** The file that is being saved for a check: it must not start another one. */
  #saving: string | null = null;

  readonly onDidStart = this.#started.event;
  readonly onDidAdvance = this.#advanced.event;
  readonly onDidFinish = this.#finished.event;

  constructor(
    private readonly practice: Practice,
    private readonly readiness: Readiness,
    private readonly engine: CheckEngine,
    private readonly permission: Pick<Permission, 'allows' | 'ensure' | 'onDidChange'>,
    private readonly checkOnSave: ConfigValue<boolean>,
    private readonly showError: ShowError,
  ) {
    this.#subscriptions = [
      this.#started,
      this.#advanced,
      this.#finished,
      vscode.workspace.onDidSaveTextDocument(document => void this.#saved(document)),
      permission.onDidChange(() => {
        if (this.#running && !permission.allows(this.#running.open.question)) this.cancel();
      }),
    ];
  }

  get isChecking(): boolean {
    return this.#running !== null;
  }

  /**
   * Saves the question's file and checks it. Resolves with null when there was nothing to say: no trust, no
   * interpreter, no question, or a pack that was not accepted; the learner was told why. Never rejects.
   */
  async check(open: OpenCode | null = this.practice.currentCode): Promise<Verdict | null> {
    if (!open) {
      void this.showError(new NoQuestionError());
      return null;
    }
    if (!this.permission.allows(open.question) && !(await this.#permitted(open))) return null;
    const before = this.#running;
    before?.abort.abort();
    const abort = new AbortController();
    const running = { open, abort, done: this.#follow(before, open, abort.signal) };
    this.#setRunning(running);
    try {
      return await running.done;
    } catch (error) {
      void this.showError(error);
      return null;
    } finally {
      if (this.#running === running) this.#setRunning(null);
    }
  }

  cancel(): void {
    this.#running?.abort.abort();
  }

  dispose(): void {
    this.cancel();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  async #permitted({ question }: OpenCode): Promise<boolean> {
    try {
      await this.permission.ensure(question);
      return true;
    } catch (error) {
      void this.showError(error);
      return false;
    }
  }

  /** Waits for the check before to end, so that its last words cannot come between ours. */
  async #follow(before: Running | null, open: OpenCode, signal: AbortSignal): Promise<Verdict | null> {
    await before?.done.catch(() => null);
    if (signal.aborted) return null;
    const text = await this.#save(open.file);
    const request = await this.readiness.request(open);
    if (signal.aborted) return null;
    const notice = new ProgressNotice(open.question.title, () => this.cancel());
    let verdict: Verdict | null = null;
    this.#started.fire({ open, text });
    try {
      verdict = await this.engine.check(request, event => this.#advanced.fire({ open, event }), signal);
      return verdict;
    } finally {
      notice.dispose();
      this.#finished.fire({ open, text, verdict });
      if (this.permission.allows(open.question)) this.engine.warm(request);
      // The engine warms itself behind a verdict, also when the permission was taken back meanwhile.
      else setTimeout(() => this.engine.cool(), 0);
    }
  }

  /** Resolves with the text that is on disk then. */
  async #save(file: vscode.Uri): Promise<string> {
    const document = await vscode.workspace.openTextDocument(file);
    if (!document.isDirty) return document.getText();
    const { version } = document;
    this.#saving = file.toString();
    try {
      const saved = await document.save();
      // Who types on while the file is saved makes it dirty again, and VS Code then calls the save a failure.
      if (!saved && document.version === version) throw notSaved(file);
    } finally {
      this.#saving = null;
    }
    return document.isDirty ? await readFile(file.fsPath, 'utf8') : document.getText();
  }

  async #saved(document: vscode.TextDocument): Promise<void> {
    const current = this.practice.currentCode;
    if (!this.checkOnSave.value || this.#saving === document.uri.toString()) return;
    // “Save all” must not check every practice file that happens to be open.
    if (!current || document.uri.toString() !== current.file.toString()) return;
    // Nobody asked for a check: it is no time for a question about trust either.
    if (this.permission.allows(current.question)) await this.check();
  }

  #setRunning(running: Running | null): void {
    this.#running = running;
    void vscode.commands.executeCommand('setContext', CONTEXT_KEYS.checking, running !== null);
  }
}

function notSaved(file: vscode.Uri): UserError {
  return new UserError(`${file.fsPath} could not be saved, so it was not checked.`);
}
