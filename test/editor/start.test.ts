import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import * as vscode from 'vscode';
import { NO_FILTER } from '../../src/bank/search';
import { nextUp } from '../../src/editor/questions/nextUp';
import type { Extension } from '../../src/extension';
import { COMMANDS } from '../../src/shared/ids';
import { activated, eventually, inOwnFolder, practising } from './practice/session';

describe('Starting a drill', () => {
  let running: Extension;
  const folder = inOwnFolder();

  before(async () => {
    running = await activated();
  });

  beforeEach(async () => {
    const { practice } = await practising();
    await eventually('no question is open', () => practice.current === null);
  });

  /** The quick pick is on the screen a moment after the command began. */
  const settle = () => delay(600);
  const accept = async () => {
    await settle();
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
  };
  const down = async (times: number) => {
    await settle();
    for (let time = 0; time < times; time++) {
      await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
    }
  };

  async function opened(): Promise<string> {
    const open = await eventually('a question is open', async () => (await practising()).practice.current);
    if (open.file) {
      assert.equal(path.dirname(open.file.fsPath), folder.path);
      assert.equal(await readFile(open.file.fsPath, 'utf8'), open.question.starter);
    }
    return open.question.id;
  }

  it('is in the palette under exactly that title', async () => {
    const commands = await vscode.commands.getCommands(true);
    assert.ok(commands.includes(COMMANDS.start));
    const { packageJSON } = vscode.extensions.getExtension('python-drill.python-drill') ?? {};
    const { title, category } = packageJSON.contributes.commands.find(
      (one: { command: string }) => one.command === COMMANDS.start,
    );
    assert.deepEqual([title, category], ['Start Python drill', undefined]);
  });

  it('opens a question chosen by a surprise, of those that the sidebar shows', async () => {
    const [, wanted] = running.list.index.questions;
    assert.ok(wanted);
    running.list.setFilter({ ...NO_FILTER, text: wanted.title });
    await vscode.commands.executeCommand(COMMANDS.surprise);
    assert.equal(await opened(), wanted.id);
    running.list.setFilter(NO_FILTER);
  });

  it('continues with the question that was open last', async () => {
    const [, last] = running.list.index.questions;
    const choosing = vscode.commands.executeCommand(COMMANDS.start);
    await down(1);
    await accept();
    await choosing;
    assert.equal(await opened(), last?.id);
  });

  it('follows Today before anything else', async () => {
    const next = running.drill()?.today.left[0]?.question;
    assert.ok(next);
    const choosing = vscode.commands.executeCommand(COMMANDS.start);
    await accept();
    await choosing;
    const open = await eventually('a question is open', async () => (await practising()).practice.current);
    assert.equal(open.question.id, next);
    const [, last] = running.list.index.questions;
    await vscode.commands.executeCommand(COMMANDS.open, last?.id);
  });

  it('goes on to the next question of a topic, after a look at the menu before', async () => {
    const choosing = vscode.commands.executeCommand(COMMANDS.start);
    await down(2);
    await accept();
    await settle();
    await vscode.commands.executeCommand('workbench.action.quickInputBack');
    await down(2);
    await accept();
    await accept();
    await choosing;
    const id = await opened();
    const topicOf = (one: string) =>
      running.list.index.questions.find(question => question.id === one)?.topic;
    const [, last] = running.list.index.questions;
    assert.equal(topicOf(id), last?.topic, 'the focus was not on the topic of the last question');
    assert.notEqual(id, last?.id);
  });

  it('opens nothing when it is left with Escape', async () => {
    const choosing = vscode.commands.executeCommand(COMMANDS.start);
    await settle();
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await choosing;
    assert.equal((await practising()).practice.current, null);
  });

  it('goes on to the next unsolved question, as the page does', async () => {
    const [first] = running.list.index.questions;
    assert.ok(first);
    await vscode.commands.executeCommand(COMMANDS.open, first.id);
    assert.equal(await opened(), first.id);
    await vscode.commands.executeCommand(COMMANDS.next);
    const next = nextUp(running.list.index, first.id, {
      statusOf: running.list.statusOf,
      lastAtOf: id => running.list.progressOf(id).lastAt,
    });
    assert.ok(next && next.id !== first.id);
    await eventually('the next question is open', async () => {
      const { current } = (await practising()).practice;
      return current?.question.id === next.id;
    });
  });
});
