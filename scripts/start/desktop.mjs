import { ROOT } from '../lib/paths.mjs';
import { findProgram } from '../lib/programs.mjs';

/** `code` hands over to the application and returns; a first start may take a while. */
const HAND_OVER_MS = 60_000;

/**
 * Opens the practice folder in the desktop VS Code, with the extension.
 *
 * @param {import('../lib/processes.mjs').Processes} processes
 * @param {import('./practice.mjs').Practice} practice
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<boolean>} false: there is none that could
 */
export async function openDesktop(processes, practice, env = process.env) {
  const code = desktopCode(env);
  if (!code) return false;
  const args = [`--extensionDevelopmentPath=${ROOT}`, practice.folder];
  const shell = code.endsWith('.cmd') || code.endsWith('.bat');
  const quoted = shell ? args.map(arg => `"${arg}"`) : args;
  const { code: status } = await processes.run(shell ? `"${code}"` : code, quoted, {
    shell,
    timeoutMs: HAND_OVER_MS,
  });
  if (status !== 0) {
    console.log(`${code} could not open a window (it ended with ${status}); serving VS Code instead.`);
    return false;
  }
  console.log(`VS Code opened ${practice.folder} with Python Drill.`);
  return true;
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {string | null}
 */
function desktopCode(env) {
  const { PYTHON_DRILL_HOST, VSCODE_IPC_HOOK_CLI, DISPLAY, WAYLAND_DISPLAY } = env;
  // The last of these: a terminal of a remote window, whose `code` cannot load an extension from a folder.
  if (PYTHON_DRILL_HOST === 'server' || VSCODE_IPC_HOOK_CLI) return null;
  if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY) return null;
  return findProgram(['code'], env);
}
