import { realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { hasUnseenCharacters, visible } from './names';
import { type Entry, listFolder, PackFileError, readText } from './packFiles';

const LONGEST_PATH = 400;

/**
 * Whether a path that a pack names stays inside the folder it is taken from: relative, with forward slashes, without
 * `..`, empty steps, drive letters or characters that are not seen.
 */
export function isInsidePath(path: string): boolean {
  if (path === '' || path.length > LONGEST_PATH || hasUnseenCharacters(path)) return false;
  if (path.includes('\\') || path.includes(':')) return false;
  return path.split('/').every(step => step !== '' && step !== '.' && step !== '..');
}

/** Reads files that a pack names by a path, and none that lies elsewhere or behind a link. */
export class PackFolder {
  /** @param root The real path of the pack. */
  constructor(readonly root: string) {}

  /**
   * @returns the text, or null when there is no such file.
   * @throws PackFileError when the path leads out of the pack or the file must not be read.
   */
  async text(path: string, largest?: number): Promise<string | null> {
    return (await this.#holds(path)) ? readText(join(this.root, path), largest) : null;
  }

  /**
   * @returns what lies in the folder, or null when there is none.
   * @throws PackFileError as `text` does.
   */
  async list(path: string): Promise<Entry[] | null> {
    if (!(await this.#holds(`${path}/any`))) return null;
    try {
      return await listFolder(join(this.root, path));
    } catch (error) {
      throw new PackFileError('the folder cannot be read', { cause: error });
    }
  }

  /** Whether the folder of a path is there, with no link on the way to it. */
  async #holds(path: string): Promise<boolean> {
    if (!isInsidePath(path)) throw new PackFileError(`the path ${visible(path)} does not stay in the pack`);
    const folder = join(this.root, dirname(path));
    const real = await realpath(folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
      throw new PackFileError(`it cannot be read (${error.code})`, { cause: error });
    });
    if (real !== null && real !== folder)
      throw new PackFileError('there is a symbolic link on the way to it');
    return real !== null;
  }
}
