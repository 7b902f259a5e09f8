import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import * as vscode from 'vscode';
import { NO_FILTER } from '../../src/bank/search';
import type { Node } from '../../src/editor/questions/questionTree';
import type { Extension } from '../../src/extension';
import { COMMANDS, VIEWS } from '../../src/shared/ids';
import { activated } from './practice/session';

describe('The sidebar', () => {
  let drill: Extension;

  before(async () => {
    drill = await activated();
    await vscode.commands.executeCommand(`${VIEWS.questions}.focus`);
  });

  afterEach(async () => {
    await vscode.commands.executeCommand(COMMANDS.clearFilter);
    await vscode.commands.executeCommand(COMMANDS.groupBy, 'topic');
  });

  async function children(node?: Node): Promise<Node[]> {
    return (await drill.view.provider.getChildren(node)) ?? [];
  }

  async function items(nodes: Node[]): Promise<vscode.TreeItem[]> {
    return await Promise.all(nodes.map(async node => await drill.view.provider.getTreeItem(node)));
  }

  async function firstQuestion(): Promise<Node> {
    const [group] = await children();
    assert.ok(group);
    const [question] = await children(group);
    assert.ok(question);
    return question;
  }

  it('shows every question of the bank once', async () => {
    const groups = await children();
    const questions = (await Promise.all(groups.map(children))).flat();
    const ids = questions.map(node => (node.type === 'question' ? node.id : ''));
    assert.deepEqual([...ids].sort(), drill.list.index.questions.map(question => question.id).sort());
    assert.ok(ids.length >= 12, `${ids.length} questions`);
  });

  it('says how much of a group is solved', async () => {
    for (const item of await items(await children())) {
      assert.match(String(item.description), /^\d+ of \d+ solved$/);
      assert.match(item.accessibilityInformation?.label ?? '', /, \d+ of \d+ solved$/);
    }
  });

  it('shows state, level and kind of a question, and opens it on a click or Enter', async () => {
    const node = await firstQuestion();
    const [item] = await items([node]);
    assert.ok(item && node.type === 'question');
    assert.equal(item.label, node.question.title);
    assert.match(String(item.description), /^(junior|mid|senior) · (code|choice|output|explain)/);
    assert.ok(item.iconPath instanceof vscode.ThemeIcon);
    assert.deepEqual([item.command?.command, item.command?.arguments], [COMMANDS.open, [node.id]]);
    assert.ok(item.accessibilityInformation?.label.startsWith(node.question.title));
  });

  it('makes a tooltip only when one is asked for', async () => {
    const node = await firstQuestion();
    const [item] = await items([node]);
    assert.ok(item && node.type === 'question');
    assert.equal(item.tooltip, undefined);
    const token = new vscode.CancellationTokenSource().token;
    const resolved = await drill.view.provider.resolveTreeItem?.(item, node, token);
    assert.ok(resolved?.tooltip instanceof vscode.MarkdownString);
    assert.match(resolved.tooltip.value, new RegExp(`${node.question.minutes} min`));
  });

  it('groups by level and by status', async () => {
    await vscode.commands.executeCommand(COMMANDS.groupBy, 'level');
    for (const item of await items(await children())) {
      assert.match(String(item.label), /^(Junior|Mid|Senior)$/);
    }
    await vscode.commands.executeCommand(COMMANDS.groupByStatus);
    for (const item of await items(await children())) {
      assert.match(String(item.label), /^(Not tried yet|Tried|Solved)$/);
    }
  });

  it('says how many of all it shows while it is filtered, and by what', async () => {
    const all = drill.list.index.questions.length;
    assert.deepEqual(drill.view.heading, { description: String(all), message: '' });
    const [first] = drill.list.index.questions;
    assert.ok(first);
    drill.list.setFilter({ ...NO_FILTER, text: first.title });
    assert.equal(drill.view.heading.description, `1 of ${all}`);
    assert.equal(drill.view.heading.message, `1 of ${all} · “${first.title}”`);
    await vscode.commands.executeCommand(COMMANDS.clearFilter);
    assert.equal(drill.view.heading.description, String(all));
  });

  it('shows nothing, and leaves the word to the view’s own advice, when nothing matches', async () => {
    drill.list.setFilter({ ...NO_FILTER, text: 'no question says this' });
    assert.deepEqual(await children(), []);
    assert.equal(drill.view.heading.message, '');
  });

  it('keeps the filter that was accepted in the picker', async () => {
    drill.list.setFilter({ ...NO_FILTER, levels: ['mid'] });
    const picking = vscode.commands.executeCommand(COMMANDS.filter);
    await delay(500);
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await picking;
    assert.deepEqual(drill.list.filter.levels, ['mid']);
  });

  it('puts the filter back when the picker is left with Escape', async () => {
    drill.list.setFilter({ ...NO_FILTER, levels: ['mid'] });
    const picking = vscode.commands.executeCommand(COMMANDS.filter);
    await delay(500);
    drill.list.setFilter({ ...NO_FILTER, text: 'typed in the picker' });
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await picking;
    assert.deepEqual(drill.list.filter, { ...NO_FILTER, levels: ['mid'] });
  });
});
