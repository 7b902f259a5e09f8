import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeSettings } from '../host/settings.mjs';

/**
 * The folders of one run inside a host; nothing of it touches the home folder.
 *
 * @typedef {object} Stage
 * @property {string} practice an empty practice folder
 * @property {string} data the host's settings and state
 * @property {string} extensions
 * @property {string} results where the runner inside VS Code leaves its results
 * @property {() => void} remove
 */

/**
 * @param {Record<string, unknown>} [settings] more user settings
 * @returns {Stage}
 */
export function setStage(settings = {}) {
  // Short, since macOS allows sockets below it only 103 characters.
  const folder = mkdtempSync(path.join(tmpdir(), 'pd-'));
  const at = /** @param {string} name */ name => path.join(folder, name);
  const practice = at('practice');
  mkdirSync(practice);
  writeFileSync(path.join(practice, '.python-drill'), '');
  writeSettings(at('data'), { 'pythonDrill.practiceFolder': practice, ...settings });
  return {
    practice,
    data: at('data'),
    extensions: at('extensions'),
    results: at('results.json'),
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}
