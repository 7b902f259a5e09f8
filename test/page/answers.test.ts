import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import {
  CHOICE,
  CHOICE_RIGHT,
  CHOICE_SEVERAL,
  CHOICE_WRONG,
  EXPLAIN,
  EXPLAIN_COMPARED,
  EXPLAIN_DONE,
  EXPLAIN_TYPED,
  OUTPUT,
  OUTPUT_PICKED,
  OUTPUT_RUN,
  OUTPUT_TROUBLE,
  OUTPUT_WRONG,
  PROGRAM,
} from './answerStates';
import { PageHost, startBrowser } from './pageHost';
import { PASSING } from './states';

const EMPTY = { text: '', chosen: [], ticked: [] };

describe('A question that is answered on the page', () => {
  let browser: Browser;
  let host: PageHost;
  let page: Page;

  before(async function () {
    this.timeout(5 * 60_000);
    browser = await startBrowser();
  });

  after(() => browser?.close());

  async function open(ready: Parameters<typeof PageHost.open>[1]): Promise<void> {
    host = await PageHost.open(browser, ready);
    page = host.page;
    await page.getByRole('heading', { level: 1 }).waitFor();
  }

  afterEach(async () => {
    assert.deepEqual(host.complaints, []);
    await host.close();
  });

  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const announced = () => page.getByRole('status').textContent();
  const names = async () => (await host.requests()).map(([name]) => name);
  const asked = async (name: string) => (await host.requests()).filter(([one]) => one === name).at(-1)?.[1];

  it('is chosen by its digit and answered with Enter, without a mouse or Tab', async () => {
    await open(CHOICE);
    await page.keyboard.press('Enter');
    assert.deepEqual(await names(), []);
    await page.keyboard.press('2');
    assert.equal(await page.getByRole('radio').nth(1).isChecked(), true);
    assert.deepEqual(await asked('draft'), { ...EMPTY, chosen: [0] });
    await page.keyboard.press('1');
    await page.keyboard.press('Enter');
    assert.deepEqual(await asked('answer'), { ...EMPTY, chosen: [2] });
    assert.deepEqual(await names(), ['draft', 'draft', 'answer']);
  });

  it('takes H, S and N where nothing is typed, and 9 only where there are nine', async () => {
    await open(CHOICE);
    for (const key of ['h', 's', '9', 'r']) await page.keyboard.press(key);
    assert.deepEqual(await names(), ['hint', 'next']);
    await host.send(CHOICE_WRONG);
    await page.getByText('Not quite.').first().waitFor();
    for (const key of ['h', 's', '1', 'Enter', 'r', 'n']) await page.keyboard.press(key);
    assert.deepEqual(await names(), ['hint', 'next', 'again', 'next']);
  });

  it('switches each option where several are right', async () => {
    await open(CHOICE_SEVERAL);
    await page.keyboard.press('2');
    assert.deepEqual(await asked('draft'), { ...EMPTY, chosen: [3] });
    await page.keyboard.press('1');
    assert.deepEqual(await asked('draft'), { ...EMPTY, chosen: [3, 2] });
    assert.equal(await page.getByRole('checkbox', { checked: true }).count(), 2);
  });

  it('shows what was right first, what was chosen second, each with its reason', async () => {
    await open(CHOICE);
    await page.keyboard.press('1');
    await host.send(CHOICE_WRONG);
    await page.getByText('right', { exact: true }).waitFor();
    const rows = await page.locator('.revealed').allTextContents();
    assert.match(rows[0] ?? '', /One event loop[\s\S]*right[\s\S]*no thread/);
    assert.match(rows[1] ?? '', /One process for each[\s\S]*wrong, your answer[\s\S]*seconds to start/);
    assert.equal(rows.length, 4);
    assert.equal(await announced(), 'Not quite.');
    const headings = await page.getByRole('heading', { level: 2 }).allTextContents();
    assert.deepEqual(headings, ['Explanation', 'Why interviewers ask', 'Follow-ups']);
  });

  it('puts the focus where one goes on', async () => {
    const focused = () => page.evaluate(() => document.activeElement?.tagName);
    await open(CHOICE);
    assert.equal(await focused(), 'INPUT');
    await host.send(CHOICE_RIGHT);
    await page.getByText('Right.', { exact: true }).first().waitFor();
    await host.send({ ...CHOICE, revision: 1 });
    await page.getByRole('radio').first().waitFor();
    await page.waitForFunction(() => document.activeElement?.tagName === 'INPUT');
    await host.send(EXPLAIN);
    await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
  });

  it('keeps what is typed as it is typed, and its letters are no commands', async () => {
    await open(OUTPUT);
    await page.keyboard.type('hash n');
    await page.keyboard.press('Enter');
    await page.keyboard.type('s');
    await page.waitForFunction(() =>
      window.host.sent.some(({ type, ...rest }) => 'name' in rest && rest.name === 'draft'),
    );
    await page.waitForTimeout(300);
    assert.deepEqual(await asked('draft'), { ...EMPTY, text: 'hash n\ns' });
    assert.equal((await names()).filter(name => name !== 'draft').length, 0);
    await page.keyboard.press('Control+Enter');
    assert.deepEqual(await asked('answer'), { ...EMPTY, text: 'hash n\ns' });
  });

  it('does not lose a letter when a state comes while one types, and takes over what was brought back', async () => {
    await open(EXPLAIN);
    await page.keyboard.type('half a');
    await host.send({ ...EXPLAIN, draft: { ...EMPTY, text: 'half' } });
    await page.keyboard.type(' sentence');
    assert.equal(await page.getByRole('textbox').inputValue(), 'half a sentence');
    await host.send({ ...EXPLAIN_TYPED, revision: 1 });
    await page.waitForFunction(
      wanted => document.querySelector('textarea')?.value === wanted,
      EXPLAIN_TYPED.draft.text,
    );
  });

  it('tells what waits to be told when the page is left', async () => {
    await open(EXPLAIN);
    await page.keyboard.type('quick');
    await page.evaluate(() => window.dispatchEvent(new Event('blur')));
    assert.deepEqual(await asked('draft'), { ...EMPTY, text: 'quick' });
  });

  it('comes back with what was half typed', async () => {
    await open(EXPLAIN_TYPED);
    assert.equal(await page.getByRole('textbox').inputValue(), EXPLAIN_TYPED.draft.text);
  });

  it('shows a wrong prediction and the real output side by side', async () => {
    await open(OUTPUT_WRONG);
    const cells = await page.locator('.output-diff td').allTextContents();
    assert.deepEqual(
      cells.map(cell => cell.trim()),
      ['Ada', 'ada', 'grace', 'grace', 'no line', '2'],
    );
    assert.deepEqual(await page.locator('.output-diff del').allTextContents(), ['Ada']);
    assert.deepEqual(await page.locator('.output-diff ins').allTextContents(), ['ada', '2']);
  });

  it('picks an output where there are options', async () => {
    await open(OUTPUT_PICKED);
    await page.keyboard.press('2');
    await page.keyboard.press('Enter');
    assert.deepEqual(await asked('answer'), { ...EMPTY, chosen: [0] });
  });

  it('holds an explanation against the model answer and counts the ticked points', async () => {
    await open(EXPLAIN_TYPED);
    await page.keyboard.press('Control+Enter');
    assert.deepEqual(await asked('answer'), EXPLAIN_TYPED.draft);
    await host.send({ ...EXPLAIN_COMPARED, draft: EXPLAIN_TYPED.draft });
    await page.getByText('You made 0 of 4 points.').waitFor();
    assert.match((await announced()) ?? '', /^The model answer is shown beside yours/);
    await page.keyboard.press('1');
    await page.keyboard.press('4');
    await page.getByText('You made 2 of 4 points.').waitFor();
    await page.keyboard.press('Enter');
    assert.deepEqual(await asked('answer'), { ...EXPLAIN_TYPED.draft, ticked: [0, 3] });
    await host.send(EXPLAIN_DONE);
    await page
      .getByText(/^Worth|^That would/)
      .first()
      .waitFor();
    assert.equal(await page.getByRole('checkbox').first().isDisabled(), true);
  });

  it('proves it: runs a block, shows what it printed, stops it, opens it to be changed', async () => {
    await open(OUTPUT_WRONG);
    await button('Run').first().click();
    await button('Edit and run').click();
    assert.deepEqual(await host.requests(), [
      ['runProgram', { program: PROGRAM }],
      ['editProgram', { program: PROGRAM }],
    ]);
    const running = { running: true, stdout: '', stderr: '', trouble: null, circumstances: '' };
    await host.send({ ...OUTPUT_WRONG, programs: { [PROGRAM]: running } });
    await button('Stop').click();
    assert.deepEqual(await asked('stopProgram'), { program: PROGRAM });
    await host.send(OUTPUT_RUN);
    const output = page.getByRole('group', { name: 'Output' });
    await output.waitFor();
    assert.equal((await output.textContent())?.trim(), 'ada\ngrace\n2');
    await host.send(OUTPUT_TROUBLE);
    await page.getByText('The program ended with exit code 1.').waitFor();
  });

  it('does not run the program whose output is asked for before the answer', async () => {
    await open(OUTPUT);
    for (const name of ['Run', 'Edit and run']) {
      assert.equal(await button(name).first().getAttribute('aria-disabled'), 'true');
      await button(name).first().click({ force: true });
    }
    assert.deepEqual(await names(), []);
  });

  it('says where the learner stands and leads to the attempts', async () => {
    await open(PASSING);
    assert.match(
      (await page.locator('.standing').textContent()) ?? '',
      /solved, best 4:10, last on 3 Nov 2026/,
    );
    await button('3 attempts').click();
    await button('How yours differs from the reference').click();
    await button('solutions/with_a_marker.py').click();
    assert.deepEqual(await host.requests(), [
      ['history', undefined],
      ['compare', { solution: 0 }],
      ['compare', { solution: 1 }],
    ]);
  });
});
