import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { COMMANDS } from '../../../src/shared/ids';
import { answering, BUCKET, eventually, inOwnFolder, openWith, practising, RAISES, SOLVED } from './session';

const OUTPUT = 'second-round';

describe('proving a program', () => {
  const folder = inOwnFolder();

  it('runs a block in the learner’s interpreter and keeps what it printed', async () => {
    const { practice, programs } = await practising();
    const open = await practice.load(OUTPUT);
    assert.ok(open.question.kind === 'output');
    const { program, output } = open.question;
    await programs.run(open, program);
    const shown = programs.of(OUTPUT)[program];
    assert.equal(shown?.stdout, `${output}\n`);
    assert.deepEqual([shown?.running, shown?.stderr, shown?.trouble], [false, '', null]);
    assert.match(shown?.circumstances ?? '', /^Python 3\.\d+\.\d+, /);
  });

  it('ends a program when it is asked to', async () => {
    const { practice, programs } = await practising();
    const open = await practice.load(OUTPUT);
    const endless = 'import time\nprint("begun", flush=True)\ntime.sleep(600)\n';
    const running = programs.run(open, endless);
    await eventually('it runs', () => programs.of(OUTPUT)[endless]?.running);
    await new Promise(resolve => setTimeout(resolve, 500));
    programs.stop(OUTPUT, endless);
    await running;
    assert.match(programs.of(OUTPUT)[endless]?.trouble ?? '', /^The program was ended: it was cancelled/);
  });

  it('opens a block as a scratch file that runs, and never writes over one', async () => {
    const { scratch } = await practising();
    const editor = await scratch.open(OUTPUT, 'print("one")\n');
    const file = editor.document.uri.fsPath;
    assert.equal(file, path.join(folder.path, 'scratch', 'second_round.py'));
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      editor.document.uri,
    );
    assert.deepEqual(
      lenses.map(({ command }) => command?.title).filter(title => title === 'Run' || title === 'Check'),
      ['Run'],
    );
    const marker = path.join(folder.path, 'scratch', 'ran.txt');
    const edit = new vscode.WorkspaceEdit();
    const changed = 'from pathlib import Path\nPath("ran.txt").write_text("yes")\n';
    edit.replace(editor.document.uri, new vscode.Range(0, 0, 9, 0), changed);
    await vscode.workspace.applyEdit(edit);
    await vscode.commands.executeCommand(COMMANDS.runScratch);
    assert.equal(await readFile(marker, 'utf8'), 'yes');
    await scratch.open(OUTPUT, 'print("one")\n');
    assert.equal(await readFile(file, 'utf8'), changed);
    const names = await readdir(path.dirname(file));
    assert.deepEqual(names.toSorted(), ['ran.txt', 'second_round.py', 'second_round_2.py']);
  });
});

describe('the history of a question', () => {
  inOwnFolder();

  async function attempted() {
    const all = await practising();
    const document = await openWith(BUCKET, RAISES);
    await all.checker.check();
    await all.tracker.settled();
    const attempt = (await all.progress.answers(BUCKET)).findLast(({ answer }) => answer === RAISES);
    const open = await all.practice.load(BUCKET);
    assert.ok(attempt && open.file);
    return { ...all, document, attempt, open };
  }

  it('opens an attempt as a diff against the present file', async () => {
    const { history, attempt, open, document } = await attempted();
    await history.compare(open, attempt);
    const { input } = vscode.window.tabGroups.activeTabGroup.activeTab ?? {};
    assert.ok(input instanceof vscode.TabInputTextDiff);
    assert.equal(input.modified.toString(), document.uri.toString());
    assert.equal((await vscode.workspace.openTextDocument(input.original)).getText(), RAISES);
  });

  it('brings an attempt back, which undo and the kept text take back', async () => {
    const { history, attempt, open, reset, practice } = await attempted();
    const document = await openWith(BUCKET, SOLVED);
    await history.bringBack(open, attempt);
    assert.equal(document.getText(), RAISES);
    assert.equal((await reset.generations(BUCKET))[0]?.text, SOLVED);
    await practice.open(BUCKET);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), SOLVED);
  });

  it('lists the attempts newest first, and opens the chosen one', async () => {
    await attempted();
    const picking = Promise.resolve(vscode.commands.executeCommand(COMMANDS.history, BUCKET));
    await eventually('a diff', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return vscode.window.tabGroups.all.some(group =>
        group.tabs.some(({ input }) => input instanceof vscode.TabInputTextDiff),
      );
    });
    await picking;
  });
});

describe('exporting and importing', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'drill-transfer-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('takes everything to one file, and adds nothing twice', async () => {
    const { transfers, progress } = await practising();
    const file = vscode.Uri.file(path.join(folder, 'all.json'));
    const count = await transfers.exportTo(file);
    assert.equal(count, progress.attempts().length);
    assert.deepEqual(await transfers.importFrom(file), { attempts: 0, drafts: 0 });
    const lines = (await readFile(file.fsPath, 'utf8')).split('\n');
    const line = lines.find(text => text.includes('"type":"attempt"')) ?? '';
    const other = { ...JSON.parse(line), id: `other-${Date.now()}`, question: 'not-in-this-bank' };
    await writeFile(file.fsPath, `${JSON.stringify(other)}\n`);
    assert.deepEqual(await transfers.importFrom(file), { attempts: 1, drafts: 0 });
    assert.deepEqual(await transfers.importFrom(file), { attempts: 0, drafts: 0 });
    assert.equal(progress.attempts('not-in-this-bank').length, 1);
  });

  it('says when a file holds no progress', async () => {
    const file = path.join(folder, 'notes.json');
    await writeFile(file, '{"notes": []}');
    const { transfers } = await practising();
    await assert.rejects(transfers.importFrom(vscode.Uri.file(file)), /holds no progress/);
    const told = await answering('showErrorMessage', undefined, async () => {
      const original = vscode.window.showOpenDialog;
      Object.assign(vscode.window, { showOpenDialog: async () => [vscode.Uri.file(file)] });
      try {
        await vscode.commands.executeCommand(COMMANDS.importProgress);
      } finally {
        Object.assign(vscode.window, { showOpenDialog: original });
      }
    });
    assert.equal(told.length, 1);
  });
});
