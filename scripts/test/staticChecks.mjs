import path from 'node:path';
import { ROOT } from '../lib/paths.mjs';

const CHECKS = [
  {
    title: 'the types agree (tsc)',
    program: ['typescript', 'bin', 'tsc'],
    args: ['--noEmit', '--pretty', 'false'],
  },
  {
    title: 'the linter is content (biome)',
    program: ['@biomejs', 'biome', 'bin', 'biome'],
    args: ['check', '--max-diagnostics=50', '.'],
  },
];

const CHECK_MS = 120_000;

/**
 * Type check and lint, each counted as a test.
 *
 * @param {import('../lib/processes.mjs').Processes} processes
 * @returns {Promise<import('./suite.mjs').Outcome>}
 */
export async function runStaticChecks(processes) {
  /** @type {string[]} */
  const problems = [];
  for (const { title, program, args } of CHECKS) {
    let output = '';
    const { code } = await processes.run(
      process.execPath,
      [path.join(ROOT, 'node_modules', ...program), ...args],
      {
        cwd: ROOT,
        timeoutMs: CHECK_MS,
        onOutput: chunk => {
          output += chunk;
        },
      },
    );
    if (code !== 0) problems.push(`${title}\n${output.trim()}`);
  }
  return {
    name: 'static',
    passed: CHECKS.length - problems.length,
    failed: problems.length,
    problems,
    notes: [],
  };
}
