/** Where a question's file lies in the practice folder: pure, so that the rules can be tested without an editor. */
import * as path from 'node:path';

/** A file of this name marks a folder as a practice folder: the extension activates where it is found. */
export const MARKER = '.python-drill';

const DEFAULT_FOLDER = 'python-drill';

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

/** The file name of a question; Python cannot import a module with hyphens in its name. */
export function fileNameOf(id: string): string {
  return `${id.replaceAll('-', '_')}.py`;
}

/** The id that a file name stands for, or null when no question can have such a file. */
export function questionIdOf(fileName: string): string | null {
  const match = /^([a-z0-9]+(?:_[a-z0-9]+)*)\.py$/.exec(fileName);
  return match?.[1]?.replaceAll('_', '-') ?? null;
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
