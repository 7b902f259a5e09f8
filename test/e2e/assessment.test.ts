import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FrameLocator } from 'playwright-core';
import type { Question } from '../../src/bank/question';
import { markdown } from '../../src/webview/text/markdown';
import { keepFailurePictures } from './failurePictures';
import { Workbench } from './workbench';

/** A time that grading several programs takes on a busy machine. */
const GRADING_MS = 180_000;

interface Line {
  readonly type: string;
  /** Of the three clocks, epoch milliseconds and milliseconds since the start of the machine. */
  readonly at: number;
  readonly up: number;
  readonly minutes?: number;
  readonly question?: string | { readonly id: string };
  readonly text?: string;
  readonly chosen?: readonly string[];
  readonly questions?: readonly { readonly id: string; readonly kind: string }[];
}

/** As the bank that ships has it. */
function questionOf(id: string): Question {
  return JSON.parse(readFileSync(path.join('dist', 'bank', `${id}.json`), 'utf8'));
}

describe('an assessment in the workbench', function () {
  this.timeout(8 * 60_000);
  let workbench: Workbench;
  let reloadMs = 10_000;
  let answeredRight = 0;
  const page = (): FrameLocator => workbench.webview;

  before(async () => {
    workbench = await Workbench.open({ theme: 'dark', size: { width: 1440, height: 900 } });
    await workbench.openContainer('Python Drill');
  });

  keepFailurePictures(() => workbench);
  after(() => workbench?.close());

  async function start(preset: string): Promise<void> {
    await workbench.runCommand('Python Drill: Start an assessment');
    await workbench.quickPick.getByRole('option', { name: new RegExp(`^${preset}`) }).click();
  }

  async function anyRole(): Promise<void> {
    await workbench.quickPick.getByRole('option', { name: /^Any Python role/ }).click();
    await page().getByRole('timer').waitFor();
  }

  function newest(): string {
    const folder = workbench.sittingsFolder;
    const [name] = readdirSync(folder).sort().reverse();
    assert.ok(name);
    return path.join(folder, name);
  }

  /** The log of the newest sitting. */
  function log(): Line[] {
    const text = readFileSync(newest(), 'utf8');
    return text.split('\n').flatMap(line => (line === '' ? [] : [JSON.parse(line) as Line]));
  }

  function secondsLeft(lines: readonly Line[]): number {
    const [begun] = lines;
    return (begun?.minutes ?? 0) * 60 - (Date.now() - (begun?.at ?? 0)) / 1000;
  }

  /** Enough to come back and to type something: twice as long as a reload took, on whatever machine this is. */
  function secondsToComeBack(): number {
    return 10 + (2 * reloadMs) / 1000;
  }

  /** As if everything in the newest log had happened this much earlier: the window was closed meanwhile, and its time went on. */
  function age(seconds: number): void {
    const ms = Math.round(seconds * 1000);
    const lines = log().map(line => JSON.stringify({ ...line, at: line.at - ms, up: line.up - ms }));
    writeFileSync(newest(), `${lines.join('\n')}\n`);
  }

  async function logHolds(test: (line: Line) => boolean): Promise<void> {
    const deadline = Date.now() + 20_000;
    while (!log().some(test)) {
      assert.ok(Date.now() < deadline, 'the log does not hold what was done');
      await workbench.page.waitForTimeout(200);
    }
  }

  /** The clock in the status bar leads back, whether or not the page has come back by itself. */
  async function goBack(time = /^\s*\d+:\d\d(:\d\d)?$/): Promise<void> {
    const clock = workbench.page.locator('.statusbar-item').filter({ hasText: time }).first();
    await clock.waitFor({ timeout: 60_000 });
    await clock.click();
    await page().getByRole('timer').waitFor({ timeout: 60_000 });
  }

  /** Answers the question that is shown, as a learner does who knows it or who does not. */
  async function answer(question: Question, isRight: boolean): Promise<void> {
    if (question.kind === 'code') {
      await page().getByRole('button', { name: 'Open the file' }).click();
      const file = `${question.id.replaceAll('-', '_')}.py`;
      await workbench.editor(file).waitFor();
      await workbench.replaceText(file, question.solutions[0]?.text ?? '');
    } else if (question.kind === 'output' && question.options.length === 0) {
      await page()
        .getByRole('textbox')
        .fill(isRight ? question.output : 'nothing');
    } else if (question.kind !== 'explain') {
      const wanted = question.options.filter(({ correct }) => correct === isRight);
      for (const { text } of isRight ? wanted : wanted.slice(0, 1)) {
        // To the letter: options differ by a bracket or by their first line.
        const place = await page()
          .locator('.option .prose')
          .evaluateAll((shown, html) => {
            const { textContent } = new DOMParser().parseFromString(html, 'text/html').body;
            return shown.findIndex(one => one.textContent?.trim() === textContent?.trim());
          }, markdown(text));
        assert.notEqual(place, -1, `the page shows the option ${text}`);
        await page().locator('.option').nth(place).click();
      }
    }
  }

  async function handIn(): Promise<void> {
    await page().getByRole('button', { name: 'Hand in' }).click();
    await workbench.page.locator('.monaco-dialog-box').getByRole('button', { name: 'Hand in' }).click();
  }

  async function lookedAt(name: string): Promise<void> {
    await workbench.inEveryTheme(async () => {
      await workbench.assertSound();
      await workbench.screenshot(name);
    });
  }

  async function report(): Promise<void> {
    await page().getByRole('button', { name: 'Drill what I missed' }).waitFor({ timeout: GRADING_MS });
  }

  it('of the Standard kind begins with its clock, takes choices, outputs and code, and shows no answers', async () => {
    await start('Standard');
    await workbench.quickPick.getByRole('option', { name: /^Backend/ }).waitFor();
    await anyRole();
    assert.equal(await page().getByRole('navigation').getByRole('button').count(), 15);
    await workbench.page
      .locator('.statusbar-item')
      .filter({ hasText: /59:\d\d/ })
      .first()
      .waitFor();
    assert.equal(
      await page()
        .getByRole('button', { name: /Hint|Solution|Show the answer/ })
        .count(),
      0,
    );
  });

  it('takes an answer to everything that is not explained: some right, some wrong, and a program', async () => {
    const { questions = [] } = log().find(({ type }) => type === 'begun') ?? {};
    const code = questions.findLastIndex(({ kind }) => kind === 'code');
    const rightly: string[] = [];
    for (const [place, { id, kind }] of questions.entries()) {
      if (kind === 'explain' || (kind === 'code' && place !== code)) continue;
      const question = questionOf(id);
      await page().getByRole('navigation').getByRole('button').nth(place).click();
      await page().getByRole('heading', { name: question.title }).waitFor();
      const isRight = place % 3 !== 2 || kind === 'code';
      await answer(question, isRight);
      if (isRight) rightly.push(id);
      await logHolds(line => line.type === 'answered' && line.question === id);
    }
    answeredRight = rightly.length;
    assert.ok(answeredRight > 5);
    await lookedAt('assessment');
  });

  it('keeps what is typed through a reload of the window and a killed extension host', async () => {
    const { questions = [] } = log().find(({ type }) => type === 'begun') ?? {};
    const typed = questions.findIndex(({ kind }) => kind === 'explain');
    const code = questions.findIndex(({ kind }) => kind === 'code');
    const list = page().getByRole('navigation').getByRole('button');
    await list.nth(typed).click();
    await page().getByRole('textbox', { name: 'Your answer' }).fill('Written before the reload');
    await list.nth(code).click();
    await page().getByRole('button', { name: 'Open the file' }).click();
    const id = questions[code]?.id ?? '';
    const file = `${id.replaceAll('-', '_')}.py`;
    await workbench.editor(file).waitFor();
    await workbench.replaceText(file, '# never checked\n');
    await logHolds(({ text }) => text === '# never checked\n');
    const before = Date.now();
    await workbench.page.reload();
    await workbench.page.locator('.monaco-workbench .part.statusbar').waitFor();
    await goBack(/5\d:\d\d/);
    reloadMs = Date.now() - before;
    await page().getByRole('timer').waitFor({ timeout: 60_000 });
    await page().getByRole('navigation').getByRole('button').nth(typed).click();
    assert.equal(
      await page().getByRole('textbox', { name: 'Your answer' }).inputValue(),
      'Written before the reload',
    );
    await page().getByRole('textbox', { name: 'Your answer' }).fill('Written before the crash');
    await logHolds(({ text }) => text === 'Written before the crash');
    workbench.killExtensionHost();
    await workbench.page.waitForTimeout(3000);
    await workbench.page.reload();
    await workbench.page.locator('.monaco-workbench .part.statusbar').waitFor();
    await goBack(/5\d:\d\d/);
    await page().getByRole('navigation').getByRole('button').nth(typed).click();
    assert.equal(
      await page().getByRole('textbox', { name: 'Your answer' }).inputValue(),
      'Written before the crash',
    );
  });

  it('is handed in by itself when its time is up, with all that was typed, code never checked included', async () => {
    const { questions = [] } = log().find(({ type }) => type === 'begun') ?? {};
    const code = questions.findIndex(({ kind }) => kind === 'code');
    const typed = questions.findIndex(({ kind }) => kind === 'explain');
    await workbench.leave();
    age(secondsLeft(log()) - secondsToComeBack());
    await workbench.comeBack();
    await goBack();
    await page().getByRole('navigation').getByRole('button').nth(typed).click();
    await page().getByRole('textbox', { name: 'Your answer' }).fill('Written in the last minute');
    await page().getByRole('navigation').getByRole('button').nth(code).click();
    await page().getByRole('button', { name: 'Open the file' }).click();
    const file = `${questions[code]?.id.replaceAll('-', '_')}.py`;
    await workbench.replaceText(file, '# never checked, never saved\n');
    await report();
    await page().getByText('Time was up after 1:00:00 of 60 min').waitFor();
    await page()
      .getByText(/between \d{3} and \d{3}/)
      .waitFor();
    const right = page().locator('summary').filter({ hasText: 'Right:' });
    assert.equal(await right.count(), answeredRight);
    await workbench.openContainer('Python Drill');
    await workbench.runCommand('Notifications: Clear All Notifications');
    await lookedAt('report');
    for (const [place, text] of [
      [typed, 'Written in the last minute'],
      [code, '# never checked, never saved'],
    ] as const) {
      const question = page().locator('details').nth(place);
      await question.locator('summary').click();
      await question.getByText(text).waitFor();
    }
    await lookedAt('report-questions');
    assert.ok(log().some(({ type }) => type === 'closed'));
  });

  it('of the Adaptive kind chooses each question by the answers, and survives a reload and a killed extension host', async () => {
    await start('Adaptive');
    await anyRole();
    await page().getByText('Question 1 of at most 20').waitFor();
    await page().getByRole('button', { name: 'Answer and go on' }).click();
    await page().getByText('Question 2 of at most 20').waitFor({ timeout: 60_000 });
    await workbench.page.reload();
    await workbench.page.locator('.monaco-workbench .part.statusbar').waitFor();
    await goBack(/1:3\d:\d\d/);
    await page().getByText('Question 2 of at most 20').waitFor();
    workbench.killExtensionHost();
    await workbench.page.waitForTimeout(3000);
    await workbench.page.reload();
    await workbench.page.locator('.monaco-workbench .part.statusbar').waitFor();
    await goBack(/1:3\d:\d\d/);
    await page().getByText('Question 2 of at most 20').waitFor();
    await workbench.screenshot('assessment-adaptive');
  });

  it('of the Adaptive kind is handed in as it stands when its time is up', async () => {
    await workbench.leave();
    age(secondsLeft(log()) - secondsToComeBack());
    await workbench.comeBack();
    await goBack();
    const open = page().getByRole('button', { name: 'Open the file' });
    const box = page().getByRole('textbox');
    const option = page().locator('.option input').first();
    await open.or(box).or(option).first().waitFor();
    // Whatever kind of question it has chosen.
    if (await open.isVisible()) {
      await open.click();
      const [, drawn] = log().filter(({ type }) => type === 'drawn');
      const id = typeof drawn?.question === 'object' ? drawn.question.id : '';
      await workbench.replaceText(`${id.replaceAll('-', '_')}.py`, '# of the last minute\n');
    } else if (await box.isVisible()) await box.fill('# of the last minute');
    else await option.check();
    await report();
    await page().getByText('Time was up after 1:40:00 of 100 min').waitFor();
    const question = page().locator('details').nth(1);
    await question.locator('summary').click();
    assert.equal(await question.getByText('Nothing.', { exact: true }).count(), 0, 'the answer is there');
    await workbench.screenshot('report-adaptive');
  });

  it('is handed in by hand after a question, and what was missed is drilled in Today', async () => {
    await workbench.runCommand('View: Close All Editors');
    await start('Repeat by code');
    await workbench.quickPick.getByText('The code of a sitting').waitFor();
    await workbench.quickPick.locator('input.input').fill('custom.n3.m9.t:functions.l:mid.k:choice+output-5');
    await workbench.page.keyboard.press('Enter');
    await page().getByRole('timer').waitFor();
    // A wrong answer is no practice: the question is still to do in Today.
    const [first] = log().find(({ type }) => type === 'begun')?.questions ?? [];
    assert.ok(first);
    await answer(questionOf(first.id), false);
    await logHolds(line => line.type === 'answered');
    await page().getByRole('button', { name: 'Flag for review' }).click();
    await workbench.page.keyboard.press('ControlOrMeta+Alt+PageDown');
    await page().getByText('Question 2 of 3').waitFor();
    await handIn();
    await report();
    await page().getByText('Handed in after').waitFor();
    await page().getByRole('button', { name: 'Drill what I missed' }).click();
    // The window came back with the files in its sidebar.
    await workbench.openContainer('Python Drill');
    await workbench.treeItem(/^Planned, 0 of 3 done/).waitFor();
    await page().getByRole('heading', { level: 1 }).waitFor();
    await workbench.screenshot('missed');
  });
});
