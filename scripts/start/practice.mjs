import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

/** By this file the extension knows a practice folder and starts in it. */
const MARKER = '.python-drill';

/**
 * @typedef {object} Practice
 * @property {string} folder
 * @property {boolean} chosen it is not the default that the extension has too
 */

/**
 * Makes the practice folder where it does not exist yet; nothing in it is ever changed.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {Practice}
 */
export function preparePractice({ PYTHON_DRILL_PRACTICE: chosen }) {
  const folder = path.resolve(chosen || path.join(homedir(), 'python-drill'));
  mkdirSync(folder, { recursive: true });
  const marker = path.join(folder, MARKER);
  if (!existsSync(marker)) writeFileSync(marker, '', { flag: 'wx' });
  return { folder, chosen: Boolean(chosen) };
}
