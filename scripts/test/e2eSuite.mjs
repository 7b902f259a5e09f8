import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { packExtension } from '../build/vsix.mjs';
import { ensureChromium } from '../host/chromium.mjs';
import { installVsix } from '../host/installVsix.mjs';
import { ensureNode } from '../host/node.mjs';
import { ensureServer } from '../host/server.mjs';
import { NEWEST } from '../host/versions.mjs';
import { ROOT, TEST_OUTPUT } from '../lib/paths.mjs';
import { runPlainSuite } from './plainSuite.mjs';

const TEST_MS = 90_000;
const SCREENSHOTS = path.join(TEST_OUTPUT, 'screenshots');
const SUITE_MS = 15 * 60_000;

/**
 * Runs the journeys, which drive a workbench in a browser from a plain Node. What they see is the packed extension,
 * installed, so that a file that the package lacks is missed here.
 *
 * @param {import('../lib/processes.mjs').Processes} processes
 * @param {readonly string[]} files
 * @param {string} grep
 * @returns {Promise<import('./suite.mjs').Outcome>}
 */
export async function runE2eSuite(processes, files, grep) {
  const node = await ensureNode(processes);
  const server = await ensureServer(processes, NEWEST);
  const browser = await ensureChromium(processes);
  // Pictures of an earlier run, above all of its failures, would be taken for this one's.
  if (!grep) rmSync(SCREENSHOTS, { recursive: true, force: true });
  const folder = mkdtempSync(path.join(tmpdir(), 'pd-package-'));
  try {
    const { file } = await packExtension(processes, folder);
    const extensions = path.join(folder, 'extensions');
    await installVsix(processes, {
      node,
      server,
      vsix: file,
      dataDir: path.join(folder, 'data'),
      extensionsDir: extensions,
    });
    const hosts = {
      node,
      server,
      browser,
      extensions,
      root: ROOT,
      output: SCREENSHOTS,
    };
    const env = { PYTHON_DRILL_E2E: JSON.stringify(hosts) };
    return await runPlainSuite(processes, {
      name: 'e2e',
      files,
      grep,
      testMs: TEST_MS,
      suiteMs: SUITE_MS,
      env,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
