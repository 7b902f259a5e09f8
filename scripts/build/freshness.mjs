import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * Whether nothing below the sources changed since the stamp was made. Folders count too, since a file that was
 * removed changes its folder alone.
 *
 * @param {string} stamp a file whose time is the beginning of the last build
 * @param {string} root
 * @param {readonly string[]} sources files and folders, relative to the root
 */
export function isFresh(stamp, root, sources) {
  if (!existsSync(stamp)) return false;
  const { mtimeMs } = statSync(stamp);
  return sources.every(source => !isNewer(path.join(root, source), mtimeMs));
}

/**
 * @param {string} place
 * @param {number} time ms since the epoch
 * @returns {boolean}
 */
function isNewer(place, time) {
  const stat = statSync(place, { throwIfNoEntry: false });
  if (!stat) return false;
  if (stat.mtimeMs >= time) return true;
  return (
    stat.isDirectory() &&
    readdirSync(place, { withFileTypes: true }).some(entry => {
      // What Python leaves beside the harness when it runs is no source.
      if (entry.name === '__pycache__') return false;
      return isNewer(path.join(place, entry.name), time);
    })
  );
}
