import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from '../lib/paths.mjs';
import { judge } from './suite.mjs';

const RUNNER = fileURLToPath(new URL('runMocha.mjs', import.meta.url));

/**
 * Runs bundled tests in a plain Node of their own.
 *
 * @param {import('../lib/processes.mjs').Processes} processes
 * @param {object} suite
 * @param {string} suite.name
 * @param {readonly string[]} suite.files
 * @param {string} suite.grep
 * @param {number} suite.testMs for one test
 * @param {number} suite.suiteMs for all of them
 * @param {NodeJS.ProcessEnv} [suite.env]
 * @returns {Promise<import('./suite.mjs').Outcome>}
 */
export async function runPlainSuite(processes, { name, files, grep, testMs, suiteMs, env }) {
  const folder = mkdtempSync(path.join(tmpdir(), 'python-drill-results-'));
  const results = path.join(folder, 'results.json');
  let output = '';
  try {
    const { code, timedOut } = await processes.run(
      process.execPath,
      ['--enable-source-maps', RUNNER, results, grep, String(testMs), ...files],
      {
        cwd: ROOT,
        env: { ...process.env, ...env },
        timeoutMs: suiteMs,
        onOutput: chunk => {
          output = (output + chunk).slice(-4000);
        },
      },
    );
    const crash = timedOut ? `no end within ${suiteMs / 1000} s` : code === 0 ? null : `exit code ${code}`;
    return judge(name, results, { crash, output });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
