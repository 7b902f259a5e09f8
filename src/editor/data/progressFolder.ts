import os from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { copyLogs } from '../../progress/moveFolder';
import { SETTINGS } from '../../shared/ids';
import type { ConfigValue } from '../config';
import { UserError } from '../errors';
import { samePath } from '../practice/practicePaths';

/**
 * Where the log is kept.
 *
 * @param setting what the learner wrote: empty for the default, `~` for the home folder
 * @param standard absolute path of the default
 * @throws UserError for a relative path: what it would be relative to differs from window to window
 */
export function progressFolderPath(setting: string, standard: string, home: string): string {
  const wanted = setting.trim();
  if (wanted === '') return standard;
  const full = wanted === '~' ? home : wanted.replace(/^~[/\\]/u, `${home}${path.sep}`);
  if (path.isAbsolute(full)) return path.normalize(full);
  throw new UserError(`The folder of your progress must be a whole path, and “${wanted}” is none.`, [
    {
      label: 'Open the setting',
      run: () => vscode.commands.executeCommand('workbench.action.openSettings', SETTINGS.progressFolder),
    },
  ]);
}

export interface MoveParts {
  readonly setting: ConfigValue<string>;
  /** Where the log is now. */
  readonly folder: string;
  /** Everything that waits to be written is on the disk afterwards. */
  readonly flush: () => Promise<void>;
  /** Opens the progress at its new place. */
  readonly reopen: () => Promise<void>;
}

/** Moves the log to a folder that the learner chooses: a verified copy first, then the setting, and the old one stays. */
export class ProgressFolder {
  constructor(private readonly parts: MoveParts) {}

  async askAndMove(): Promise<void> {
    const [chosen] =
      (await vscode.window.showOpenDialog({
        title: 'Move your progress to a folder',
        openLabel: 'Move here',
        canSelectFiles: false,
        canSelectFolders: true,
        defaultUri: vscode.Uri.file(os.homedir()),
      })) ?? [];
    if (chosen) await this.move(chosen.fsPath);
  }

  /** @throws ProgressError when the copy failed; nothing has changed then */
  async move(to: string): Promise<void> {
    const { folder, setting, flush, reopen } = this.parts;
    if (samePath(folder, to, process.platform)) {
      throw new UserError('Your progress is in that folder already.');
    }
    await flush();
    await copyLogs(folder, to);
    await setting.update(to);
    await reopen();
    // What was answered meanwhile went to the old place.
    await copyLogs(folder, to);
    void vscode.window.showInformationMessage(
      `Your progress is in ${to} now. What was in ${folder} is left as it is; you may delete it.`,
    );
  }
}
