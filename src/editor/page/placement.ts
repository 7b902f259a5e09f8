import * as vscode from 'vscode';
import type { ConfigValue } from '../config';
import { columnForFile } from '../practice/columns';
import type { OpenCode, OpenQuestion } from '../practice/practice';

const COLUMN = 'pythonDrill.page.column';

export type PagePlacement = 'beside' | 'below' | 'sameGroup';

/** Where the page stands in relation to the file: as the setting says, or where the learner last put it. */
export class Placement implements vscode.Disposable {
  readonly #subscription: vscode.Disposable;

  constructor(
    private readonly setting: ConfigValue<PagePlacement>,
    private readonly memento: vscode.Memento,
  ) {
    // Whoever changes the setting wants that, not the place of before.
    this.#subscription = setting.onDidChange(() => void memento.update(COLUMN, undefined));
  }

  /** Where a new panel goes. The focus stays in the file, unless there is none or the page covers it. */
  optionsFor(open: OpenQuestion): { viewColumn: vscode.ViewColumn; preserveFocus: boolean } {
    if (!open.file) return { viewColumn: this.#remembered ?? vscode.ViewColumn.Active, preserveFocus: false };
    return { viewColumn: this.#columnFor(open), preserveFocus: this.setting.value !== 'sameGroup' };
  }

  /** Brings a new panel to its place when it takes more than a column to say where. */
  async settle(panel: vscode.WebviewPanel, backToFile: () => Promise<unknown>): Promise<void> {
    if (this.setting.value !== 'below') return;
    // VS Code moves the active editor alone.
    panel.reveal(undefined, false);
    await vscode.commands.executeCommand('workbench.action.moveEditorToBelowGroup');
    await backToFile();
  }

  /** Brings the panel to the front; out of the file's column when the two should stand side by side. */
  reveal(panel: vscode.WebviewPanel, open: OpenQuestion): void {
    if (!open.file) {
      panel.reveal(undefined, false);
      return;
    }
    const apart = this.setting.value !== 'sameGroup' && panel.viewColumn === columnForFile(open.file);
    panel.reveal(apart ? vscode.ViewColumn.Beside : undefined, this.setting.value !== 'sameGroup');
  }

  remember(panel: vscode.WebviewPanel): void {
    if (this.setting.value !== 'beside' || !panel.active || panel.viewColumn === undefined) return;
    if (panel.viewColumn !== this.memento.get<unknown>(COLUMN))
      void this.memento.update(COLUMN, panel.viewColumn);
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  /** The column where the learner last had the page, if it is there now. */
  get #remembered(): vscode.ViewColumn | null {
    const remembered = this.memento.get<unknown>(COLUMN);
    const isThere = vscode.window.tabGroups.all.some(({ viewColumn }) => viewColumn === remembered);
    return typeof remembered === 'number' && isThere ? remembered : null;
  }

  #columnFor(open: OpenCode): vscode.ViewColumn {
    const ofFile = columnForFile(open.file);
    if (this.setting.value !== 'beside') return ofFile;
    const remembered = this.#remembered;
    return remembered !== null && remembered !== ofFile ? remembered : vscode.ViewColumn.Beside;
  }
}
