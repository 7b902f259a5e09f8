import * as vscode from 'vscode';
import { PANELS } from '../../shared/ids';

/** VS Code prefixes the view type of a webview's tab. */
function isPage(tab: vscode.Tab | undefined, panels: readonly string[] = [PANELS.question]): boolean {
  const { input } = tab ?? {};
  return input instanceof vscode.TabInputWebview && panels.some(panel => input.viewType.endsWith(panel));
}

/** Whether there is a tab with this page, seen or not. */
export function hasPage(panel: string): boolean {
  return vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(tab => isPage(tab, [panel])));
}

/** The column that holds the question page, or null when it is closed. */
export function columnOfPage(): vscode.ViewColumn | null {
  return vscode.window.tabGroups.all.find(group => group.tabs.some(tab => isPage(tab)))?.viewColumn ?? null;
}

/** Where a file goes that belongs to what the page shows: where code was last edited, and never over the page. */
export function columnBesidePage(): vscode.ViewColumn {
  const groups = vscode.window.tabGroups.all;
  const active = vscode.window.tabGroups.activeTabGroup;
  if (!isPage(active.activeTab)) return active.viewColumn;
  return groups.find(group => !isPage(group.activeTab))?.viewColumn ?? vscode.ViewColumn.Beside;
}

/** Where the file of a sitting goes: where it is already, else beside the page of the sitting, which stays in sight. */
export function columnForSittingFile(file: vscode.Uri): vscode.ViewColumn {
  const groups = vscode.window.tabGroups.all;
  const isSitting = ({ activeTab }: vscode.TabGroup) => isPage(activeTab, [PANELS.sitting]);
  const active = vscode.window.tabGroups.activeTabGroup;
  const free = isSitting(active) ? groups.find(group => !isSitting(group)) : active;
  return columnHolding(file) ?? free?.viewColumn ?? vscode.ViewColumn.Beside;
}

function columnHolding(file: vscode.Uri): vscode.ViewColumn | undefined {
  const wanted = file.toString();
  return vscode.window.tabGroups.all.find(group =>
    group.tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === wanted),
  )?.viewColumn;
}

/** Where a question's file goes: where it is already, else beside the page and never over it. */
export function columnForFile(file: vscode.Uri): vscode.ViewColumn {
  const holding = columnHolding(file);
  if (holding !== undefined) return holding;
  const active = vscode.window.tabGroups.activeTabGroup;
  if (!isPage(active.activeTab)) return active.viewColumn;
  const other = vscode.window.tabGroups.all.find(group => !isPage(group.activeTab));
  return other?.viewColumn ?? active.viewColumn;
}
