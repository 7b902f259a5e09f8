import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import * as vscode from 'vscode';
import { COMMANDS, PANELS } from '../../../src/shared/ids';
import { answering, BUCKET, eventually, inOwnFolder, practising, tabLabels } from './session';

const CHOICE = 'lost-lantern';
const CHOICE_TITLE = 'The lantern that cannot be stored';
const OUTPUT = 'shared-shelf';
const EXPLAIN = 'tell-the-gil';

const run = (command: string, ...args: unknown[]) =>
  Promise.resolve(vscode.commands.executeCommand(command, ...args));

describe('a question that is answered on its page', () => {
  const folder = inOwnFolder();

  async function open(id: string) {
    await run(COMMANDS.open, id);
    const all = await practising();
    await eventually('the page', () => tabLabels().length === 1);
    const { current } = all.practice;
    assert.ok(current && current.file === null);
    assert.equal(current.question.id, id);
    return { ...all, question: current.question };
  }

  afterEach(async () => {
    const { practice } = await practising();
    await run('workbench.action.closeAllEditors');
    await eventually('no current question', () => practice.current === null);
  });

  it('opens its page alone, with the focus in it, and makes no file', async () => {
    await open(CHOICE);
    assert.deepEqual(tabLabels(), [CHOICE_TITLE]);
    const { input } = vscode.window.tabGroups.activeTabGroup.activeTab ?? {};
    assert.ok(input instanceof vscode.TabInputWebview && input.viewType.endsWith(PANELS.question));
    assert.deepEqual(await readdir(folder.path), []);
  });

  it('is over when its page is closed, and the page serves a code question after it', async () => {
    const { practice } = await open(CHOICE);
    await run(COMMANDS.open, BUCKET);
    await eventually('file and page', () => tabLabels().length === 2);
    assert.equal(practice.current?.question.id, BUCKET);
    assert.equal(vscode.window.activeTextEditor?.document.fileName.endsWith('forgetful_bucket.py'), true);
  });

  it('brings a half-typed answer back after the tab was closed', async () => {
    const { answering, question } = await open(EXPLAIN);
    await answering.draft(question, { text: 'Only one thread', chosen: [], ticked: [] });
    await run('workbench.action.closeAllEditors');
    const again = await open(EXPLAIN);
    assert.equal(again.answering.of(EXPLAIN).text, 'Only one thread');
    await answering.again(question);
  });

  it('is answered by the command as well, recorded, and shown as solved', async () => {
    const { answering, question, progress } = await open(CHOICE);
    assert.ok(question.kind === 'choice');
    const right = question.options.findIndex(({ correct }) => correct);
    await answering.draft(question, { text: '', chosen: [right], ticked: [] });
    await run(COMMANDS.check);
    await answering.settled();
    const last = (await progress.answers(CHOICE)).at(-1);
    assert.deepEqual([last?.outcome, last?.answer], ['solved', question.options[right]?.text]);
    assert.ok(last && last.firstKeyMs !== null && last.ms >= last.firstKeyMs);
    assert.equal(progress.stateOf(CHOICE).status, 'solved');
    await run(COMMANDS.again);
    assert.equal(answering.of(CHOICE).stage, 'open');
  });

  it('asks before it shows the answer, and remembers that it did', async () => {
    const { answering: answers, progress } = await open(OUTPUT);
    await answering('showWarningMessage', undefined, () => run(COMMANDS.solution));
    assert.equal(answers.of(OUTPUT).stage, 'open');
    await answering('showWarningMessage', 'Show solution', () => run(COMMANDS.solution));
    await answers.settled();
    assert.equal(answers.of(OUTPUT).result, 'gave-up');
    assert.equal(progress.attempts(OUTPUT).at(-1)?.outcome, 'gave-up');
  });

  it('leaves Next to be asked for: answering opens nothing', async () => {
    const { answering, question } = await open(CHOICE);
    await answering.again(question);
    await answering.answer(question, { text: '', chosen: [0], ticked: [] });
    assert.deepEqual(tabLabels(), [CHOICE_TITLE]);
    await run(COMMANDS.next);
    const { practice } = await practising();
    await eventually('another question', () => practice.current && practice.current.question.id !== CHOICE);
  });
});
