import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import { isoDate } from '../../../src/progress/days';
import { COMMANDS, PANELS, SETTINGS } from '../../../src/shared/ids';
import type { Report } from '../../../src/shared/report';
import { eventually, inOwnFolder, practising, set, tabLabels } from '../practice/session';
import {
  answerIn,
  assessments,
  choosing,
  drill,
  handedIn,
  hearing,
  inOwnProgress,
  later,
  started,
} from './sittings';

/** Without code: quick to grade. */
const QUICK = 'custom.n5.m20.t:functions.l:junior+mid+senior.k:choice+output+explain-5';
/** With enough questions for a plan to go by. */
const LONGER = 'custom.n12.m40.t:functions+iteration.l:junior+mid+senior.k:choice+output-5';

describe('After an assessment in the editor', function () {
  this.timeout(120_000);
  const practice = inOwnFolder();
  const folder = inOwnProgress();

  afterEach(async () => {
    await set(SETTINGS.interviewDate, undefined);
    await (await assessments()).plan.end();
  });

  /** Chooses the right options of the first choice, answers all others wrong, and hands in. */
  async function satQuickly(code = QUICK): Promise<{
    readonly report: Report;
    readonly right: string;
    readonly wrong: string;
  }> {
    const session = await started(code);
    const ids = (kind: string) =>
      session.run.sitting.places
        .map(one => one.question)
        .filter(one => one.kind === kind)
        .map(({ id }) => id);
    const [right, wrong] = ids('choice');
    assert.ok(right && wrong);
    for (const id of [...ids('choice'), ...ids('output')]) {
      const { question } = await (await practising()).practice.load(id);
      assert.ok(question.kind === 'choice' || question.kind === 'output');
      await session.show(id);
      const chosen = question.options.flatMap(({ correct }, index) =>
        correct === (id === right) ? [index] : [],
      );
      await session.answer(id, { text: question.kind === 'output' ? 'nothing' : '', chosen, ticked: [] });
    }
    for (const id of ids('explain')) await session.answer(id, { text: 'Words', chosen: [], ticked: [] });
    return { report: await handedIn(), right, wrong };
  }

  it('the same questions are asked again by the code of the report, and the two are compared', async () => {
    const { report: first } = await satQuickly();
    assert.equal(first.code, QUICK);
    const session = await started(first.code);
    assert.deepEqual(
      session.run.sitting.places.map(({ question }) => question.id),
      first.questions.map(({ id }) => id),
    );
    const second = await handedIn();
    assert.deepEqual(
      second.earlier.map(one => one.id),
      [first.sitting],
    );
    assert.match(second.comparison, /points? below the sitting before/u);
  });

  it('what was missed is put into Today, and to do there though it was answered on the same day', async () => {
    const { report, right, wrong } = await satQuickly();
    const told = report.questions.find(({ kind }) => kind === 'explain');
    const own = await assessments();
    await own.plan.drillMissed(report);
    const { today } = await drill();
    const missed = () => today.today.items.filter(({ from }) => from === 'planned');
    const expected = report.questions.map(({ id }) => id).filter(id => id !== right && id !== told?.id);
    assert.deepEqual(
      missed().map(({ question, done }) => [question, done]),
      expected.map(id => [id, false]),
    );
    assert.ok(expected.includes(wrong));
    const { practice: open, progress } = await practising();
    assert.equal(open.current?.question.id, expected[0], 'the first of them is open');
    await progress.record({
      ...{ id: `solved-${Date.now()}`, question: wrong, at: Date.now() + 1000 },
      ...{ outcome: 'solved', ms: 1000, firstKeyMs: 1, hints: 0, solutionSeen: false, python: null },
      ...{ answer: '', grade: null, sitting: null, score: null, offset: 0 },
    });
    assert.deepEqual(
      missed().map(({ question, done }) => [question, done]),
      expected.map(id => [id, id === wrong]),
      'done, and in its place until the day ends',
    );
  });

  it('what was missed is asked anew, also where it had been practised before on the same day', async () => {
    const { wrong: id } = await satQuickly();
    const { practice: open, answering } = await practising();
    await open.open(id);
    const { question } = await open.load(id);
    assert.ok(question.kind === 'choice');
    const chosen = question.options.flatMap(({ correct }, index) => (correct ? [index] : []));
    await answering.answer(question, { text: '', chosen, ticked: [] });
    assert.equal(answering.of(id).stage, 'done');
    await vscode.commands.executeCommand(COMMANDS.openToday, { id, question: id });
    assert.equal(answering.of(id).stage, 'done', 'practised today');
    const { report } = await satQuickly();
    const own = await assessments();
    await own.plan.drillMissed({ ...report, questions: report.questions.filter(one => one.id === id) });
    assert.equal(open.current?.question.id, id);
    assert.equal(answering.of(id).stage, 'open', 'an assessment has missed it since');
    await answering.answer(question, { text: '', chosen, ticked: [] });
    // One that leaves it without an answer is no attempt, and misses it as well.
    const again = await started(QUICK);
    assert.ok(again.run.sitting.places.some(place => place.question.id === id));
    const blank = await handedIn();
    await own.plan.drillMissed({ ...blank, questions: blank.questions.filter(one => one.id === id) });
    assert.equal(answering.of(id).stage, 'open', 'so has this one');
  });

  it('a prep plan has on the day of a sitting what that missed or hesitated at, still to do', async () => {
    const own = await assessments();
    await hearing('showInformationMessage', () => choosing([''], () => own.prepPlan()));
    const { report } = await satQuickly(LONGER);
    const missed = report.questions.filter(({ credit }) => credit !== null && credit < 1).map(({ id }) => id);
    const { today } = await drill();
    const item = await eventually('the sitting counts', () =>
      today.today.items.find(({ from, question }) => from === 'planned' && question !== null),
    );
    assert.deepEqual([item.done, item.why], [false, 'Prep plan: where the sitting hesitated']);
    assert.ok(missed.includes(item.question ?? ''));
    await own.plan.drillMissed(report);
    const rows = today.today.items.filter(({ from }) => from === 'planned');
    assert.deepEqual(
      rows.map(({ id }) => id),
      missed.map(id => `missed-${id}`),
      'all that was missed, one row for a question',
    );
  });

  it('an explanation is graded by the learner, with its rubric, and not before', async () => {
    const { report } = await satQuickly();
    const told = report.questions.find(({ kind }) => kind === 'explain');
    assert.ok(told);
    assert.deepEqual([told.credit, told.counted], [null, false]);
    const own = await assessments();
    await own.reports.tick(report.sitting, told.id, [0, 1]);
    const graded = answerIn(await own.reports.of(report.sitting), told.id);
    assert.equal(graded.credit, 2 / told.rubric.length);
    assert.deepEqual(graded.rubric.map(({ ticked }) => ticked).slice(0, 3), [true, true, false]);
    assert.equal(graded.counted, false, 'the setting does not want it');
  });

  it('the report is exported in three forms, through the dialog for saving', async () => {
    const { report } = await satQuickly();
    const own = await assessments();
    const written: string[] = [];
    const original = vscode.window.showSaveDialog;
    const save = async ({ defaultUri, filters }: vscode.SaveDialogOptions) => {
      const [extension = ''] = Object.values(filters ?? {})[0] ?? [];
      assert.match(path.basename(defaultUri?.fsPath ?? ''), /^assessment-\d{4}-\d\d-\d\d\.(md|html|json)$/u);
      const file = path.join(practice.path, `report.${extension}`);
      written.push(file);
      return vscode.Uri.file(file);
    };
    Object.defineProperty(vscode.window, 'showSaveDialog', { value: save, configurable: true });
    try {
      for (const format of ['markdown', 'html', 'json'] as const)
        await hearing('showInformationMessage', () => own.reportPanel.export(format));
    } finally {
      Object.defineProperty(vscode.window, 'showSaveDialog', { value: original, configurable: true });
    }
    const [markdown = '', html = '', json = ''] = await Promise.all(
      written.map(file => readFile(file, 'utf8')),
    );
    assert.match(markdown, /^# Custom\n/u);
    assert.match(html, /^<!DOCTYPE html>/u);
    assert.deepEqual(JSON.parse(json), report);
    for (const text of [markdown, html]) assert.ok(text.includes(report.code));
  });

  it('the report comes back with its window, and can be chosen among all', async () => {
    const { report } = await satQuickly();
    await later(0, folder);
    const own = await assessments();
    assert.equal(own.report, null);
    const panel = vscode.window.createWebviewPanel(PANELS.report, 'restored', vscode.ViewColumn.One);
    await own.restoreReport(report.sitting, panel);
    assert.deepEqual(own.report, report);
    assert.match(panel.webview.html, /default-src 'none'/u);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await eventually('it is closed', () => own.report === null);
    await choosing(['Custom'], () => own.showReport());
    await eventually('the tab', () => tabLabels().includes('Report: Custom'));
    assert.deepEqual(own.report, report);
  });

  it('there is no report to choose before the first, and no assessment to hand in', async () => {
    const own = await assessments();
    await assert.rejects(own.showReport(), /There is no report yet/u);
    await assert.rejects(own.handIn(), /No assessment is running/u);
    await assert.rejects(own.resume(), /No assessment is running/u);
    await assert.rejects(own.reports.of('../../etc/passwd'), /cannot be read/u);
  });

  it('a prep plan without a date is in Today, begins with an assessment, says where its target is, and can be ended', async () => {
    const own = await assessments();
    const heard = await hearing('showInformationMessage', () => choosing(['700'], () => own.prepPlan()));
    assert.deepEqual(heard, ['Your plan for 3 days is in Today. Sit an assessment to see how far 700 is.']);
    const { today } = await drill();
    const planned = () => today.today.items.filter(({ from }) => from === 'planned');
    const [first] = planned();
    assert.deepEqual([first?.title, first?.done], ['Sit a Standard assessment', false]);
    assert.deepEqual(
      today.notes.map(({ text }) => text),
      ['Prep plan: day 1 of 3 · 700 to reach'],
    );
    await satQuickly();
    assert.equal(planned()[0]?.question, null, 'a short one does for no Standard');
    await satQuickly(LONGER);
    await eventually('the sitting counts', () => planned()[0]?.question !== null);
    assert.match(today.notes[0]?.tooltip ?? '', /^Your last score is \d{3} \(\d{3} to \d{3}\): 700 /u);
    await later(0, folder);
    const again = await drill();
    assert.match(
      again.today.notes[0]?.text ?? '',
      /^Prep plan: day 1 of 3 · 700 is /u,
      'after a restart, too',
    );
    await choosing(['End the plan'], async () => (await assessments()).prepPlan());
    assert.deepEqual(again.today.notes, []);
  });

  it('a prep plan goes to the eve of the interview; a date that is over is none, and on the day there is no plan', async () => {
    const own = await assessments();
    const { today } = await drill();
    const begun = async (days: number) => {
      await set(SETTINGS.interviewDate, isoDate(today.today.day + days));
      await hearing('showInformationMessage', () => choosing([''], () => own.prepPlan()));
      const [note] = today.notes;
      await choosing(['End the plan'], () => own.prepPlan());
      return note?.text;
    };
    assert.equal(await begun(10), 'Prep plan: day 1 of 10');
    assert.equal(await begun(1), 'Prep plan: day 1 of 1');
    assert.equal(await begun(-3), 'Prep plan: day 1 of 3');
    await set(SETTINGS.interviewDate, isoDate(today.today.day));
    await assert.rejects(own.prepPlan(), /Your interview is today/u);
  });
});
