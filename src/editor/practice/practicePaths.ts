/** Where a question's file lies in the practice folder: pure, so that the rules can be tested without an editor. */
import * as path from 'node:path';
import { partsOfId, qualifiedId } from '../../bank/packIds';

/** A file of this name marks a folder as a practice folder: the extension activates where it is found. */
export const MARKER = '.python-drill';

const DEFAULT_FOLDER = 'python-drill';

/** Answers to questions of packs lie in this folder of the practice folder, in a folder for each pack. */
const PACKS = 'packs';

/**
 * Turns the setting into an absolute path.
 * @param setting what the learner wrote: empty for the default, `~` for the home folder; relative paths count from there
 * @param home absolute path of the home folder
 */
export function practiceFolderPath(setting: string, home: string): string {
  const wanted = setting.trim() || DEFAULT_FOLDER;
  const fromHome = wanted === '~' ? '.' : wanted.replace(/^~[/\\]/, '');
  return path.resolve(home, fromHome);
}

/**
 * Where a question's file lies in the practice folder: `forgetful_bucket.py`, or `packs/harbour/count_down.py` of another
 * pack. Python cannot import a module with hyphens in its name.
 */
export function answerPath(id: string): string {
  const { pack, local } = partsOfId(id);
  const name = `${local.replaceAll('-', '_')}.py`;
  return pack === null ? name : path.join(PACKS, pack, name);
}

/** The id that a path in the practice folder stands for, or null when no question can have such a file. */
export function questionIdOf(relative: string): string | null {
  const steps = relative.split(path.sep);
  const [fileName = ''] = steps.slice(-1);
  const match = /^([a-z0-9]+(?:_[a-z0-9]+)*)\.py$/.exec(fileName);
  const local = match?.[1]?.replaceAll('_', '-');
  if (local === undefined) return null;
  if (steps.length === 1) return local;
  const [folder, pack = ''] = steps;
  return folder === PACKS && steps.length === 3 ? qualifiedId(pack, local) : null;
}

/** A name for files that belong to a question, in a folder of their own kind. */
export function plainName(id: string): string {
  return id.replaceAll(/[-/]/g, '_');
}

/** True when both paths name one folder under the platform's rules for letter case. */
export function samePath(a: string, b: string, platform: NodeJS.Platform): boolean {
  const foldsCase = platform === 'win32' || platform === 'darwin';
  const plain = (value: string) => {
    const resolved = path.resolve(value);
    return foldsCase ? resolved.toLowerCase() : resolved;
  };
  return plain(a) === plain(b);
}
