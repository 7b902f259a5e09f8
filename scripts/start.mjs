/**
 * npm start [-- --port N]: builds Python Drill and opens it, on a practice folder, in the desktop VS Code where there is
 * one, else in a VS Code served on 127.0.0.1.
 *
 * PYTHON_DRILL_HOST=server asks for the latter. PYTHON_DRILL_PRACTICE and PYTHON_DRILL_DATA name other folders than
 * python-drill and .python-drill-workbench in the home folder.
 */
import { parseArgs } from 'node:util';
import { ensureDependencies } from './install.mjs';
import { Failure, runMain } from './lib/failure.mjs';
import { Processes } from './lib/processes.mjs';
import { nodeProblem } from './start/node.mjs';
import { preparePractice } from './start/practice.mjs';
import { pythonProblem } from './start/python.mjs';

await runMain(async () => {
  const { values } = parseArgs({ options: { port: { type: 'string' } } });
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65536)) {
    throw new Failure(`--port takes a number from 1 to 65535, not ${values.port}.`);
  }
  const tooOld = nodeProblem(process.versions.node);
  if (tooOld) throw new Failure(tooOld);
  // Ctrl+C is how one leaves, not a fault.
  const processes = new Processes(() => 0);
  const warning = await pythonProblem(processes);
  if (warning) console.error(warning);
  ensureDependencies();
  // Loaded only now: it needs the dependencies.
  const { buildProject } = await import('./build/project.mjs');
  console.log('Building Python Drill.');
  await buildProject();
  const practice = preparePractice(process.env);
  const { openDesktop } = await import('./start/desktop.mjs');
  if (port === undefined && (await openDesktop(processes, practice))) return;
  const { serve } = await import('./start/serve.mjs');
  await serve(processes, { practice, port });
});
