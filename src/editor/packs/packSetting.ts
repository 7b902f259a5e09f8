import * as path from 'node:path';
import * as vscode from 'vscode';
import { SETTINGS } from '../../shared/ids';
import { packFolders, shareable, type Written, withoutFolder } from './packFolders';

interface Place extends Written {
  readonly target: vscode.ConfigurationTarget;
  readonly resource: vscode.Uri | undefined;
}

/** The setting that lists packs, in all the places where it can be written: what they list adds up. */
export class PackSetting implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #listener: vscode.Disposable;
  readonly onDidChange = this.#changed.event;

  constructor(private readonly home: string) {
    this.#listener = vscode.Disposable.from(
      this.#changed,
      vscode.workspace.onDidChangeConfiguration(event => {
        if (event.affectsConfiguration(SETTINGS.packs)) this.#changed.fire();
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.#changed.fire()),
    );
  }

  /** Absolute paths, each once. */
  get folders(): string[] {
    return packFolders(this.#places(), this.home);
  }

  /** Adds a folder for the user, or for the workspace, where it is written relative to it if it lies in it. */
  async add(folder: string, where: 'user' | 'workspace'): Promise<void> {
    const wanted =
      where === 'user' ? vscode.ConfigurationTarget.Global : vscode.ConfigurationTarget.Workspace;
    const place = this.#places().find(({ target }) => target === wanted);
    if (!place || packFolders([place], this.home).includes(folder)) return;
    const before = Array.isArray(place.value) ? place.value : [];
    const entry = where === 'user' ? folder : shareable(folder, place.base);
    await this.#write(place, [...before, entry]);
  }

  /** Takes a folder out wherever it is listed. */
  async remove(folder: string): Promise<void> {
    for (const place of this.#places()) {
      const left = withoutFolder(place, folder, this.home);
      if (left) await this.#write(place, left);
    }
  }

  dispose(): void {
    this.#listener.dispose();
  }

  #places(): Place[] {
    const folders = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
    const own = vscode.workspace.getConfiguration().inspect<unknown>(SETTINGS.packs);
    const { Global, Workspace, WorkspaceFolder } = vscode.ConfigurationTarget;
    const places: Place[] = [
      { value: own?.globalValue, base: this.home, target: Global, resource: undefined },
    ];
    const base = workspaceBase(folders);
    if (base !== null)
      places.push({ value: own?.workspaceValue, base, target: Workspace, resource: undefined });
    // In a workspace of one folder, its settings are the workspace's.
    if (vscode.workspace.workspaceFile === undefined) return places;
    for (const { uri } of folders) {
      const value = vscode.workspace.getConfiguration(undefined, uri).inspect<unknown>(SETTINGS.packs);
      const found = value?.workspaceFolderValue;
      places.push({ value: found, base: uri.fsPath, target: WorkspaceFolder, resource: uri });
    }
    return places;
  }

  #write({ target, resource }: Place, value: readonly unknown[]): Thenable<void> {
    const configuration = vscode.workspace.getConfiguration(undefined, resource);
    return configuration.update(SETTINGS.packs, value.length > 0 ? value : undefined, target);
  }
}

/** What relative paths of the workspace's settings start from. */
function workspaceBase(folders: readonly vscode.WorkspaceFolder[]): string | null {
  const { workspaceFile } = vscode.workspace;
  if (workspaceFile?.scheme === 'file') return path.dirname(workspaceFile.fsPath);
  return folders[0]?.uri.fsPath ?? null;
}
