import * as vscode from 'vscode';

/** Most checks take milliseconds: a notification that flashes by would only disturb. */
const PATIENCE_MS = 1000;

/** Tells of a check that takes long, with a way to cancel it, until it is disposed of. */
export class ProgressNotice implements vscode.Disposable {
  readonly #timer: NodeJS.Timeout;
  #end: (() => void) | null = null;

  constructor(title: string, cancel: () => void) {
    this.#timer = setTimeout(() => this.#show(title, cancel), PATIENCE_MS);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#end?.();
  }

  #show(title: string, cancel: () => void): void {
    void vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: `Checking “${title}”`, cancellable: true },
      (_progress, token) => {
        token.onCancellationRequested(cancel);
        return new Promise<void>(resolve => {
          this.#end = resolve;
        });
      },
    );
  }
}
