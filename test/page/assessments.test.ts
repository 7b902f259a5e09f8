import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { REPORT, SITTING, SITTING_ADAPTIVE, SITTING_CODE, SITTING_OUTPUT } from './assessmentStates';
import { PageHost, type PageName, type ReadyAnswer, startBrowser, THEMES } from './pageHost';

const WIDE = { viewport: { width: 1000, height: 800 } };

describe('The pages of an assessment', () => {
  let browser: Browser;

  before(async function () {
    this.timeout(5 * 60_000);
    browser = await startBrowser();
  });

  after(() => browser?.close());

  async function on(
    name: PageName,
    ready: ReadyAnswer,
    look: (host: PageHost) => Promise<void>,
    theme: (typeof THEMES)[number] = 'darkModern',
    options: object = WIDE,
  ): Promise<void> {
    const host = await PageHost.open(browser, ready, theme, options, name);
    try {
      await host.page.getByRole('heading', { level: 1 }).waitFor();
      await look(host);
    } finally {
      await host.close();
    }
  }

  for (const theme of THEMES) {
    it(`are sound in the theme ${theme}`, async function () {
      this.timeout(60_000);
      const states = { sitting: SITTING, sittingOutput: SITTING_OUTPUT, sittingCode: SITTING_CODE };
      for (const [name, state] of Object.entries(states)) {
        await on(
          'sitting',
          state,
          async host => {
            await host.screenshot(`${theme}-${name}`);
            await host.assertSound();
          },
          theme,
        );
      }
      await on(
        'report',
        REPORT,
        async host => {
          await host.page.locator('summary').nth(1).click();
          await host.page.locator('summary').nth(2).click();
          await host.screenshot(`${theme}-report`);
          await host.assertSound();
        },
        theme,
      );
    });
  }

  it('show the sitting on a narrow page and in an adaptive sitting, without a way back', async () => {
    await on('sitting', SITTING, host => host.screenshot('sitting-narrow'), 'darkModern', {});
    await on('sitting', SITTING_ADAPTIVE, async host => {
      await host.screenshot('sitting-adaptive');
      assert.equal(await host.page.getByRole('navigation').count(), 0);
      await host.page.getByRole('button', { name: 'Answer and go on' }).click();
      assert.deepEqual(await host.requests(), [['goOn', undefined]]);
    });
  });

  it('take answers as they are given, with their question, and keep them on the way to another', async () => {
    await on('sitting', SITTING, async host => {
      await host.page.keyboard.press('1');
      await host.page.keyboard.press('n');
      assert.deepEqual(await host.requests(), [
        ['draft', { question: 'q0', draft: { text: '', chosen: [2], ticked: [] } }],
        ['show', { question: 'q1' }],
      ]);
      await host.send(SITTING_OUTPUT);
      await host.page.getByLabel('What does it print?').fill('ada\ngrace');
      await host.page.getByRole('button', { name: /^Whose tide|Whose tide is it/ }).click();
      const sent = (await host.requests()).slice(2);
      assert.deepEqual(sent, [
        ['draft', { question: 'q1', draft: { text: 'ada\ngrace', chosen: [], ticked: [] } }],
        ['show', { question: 'q2' }],
      ]);
    });
  });

  it('show nothing that gives an answer away, and no way to run the program of a prompt', async () => {
    await on('sitting', SITTING_OUTPUT, async host => {
      for (const name of [/Hint/, /Show the answer/, /Solution/])
        assert.equal(await host.page.getByRole('button', { name }).count(), 0);
      assert.equal(await host.page.getByRole('button', { name: 'Run', exact: true }).count(), 0);
    });
  });

  it('count the time down and flag a question', async () => {
    await on('sitting', SITTING_CODE, async host => {
      await host.page.getByRole('timer').getByText('1:33').waitFor();
      await host.page.keyboard.press('f');
      assert.deepEqual(await host.requests(), [['flag', { question: 'q4', flagged: true }]]);
      await host.page.getByRole('button', { name: 'Check' }).click();
      await host.page.getByRole('button', { name: 'Hand in' }).click();
      assert.deepEqual(
        (await host.requests()).map(([name]) => name),
        ['flag', 'check', 'handIn'],
      );
    });
  });

  it('tell the score with its band, and do what the report offers', async () => {
    await on('report', REPORT, async host => {
      const { page } = host;
      await page.getByText('between 541 and 686').waitFor();
      await page.locator('summary').nth(2).click();
      await page.getByText('<b>Really</b>').waitFor();
      await page.getByLabel('Waiting releases the lock.').check();
      // The report that knows of the first tick has not come yet.
      await page.getByRole('checkbox').nth(0).uncheck();
      await page.getByRole('button', { name: 'Export as HTML' }).click();
      await page.getByRole('button', { name: 'Drill what I missed' }).click();
      assert.deepEqual(await host.requests(), [
        ['tick', { question: 'q2', points: [0, 1] }],
        ['tick', { question: 'q2', points: [1] }],
        ['export', { format: 'html' }],
        ['drillMissed', undefined],
      ]);
    });
  });

  it('say what could not be loaded', async () => {
    const host = await PageHost.open(
      browser,
      { rejection: 'The file is gone.' },
      'darkModern',
      WIDE,
      'report',
    );
    await host.page.getByText('The report could not be loaded. The file is gone.').waitFor();
    await host.close();
  });
});
