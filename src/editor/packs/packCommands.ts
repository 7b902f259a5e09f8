import * as vscode from 'vscode';
import { COMMANDS } from '../../shared/ids';
import { choose } from '../choose';
import { registerCommands } from '../commands';
import { type ShowError, UserError } from '../errors';
import { groupOf } from '../questions/questionTree';
import type { PackOrigin } from './library';
import type { PackSetting } from './packSetting';
import type { ListedPack, Packs } from './packs';
import type { Permission } from './permission';

/** What the commands about packs act on. */
export interface PackActions {
  readonly packs: Packs;
  readonly setting: PackSetting;
  readonly permission: Permission;
  readonly showError: ShowError;
}

type Where = 'user' | 'workspace';

/** Adding, removing, accepting packs and taking that back. Each takes a folder, a pack's name or its group, or asks. */
export class PackCommands implements vscode.Disposable {
  readonly #registered: vscode.Disposable;

  constructor(private readonly actions: PackActions) {
    this.#registered = registerCommands(
      {
        [COMMANDS.addPack]: folder => this.#add(folder),
        [COMMANDS.removePack]: folder => this.#remove(folder),
        [COMMANDS.acceptPack]: name => this.#accept(name),
        [COMMANDS.revokePack]: name => this.#revoke(name),
      },
      actions.showError,
    );
  }

  dispose(): void {
    this.#registered.dispose();
  }

  async #add(named: unknown): Promise<void> {
    const folder = typeof named === 'string' ? named : await pickFolder();
    if (folder === undefined) return;
    const where = typeof named === 'string' ? 'user' : await pickPlace();
    if (!where) return;
    const { packs, setting } = this.actions;
    await setting.add(folder, where);
    // The setting's own event may come later than this.
    await packs.list(setting.folders);
    await packs.settled();
    const listed = packs.all.find(one => one.folder === folder);
    if (listed?.pack) tellAdded(listed);
    else await this.#refused(folder, listed?.problem ?? `${folder} could not be read.`);
  }

  /** What is no pack should not stay in the setting without the learner's wish. */
  async #refused(folder: string, problem: string): Promise<never> {
    const { setting } = this.actions;
    throw new UserError(problem, [
      { label: 'Remove it again', run: () => setting.remove(folder) },
      { label: 'Open the folder', run: () => vscode.env.openExternal(vscode.Uri.file(folder)) },
    ]);
  }

  async #remove(named: unknown): Promise<void> {
    const { packs, setting } = this.actions;
    const listed = await this.#pick(
      named,
      packs.all,
      'Remove a question pack',
      'Its files stay where they are',
    );
    if (!listed) return;
    await setting.remove(listed.folder);
    await packs.list(setting.folders);
    await packs.forget(listed.folder);
    const text = `${titleOf(listed)} is removed. Its files, your answers and your progress stay.`;
    vscode.window.setStatusBarMessage(text, 8000);
  }

  async #accept(named: unknown): Promise<void> {
    const { packs, permission } = this.actions;
    const open = packs.all.filter(listed => originOf(listed) && !permission.isAccepted(identity(listed)));
    const listed = await this.#pick(
      named,
      open,
      'Accept a question pack',
      'Whose code may run on this machine?',
    );
    const origin = listed && originOf(listed);
    if (origin) await permission.ensureAccepted(origin);
  }

  async #revoke(named: unknown): Promise<void> {
    const { packs, permission } = this.actions;
    const accepted = packs.all.filter(listed => originOf(listed) && permission.isAccepted(identity(listed)));
    const listed = await this.#pick(
      named,
      accepted,
      'Stop running a question pack',
      'Whose code may not run?',
    );
    if (!listed) return;
    await permission.revoke(identity(listed));
    vscode.window.setStatusBarMessage(`Nothing of ${titleOf(listed)} runs until you accept it again.`, 8000);
  }

  async #pick(
    named: unknown,
    from: readonly ListedPack[],
    title: string,
    placeholder: string,
  ): Promise<ListedPack | undefined> {
    const name = groupOf(named)?.id ?? named;
    if (typeof name === 'string') {
      return from.find(({ folder, pack }) => folder === name || pack?.index.name === name);
    }
    if (from.length === 0) {
      void vscode.window.showInformationMessage('There is no question pack for that.');
      return undefined;
    }
    const items = from.map(listed => ({
      label: titleOf(listed),
      description: about(listed),
      detail: listed.folder,
      listed,
    }));
    const chosen = await choose(items, { title, placeholder });
    return typeof chosen === 'object' ? chosen.listed : undefined;
  }
}

export function originOf({ pack }: ListedPack): PackOrigin | null {
  return pack && { name: pack.index.name, title: pack.index.title, root: pack.root };
}

function identity({ pack, folder }: ListedPack): { readonly name: string; readonly root: string } {
  return { name: pack?.index.name ?? '', root: pack?.root ?? folder };
}

function titleOf({ pack, folder }: ListedPack): string {
  return pack?.index.title ?? folder;
}

function about({ pack, faults }: ListedPack): string {
  if (!pack) return 'cannot be read';
  const problems =
    faults.length === 0 ? [] : [faults.length === 1 ? '1 problem' : `${faults.length} problems`];
  return [`${pack.index.questions.length} questions`, ...problems].join(' · ');
}

function tellAdded(listed: ListedPack): void {
  const text = `${titleOf(listed)} is added: ${about(listed)}. Nothing of it runs until you accept it.`;
  void vscode.window.showInformationMessage(text);
}

async function pickFolder(): Promise<string | undefined> {
  const [folder] =
    (await vscode.window.showOpenDialog({
      title: 'Add question pack',
      openLabel: 'Add pack',
      canSelectFiles: false,
      canSelectFolders: true,
    })) ?? [];
  return folder?.fsPath;
}

/** Asked only where there is a workspace to write it to. */
async function pickPlace(): Promise<Where | undefined> {
  if (!vscode.workspace.workspaceFolders?.length) return 'user';
  const items: (vscode.QuickPickItem & { where: Where })[] = [
    { label: 'For me', detail: 'In every window on this machine', where: 'user' },
    { label: 'For this workspace', detail: 'In its settings, which a team can share', where: 'workspace' },
  ];
  const chosen = await choose(items, { title: 'Add question pack', placeholder: 'Who gets it' });
  return typeof chosen === 'object' ? chosen.where : undefined;
}
