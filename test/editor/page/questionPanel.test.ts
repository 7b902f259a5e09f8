import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { COMMANDS, PANELS, SETTINGS } from '../../../src/shared/ids';
import { BUCKET, eventually, inOwnFolder, practising, set, tabLabels } from '../practice/session';

const TITLE = 'A bucket that forgets';

describe('the question page', () => {
  inOwnFolder();

  after(() => set(SETTINGS.pagePlacement, undefined));

  it('comes back after a reload with the question it showed', async () => {
    await vscode.commands.executeCommand(COMMANDS.open, BUCKET);
    await eventually('the page', () => tabLabels().includes(TITLE));
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await eventually('no page', () => !tabLabels().includes(TITLE));
    const { panel } = await practising();
    const restored = vscode.window.createWebviewPanel(PANELS.question, 'restored', vscode.ViewColumn.One);
    await panel.deserializeWebviewPanel(restored);
    assert.equal(restored.title, TITLE);
    assert.match(restored.webview.html, /default-src 'none'/);
    assert.equal(restored.webview.options.enableScripts, true);
    assert.deepEqual(
      restored.webview.options.localResourceRoots?.map(uri => uri.path.split('/').slice(-2).join('/')),
      ['dist/webview'],
    );
    restored.dispose();
  });

  it('stands below the file when that is set', async () => {
    await set(SETTINGS.pagePlacement, 'below');
    await vscode.commands.executeCommand(COMMANDS.open, BUCKET);
    await eventually('two groups', () => vscode.window.tabGroups.all.length === 2);
    const layout = await vscode.commands.executeCommand<{ orientation: number }>('vscode.getEditorLayout');
    assert.equal(layout.orientation, 1);
    await eventually('the focus in the file', () =>
      vscode.window.activeTextEditor?.document.fileName.endsWith('.py'),
    );
  });

  it('is a tab beside the file’s when that is set', async () => {
    await set(SETTINGS.pagePlacement, 'sameGroup');
    await vscode.commands.executeCommand(COMMANDS.open, BUCKET);
    await eventually('both tabs', () => tabLabels().length === 2);
    assert.equal(vscode.window.tabGroups.all.length, 1);
  });
});
