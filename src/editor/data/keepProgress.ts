import path from 'node:path';
import * as vscode from 'vscode';
import type { Insights } from '../../progress/insights';
import type { Progress } from '../../progress/progress';
import { SnapshotFile } from '../../progress/snapshot';
import type { Log } from '../log';

/** By then the window is up, and whoever is in a hurry has begun. */
const QUIET_MS = 30_000;

/** Where what was read at one start is kept for the next: on this machine, whatever folder the progress is in. */
export function snapshotFile({ extension, extensionMode, globalStorageUri }: vscode.ExtensionContext) {
  // Whoever works on the extension changes what is read without a new version.
  if (extensionMode === vscode.ExtensionMode.Development) return null;
  const version = String(extension.packageJSON['version']);
  return new SnapshotFile(path.join(globalStorageUri.fsPath, 'progress.snapshot'), version);
}

/**
 * Keeps what was read and worked out once nobody waits for anything. Without it the next start takes longer, and that is
 * all.
 */
export function keepProgress(
  progress: Pick<Progress, 'keep'>,
  insights: Pick<Insights, 'checkpoint'>,
  log: Pick<Log, 'debug'>,
): vscode.Disposable {
  const timer = setTimeout(() => {
    const keeping = progress.keep(kept => insights.checkpoint(kept));
    keeping.catch((error: unknown) => log.debug(`What was read is not kept: ${String(error)}`));
  }, QUIET_MS);
  return new vscode.Disposable(() => clearTimeout(timer));
}
