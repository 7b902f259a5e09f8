import * as vscode from 'vscode';
import { PANELS } from '../../shared/ids';

/** VS Code prefixes the view type of a webview's tab. */
function isPage(tab: vscode.Tab | undefined): boolean {
  return tab?.input instanceof vscode.TabInputWebview && tab.input.viewType.endsWith(PANELS.question);
}

/** The column that holds the question page, or null when it is closed. */
export function columnOfPage(): vscode.ViewColumn | null {
  return vscode.window.tabGroups.all.find(group => group.tabs.some(isPage))?.viewColumn ?? null;
}

/** Where a file goes that belongs to what the page shows: where code was last edited, and never over the page. */
export function columnBesidePage(): vscode.ViewColumn {
  const groups = vscode.window.tabGroups.all;
  const active = vscode.window.tabGroups.activeTabGroup;
  if (!isPage(active.activeTab)) return active.viewColumn;
  return groups.find(group => !isPage(group.activeTab))?.viewColumn ?? vscode.ViewColumn.Beside;
}

/** Where a question's file goes: where it is already, else beside the page and never over it. */
export function columnForFile(file: vscode.Uri): vscode.ViewColumn {
  const wanted = file.toString();
  const groups = vscode.window.tabGroups.all;
  const holding = groups.find(group =>
    group.tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === wanted),
  );
  if (holding) return holding.viewColumn;
  const active = vscode.window.tabGroups.activeTabGroup;
  if (!isPage(active.activeTab)) return active.viewColumn;
  const other = groups.find(group => !isPage(group.activeTab));
  return other?.viewColumn ?? active.viewColumn;
}
