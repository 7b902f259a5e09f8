import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Corrections } from '../../../src/editor/today/corrections';
import { TodayPlan } from '../../../src/editor/today/todayPlan';
import type { SectionNode, TodayNode } from '../../../src/editor/today/todayTree';
import type { Amendment } from '../../../src/progress/amendment';
import type { Attempt } from '../../../src/progress/attempt';
import { DAY_MS } from '../../../src/progress/days';
import { History } from '../../../src/progress/history';
import { Insights } from '../../../src/progress/insights';
import type { Asked } from '../../../src/progress/review';
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

  it('begins a question anew that was solved and then reset, with the old text kept, and records it', async () => {
    const { practising: own, insights } = await drill();
    const document = await openWith(BREAD, solved);
    assert.ok(own.memories.of(BREAD).solved);
    const reset = { type: 'reset', id: `after${Date.now()}`, questions: [BREAD], title: '' } as const;
    await own.progress.amend({ ...reset, at: Date.now() });
    await run(COMMANDS.openToday, { id: BREAD, question: BREAD });
    const open = await own.practice.load(BREAD);
    assert.ok(open.file);
    await eventually('the starter is back', () => document.getText() === open.question.starter);
    assert.equal((await own.reset.generations(BREAD))[0]?.text, solved);
    await openWith(BREAD, solved);
    await own.checker.check();
    await own.tracker.settled();
    assert.equal(insights.reviews(BREAD).length, 1);
    // Also where it is opened as any other question: the text stays, and a check of it counts.
    await own.progress.amend({ ...reset, id: `${reset.id}-again`, at: Date.now() });
    await run(COMMANDS.open, BREAD);
    await own.tracker.settled();
    assert.deepEqual([document.getText(), own.memories.of(BREAD).solved], [solved, false]);
    await own.checker.check();
    await own.tracker.settled();
    assert.equal(insights.reviews(BREAD).length, 1);
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

const LATE: Asked = {
  ...{ id: 'late', kind: 'code', level: 'mid', topic: 'functions', covers: ['closures'], minutes: 5 },
};
const NEVER = new vscode.EventEmitter<void>().event;

function attempted(id: string, at: number, outcome: Attempt['outcome']) {
  return {
    ...{ id, question: LATE.id, at, outcome, ms: 300_000, firstKeyMs: 800, hints: 0, solutionSeen: false },
    ...{ python: '3.12.1', grade: null, sitting: null, score: null, offset: 0, since: null, ahead: false },
  };
}

describe('A new day in a window that stays open', () => {
  const focus = new vscode.EventEmitter<{ readonly focused: boolean }>();
  let now: number;
  let told: number;
  let plan: TodayPlan;

  beforeEach(() => {
    now = 100 * DAY_MS + DAY_MS / 2;
    told = 0;
    const asked = [LATE];
    plan = new TodayPlan({
      insights: new Insights(() => asked, new History(), { now: () => now, offsetAt: () => 0 }),
      budgetMinutes: { value: 20, onDidChange: NEVER },
      retention: { onDidChange: NEVER },
      interviewDate: { onDidChange: NEVER },
      found: { foundOf: () => 0, onDidChange: NEVER },
      questions: { mayBegin: () => true, onDidChange: NEVER },
      progress: { onDidChange: NEVER },
      onDidChangeWindowState: focus.event,
    });
    plan.onDidChange(() => {
      told += 1;
    });
  });
  afterEach(() => plan.dispose());
  after(() => focus.dispose());

  it('is planned for by whoever asks, though no timer ran while the machine slept', () => {
    assert.equal(plan.today.day, 100);
    assert.equal(plan.today, plan.today, 'the plan of a day is made once');
    now += DAY_MS;
    assert.equal(plan.today.day, 101);
  });

  it('is told once as soon as the window has the focus, also when somebody asked before', () => {
    assert.equal(plan.today.day, 100);
    focus.fire({ focused: true });
    assert.equal(told, 0);
    now += DAY_MS;
    assert.equal(plan.today.day, 101);
    focus.fire({ focused: false });
    assert.equal(told, 0);
    focus.fire({ focused: true });
    focus.fire({ focused: true });
    assert.equal(told, 1);
  });
});

describe('The correction of a grade', () => {
  it('is what was chosen, where an earlier attempt of the day carries a correction too', async () => {
    const history = new History();
    let now = 100 * DAY_MS + DAY_MS / 2;
    const asked = [LATE];
    const insights = new Insights(() => asked, history, { now: () => now, offsetAt: () => 0 });
    const progress = {
      history,
      amend: async (amendment: Amendment) => void history.add([], [amendment]),
    };
    const corrections = new Corrections(insights, progress, () => ++now);
    const grade = () => insights.reviews(LATE.id).at(-1)?.grade;
    const correct = (wanted: number) => corrections.correct(LATE.id, 'Late', wanted);
    history.add([attempted('fails', ++now, 'failed')]);
    await correct(2);
    assert.equal(grade(), 2);
    history.add([attempted('passes', ++now, 'solved')]);
    await correct(4);
    assert.equal(grade(), 4);
    await correct(3);
    assert.equal(grade(), 3);
    await correct(2);
    await correct(3);
    assert.equal(grade(), 3);
  });
});
