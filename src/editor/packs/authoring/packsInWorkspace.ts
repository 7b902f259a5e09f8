import { realpath } from 'node:fs/promises';
import * as path from 'node:path';
import * as vscode from 'vscode';

/** Nobody chooses among more. */
const MOST = 50;

/** Folders of the workspace that hold a pack.yaml. */
export async function packsInWorkspace(): Promise<string[]> {
  const found = await vscode.workspace.findFiles('**/pack.yaml', '**/{node_modules,.git,.venv}/**', MOST);
  const folders = await Promise.all(found.map(({ fsPath }) => realpath(path.dirname(fsPath))));
  return [...new Set(folders)].sort();
}
