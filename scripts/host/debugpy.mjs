import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { Failure } from '../lib/failure.mjs';
import { findProgram } from '../lib/programs.mjs';
import { fetchOnce } from './fetch.mjs';

const PACKAGES = ['python3-debugpy', 'python3-pydevd', 'python3-bytecode'];
const FETCH_MS = 60_000;

/**
 * The Python debugger, from Debian's packages, unpacked and not installed.
 *
 * @param {import('../lib/processes.mjs').Processes} processes
 * @returns {Promise<string | null>} the folder to put on Python's path; null where there is no apt-get
 * @throws {Failure} when the packages cannot be fetched
 */
export async function ensureDebugpy(processes) {
  if (!findProgram(['apt-get']) || !findProgram(['dpkg-deb'])) return null;
  const folder = path.join('usr', 'lib', 'python3', 'dist-packages');
  const proof = await fetchOnce({
    name: 'debugpy',
    proof: path.join(folder, 'debugpy', '__init__.py'),
    why: `Fetching the Python debugger from Debian (${PACKAGES.join(', ')}).`,
    fill: async draft => {
      const archives = path.join(draft, 'archives');
      mkdirSync(archives);
      await must(processes, 'apt-get', ['download', '-q', ...PACKAGES], archives);
      for (const name of readdirSync(archives))
        await must(processes, 'dpkg-deb', ['-x', name, draft], archives);
    },
  });
  return path.dirname(path.dirname(proof));
}

/**
 * @param {import('../lib/processes.mjs').Processes} processes
 * @param {string} command
 * @param {readonly string[]} args
 * @param {string} cwd
 */
async function must(processes, command, args, cwd) {
  let output = '';
  const { code } = await processes.run(command, args, {
    cwd,
    timeoutMs: FETCH_MS,
    onOutput: chunk => {
      output = (output + chunk).slice(-2000);
    },
  });
  if (code !== 0) throw new Failure(`${command} ${args[0]} ended with ${code}:\n${output.trim()}`);
}
