import os from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import type { Bank } from '../../bank/bank';
import type { Fault } from '../../bank/fault';
import { SETTINGS } from '../../shared/ids';
import type { ShowError } from '../errors';
import { Acceptance } from './acceptance';
import { Library } from './library';
import { packBundle } from './packBundle';
import { PackProblems } from './packProblems';
import { PackSetting } from './packSetting';
import { Packs } from './packs';
import { PackWatch } from './packWatch';
import { Permission } from './permission';
import { ProblemLayers } from './problemLayers';

export interface PackParts {
  readonly context: vscode.ExtensionContext;
  /** Folder of the bundles. */
  readonly dist: string;
  readonly bank: Bank;
  /** Names this machine. */
  readonly machine: string;
  readonly showError: ShowError;
}

/** Packs besides the bundled bank, and what may be done with them. */
export interface PackServices extends vscode.Disposable {
  readonly packs: Packs;
  readonly setting: PackSetting;
  readonly library: Library;
  readonly permission: Permission;
  readonly layers: ProblemLayers;
}

/** Opens the packs that the setting lists as they were last time; what they hold now is read behind. */
export async function openPacks({
  context,
  dist,
  bank,
  machine,
  showError,
}: PackParts): Promise<PackServices> {
  const version = String(context.extension.packageJSON['version']);
  const shelf = { folder: path.join(context.globalStorageUri.fsPath, 'packs'), program: version };
  const setting = new PackSetting(os.homedir());
  const reader = () => new (packBundle(dist).PackCache)(shelf.folder, shelf.program);
  const packs = new Packs(shelf, reader, error => ({
    problem: error instanceof Error ? error.message : String(error),
    faults: faultsIn(error),
  }));
  await packs.list(setting.folders);
  const library = new Library(bank, packs);
  const permission = new Permission(library, new Acceptance(context.globalState, machine));
  const layers = new ProblemLayers();
  const owned = vscode.Disposable.from(
    setting,
    setting.onDidChange(() => void packs.list(setting.folders).catch(showError)),
    library,
    layers,
    new PackProblems(packs, layers),
    new PackWatch(packs),
    tellOfProblems(packs),
  );
  return { packs, setting, library, permission, layers, dispose: () => void owned.dispose() };
}

/** Says once of each folder that it cannot be used: its questions are missing in the list without a word otherwise. */
function tellOfProblems(packs: Packs): { dispose(): void } {
  const told = new Map<string, string>();
  return packs.onDidChange(() => {
    for (const { folder, problem } of packs.all) {
      const isNew = problem !== null && told.get(folder) !== problem;
      if (problem === null) told.delete(folder);
      else told.set(folder, problem);
      if (isNew) void warn(problem);
    }
  });
}

async function warn(problem: string): Promise<void> {
  const answer = await vscode.window.showWarningMessage(
    `A question pack cannot be used. ${problem}`,
    'Open settings',
  );
  if (answer) await vscode.commands.executeCommand('workbench.action.openSettings', SETTINGS.packs);
}

/** Those of a PackError, which the bundle that reads packs has a class of its own for. */
function faultsIn(error: unknown): readonly Fault[] {
  const found = error instanceof Error && 'faults' in error ? error.faults : [];
  return Array.isArray(found) ? found : [];
}
