import assert from 'node:assert/strict';
import path from 'node:path';
import * as vscode from 'vscode';
import type { Checker } from '../../../src/editor/check/checker';
import { COMMANDS, SETTINGS } from '../../../src/shared/ids';
import {
  activated,
  BUCKET,
  eventually,
  inOwnFolder,
  openWith,
  practising,
  RAISES,
  SOLVED,
  set,
  tabLabels,
  write,
} from '../practice/session';

const FOREVER = 'def add_item(item, bucket=None):\n    while True:\n        pass\n';
const check = () => Promise.resolve(vscode.commands.executeCommand(COMMANDS.check));

function found(document: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'Python Drill');
}

async function insert(
  document: vscode.TextDocument,
  line: number,
  character: number,
  text: string,
): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(line, character), text);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

function started(checker: Checker): Promise<void> {
  return new Promise(resolve => {
    const listener = checker.onDidStart(() => {
      listener.dispose();
      resolve();
    });
  });
}

describe('a check', () => {
  const folder = inOwnFolder();

  before(async () => {
    // The first resolution of an interpreter starts a process; what is tested here comes after it.
    await (await activated()).interpreters.resolve(vscode.Uri.file(path.join(folder.path, 'answer.py')));
  });

  it('saves the file and puts what failed at the learner’s own lines', async () => {
    const document = await openWith(BUCKET, 'unsaved = 1\n');
    await write(document, RAISES);
    assert.ok(document.isDirty);
    await check();
    assert.equal(document.isDirty, false);
    const diagnostics = found(document);
    assert.ok(diagnostics.length > 0);
    const raised = diagnostics.filter(({ range }) => range.start.line === 2);
    assert.ok(raised.length > 0);
    assert.equal(raised[0]?.severity, vscode.DiagnosticSeverity.Error);
    assert.match(raised[0]?.message ?? '', /IndexError|TypeError/);
  });

  it('clears a diagnostic when its line is edited, and moves it with lines above', async () => {
    const document = await openWith(BUCKET, RAISES);
    await check();
    const before = found(document).filter(({ range }) => range.start.line === 2).length;
    assert.ok(before > 0);
    await insert(document, 0, 0, '# a note\n');
    await eventually(
      'moved',
      () => found(document).filter(({ range }) => range.start.line === 3).length === before,
    );
    await insert(document, 3, 4, ' ');
    await eventually('cleared', () => found(document).every(({ range }) => range.start.line !== 3));
  });

  it('follows what is edited while it runs', async () => {
    const slow = RAISES.replace('bucket = bucket or []', 'import time; time.sleep(0.2); bucket = []');
    const document = await openWith(BUCKET, slow);
    const { checker } = await practising();
    const checking = checker.check();
    await started(checker);
    await insert(document, 0, 0, '# a note\n');
    await checking;
    assert.ok(found(document).length > 0);
    for (const { range } of found(document))
      assert.equal(document.lineAt(range.start.line).text, '    return bucket[item]');
  });

  it('opens the page when it was closed, and nothing else', async () => {
    await openWith(BUCKET, RAISES);
    await eventually('the page', () => tabLabels().length === 2);
    await vscode.commands.executeCommand('workbench.action.closeEditorsInOtherGroups');
    await eventually('no page', () => tabLabels().length === 1);
    await check();
    await eventually('the page', () => tabLabels().length === 2);
    assert.equal(vscode.window.activeTextEditor?.document.fileName.endsWith('forgetful_bucket.py'), true);
  });

  it('tells expected and got at the line that returned a wrong value', async () => {
    const document = await openWith(BUCKET, 'import os\n\ndef add_item(item, bucket=[]):\n    return [0]\n');
    await check();
    const messages = found(document).map(({ message, range }) => [range.start.line, message] as const);
    assert.ok(
      messages.some(([line, message]) => line === 3 && message.startsWith("expected ['pear'], got [0]")),
    );
  });

  it('puts a syntax error where it is', async () => {
    const document = await openWith(BUCKET, 'def add_item(item):\n    return (item\n');
    await check();
    const [only, ...more] = found(document);
    assert.deepEqual(more, []);
    assert.equal(only?.range.start.line, 1);
  });

  it('that passes clears them all and is recorded as solved', async () => {
    await vscode.commands.executeCommand(COMMANDS.open, 'keep-its-name');
    const { progress, practice, tracker } = await practising();
    const open = practice.currentCode;
    assert.ok(open);
    const answer = open.question.solutions[0]?.text ?? '';
    const document = await openWith('keep-its-name', 'def nothing(): ...\n');
    await check();
    assert.ok(found(document).length > 0);
    await write(document, answer);
    await check();
    assert.deepEqual(found(document), []);
    await tracker.settled();
    const [failed, solved, ...more] = (await progress.answers('keep-its-name')).slice(-2);
    assert.deepEqual(more, []);
    assert.equal(failed?.outcome, 'failed');
    assert.equal(solved?.outcome, 'solved');
    assert.equal(solved?.answer, answer);
    assert.equal(solved?.solutionSeen, false);
    assert.match(solved?.python ?? '', /^3\.\d+/);
    assert.ok(solved && solved.ms > 0 && solved.ms < 60_000);
    assert.ok(solved.firstKeyMs !== null && solved.firstKeyMs <= solved.ms);
    assert.equal(progress.stateOf('keep-its-name').status, 'solved');
  });

  it('can be cancelled', async () => {
    await openWith(BUCKET, FOREVER);
    const { checker } = await practising();
    const checking = checker.check();
    await started(checker);
    assert.equal(checker.isChecking, true);
    await vscode.commands.executeCommand(COMMANDS.cancelCheck);
    assert.equal((await checking)?.reason, 'cancelled');
    assert.equal(checker.isChecking, false);
  });

  it('ends the check before and starts anew', async () => {
    const document = await openWith(BUCKET, FOREVER);
    const { checker } = await practising();
    const first = checker.check();
    await started(checker);
    await write(document, SOLVED);
    const second = await checker.check();
    assert.equal((await first)?.reason, 'cancelled');
    assert.equal(second?.status, 'passed');
  });

  it('runs on save when that is set, and once', async () => {
    const document = await openWith(BUCKET, 'def add_item(): ...\n');
    const { checker } = await practising();
    let finished = 0;
    const listener = checker.onDidFinish(() => finished++);
    try {
      await write(document, SOLVED);
      await document.save();
      await set(SETTINGS.checkOnSave, true);
      assert.equal(finished, 0);
      await write(document, RAISES);
      await document.save();
      await eventually('the check', () => finished === 1 && !checker.isChecking);
      await write(document, SOLVED);
      await check();
      assert.equal(finished, 2);
    } finally {
      listener.dispose();
      await set(SETTINGS.checkOnSave, undefined);
    }
  });
});
