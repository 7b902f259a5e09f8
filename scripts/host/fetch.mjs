import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Failure } from '../lib/failure.mjs';
import { npmCommand } from '../lib/npm.mjs';
import { HOSTS } from '../lib/paths.mjs';

/** Written last, so that its presence means that everything before it went well. */
const MARKER = '.complete';

/** A first install over a slow line; far beyond what a healthy one needs. */
const INSTALL_MS = 10 * 60_000;

/** @typedef {import('../lib/processes.mjs').Processes} Processes */

/**
 * A folder of .vscode-test that is filled once, whole or not at all: it is filled under another name and renamed
 * when complete, so that an interrupted or a concurrent run never leaves half of it behind.
 *
 * @param {object} what
 * @param {string} what.name the folder's name in .vscode-test
 * @param {string} what.proof a file in it without which it is broken, and fetched again
 * @param {string} what.why one line for people, printed before it is fetched
 * @param {(folder: string) => Promise<void>} what.fill
 * @returns {Promise<string>} the path of the proof
 * @throws {Failure} when what was fetched lacks it
 */
export async function fetchOnce({ name, proof, why, fill }) {
  const folder = path.join(HOSTS, name);
  const isWhole = () => existsSync(path.join(folder, MARKER)) && existsSync(path.join(folder, proof));
  if (isWhole()) return path.join(folder, proof);
  console.log(why);
  mkdirSync(HOSTS, { recursive: true });
  const draft = mkdtempSync(path.join(HOSTS, '.draft-'));
  try {
    await fill(draft);
    if (!existsSync(path.join(draft, proof)))
      throw new Failure(`What npm installed for ${name} lacks ${proof}.`);
    writeFileSync(path.join(draft, MARKER), '');
    if (!isWhole()) {
      rmSync(folder, { recursive: true, force: true });
      renameSync(draft, folder);
    }
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return path.join(folder, proof);
}

/**
 * Installs npm packages into a folder of their own, without running their install scripts.
 *
 * @param {Processes} processes
 * @param {string} folder
 * @param {readonly string[]} packages none: the dependencies of the package in that folder
 * @throws {Failure} with the end of npm's output
 */
export async function npmInstall(processes, folder, packages) {
  if (packages.length > 0) writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n');
  const options = ['--omit=dev', '--ignore-scripts', '--engine-strict=false', '--no-audit', '--no-fund'];
  const { command, args, shell } = npmCommand(['install', ...options, ...packages]);
  let output = '';
  const { code, timedOut } = await processes.run(command, args, {
    cwd: folder,
    shell,
    timeoutMs: INSTALL_MS,
    onOutput: chunk => {
      output = (output + chunk).slice(-2000);
    },
  });
  if (code === 0) return;
  throw new Failure(
    `${output.trim()}\n${packages.join(' ') || folder} could not be installed from the npm registry ` +
      `(${timedOut ? 'no end in sight after ten minutes' : `npm ended with ${code}`}). Check with \`npm ping\`, then run this again.`,
  );
}
