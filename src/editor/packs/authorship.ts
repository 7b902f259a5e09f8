import * as vscode from 'vscode';
import { COMMANDS, CONTEXT_KEYS } from '../../shared/ids';
import { registerCommands } from '../commands';
import type { Authoring, AuthoringParts } from './authoring/authoring';
import { isPackFile, questionOf } from './authoring/packFile';
import { packBundle } from './packBundle';

/** Waits for somebody who writes questions: until then, what helps with that is not loaded. */
export class Authorship implements vscode.Disposable {
  readonly #owned: vscode.Disposable;
  #authoring: Authoring | null = null;

  constructor(private readonly parts: AuthoringParts) {
    this.#owned = vscode.Disposable.from(
      vscode.window.onDidChangeActiveTextEditor(editor => this.#follow(editor)),
      registerCommands(
        {
          [COMMANDS.newQuestion]: told => this.authoring.writeNew(told),
          [COMMANDS.verifyQuestion]: file =>
            this.authoring.verifying.run(file instanceof vscode.Uri ? file : undefined),
        },
        parts.showError,
      ),
    );
    this.#follow(vscode.window.activeTextEditor);
  }

  get authoring(): Authoring {
    this.#authoring ??= new (packBundle(this.parts.dist).Authoring)(this.parts);
    return this.#authoring;
  }

  dispose(): void {
    this.#owned.dispose();
    this.#authoring?.dispose();
  }

  #follow(editor: vscode.TextEditor | undefined): void {
    const { uri } = editor?.document ?? {};
    const file = uri?.scheme === 'file' ? uri.fsPath : null;
    const isQuestion = file !== null && questionOf(file) !== null;
    void vscode.commands.executeCommand('setContext', CONTEXT_KEYS.packFile, isQuestion);
    if (file !== null && isPackFile(file)) void this.authoring;
  }
}
