import { readdirSync } from 'node:fs';
import path from 'node:path';
import { buildProject, compiled } from '../build/project.mjs';
import { buildTests } from '../build/tests.mjs';
import { ensureChromium } from '../host/chromium.mjs';
import { NEWEST, OLDEST } from '../host/versions.mjs';
import { Failure } from '../lib/failure.mjs';
import { filesBelow } from '../lib/files.mjs';
import { DIST, ROOT } from '../lib/paths.mjs';
import { runE2eSuite } from './e2eSuite.mjs';
import { runEditorSuite } from './editorSuite.mjs';
import { runPlainSuite } from './plainSuite.mjs';
import { runStaticChecks } from './staticChecks.mjs';

/** @typedef {import('./suite.mjs').Outcome} Outcome */
/** @typedef {{ name: string, run: () => Promise<Outcome> }} Suite */

/** Folders of test/ that need more than plain Node, or hold no tests. */
const SPECIAL = ['editor', 'e2e', 'bench'];

/** Folders whose tests open a page by themselves. */
const NEED_BROWSER = ['page'];

/** Quick in plain Node; the rest of the time is for starting Pythons on a busy machine. */
const PLAIN_TEST_MS = 20_000;
const PLAIN_SUITE_MS = 25 * 60_000;

/**
 * Builds once, then runs the suites one after the other: they measure times, and machines have few cores.
 *
 * @param {import('../lib/processes.mjs').Processes} processes
 * @param {readonly string[]} names none: all suites
 * @param {string} grep only tests whose title contains it
 * @returns {Promise<{ passed: number, failed: number }>}
 * @throws {Failure} when the project does not build or a name is unknown
 */
export async function runSuites(processes, names, grep) {
  const all = allSuites(processes, grep);
  const unknown = names.filter(name => !all.some(suite => suite.name === name));
  if (unknown.length > 0) {
    const known = [...new Set(all.map(suite => suite.name))].join(', ');
    throw new Failure(`There is no suite ${unknown.join(', ')}. There are: ${known}.`);
  }
  await buildProject();
  await compiled(buildTests());
  const total = { passed: 0, failed: 0 };
  for (const suite of all) {
    if (names.length > 0 && !names.includes(suite.name)) continue;
    const start = Date.now();
    const outcome = await outcomeOf(suite);
    print(outcome, Date.now() - start);
    total.passed += outcome.passed;
    total.failed += outcome.failed;
  }
  return total;
}

/**
 * @param {import('../lib/processes.mjs').Processes} processes
 * @param {string} grep
 * @returns {Suite[]}
 */
function allSuites(processes, grep) {
  return [
    { name: 'static', run: () => runStaticChecks(processes) },
    ...plainNames().map(name => ({
      name,
      run: async () => {
        // Here rather than in the tests, whose output is not shown: a download should be announced.
        if (NEED_BROWSER.includes(name)) await ensureChromium(processes);
        const limits = { testMs: PLAIN_TEST_MS, suiteMs: PLAIN_SUITE_MS };
        return runPlainSuite(processes, { name, files: bundlesOf(name), grep, ...limits });
      },
    })),
    { name: 'editor', run: () => runEditorSuite(processes, OLDEST, grep) },
    { name: 'editor', run: () => runEditorSuite(processes, NEWEST, grep) },
    { name: 'e2e', run: () => runE2eSuite(processes, bundlesOf('e2e'), grep) },
  ];
}

/** The folders of test/ that hold tests for plain Node: found, not listed, so that none is forgotten. */
function plainNames() {
  const test = path.join(ROOT, 'test');
  return readdirSync(test, { withFileTypes: true })
    .filter(entry => entry.isDirectory() && !SPECIAL.includes(entry.name))
    .map(entry => entry.name)
    .filter(name => filesBelow(path.join(test, name), file => file.endsWith('.test.ts')).length > 0);
}

/** @param {string} name */
function bundlesOf(name) {
  return filesBelow(path.join(DIST, 'test', name), file => file.endsWith('.test.js'));
}

/**
 * @param {Suite} suite
 * @returns {Promise<Outcome>}
 */
async function outcomeOf(suite) {
  try {
    return await suite.run();
  } catch (error) {
    // A suite that could not even run is a failure like any other, and the other suites still run.
    const text =
      error instanceof Failure ? error.message : error instanceof Error ? `${error.stack}` : String(error);
    return {
      name: suite.name,
      passed: 0,
      failed: 1,
      problems: [`the suite could not run\n${text}`],
      notes: [],
    };
  }
}

/**
 * @param {Outcome} outcome
 * @param {number} ms
 */
function print({ name, passed, failed, problems, notes }, ms) {
  for (const problem of problems) console.log(`\nFAILED ${name}: ${problem}\n`);
  for (const note of notes) console.log(`  ${note}`);
  console.log(`${name}: ${passed} passed, ${failed} failed (${(ms / 1000).toFixed(1)} s)`);
}
