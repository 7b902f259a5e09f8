import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What keeps a workbench from talking about itself: neither a learner nor a picture needs it. */
const QUIET = {
  'security.workspace.trust.enabled': false,
  'workbench.startupEditor': 'none',
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.enableExperiments': false,
  'chat.commandCenter.enabled': false,
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
};

/**
 * Writes a server's settings: the quiet ones, which give way to what a learner changed there, and more, which do not.
 *
 * @param {string} dataDir the server's data folder
 * @param {Record<string, unknown>} [more]
 */
export function writeSettings(dataDir, more = {}) {
  mergeInto(path.join(dataDir, 'data', 'User', 'settings.json'), QUIET, more);
  // Of settings with the scope "machine", such as paths, a server reads only these.
  mergeInto(path.join(dataDir, 'data', 'Machine', 'settings.json'), {}, more);
}

/**
 * @param {string} file
 * @param {Record<string, unknown>} weaker than what the file holds
 * @param {Record<string, unknown>} stronger
 */
function mergeInto(file, weaker, stronger) {
  const own = existsSync(file) ? parse(readFileSync(file, 'utf8')) : {};
  // A file with comments, as people write them, is left alone.
  if (!own) return;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ ...weaker, ...own, ...stronger }, null, 2)}\n`);
}

/**
 * @param {string} text
 * @returns {Record<string, unknown> | null}
 */
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
