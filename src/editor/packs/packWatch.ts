import * as vscode from 'vscode';
import type { Packs } from './packs';

/** A save touches several files, and a checkout thousands. */
const PAUSE_MS = 250;

const NO_QUESTIONS = /[/\\](?:\.git|__pycache__|node_modules)(?:[/\\]|$)/;

/** Reads a pack again when its files have changed. */
export class PackWatch implements vscode.Disposable {
  readonly #watchers = new Map<string, vscode.Disposable>();
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #listener: { dispose(): void };

  constructor(private readonly packs: Pick<Packs, 'all' | 'refresh' | 'onDidChange'>) {
    this.#listener = packs.onDidChange(() => this.#follow());
    this.#follow();
  }

  dispose(): void {
    this.#listener.dispose();
    for (const watcher of this.#watchers.values()) watcher.dispose();
    for (const timer of this.#timers.values()) clearTimeout(timer);
  }

  #follow(): void {
    const folders = new Set(this.packs.all.map(({ folder }) => folder));
    for (const [folder, watcher] of this.#watchers) {
      if (folders.has(folder)) continue;
      watcher.dispose();
      this.#watchers.delete(folder);
    }
    for (const folder of folders) {
      if (!this.#watchers.has(folder)) this.#watchers.set(folder, this.#watch(folder));
    }
  }

  #watch(folder: string): vscode.Disposable {
    const pattern = new vscode.RelativePattern(vscode.Uri.file(folder), '**/*');
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    const noticed = ({ fsPath }: vscode.Uri) => {
      if (!NO_QUESTIONS.test(fsPath)) this.#soon(folder);
    };
    return vscode.Disposable.from(
      watcher,
      watcher.onDidChange(noticed),
      watcher.onDidCreate(noticed),
      watcher.onDidDelete(noticed),
    );
  }

  #soon(folder: string): void {
    clearTimeout(this.#timers.get(folder));
    const timer = setTimeout(() => {
      this.#timers.delete(folder);
      void this.packs.refresh(folder);
    }, PAUSE_MS);
    this.#timers.set(folder, timer);
  }
}
