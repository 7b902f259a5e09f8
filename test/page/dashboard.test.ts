import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import type { DashboardData } from '../../src/shared/dashboard';
import { BEGUN, EMPTY, FULL } from './dashboardData';
import { PageHost, type ReadyAnswer, startBrowser, THEMES, type Theme } from './pageHost';

const WIDE = { viewport: { width: 900, height: 900 } };
const STATES: Readonly<Record<string, DashboardData>> = { full: FULL, begun: BEGUN, empty: EMPTY };

describe('The dashboard', function () {
  // axe looks at every one of the hundreds of marks.
  this.timeout(60_000);
  let browser: Browser;
  before(async function () {
    this.timeout(5 * 60_000);
    browser = await startBrowser();
  });
  after(() => browser?.close());

  const opened = async (ready: ReadyAnswer, theme: Theme = 'darkModern', options = WIDE) => {
    const host = await PageHost.open(browser, ready, theme, options, 'dashboard');
    await host.page.getByRole('heading', { level: 1 }).waitFor();
    return host;
  };
  const asked = async (host: PageHost) => (await host.requests()).at(-1);

  for (const theme of THEMES) {
    for (const [name, data] of Object.entries(STATES)) {
      it(`has no serious accessibility fault and breaks no policy: ${name}, ${theme}`, async () => {
        const host = await opened(data, theme);
        if (!data.isEmpty) await host.page.locator('.drawing svg').first().waitFor();
        await host.page.evaluate(() => document.fonts.ready);
        await host.screenshot(`dashboard-${name}-${theme}`);
        await host.assertSound();
        await host.close();
      });
    }
  }

  it('fits beside a file', async () => {
    const host = await opened(FULL, 'lightModern', { viewport: { width: 420, height: 900 } });
    await host.page.locator('.drawing svg').first().waitFor();
    const overflow = await host.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    assert.ok(overflow <= 0, `${overflow} px too wide`);
    await host.screenshot('dashboard-narrow-lightModern');
    await host.close();
  });

  it('leads from a mark to the questions behind it, by the mouse and by the keyboard', async () => {
    const host = await opened(FULL);
    const dot = host.page.getByRole('link', { name: /^asyncio: 36%/u });
    await dot.click();
    assert.deepEqual(await asked(host), ['show', { of: 'topic', key: 'topic-1' }]);
    await dot.focus();
    await host.page.keyboard.press('ArrowDown');
    await host.page.keyboard.press('Enter');
    assert.deepEqual(await asked(host), ['show', { of: 'topic', key: 'topic-2' }]);
    await host.page.getByRole('link', { name: /7 questions, 28 min$/u }).click();
    assert.deepEqual(await asked(host), ['show', { of: 'due', key: FULL.today }]);
    const last = FULL.days.at(-1);
    await host.page.locator('drill-chart').first().locator('.drawing a').last().click();
    assert.deepEqual(await asked(host), ['show', { of: 'day', key: last?.date }]);
    await host.close();
  });

  it('has one stop of the tab key for each chart, and all of its numbers in a table', async () => {
    const host = await opened(FULL);
    const stops = await host.page.locator('.drawing a[tabindex="0"]').count();
    assert.equal(stops, await host.page.locator('drill-chart').count());
    const chart = host.page.locator('drill-chart', { hasText: 'Mastery by topic' });
    await chart.locator('summary').click();
    assert.equal(await chart.locator('tbody tr').count(), FULL.topics.length);
    await chart.getByRole('button', { name: 'Typing' }).click();
    assert.deepEqual(await asked(host), ['show', { of: 'topic', key: 'topic-5' }]);
    await host.close();
  });

  it('draws what comes while it is open', async () => {
    const host = await opened(BEGUN);
    assert.equal(await host.page.getByText('1 day', { exact: true }).count(), 1);
    await host.send(FULL, 'data');
    await host.page.getByText('12 days', { exact: true }).waitFor();
    await host.page.getByRole('link', { name: /^Typing/u }).waitFor();
    await host.close();
  });

  for (const theme of THEMES) {
    it(`exports its charts as one picture that needs nothing of the page: ${theme}`, async () => {
      const host = await opened(FULL, theme);
      await host.page.locator('.drawing svg').last().waitFor();
      await host.page.getByRole('button', { name: 'Export charts as SVG' }).click();
      const [name, payload] = (await asked(host)) ?? [];
      assert.equal(name, 'exportSvg');
      const { svg } = payload as { readonly svg: string };
      assert.match(svg, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="\d+/u);
      assert.doesNotMatch(svg, /var\(--|<a |<style| class="/u);
      // Programs other than browsers know hexadecimal colours and names.
      for (const [, color = ''] of svg.matchAll(/ (?:fill|stroke|color)="([^"]*)"/gu)) {
        assert.match(color, /^(#[0-9a-f]{6}|none)$/u);
      }
      for (const title of ['The last year', 'Mastery by topic']) assert.ok(svg.includes(title));
      const { page } = host;
      await page.goto('about:blank');
      await page.setContent(
        `<img src="data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}" alt="">`,
      );
      const isDrawn = await page
        .locator('img')
        .evaluate(async (img: HTMLImageElement) => img.decode().then(() => img.naturalWidth > 300));
      assert.ok(isDrawn);
      await host.screenshot(`dashboard-export-${theme}`);
      await host.close();
    });
  }

  it('exports itself as Markdown', async () => {
    const host = await opened(FULL);
    await host.page.getByRole('button', { name: 'Export as Markdown' }).click();
    assert.deepEqual(await asked(host), ['exportMarkdown', undefined]);
    await host.close();
  });

  it('explains itself while there is nothing to draw, and offers the first step', async () => {
    const host = await opened(EMPTY);
    await host.page.getByRole('button', { name: 'Begin with today’s questions' }).click();
    assert.deepEqual(await asked(host), ['practise', undefined]);
    await host.close();
  });

  it('says why it could not be shown, and tries again', async () => {
    const host = await opened({ rejection: 'The log could not be read.' });
    await host.page.getByText('The log could not be read.').waitFor();
    await host.answerReady(BEGUN);
    await host.page.getByRole('button', { name: 'Try again' }).click();
    await host.page.getByRole('heading', { name: 'The last year' }).waitFor();
    await host.close();
  });
});
