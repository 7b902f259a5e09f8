import { desktopProblem, runEditorInDesktop } from './editorInDesktop.mjs';
import { runEditorInServer } from './editorInServer.mjs';
import { setStage } from './stage.mjs';
import { judge } from './suite.mjs';

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
  const env = { PYTHON_DRILL_TEST_RESULTS: stage.results, PYTHON_DRILL_TEST_GREP: grep };
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
