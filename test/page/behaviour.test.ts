import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import type { CodeState } from '../../src/shared/protocol';
import { PageHost, type ReadyAnswer, startBrowser } from './pageHost';
import { FAILING, HINTED, LONG_VALUES, PASSING, PROBLEM, PROMPT_ONLY, RUNNING, SYNTAX_ERROR } from './states';

/** Longer than the page waits before it shows that something takes time. */
const LONGER_THAN_PATIENCE = 250;

describe('The question page', () => {
  let browser: Browser;
  let host: PageHost;
  let page: Page;

  before(async function () {
    this.timeout(5 * 60_000);
    browser = await startBrowser();
  });

  after(() => browser?.close());

  async function open(ready: ReadyAnswer, width = 600): Promise<void> {
    host = await PageHost.open(browser, ready, 'darkModern', { viewport: { width, height: 800 } });
    page = host.page;
    if (ready && 'question' in ready) await page.getByRole('heading', { level: 1 }).waitFor();
  }

  afterEach(async () => {
    assert.deepEqual(host.complaints, []);
    await host.close();
  });

  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const text = async () => (await page.locator('body').textContent()) ?? '';
  const announced = () => page.getByRole('status').textContent();
  const placeOf = async (name: string | RegExp) => JSON.stringify(await button(name).boundingBox());

  it('says that it loads, but only when that takes a while', async () => {
    await open(null);
    await page.getByText('Loading the question').waitFor();
    const silent = await page.evaluate(() => window.host.silentMs);
    assert.ok(silent !== null && silent >= 145, `said after ${silent} ms`);
    await host.screenshot('loading-darkModern');
  });

  it('says why it could not load, and tries again', async () => {
    await open({ rejection: 'The bank is not there.' });
    await page.getByRole('alert').waitFor();
    assert.match(
      (await page.getByRole('alert').textContent()) ?? '',
      /could not be loaded\. The bank is not there\./,
    );
    await host.screenshot('error-darkModern');
    await host.answerReady(PROMPT_ONLY);
    await button('Try again').click();
    await page.getByRole('heading', { name: 'A bucket that forgets' }).waitFor();
    assert.equal(await page.getByRole('alert').count(), 0);
  });

  it('is worked from the keyboard alone', async () => {
    await open(FAILING);
    const focused = async () => {
      await page.keyboard.press('Tab');
      return page.evaluate(() => document.activeElement?.textContent?.trim().replace(/\s+/g, ' ') ?? '');
    };
    assert.equal(await focused(), 'Check');
    await page.keyboard.press('Enter');
    assert.equal(await focused(), 'Hint (3 left)');
    await page.keyboard.press('Space');
    assert.equal(await page.evaluate(() => window.scrollY), 0);
    assert.deepEqual([await focused(), await focused(), await focused()], ['Reset', 'Solution', 'Next']);
    assert.equal(await focused(), 'language reference');
    await page.keyboard.press('Enter');
    await focused();
    assert.match(await focused(), /^a second call starts empty/);
    await page.keyboard.press('Enter');
    assert.equal(await page.locator('details[open]').count(), 1);
    await page.keyboard.press('Enter');
    assert.equal(await focused(), 'line 2: bucket.append(item)');
    await page.keyboard.press('Enter');
    assert.deepEqual(await host.requests(), [
      ['check', undefined],
      ['hint', undefined],
      ['openLink', { url: 'https://docs.python.org/3/reference/compound_stmts.html' }],
      ['reveal', { line: 2 }],
    ]);
  });

  it('shows where the focus is', async () => {
    await open(FAILING);
    for (const name of ['Check', 'Hint (3 left)', 'Show the result in place of the prompt']) {
      await button(name).focus();
      const outline = await button(name).evaluate(element => {
        const own = getComputedStyle(element);
        const inner = element.shadowRoot?.querySelector('.base');
        return own.outlineStyle === 'none' && inner ? getComputedStyle(inner).outlineStyle : own.outlineStyle;
      });
      assert.notEqual(outline, 'none', name);
    }
  });

  it('takes H for a hint and N for the next question, unless a modifier is held', async () => {
    await open(PROMPT_ONLY);
    await page.keyboard.press('h');
    await page.keyboard.press('Control+h');
    await page.keyboard.press('n');
    assert.deepEqual(
      (await host.requests()).map(([name]) => name),
      ['hint', 'next'],
    );
  });

  it('takes neither key when there is nothing left', async () => {
    await open({ ...HINTED, hints: ['a', 'b', 'c'], next: null });
    await page.keyboard.press('h');
    await page.keyboard.press('n');
    assert.deepEqual(await host.requests(), []);
    assert.equal(await button('No hints left').getAttribute('aria-disabled'), 'true');
    assert.equal(await button('Next').getAttribute('aria-disabled'), 'true');
  });

  it('asks for what its buttons say', async () => {
    await open(PROMPT_ONLY);
    for (const name of ['Check', 'Hint (3 left)', 'Reset', 'Solution', 'Next']) await button(name).click();
    assert.deepEqual(
      (await host.requests()).map(([name]) => name),
      ['check', 'hint', 'reset', 'solution', 'next'],
    );
  });

  it('shows the next hint under the prompt, in sight, and tells of it', async () => {
    await open({ ...PROMPT_ONLY, question: { ...PROMPT_ONLY.question, prompt: 'Line.\n\n'.repeat(40) } });
    await host.send({ ...HINTED, question: { ...HINTED.question, prompt: 'Line.\n\n'.repeat(40) } });
    const hint = page.getByText('Hint 2 of 3', { exact: true });
    await hint.waitFor();
    assert.equal(await announced(), 'Hint 2 of 3 is shown under the prompt.');
    const box = await hint.boundingBox();
    assert.ok(box && box.y > 100 && box.y < 780, `at ${box?.y}`);
  });

  it('does not flicker when a check is over at once', async () => {
    await open(FAILING);
    await host.send({ ...FAILING, run: { tests: [], current: null } });
    assert.equal(await button('Check').count(), 1);
    await host.send(PASSING);
    await page.waitForTimeout(LONGER_THAN_PATIENCE);
    assert.equal(await button('Cancel').count(), 0);
    assert.equal(await page.locator('vscode-progress-bar').count(), 0);
  });

  it('shows a longer check as it goes, cancels it, and moves nothing', async () => {
    await open(FAILING);
    const before = [await placeOf('Check'), await placeOf('Solution'), await placeOf('Next')];
    const height = await page.locator('.result').evaluate(element => element.clientHeight);
    await host.send({ ...FAILING, run: RUNNING.run });
    await button('Cancel').waitFor();
    assert.deepEqual([await placeOf('Cancel'), await placeOf('Solution'), await placeOf('Next')], before);
    assert.equal(await page.locator('.result').evaluate(element => element.clientHeight), height);
    assert.match(await text(), /2 of 5 tests done/);
    assert.equal(
      await page.getByRole('progressbar', { name: 'Tests done' }).getAttribute('aria-valuenow'),
      '2',
    );
    await button('Cancel').click();
    assert.deepEqual(await host.requests(), [['cancel', undefined]]);
    await host.send(FAILING);
    assert.deepEqual([await placeOf('Check'), await placeOf('Solution'), await placeOf('Next')], before);
    assert.equal(await page.locator('.result').evaluate(element => element.clientHeight), height);
  });

  it('keeps the focus on the button when Check becomes Cancel', async () => {
    await open(PROMPT_ONLY);
    await button('Check').focus();
    await host.send(RUNNING);
    await button('Cancel').waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.textContent?.trim()), 'Cancel');
  });

  it('tells of a new verdict and brings it into sight, but not of the same one again', async () => {
    const prompt = 'Line.\n\n'.repeat(40);
    const long = (state: CodeState): CodeState => ({ ...state, question: { ...state.question, prompt } });
    await open(long(PROMPT_ONLY));
    await host.send(long(FAILING));
    const sentence = page.locator('.verdict');
    await sentence.waitFor();
    assert.equal(await announced(), '2 of 4 tests pass, 1 more than before.');
    const box = await sentence.boundingBox();
    assert.ok(box && box.y > 100 && box.y < 600, `at ${box?.y}`);
    await page.evaluate(() => window.scrollTo(0, 0));
    await host.send(long({ ...FAILING, stale: true }));
    assert.equal(await page.evaluate(() => window.scrollY), 0);
  });

  it('opens the failing tests, folds the others, and marks what changed', async () => {
    await open(FAILING);
    const rows = await page
      .locator('.tests > li')
      .evaluateAll(list =>
        list.map(row => [
          row.querySelector('.test-title')?.textContent?.trim().replace(/\s+/g, ' '),
          row.querySelector('.status')?.textContent,
          row.querySelector('details')?.open,
        ]),
      );
    assert.deepEqual(rows, [
      ['a second call starts empty', 'failed', true],
      ['None may be an itemnewly fails', 'error', true],
      ['the first call holds one itemnow passes', 'passed, 0.4 ms', false],
      ["a caller's own bucket is filled and returnednow passes", 'passed, 0.4 ms', false],
    ]);
    assert.equal(await page.locator('del').textContent(), "'pear', ");
  });

  it('says that the file was edited since, in the place of the time', async () => {
    await open(FAILING);
    const before = await page.locator('.tests').boundingBox();
    assert.match(await text(), /9\.1 ms on Python 3\.12\.1/);
    await host.send({ ...FAILING, stale: true });
    assert.match(await text(), /You have edited the file since this check\./);
    assert.deepEqual(await page.locator('.tests').boundingBox(), before);
  });

  it('is quiet about a pass: one line, the tests folded away, and what it taught', async () => {
    await open(PASSING);
    assert.equal(await page.locator('.verdict').textContent(), 'All 3 tests pass.');
    assert.equal(await page.getByText('the first call holds one item').isVisible(), false);
    await button(/^Next: Five lambdas/).click();
    assert.deepEqual(await host.requests(), [['next', undefined]]);
  });

  it('unfolds the follow-ups one at a time', async () => {
    await open(PASSING);
    assert.equal(await page.getByText('When is a mutable default right?').count(), 0);
    assert.equal(await page.getByText('a tuple on the function object').count(), 0);
    await button('Show the answer').click();
    await page.getByText('a tuple on the function object').waitFor();
    await page.getByText('When is a mutable default right?').waitFor();
    await button('Show the answer').click();
    await page.getByText('As a cache').waitFor();
    assert.equal(await button('Show the answer').count(), 0);
  });

  it('puts the cursor where Python stopped reading', async () => {
    await open(SYNTAX_ERROR);
    await button('line 3').click();
    assert.deepEqual(await host.requests(), [['reveal', { line: 3 }]]);
    assert.equal(await page.getByText('3 tests not run').count(), 1);
  });

  it('shortens long values around what differs, and opens them whole', async () => {
    await open(LONG_VALUES);
    assert.equal(await page.locator('ins').first().textContent(), '450, ');
    await button('Show all').first().click();
    const [request] = await host.requests();
    assert.deepEqual(
      [request?.[0], request?.[1]],
      ['openText', { title: 'Expected: nine hundred pears', text: LONG_VALUES.verdict?.tests[0]?.expected }],
    );
  });

  it('says why nothing can be run, and offers the ways out', async () => {
    await open(PROBLEM);
    assert.equal(await button('Check').getAttribute('aria-disabled'), 'true');
    await button('Choose an interpreter').click();
    assert.deepEqual(await host.requests(), [
      ['run', { command: 'pythonDrill.selectInterpreter', args: [] }],
    ]);
  });

  it('says when a request came to nothing, and repeats it', async () => {
    await open(PROMPT_ONLY);
    await host.reject('solution', 'The file is gone.');
    await button('Solution').click();
    await page.getByRole('alert').waitFor();
    assert.match((await page.getByRole('alert').textContent()) ?? '', /The file is gone\./);
    await button('Try again').click();
    assert.deepEqual(
      (await host.requests()).map(([name]) => name),
      ['solution', 'solution'],
    );
  });

  it('puts prompt and result behind tabs, and shows a new verdict at once', async () => {
    await open({ ...PROMPT_ONLY, verdictPlacement: 'replace' });
    const tab = (name: string) => page.getByRole('tab', { name });
    assert.equal(await tab('Prompt').getAttribute('aria-selected'), 'true');
    await host.send({ ...FAILING, verdictPlacement: 'replace' });
    assert.equal(await tab('Result').getAttribute('aria-selected'), 'true');
    await tab('Result').focus();
    await page.keyboard.press('ArrowLeft');
    assert.match((await page.getByRole('tabpanel').textContent()) ?? '', /^\s*Pickers in an orchard/);
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'tab-prompt');
    await button('Show the result under the prompt').click();
    assert.deepEqual(await host.requests(), [['place', { verdictPlacement: 'below' }]]);
  });

  it('leaves the prompt alone when its tab is chosen during a check', async () => {
    await open({ ...FAILING, verdictPlacement: 'replace' });
    await host.send({ ...FAILING, verdictPlacement: 'replace', run: RUNNING.run });
    await button('Cancel').waitFor();
    await page.getByRole('tab', { name: 'Prompt' }).click();
    await host.send({ ...FAILING, verdictPlacement: 'replace' });
    await button('Check').waitFor();
    assert.equal(await page.locator('[style*=min-height]').count(), 0);
  });

  it('starts anew with another question', async () => {
    await open(PASSING);
    await button('Show the answer').click();
    await page.evaluate(() => window.scrollTo(0, 400));
    await host.send({
      ...PASSING,
      question: { ...PASSING.question, id: 'five-lambdas', title: 'Five lambdas' },
    });
    await page.getByRole('heading', { name: 'Five lambdas' }).waitFor();
    assert.equal(await page.evaluate(() => window.scrollY), 0);
    assert.equal(await page.getByText('a tuple on the function object').count(), 0);
  });

  it('fits into a narrow column', async () => {
    await open(LONG_VALUES, 280);
    await host.screenshot('narrow-darkModern');
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth));
  });
});
