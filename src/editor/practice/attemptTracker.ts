import * as vscode from 'vscode';
import type { CheckFinished } from '../check/checker';
import type { ShowError } from '../errors';
import type { AttemptRecorder } from './attemptRecorder';
import type { OpenQuestion, Practice } from './practice';

/** Tells the recorder what happens in the editor: which question is open, the first keystroke, each verdict. */
export class AttemptTracker implements vscode.Disposable {
  readonly #subscriptions: readonly vscode.Disposable[];
  /** One thing after another: what is remembered of a question is read and written in steps. */
  #queue: Promise<void> = Promise.resolve();

  constructor(
    private readonly practice: Practice,
    private readonly recorder: AttemptRecorder,
    checks: { readonly onDidFinish: vscode.Event<CheckFinished> },
    private readonly showError: ShowError,
  ) {
    this.#subscriptions = [
      practice.onDidChangeCurrent(open => this.#follow(open)),
      // Asked for again while it is the current one: it may have been reset since.
      practice.onDidOpen(open => this.#follow(open)),
      vscode.window.onDidChangeWindowState(({ focused }) => {
        if (focused) this.recorder.heard();
      }),
      vscode.workspace.onDidChangeTextDocument(event => this.#edited(event)),
      checks.onDidFinish(({ open, verdict, text }) => {
        if (verdict) this.#then(() => this.recorder.verdict(open.question, verdict, text));
      }),
    ];
    this.#follow(practice.current);
  }

  /** Resolves when all that happened so far is recorded. */
  settled(): Promise<void> {
    return this.#queue;
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#then(() => this.recorder.suspend());
  }

  #follow(open: OpenQuestion | null): void {
    this.#then(async () => {
      if (!open) return await this.recorder.suspend();
      const document = open.file && (await vscode.workspace.openTextDocument(open.file));
      await this.recorder.begin(open.question, document?.getText() ?? null);
    });
  }

  #edited({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const current = this.practice.currentCode;
    if (contentChanges.length === 0 || document.uri.toString() !== current?.file.toString()) return;
    this.#then(() => this.recorder.typed(current.question.id));
  }

  #then(step: () => Promise<void>): void {
    this.#queue = this.#queue.then(step).catch(error => void this.showError(error));
  }
}
