import * as vscode from 'vscode';
import type { Problem, ProblemLayers } from '../problemLayers';
import type { AuthorTexts } from './authorTexts';
import { packFileOf } from './packFile';

/** Long enough not to complain in the middle of a word. */
const PAUSE_MS = 300;

/** Shows what is wrong with a front matter or pack.yaml while it is typed; saved, the pack says more. */
export class TypingProblems implements vscode.Disposable {
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #listener: vscode.Disposable;

  constructor(
    private readonly texts: AuthorTexts,
    private readonly layers: ProblemLayers,
  ) {
    this.#listener = vscode.Disposable.from(
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#soon(document)),
      vscode.workspace.onDidSaveTextDocument(document => this.#forget(document)),
      vscode.workspace.onDidCloseTextDocument(document => this.#forget(document)),
    );
  }

  dispose(): void {
    this.#listener.dispose();
    for (const timer of this.#timers.values()) clearTimeout(timer);
  }

  #soon(document: vscode.TextDocument): void {
    const { fileName, isDirty, uri } = document;
    const file = uri.scheme === 'file' && isDirty ? packFileOf(fileName) : null;
    if (!file) return;
    clearTimeout(this.#timers.get(fileName));
    const look = () => {
      this.#timers.delete(fileName);
      if (!document.isDirty || document.isClosed) return;
      const problems: Problem[] = [];
      const text = document.getText().replaceAll('\r\n', '\n');
      this.texts.check(file, text, (line, message) => problems.push({ line, message }));
      this.layers.set('typing', fileName, problems);
    };
    this.#timers.set(fileName, setTimeout(look, PAUSE_MS));
  }

  #forget({ fileName }: vscode.TextDocument): void {
    clearTimeout(this.#timers.get(fileName));
    this.layers.set('typing', fileName, null);
  }
}
