import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Failure } from './lib/failure.mjs';
import { satisfies } from './lib/lock.mjs';
import { npmCommand } from './lib/npm.mjs';
import { ROOT } from './lib/paths.mjs';

/**
 * Installs the project's dependencies where they are missing or not those of the lock file.
 *
 * @param {string} [root] the checkout
 * @throws {Failure} when npm could not install them
 */
export function ensureDependencies(root = ROOT) {
  const lock = path.join(root, 'package-lock.json');
  const installed = path.join(root, 'node_modules', '.package-lock.json');
  if (existsSync(installed) && satisfies(readLock(lock), readLock(installed))) return;
  console.error(
    'Installing the dependencies of Python Drill (npm ci): node_modules is missing or out of date.',
  );
  const { command, args, shell } = npmCommand(['ci', '--no-audit', '--no-fund']);
  const { status, error } = spawnSync(command, args, { cwd: root, shell, stdio: ['ignore', 2, 2] });
  if (error)
    throw new Failure(`npm could not be started (${error.message}). It comes with Node: https://nodejs.org`);
  if (status !== 0) {
    throw new Failure(
      'npm could not install the dependencies. Its message is above; most often the npm registry could not be ' +
        'reached. Check with `npm ping`, then run this again.',
    );
  }
}

/**
 * @param {string} file
 * @returns {import('./lib/lock.mjs').Lock}
 */
function readLock(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
