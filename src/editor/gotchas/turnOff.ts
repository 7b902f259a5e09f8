import * as vscode from 'vscode';
import type { GotchaPlace } from '../../shared/gotchaMessages';
import { SETTINGS } from '../../shared/ids';

type Severities = Readonly<Record<string, unknown>>;

/** Turns a gotcha off in the file's folder or everywhere, says so, and offers to take it back. */
export async function turnOff(
  place: GotchaPlace,
  title: string,
  where: 'folder' | 'everywhere',
): Promise<void> {
  const file = vscode.Uri.parse(place.uri);
  const before = written(file, where);
  await write(file, where, { ...before, [place.id]: 'off' });
  const scope = where === 'folder' ? 'in this folder' : 'everywhere';
  const undo = 'Undo';
  // Not awaited: whoever ran the command should not wait until the message is dismissed.
  void vscode.window.showInformationMessage(`“${title}” is off ${scope}.`, undo).then(async chosen => {
    if (chosen !== undo) return;
    const { [place.id]: _, ...others } = written(file, where);
    const old = before?.[place.id];
    await write(file, where, old === undefined ? others : { ...others, [place.id]: old });
  });
}

function written(file: vscode.Uri, where: 'folder' | 'everywhere'): Severities {
  const found = vscode.workspace
    .getConfiguration(undefined, file)
    .inspect<Severities>(SETTINGS.gotchaSeverity);
  return (where === 'folder' ? found?.workspaceFolderValue : found?.globalValue) ?? {};
}

function write(file: vscode.Uri, where: 'folder' | 'everywhere', value: Severities): Thenable<void> {
  const target =
    where === 'folder' ? vscode.ConfigurationTarget.WorkspaceFolder : vscode.ConfigurationTarget.Global;
  const kept = Object.keys(value).length > 0 ? value : undefined;
  return vscode.workspace.getConfiguration(undefined, file).update(SETTINGS.gotchaSeverity, kept, target);
}
