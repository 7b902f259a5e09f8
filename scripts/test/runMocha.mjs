/**
 * Runs bundled tests in this process: node runMocha.mjs RESULTS GREP TEST_MS FILE...
 * The results go into the file RESULTS; an empty GREP runs all.
 */
import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';
import { recordResults } from './results.mjs';

/** Handles that close by themselves are given this long after the last test. */
const LINGER_MS = 5000;

const [file = '', grep = '', testMs = '', ...files] = process.argv.slice(2);
const mocha = new Mocha({
  ui: 'bdd',
  timeout: Number(testMs),
  forbidOnly: true,
  // Prints nothing: what counts is the results file.
  reporter: class extends Mocha.reporters.Base {},
  ...(grep ? { grep } : {}),
});
mocha.files = files;
await mocha.loadFilesAsync();
const results = recordResults(mocha.run(onEnd), file);

/** @param {number} failures */
function onEnd(failures) {
  process.exitCode = failures > 0 ? 1 : 0;
  // Does not keep the process alive itself: it fires only when something else does.
  setTimeout(() => {
    const kinds = [...new Set(process.getActiveResourcesInfo())].join(', ');
    results.failures.push({
      title: 'the tests leave nothing running',
      error: `Still open after the last test: ${kinds}`,
    });
    writeFileSync(file, JSON.stringify(results));
    process.exit(1);
  }, LINGER_MS).unref();
}
