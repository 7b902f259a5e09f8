import path from 'node:path';
import { ensureDebugpy } from '../host/debugpy.mjs';
import { linkExtension } from '../host/extension.mjs';
import { ROOT } from '../lib/paths.mjs';
import { desktopProblem, runEditorInDesktop } from './editorInDesktop.mjs';
import { runEditorInServer } from './editorInServer.mjs';
import { setStage } from './stage.mjs';
import { judge } from './suite.mjs';

/** A stand-in for the Python Debugger extension, with the debugger that it brings. */
const DEBUGGER = path.join('test', 'editor', 'debugger');

/**
 * Runs the tests inside VS Code: in the desktop application where it can be downloaded and shown, else in the
 * server from npm, and says which.
 *
 * @param {import('../lib/processes.mjs').Processes} processes
 * @param {import('../host/versions.mjs').HostVersion} version
 * @param {string} grep
 * @returns {Promise<import('./suite.mjs').Outcome>}
 */
export async function runEditorSuite(processes, version, grep) {
  const stage = setStage();
  const debugpy = await debuggerOrReason(processes);
  const env = {
    PYTHON_DRILL_TEST_RESULTS: stage.results,
    PYTHON_DRILL_TEST_GREP: grep,
    ...(debugpy.folder && { PYTHON_DRILL_TEST_DEBUGPY: debugpy.folder }),
  };
  if (debugpy.folder) linkExtension(stage.extensions, path.join(ROOT, DEBUGGER));
  else console.log(`Debugging is not tested with the real debugger: ${debugpy.reason}`);
  const name = `editor ${version.vscode}`;
  try {
    let problem = await desktopProblem();
    if (!problem) {
      const run = await runEditorInDesktop(processes, version, stage, env);
      if (run) return judge(`${name}, desktop`, stage.results, run);
      problem = 'the download failed';
    }
    console.log(
      `VS Code ${version.vscode} for the desktop is out of reach (${problem}): using the server from npm.`,
    );
    return judge(name, stage.results, await runEditorInServer(processes, version, stage, env));
  } finally {
    stage.remove();
  }
}

/**
 * @param {import('../lib/processes.mjs').Processes} processes
 * @returns {Promise<{ folder: string | null, reason: string }>}
 */
async function debuggerOrReason(processes) {
  try {
    return { folder: await ensureDebugpy(processes), reason: 'this machine has no apt-get.' };
  } catch (error) {
    return { folder: null, reason: error instanceof Error ? error.message : String(error) };
  }
}
