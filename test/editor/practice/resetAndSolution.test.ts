import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import { COMMANDS } from '../../../src/shared/ids';
import { answering, BUCKET, eventually, inOwnFolder, openWith, practising, SOLVED, write } from './session';

const run = (command: string) => Promise.resolve(vscode.commands.executeCommand(command));

describe('reset', () => {
  inOwnFolder();

  async function starter(): Promise<string> {
    const text = (await practising()).practice.currentCode?.question.starter;
    assert.ok(text);
    return text;
  }

  it('puts the starter back in one step, which the editor can undo', async () => {
    const document = await openWith(BUCKET, 'mine = 1\n');
    const said = await answering('showInformationMessage', undefined, () => run(COMMANDS.reset));
    assert.equal(document.getText(), await starter());
    assert.match(said.join(), /forgetful_bucket\.py is its starter again/);
    await run('undo');
    assert.equal(document.getText(), 'mine = 1\n');
  });

  it('offers to undo it at once', async () => {
    const document = await openWith(BUCKET, 'mine = 2\n');
    await answering('showInformationMessage', 'Undo', async () => {
      await run(COMMANDS.reset);
      await eventually('the text', () => document.getText() === 'mine = 2\n');
    });
  });

  it('can be taken back by a command, also after the file was closed', async () => {
    const document = await openWith(BUCKET, 'mine = 3\n');
    await answering('showInformationMessage', undefined, () => run(COMMANDS.reset));
    await document.save();
    await run('workbench.action.closeAllEditors');
    const { practice, reset } = await practising();
    const generations = reset.generations(BUCKET);
    assert.equal((await generations)[0]?.text, 'mine = 3\n');
    await practice.open(BUCKET);
    const picking = run(COMMANDS.restore);
    // The newest of several stands first.
    await eventually('the text', async () => {
      await run('workbench.action.acceptSelectedQuickOpenItem');
      return vscode.window.activeTextEditor?.document.getText() === 'mine = 3\n';
    });
    await picking;
  });

  it('keeps the text that a restore replaces', async () => {
    const document = await openWith(BUCKET, 'older\n');
    await answering('showInformationMessage', undefined, () => run(COMMANDS.reset));
    await write(document, 'newer\n');
    const picking = run(COMMANDS.restore);
    await eventually('the older text', async () => {
      await run('workbench.action.acceptSelectedQuickOpenItem');
      return document.getText() === 'older\n';
    });
    await picking;
    const { reset } = await practising();
    assert.equal((await reset.generations(BUCKET))[0]?.text, 'newer\n');
  });

  it('hides the hints again, and an undo brings back how many were shown', async () => {
    await openWith(BUCKET, 'mine = 4\n');
    await run(COMMANDS.hint);
    const { hints, practice } = await practising();
    const question = practice.current?.question;
    assert.ok(question);
    const before = hints.left(question);
    await answering('showInformationMessage', undefined, () => run(COMMANDS.reset));
    assert.equal(hints.left(question), 3);
    await vscode.window.showTextDocument(vscode.Uri.file(practice.currentCode?.file.fsPath ?? ''));
    await run('undo');
    await eventually('the hints of before', () => hints.left(question) === before);
    assert.ok(before < 3);
  });
});

describe('the solution', () => {
  inOwnFolder();

  it('is asked about, and not shown to who declines', async () => {
    const document = await openWith(BUCKET, 'mine = 5\n');
    const asked = await answering('showWarningMessage', undefined, () => run(COMMANDS.solution));
    assert.equal(asked.length, 1);
    assert.equal(diffs().length, 0);
    assert.equal(document.getText(), 'mine = 5\n');
  });

  it('is asked about once, opens as a diff against the file, and leaves the file alone', async () => {
    const document = await openWith(BUCKET, 'mine = 6\n');
    const asked = await answering('showWarningMessage', 'Show solution', async () => {
      await run(COMMANDS.solution);
      await eventually('the diff', () => diffs().length === 1);
      await run('workbench.action.closeActiveEditor');
      await run(COMMANDS.solution);
    });
    assert.equal(asked.length, 1);
    const [diff] = diffs();
    assert.equal(diff?.original.toString(), document.uri.toString());
    assert.ok(diff);
    const reference = await vscode.workspace.openTextDocument(diff.modified);
    const { practice } = await practising();
    assert.equal(reference.getText(), practice.currentCode?.question.solutions[0]?.text);
    assert.equal(document.isDirty, false);
    assert.equal(await readFile(document.uri.fsPath, 'utf8'), 'mine = 6\n');
    assert.equal(practice.current?.question.id, BUCKET);
  });

  it('counts as giving up in the attempts, and what is solved afterwards is marked', async () => {
    const { progress, checker, tracker } = await practising();
    await tracker.settled();
    assert.equal(progress.attempts(BUCKET).at(-1)?.outcome, 'gave-up');
    await openWith(BUCKET, SOLVED);
    await checker.check();
    await tracker.settled();
    const last = (await progress.answers(BUCKET)).at(-1);
    assert.deepEqual([last?.outcome, last?.solutionSeen, last?.answer], ['solved', true, SOLVED]);
  });
});

function diffs(): vscode.TabInputTextDiff[] {
  return vscode.window.tabGroups.all
    .flatMap(group => group.tabs.map(({ input }) => input))
    .filter(input => input instanceof vscode.TabInputTextDiff);
}
