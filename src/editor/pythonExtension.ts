import { setTimeout as delay } from 'node:timers/promises';
import { PythonExtension } from '@vscode/python-extension';
import * as vscode from 'vscode';
import type { Log } from './log';

const ID = 'ms-python.python';
/** It may be busy finding environments; a check should not wait for all of them. */
const PATIENCE_MS = 5000;

/** What the Python extension has active, where that extension is installed and enabled. */
export class ActivePython implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #extensions: vscode.Disposable;
  #api: Promise<PythonExtension> | undefined;
  #environments: vscode.Disposable | undefined;
  #disposed = false;
  readonly onDidChange = this.#changed.event;

  constructor(private readonly log: Log) {
    this.#extensions = vscode.extensions.onDidChange(() => {
      this.#forget();
      this.#changed.fire();
    });
  }

  /** The path of the Python that is active for a file, or null when the extension has none to say. */
  async pathFor(file: vscode.Uri): Promise<string | null> {
    if (vscode.extensions.getExtension(ID) === undefined) {
      return null;
    }
    try {
      const late = delay(PATIENCE_MS, 'late' as const, { ref: false });
      const answer = await Promise.race([this.#ask(file), late]);
      if (answer !== 'late') {
        return answer?.path ?? null;
      }
      this.log.warn(
        `The Python extension did not say within ${PATIENCE_MS / 1000} s which Python is active.`,
      );
    } catch (error) {
      this.log.warn('The Python extension could not say which Python is active.', error);
    }
    return null;
  }

  async #ask(file: vscode.Uri): Promise<{ path: string } | null> {
    this.#api ??= this.#connect();
    const { environments } = await this.#api;
    const active = environments.getActiveEnvironmentPath(file);
    const environment = await environments.resolveEnvironment(active);
    const executable = environment?.executable.uri?.fsPath;
    if (executable !== undefined) {
      return { path: executable };
    }
    // "python" without a folder is that extension's word for "nothing chosen".
    return /[\\/]/.test(active.path) ? { path: active.path } : null;
  }

  async #connect(): Promise<PythonExtension> {
    try {
      const api = await PythonExtension.api();
      const listener = api.environments.onDidChangeActiveEnvironmentPath(() => this.#changed.fire());
      this.#environments = listener;
      if (this.#disposed) {
        listener.dispose();
      }
      return api;
    } catch (error) {
      this.#api = undefined;
      throw error;
    }
  }

  /** The extension may have been installed, updated or switched off: its interface is asked for anew. */
  #forget(): void {
    this.#api = undefined;
    this.#environments?.dispose();
    this.#environments = undefined;
  }

  dispose(): void {
    this.#disposed = true;
    this.#forget();
    this.#extensions.dispose();
    this.#changed.dispose();
  }
}
