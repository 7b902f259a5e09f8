/**
 * npm test [-- SUITE…] [--grep TEXT]: builds the project and proves it. Its last line is `N passed, N failed`.
 * Suites: static, editor, e2e, and any folder of test/ that runs in plain Node (unit, bank, server, hostile).
 */
import { parseArgs } from 'node:util';
import { ensureDependencies } from './install.mjs';
import { Failure } from './lib/failure.mjs';
import { Processes } from './lib/processes.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { grep: { type: 'string', default: '' } },
});
const processes = new Processes();
/** @type {{ passed: number, failed: number }} */
let total;
try {
  ensureDependencies();
  // Loaded only now: it needs the dependencies.
  const { runSuites } = await import('./test/suites.mjs');
  total = await runSuites(processes, positionals, values.grep);
} catch (error) {
  console.error(error instanceof Failure ? error.message : error);
  total = { passed: 0, failed: 1 };
}
await processes.stopAll();
const good = total.failed === 0 && total.passed > 0;
// The last line of the run, even when something still writes to the other stream.
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`, () => process.exit(good ? 0 : 1));
