import { chromium } from 'playwright-core';

/** Keep it quiet offline, and make two runs paint the same. */
const ARGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--font-render-hinting=none',
];

/**
 * Starts a browser without a window.
 *
 * @param {import('./chromium.mjs').Browser} browser
 * @returns {Promise<import('playwright-core').Browser>}
 */
export function launchBrowser({ executable, env }) {
  // Chromium refuses to run as root inside its sandbox.
  const root = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: executable,
    headless: true,
    chromiumSandbox: !root && process.platform !== 'linux',
    args: ARGS,
    env: { ...definedEnv(), ...env },
  });
}

/**
 * A page that reaches 127.0.0.1 alone: what a workbench would fetch from elsewhere is refused, so that a test
 * depends on nothing outside this machine.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {import('playwright-core').BrowserContextOptions} [options]
 * @returns {Promise<import('playwright-core').Page>}
 */
export async function newPage(browser, options) {
  const context = await browser.newContext(options);
  await context.route(
    url => !['127.0.0.1', 'localhost'].includes(url.hostname) && url.protocol.startsWith('http'),
    route => route.abort(),
  );
  return context.newPage();
}

function definedEnv() {
  /** @type {Record<string, string>} */
  const env = {};
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) env[name] = value;
  return env;
}
