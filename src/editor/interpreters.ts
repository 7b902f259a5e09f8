import os from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import type { Interpreter } from '../checking/checkEngine';
import {
  defaultInterpreter,
  findInterpreters,
  InterpreterCache,
  InterpreterError,
  onPath,
} from '../checking/interpreter';
import type { ConfigValue } from './config';
import { UntrustedError } from './errors';
import { pickInterpreter } from './interpreterPicker';
import { interpreterPath } from './interpreterSetting';
import type { Log } from './log';
import { ActivePython } from './pythonExtension';

/** Which Python runs a file: the setting, else the Python extension's, else a virtual environment, else PATH. */
export class Interpreters implements vscode.Disposable {
  readonly #cache = new InterpreterCache();
  readonly #active: ActivePython;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #listeners: vscode.Disposable;
  readonly onDidChange = this.#changed.event;

  constructor(
    private readonly setting: ConfigValue<string>,
    log: Log,
    private readonly machine = { env: process.env, platform: process.platform },
  ) {
    this.#active = new ActivePython(log);
    this.#listeners = vscode.Disposable.from(
      setting.onDidChange(() => this.#changed.fire()),
      this.#active.onDidChange(() => this.#changed.fire()),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.#changed.fire()),
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.#changed.fire()),
    );
  }

  /**
   * @throws {InterpreterError} saying in plain words what is wrong with the chosen one, or that there is none
   * @throws {UntrustedError} in a workspace that is not trusted: nothing is started there
   */
  async resolve(file: vscode.Uri): Promise<Interpreter> {
    if (!vscode.workspace.isTrusted) {
      throw new UntrustedError();
    }
    const folders = foldersOf(file);
    const chosen = (await this.#chosen(file)) ?? (await this.#active.pathFor(file));
    if (chosen === null) {
      return await defaultInterpreter({ folders, cache: this.#cache, ...this.machine });
    }
    return (await this.#cache.inspect(chosen, [], { cwd: folders[0] })).interpreter;
  }

  /** Lets the learner choose, and writes the choice to the setting. */
  async pick(): Promise<void> {
    if (!vscode.workspace.isTrusted) {
      throw new UntrustedError();
    }
    const file = vscode.window.activeTextEditor?.document.uri;
    const folders = file?.scheme === 'file' ? foldersOf(file) : workspaceFolders();
    const chosen = await pickInterpreter({
      current: this.#current(file),
      chosen: this.setting.valueFor(file) !== '',
      find: signal => findInterpreters({ folders, cache: this.#cache, signal, ...this.machine }),
      probe: async written => (await this.#cache.inspect(await this.#expand(written, file))).interpreter,
    });
    if (chosen !== undefined) {
      await this.setting.update(chosen === null ? undefined : chosen);
    }
  }

  dispose(): void {
    this.#listeners.dispose();
    this.#active.dispose();
    this.#changed.dispose();
  }

  async #current(file: vscode.Uri | undefined): Promise<Interpreter | InterpreterError> {
    try {
      return await this.resolve(file ?? vscode.Uri.file(path.join(os.homedir(), 'answer.py')));
    } catch (error) {
      if (error instanceof InterpreterError) {
        return error;
      }
      throw error;
    }
  }

  async #chosen(file: vscode.Uri): Promise<string | null> {
    const written = this.setting.valueFor(file).trim();
    return written === '' ? null : await this.#expand(written, file);
  }

  #expand(written: string, file: vscode.Uri | undefined): Promise<string> {
    const folder =
      (file && vscode.workspace.getWorkspaceFolder(file)) ?? vscode.workspace.workspaceFolders?.[0];
    return interpreterPath(written, {
      home: os.homedir(),
      workspaceFolder: folder?.uri.fsPath ?? null,
      onPath: async name => (await onPath(name, this.machine)).map(place => place.command),
    });
  }
}

/** Where a file's virtual environment may be: beside it, then its own workspace folder, then the others. */
function foldersOf(file: vscode.Uri): string[] {
  const own = vscode.workspace.getWorkspaceFolder(file)?.uri.fsPath;
  const folders = [path.dirname(file.fsPath), ...(own === undefined ? [] : [own]), ...workspaceFolders()];
  return [...new Set(folders)];
}

function workspaceFolders(): string[] {
  return (vscode.workspace.workspaceFolders ?? [])
    .filter(folder => folder.uri.scheme === 'file')
    .map(folder => folder.uri.fsPath);
}
