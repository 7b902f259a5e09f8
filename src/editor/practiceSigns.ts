import { existsSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { PANELS } from '../shared/ids';
import { isPackFile } from './packs/authoring/packFile';
import { MARKER } from './practice/practicePaths';

const PAGES = [PANELS.question, PANELS.sitting, PANELS.report];

/**
 * Tells when somebody practises, or writes questions: a practice folder or one of its files is open, the page of a question,
 * or a file of one. Until then a window with other Python files in it pays for neither the bank nor the progress.
 */
export class PracticeSigns implements vscode.Disposable {
  readonly #listener: vscode.Disposable;

  /** @param noticed called for each new sign */
  constructor(private readonly noticed: () => void) {
    this.#listener = vscode.Disposable.from(
      vscode.window.onDidChangeActiveTextEditor(editor => {
        if (editor && isOurs(editor.document.uri)) this.noticed();
      }),
      vscode.window.tabGroups.onDidChangeTabs(({ opened }) => {
        if (opened.some(isPage)) this.noticed();
      }),
    );
  }

  /** What can be seen at this moment. */
  get isSeen(): boolean {
    const folders = vscode.workspace.workspaceFolders ?? [];
    const editor = vscode.window.activeTextEditor;
    return (
      folders.some(({ uri }) => hasMarker(uri)) ||
      (editor !== undefined && isOurs(editor.document.uri)) ||
      vscode.window.tabGroups.all.some(group => group.tabs.some(isPage))
    );
  }

  dispose(): void {
    this.#listener.dispose();
  }
}

function isOurs(file: vscode.Uri): boolean {
  return isBesideMarker(file) || (file.scheme === 'file' && isPackFile(file.fsPath));
}

function isBesideMarker(file: vscode.Uri): boolean {
  return file.scheme === 'file' && hasMarker(vscode.Uri.joinPath(file, '..'));
}

function hasMarker(folder: vscode.Uri): boolean {
  return folder.scheme === 'file' && existsSync(path.join(folder.fsPath, MARKER));
}

function isPage({ input }: vscode.Tab): boolean {
  // VS Code puts a prefix of its own before the type that the panel was created with.
  return input instanceof vscode.TabInputWebview && PAGES.some(page => input.viewType.endsWith(page));
}
