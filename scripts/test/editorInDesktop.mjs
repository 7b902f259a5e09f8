import { fileURLToPath } from 'node:url';
import { HOSTS, ROOT } from '../lib/paths.mjs';
import { findProgram } from '../lib/programs.mjs';

const RELEASES = 'https://update.code.visualstudio.com/api/releases/stable';
const RUNNER = fileURLToPath(new URL('runElectron.mjs', import.meta.url));

/** Long enough for a slow line, short enough not to be felt where there is none. */
const REACH_MS = 5000;
const SUITE_MS = 8 * 60_000;

/** Exit code of runElectron.mjs when VS Code could not be had, as opposed to failing tests. */
export const NO_DOWNLOAD = 3;

/**
 * Why the desktop VS Code cannot be used on this machine.
 *
 * @returns {Promise<string | null>} null: it can
 */
export async function desktopProblem() {
  if (process.platform === 'linux' && !hasDisplay() && !xvfb()) return 'no display, and no xvfb-run';
  try {
    const response = await fetch(RELEASES, { signal: AbortSignal.timeout(REACH_MS) });
    return response.ok ? null : `${new URL(RELEASES).host} answered ${response.status}`;
  } catch {
    return `${new URL(RELEASES).host} cannot be reached`;
  }
}

/**
 * Runs the tests of dist/test/editor in the desktop VS Code, which @vscode/test-electron downloads.
 *
 * @param {import('../lib/processes.mjs').Processes} processes
 * @param {import('../host/versions.mjs').HostVersion} version
 * @param {import('./stage.mjs').Stage} stage
 * @param {NodeJS.ProcessEnv} env for the runner
 * @returns {Promise<{ crash: string | null, output: string } | null>} null: it could not be downloaded
 */
export async function runEditorInDesktop(processes, version, stage, env) {
  const wrapper = process.platform === 'linux' && !hasDisplay() ? xvfb() : null;
  const request = { version: version.vscode, cachePath: HOSTS, root: ROOT, stage, env };
  const command = [...(wrapper ? [wrapper, '-a'] : []), process.execPath, RUNNER, JSON.stringify(request)];
  let output = '';
  const { code, timedOut } = await processes.run(command[0] ?? '', command.slice(1), {
    cwd: ROOT,
    timeoutMs: SUITE_MS,
    onOutput: chunk => {
      output = (output + chunk).slice(-8000);
    },
  });
  if (code === NO_DOWNLOAD) return null;
  const crash = timedOut ? `no end within ${SUITE_MS / 1000} s` : code === 0 ? null : `exit code ${code}`;
  return { crash, output };
}

function hasDisplay() {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return Boolean(DISPLAY || WAYLAND_DISPLAY);
}

function xvfb() {
  return findProgram(['xvfb-run']);
}
