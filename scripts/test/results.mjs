import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * What a run of mocha leaves in a file, whichever process it ran in.
 *
 * @typedef {object} Results
 * @property {number} passed
 * @property {{ title: string, error: string }[]} failures
 * @property {string[]} skipped titles
 * @property {string | null} running the test under way, for when the process dies or hangs in it
 * @property {boolean} ended false: the run was cut short
 */

/**
 * Keeps a results file up to date with a run of mocha.
 *
 * @param {Mocha.Runner} runner
 * @param {string} file
 * @param {(line: string) => void} [print] receives a line for each failing test as it happens
 * @returns {Results} filled while the run goes on
 */
export function recordResults(runner, file, print = () => undefined) {
  /** @type {Results} */
  const results = { passed: 0, failures: [], skipped: [], running: null, ended: false };
  const save = () => writeFileSync(file, JSON.stringify(results));
  runner.on('test', test => {
    results.running = test.fullTitle();
    save();
  });
  runner.on('pass', () => {
    results.passed += 1;
  });
  runner.on('pending', test => {
    results.skipped.push(test.fullTitle());
  });
  runner.on('fail', (test, error) => {
    results.failures.push({ title: test.fullTitle(), error: describe(error) });
    print(`failed: ${test.fullTitle()}`);
    save();
  });
  runner.on('end', () => {
    results.running = null;
    results.ended = true;
    save();
  });
  save();
  return results;
}

/**
 * @param {string} file
 * @returns {Results | null} null: the run never began
 */
export function readResults(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

/**
 * @param {unknown} error
 * @returns {string}
 */
function describe(error) {
  if (!(error instanceof Error)) return String(error);
  // The stack of an assertion error in VS Code's extension host lacks the message.
  return error.stack?.includes(error.message)
    ? error.stack
    : `${error.name}: ${error.message}\n${error.stack}`;
}
