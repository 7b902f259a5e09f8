import path from 'node:path';
import { launchBrowser, newPage } from '../host/browser.mjs';
import { ensureChromium } from '../host/chromium.mjs';
import { ensureNode } from '../host/node.mjs';
import { ensureServer } from '../host/server.mjs';
import { startServer, workbenchAddress } from '../host/startServer.mjs';
import { ROOT } from '../lib/paths.mjs';

/** From opening the workbench to the last test. */
const SUITE_MS = 10 * 60_000;

/**
 * Runs the tests of dist/test/editor in the extension host of VS Code's server, with a browser as its window.
 *
 * @param {import('../lib/processes.mjs').Processes} processes
 * @param {import('../host/versions.mjs').HostVersion} version
 * @param {import('./stage.mjs').Stage} stage
 * @param {NodeJS.ProcessEnv} env for the runner
 * @returns {Promise<{ crash: string | null, output: string }>}
 */
export async function runEditorInServer(processes, version, stage, env) {
  const node = await ensureNode(processes);
  const folder = await ensureServer(processes, version);
  const chromium = await ensureChromium(processes);
  const server = await startServer(processes, {
    node,
    server: folder,
    root: ROOT,
    dataDir: stage.data,
    extensionsDir: stage.extensions,
    env,
    automation: true,
  });
  let output = '';
  const browser = await launchBrowser(chromium);
  try {
    const page = await newPage(browser);
    await page.exposeFunction(
      'codeAutomationLog',
      (/** @type {string} */ _type, /** @type {unknown[]} */ args) => {
        output = `${output}${args.join(' ')}\n`.slice(-8000);
      },
    );
    /** @type {Promise<number>} */
    const exit = new Promise(resolve => {
      page.exposeFunction('codeAutomationExit', resolve).catch(() => resolve(-1));
    });
    await page.goto(addressWithTests(server.url, stage.practice), { timeout: 60_000 });
    const code = await Promise.race([
      exit,
      // A crashed page would otherwise be waited for until the end of the time.
      new Promise(resolve => page.once('crash', () => resolve('the page crashed'))),
      server.ended.then(ended => `the server ended with ${ended}`),
      new Promise(resolve => setTimeout(resolve, SUITE_MS, `no end within ${SUITE_MS / 1000} s`).unref()),
    ]);
    return { crash: code === 0 ? null : typeof code === 'string' ? code : `exit code ${code}`, output };
  } finally {
    await browser.close();
    await server.stop();
  }
}

/**
 * @param {string} url
 * @param {string} workspace
 */
function addressWithTests(url, workspace) {
  const remote = `vscode-remote://${new URL(url).host}`;
  const root = workbenchAddress('', ROOT).slice('/?folder='.length);
  const payload = [
    ['extensionDevelopmentPath', `${remote}${root}`],
    ['extensionTestsPath', `${remote}${path.posix.join(root, 'dist/test/editor/index.js')}`],
  ];
  return `${workbenchAddress(url, workspace)}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
}
