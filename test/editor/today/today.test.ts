import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { SectionNode, TodayNode } from '../../../src/editor/today/todayTree';
import { DAY_MS } from '../../../src/progress/days';
import { COMMANDS, SETTINGS } from '../../../src/shared/ids';
import { activated, eventually, inOwnFolder, openWith, practising, set } from '../practice/session';

const run = (command: string, argument?: unknown) => vscode.commands.executeCommand(command, argument);

/** No other test answers it: what was answered today is done, and no longer due. */
const BREAD = 'market-bread';

describe('Today', () => {
  let solved: string;
  inOwnFolder();

  const drill = async () => {
    const { drill: of } = await activated();
    const open = of();
    assert.ok(open);
    return open;
  };
  const roots = async (): Promise<TodayNode[]> => {
    const { todayView } = await activated();
    return (await todayView.provider.getChildren()) ?? [];
  };
  const section = async (from: string): Promise<SectionNode | undefined> =>
    (await roots()).find((node): node is SectionNode => node.type === 'section' && node.from === from);

  before(async () => {
    const { question } = await (await practising()).practice.load(BREAD);
    assert.ok(question.kind === 'code');
    solved = question.solutions[0]?.text ?? '';
    // Whatever other tests did with the question counts no longer.
    const { practising: own, today } = await drill();
    await own.progress.amend({
      type: 'reset',
      id: `r${Date.now()}`,
      at: Date.now() - 40 * DAY_MS,
      questions: [BREAD],
      title: '',
    });
    assert.ok(today.today.items.length > 0);
  });

  /** Attempts of days ago, so that the question is due. */
  async function solvedDaysAgo(days: number, answer: string) {
    const { practising: own } = await drill();
    const at = Date.now() - days * DAY_MS;
    await own.progress.record({
      ...{ id: `t${at}`, question: BREAD, at, outcome: 'solved', ms: 200_000, firstKeyMs: 900, hints: 0 },
      ...{
        solutionSeen: false,
        python: '3.12.1',
        answer,
        grade: null,
        sitting: null,
        score: null,
        offset: 0,
      },
    });
    await own.memories.update(BREAD, { solved: true });
  }

  it('plans new questions for somebody who begins, within the minutes of the setting', async () => {
    const fresh = await section('new');
    assert.ok(fresh && fresh.items.length > 0);
    const { today } = await drill();
    const many = today.today.items.length;
    await set(SETTINGS.dailyMinutes, 10);
    try {
      const { items } = today.today;
      assert.ok(items.length < many);
      assert.ok(items.reduce((sum, one) => sum + one.minutes, 0) <= 10);
    } finally {
      await set(SETTINGS.dailyMinutes, undefined);
    }
  });

  it('brings a solved question back when it is due, on the badge too, with an empty starter and the old answer at hand', async () => {
    const document = await openWith(BREAD, solved);
    await solvedDaysAgo(20, solved);
    const due = await section('due');
    assert.ok(due?.items.some(({ id }) => id === BREAD));
    const { todayView } = await activated();
    assert.ok(todayView.heading.badge >= 1);
    assert.match(todayView.heading.description, /^0 of \d+ done · \d+ min left$|^\d+ of \d+ done/u);
    await run(COMMANDS.openToday, { id: BREAD, question: BREAD });
    const open = await (await practising()).practice.load(BREAD);
    assert.ok(open.file);
    await eventually('the starter is back', () => document.getText() === open.question.starter);
    assert.equal((await (await practising()).reset.generations(BREAD))[0]?.text, solved);
    await run(COMMANDS.lastAnswer, BREAD);
    const { input } = vscode.window.tabGroups.activeTabGroup.activeTab ?? {};
    assert.ok(input instanceof vscode.TabInputTextDiff);
    assert.equal((await vscode.workspace.openTextDocument(input.original)).getText(), solved);
  });

  it('counts an answer at once, and takes a correction of its grade with one command', async () => {
    const { insights, practising: own, today } = await drill();
    await openWith(BREAD, `${solved}\n# again\n`);
    await own.checker.check();
    await own.tracker.settled();
    assert.ok(today.today.items.find(({ id }) => id === BREAD)?.done, 'it is done');
    const concluded = insights.reviews(BREAD).at(-1)?.grade;
    const due = insights.card(BREAD)?.due ?? 0;
    await run(COMMANDS.correctGrade, { grade: 1 });
    assert.equal(insights.reviews(BREAD).at(-1)?.grade, 1);
    assert.ok((insights.card(BREAD)?.due ?? 0) < due);
    assert.ok(concluded !== undefined && concluded !== 1);
    await run(COMMANDS.correctGrade, { grade: concluded });
    assert.equal(insights.card(BREAD)?.due, due);
    assert.deepEqual(
      own.progress.history.amendments.filter(({ type }) => type === 'correction'),
      [],
    );
  });

  it('leaves what was answered today as it is when it is opened again', async () => {
    const { practising: own } = await drill();
    const document = await openWith(BREAD, solved);
    await run(COMMANDS.openToday, { id: BREAD, question: BREAD });
    assert.equal(document.getText(), solved);
    assert.ok(own.memories.of(BREAD).solved);
  });

  it('takes items from elsewhere, and opens those that are no questions there', async () => {
    const { today } = await drill();
    const opened: string[] = [];
    const changed = new vscode.EventEmitter<void>();
    const planned = {
      id: 'mock',
      question: null,
      title: 'Mock interview',
      minutes: 40,
      why: 'Prep plan',
      done: false,
    };
    const source = today.addSource({
      items: () => [planned],
      open: async item => void opened.push(item.id),
      onDidChange: changed.event,
    });
    assert.deepEqual(
      (await section('planned'))?.items.map(({ title }) => title),
      ['Mock interview'],
    );
    await run(COMMANDS.openToday, { id: 'mock', question: null });
    assert.deepEqual(opened, ['mock']);
    source.dispose();
    assert.equal(await section('planned'), undefined);
  });
});
