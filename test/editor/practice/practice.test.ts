import assert from 'node:assert/strict';
import { readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import { COMMANDS, PANELS, SETTINGS } from '../../../src/shared/ids';
import { BUCKET, eventually, inOwnFolder, practising, set, tabLabels } from './session';

describe('opening a code question', () => {
  const folder = inOwnFolder();
  const file = () => path.join(folder.path, 'forgetful_bucket.py');

  it('makes its file from the starter in the practice folder, which it marks', async () => {
    await vscode.commands.executeCommand(COMMANDS.open, BUCKET);
    const { practice } = await practising();
    assert.equal(vscode.window.activeTextEditor?.document.uri.fsPath, file());
    const starter = practice.currentCode?.question.starter;
    assert.ok(starter);
    assert.equal(await readFile(file(), 'utf8'), starter);
    assert.deepEqual((await readdir(folder.path)).sort(), ['.python-drill', 'forgetful_bucket.py']);
  });

  it('shows its page beside the file and leaves the focus in the file', async () => {
    await vscode.commands.executeCommand(COMMANDS.open, BUCKET);
    await eventually('the page', () => tabLabels().includes('A bucket that forgets'));
    const groups = vscode.window.tabGroups.all.map(group => group.tabs.map(tab => tab.label));
    assert.deepEqual(groups, [['forgetful_bucket.py'], ['A bucket that forgets']]);
    assert.equal(vscode.window.tabGroups.activeTabGroup.activeTab?.label, 'forgetful_bucket.py');
  });

  it('uses the one page again for the next question, and does not cover it with the file', async () => {
    await vscode.commands.executeCommand(COMMANDS.open, BUCKET);
    await eventually('the page', () => tabLabels().includes('A bucket that forgets'));
    const { practice } = await practising();
    await vscode.commands.executeCommand(COMMANDS.open, 'keep-its-name');
    const title = practice.current?.question.title;
    assert.ok(title);
    await eventually('the page of the other question', () => tabLabels().includes(title));
    const pages = vscode.window.tabGroups.all.flatMap(group =>
      group.tabs.filter(
        ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith(PANELS.question),
      ),
    );
    assert.equal(pages.length, 1);
    assert.equal(vscode.window.tabGroups.all.length, 2);
  });

  it('never overwrites what is there', async () => {
    const mine = path.join(folder.path, 'locker_wall.py');
    await writeFile(mine, 'my work\n');
    await vscode.commands.executeCommand(COMMANDS.open, 'locker-wall');
    assert.equal(vscode.window.activeTextEditor?.document.getText(), 'my work\n');
    assert.equal(await readFile(mine, 'utf8'), 'my work\n');
  });

  it('does not overwrite work when it is asked for twice at once', async () => {
    await Promise.all([
      vscode.commands.executeCommand(COMMANDS.open, 'keep-its-name'),
      vscode.commands.executeCommand(COMMANDS.open, 'keep-its-name'),
    ]);
    const { practice } = await practising();
    assert.equal(practice.current?.question.id, 'keep-its-name');
    const text = await readFile(path.join(folder.path, 'keep_its_name.py'), 'utf8');
    assert.equal(text, practice.currentCode?.question.starter);
  });

  it('keeps the question current while another editor is active, until its file is closed', async () => {
    await vscode.commands.executeCommand(COMMANDS.open, BUCKET);
    const { practice } = await practising();
    const notes = path.join(folder.path, 'my_notes.py');
    await writeFile(notes, '# notes\n');
    const other = await vscode.workspace.openTextDocument(notes);
    await vscode.window.showTextDocument(other, { preview: false });
    assert.equal(practice.current?.question.id, BUCKET);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await eventually('no current question', () => practice.current === null);
  });

  it('follows the learner from file to file', async () => {
    const { practice } = await practising();
    await vscode.commands.executeCommand(COMMANDS.open, BUCKET);
    await vscode.commands.executeCommand(COMMANDS.open, 'keep-its-name');
    const document = await vscode.workspace.openTextDocument(file());
    await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
    await eventually('the first question again', () => practice.current?.question.id === BUCKET);
  });

  it('knows a practice file that is opened through a link to the folder, and no other file', async () => {
    const { practice } = await practising();
    const link = `${folder.path}-link`;
    await symlink(folder.path, link, 'dir');
    try {
      await set(SETTINGS.practiceFolder, link);
      assert.equal(practice.questionAt(vscode.Uri.file(file())), BUCKET);
      assert.equal(practice.questionAt(vscode.Uri.file(path.join(link, 'forgetful_bucket.py'))), BUCKET);
      assert.equal(practice.questionAt(vscode.Uri.file(path.join(folder.path, 'my_notes.py'))), null);
      assert.equal(
        practice.questionAt(vscode.Uri.file(path.join(folder.path, 'sub', 'forgetful_bucket.py'))),
        null,
      );
    } finally {
      await set(SETTINGS.practiceFolder, folder.path);
      await vscode.workspace.fs.delete(vscode.Uri.file(link));
    }
  });

  it('offers check, hint, reset and solution on the first line', async () => {
    await vscode.commands.executeCommand(COMMANDS.open, BUCKET);
    await vscode.commands.executeCommand(COMMANDS.reset);
    assert.deepEqual(await lenses(file()), ['Check', 'Hint (3 left)', 'Reset', 'Solution']);
    await vscode.commands.executeCommand(COMMANDS.hint);
    assert.deepEqual(await lenses(file()), ['Check', 'Hint (2 left)', 'Reset', 'Solution']);
    await vscode.commands.executeCommand(COMMANDS.hint);
    await vscode.commands.executeCommand(COMMANDS.hint);
    await vscode.commands.executeCommand(COMMANDS.hint);
    assert.deepEqual(await lenses(file()), ['Check', 'Hint (none left)', 'Reset', 'Solution']);
  });
});

async function lenses(file: string): Promise<(string | undefined)[]> {
  const found = await vscode.commands.executeCommand<vscode.CodeLens[]>(
    'vscode.executeCodeLensProvider',
    vscode.Uri.file(file),
  );
  return found
    .filter(({ command }) => command?.command.startsWith('pythonDrill.'))
    .map(({ command }) => command?.title);
}
