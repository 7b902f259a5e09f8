import * as vscode from 'vscode';
import type { FoundGotcha } from '../../shared/gotchaMessages';
import { CONTEXT_KEYS, VIEWS } from '../../shared/ids';
import { UserError } from '../errors';
import { byKind, count, type FoundKind } from './foundGotchas';
import type { GotchaService } from './gotchaService';
import { type GotchaNode, GotchaTree } from './gotchaTree';
import { pythonFiles } from './pythonFiles';

/** Files asked for at a time: the progress moves, and a cancellation is heard soon. */
const BATCH = 25;

/** The command "Gotchas in this workspace" and the view that it fills. */
export class WorkspaceSearch implements vscode.Disposable {
  readonly #tree = new GotchaTree();
  readonly #view: vscode.TreeView<GotchaNode>;

  constructor(
    private readonly service: Pick<GotchaService, 'scan'>,
    private readonly log: Pick<vscode.LogOutputChannel, 'warn'>,
  ) {
    this.#view = vscode.window.createTreeView(VIEWS.gotchas, {
      treeDataProvider: this.#tree,
      showCollapseAll: true,
    });
    this.#become('none', []);
  }

  /** What was found last, the most frequent kind first. */
  get kinds(): readonly FoundKind[] {
    return this.#tree.kinds;
  }

  /** What stands above the results. */
  get message(): string {
    return this.#view.message ?? '';
  }

  get provider(): vscode.TreeDataProvider<GotchaNode> {
    return this.#tree;
  }

  /** Looks through every Python file of the workspace and shows the result by kind. */
  async run(): Promise<void> {
    if ((vscode.workspace.workspaceFolders ?? []).length === 0) {
      throw new UserError('No folder is open, so there are no files to look through.', [
        {
          label: 'Open a folder',
          run: () => vscode.commands.executeCommand('workbench.action.files.openFolder'),
        },
      ]);
    }
    this.#become('looking', []);
    try {
      const outcome = await vscode.window.withProgress(
        {
          location: vscode.ProgressLocation.Notification,
          title: 'Looking for gotchas',
          cancellable: true,
        },
        (progress, token) => this.#look(progress, token),
      );
      const { found, looked, total, cancelled } = outcome;
      const kinds = byKind(found);
      this.#become(found.length > 0 ? 'found' : cancelled ? 'none' : 'clean', kinds);
      const files = cancelled ? `${looked} of ${total} files` : count(looked, 'file');
      this.#view.message =
        found.length > 0
          ? `${count(found.length, 'gotcha')} of ${count(kinds.length, 'kind')} in ${files}`
          : '';
    } catch (error) {
      this.#become('none', []);
      throw error;
    }
    await vscode.commands.executeCommand(`${VIEWS.gotchas}.focus`);
  }

  clear(): void {
    this.#become('none', []);
  }

  dispose(): void {
    this.#view.dispose();
    this.#tree.dispose();
  }

  async #look(
    progress: vscode.Progress<{ message?: string; increment?: number }>,
    token: vscode.CancellationToken,
  ) {
    const files = await filesOfWorkspace(() => token.isCancellationRequested);
    const found: FoundGotcha[] = [];
    let looked = 0;
    for (let start = 0; start < files.length && !token.isCancellationRequested; start += BATCH) {
      const batch = files.slice(start, start + BATCH);
      const result = await this.service.scan(batch, token);
      found.push(...result.found);
      looked += result.looked;
      for (const reason of result.unread) this.log.warn(`Not looked through: ${reason}`);
      const done = Math.min(start + BATCH, files.length);
      progress.report({
        message: `${done} of ${count(files.length, 'file')}, ${count(found.length, 'gotcha')}`,
        increment: (batch.length / files.length) * 100,
      });
    }
    return { found, looked, total: files.length, cancelled: token.isCancellationRequested };
  }

  #become(state: 'none' | 'looking' | 'found' | 'clean', kinds: readonly FoundKind[]): void {
    void vscode.commands.executeCommand('setContext', CONTEXT_KEYS.gotchas, state);
    this.#tree.show(kinds);
    this.#view.message = '';
  }
}

/** Folders may lie in one another: each file once. */
async function filesOfWorkspace(isCancelled: () => boolean): Promise<vscode.Uri[]> {
  const files = new Set<string>();
  for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
    if (uri.scheme !== 'file') continue;
    for (const file of await pythonFiles(uri.fsPath, isCancelled)) files.add(file);
  }
  return [...files].map(file => vscode.Uri.file(file));
}
