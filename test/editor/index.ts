/** Runs the tests beside this file inside VS Code's extension host. scripts/test/editorSuite.mjs reads the results. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { recordResults } from '../../scripts/test/results.mjs';

/** A host on a busy machine with two cores, a first start of Python included. */
const TEST_MS = 20_000;

/** Throws when a test failed, which ends the host with an exit code. */
export async function run(): Promise<void> {
  const { PYTHON_DRILL_TEST_RESULTS: results, PYTHON_DRILL_TEST_GREP: grep } = process.env;
  if (!results) throw new Error('PYTHON_DRILL_TEST_RESULTS names no file. Run `npm run test:editor`.');
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({
    ui: 'bdd',
    timeout: TEST_MS,
    forbidOnly: true,
    // Prints nothing: what counts is the results file.
    reporter: class extends Mocha.reporters.Base {},
    ...(grep ? { grep } : {}),
  });
  for (const name of readdirSync(__dirname, { recursive: true, encoding: 'utf8' })) {
    if (name.endsWith('.test.js')) mocha.addFile(join(__dirname, name));
  }
  await mocha.loadFilesAsync();
  const failures = await new Promise<number>(resolve => {
    recordResults(mocha.run(resolve), results, line => console.error(line));
  });
  if (failures > 0) throw new Error(`${failures} failed`);
}
