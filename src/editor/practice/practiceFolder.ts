import { realpathSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import * as vscode from 'vscode';
import type { ConfigValue } from '../config';
import { answerPath, MARKER, practiceFolderPath, questionIdOf, samePath } from './practicePaths';

/** The folder that holds the learner's answers. */
export class PracticeFolder implements vscode.Disposable {
  #path: string;
  #realPath: string | null = null;
  readonly #subscription: vscode.Disposable;

  constructor(
    setting: ConfigValue<string>,
    private readonly home: string,
  ) {
    this.#path = practiceFolderPath(setting.value, home);
    this.#subscription = setting.onDidChange(value => {
      this.#path = practiceFolderPath(value, this.home);
      this.#realPath = null;
    });
  }

  get uri(): vscode.Uri {
    return vscode.Uri.file(this.#path);
  }

  fileOf(id: string): vscode.Uri {
    return vscode.Uri.file(path.join(this.#path, answerPath(id)));
  }

  /** The question id that a file of this folder stands for, whether or not there is such a question. */
  questionIdAt(uri: vscode.Uri): string | null {
    if (uri.scheme !== 'file') return null;
    // The folder of a pack's answers lies two steps down.
    for (const depth of [1, 3]) {
      const folder = path.resolve(uri.fsPath, ...Array<string>(depth).fill('..'));
      if (this.#names(folder)) return questionIdOf(path.relative(folder, uri.fsPath));
    }
    return null;
  }

  /** Makes the folder and its marker where they are missing. Rejects with the file system's error. */
  async create(): Promise<void> {
    await makeMarked(this.#path);
  }

  /** Writes a question's file unless it exists. True when it was written. Rejects with the file system's error. */
  async scaffold(id: string, text: string): Promise<boolean> {
    const file = path.join(this.#path, answerPath(id));
    await makeMarked(path.dirname(file));
    return await writeUnlessThere(file, text);
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  /** A workspace may name the folder by its real path while the setting goes through a symlink. */
  #names(folder: string): boolean {
    if (samePath(folder, this.#path, process.platform)) return true;
    try {
      this.#realPath ??= realpathSync(this.#path);
    } catch {
      return false;
    }
    return samePath(folder, this.#realPath, process.platform);
  }
}

async function makeMarked(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeUnlessThere(
    path.join(folder, MARKER),
    'This folder holds your answers to Python Drill. The file is how VS Code knows it.\n',
  );
}

/** Creates the file in one step that fails when it exists: there is no moment in which another's text can be lost. */
async function writeUnlessThere(file: string, text: string): Promise<boolean> {
  try {
    await writeFile(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
