import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** What the server leaves alone too: not even listing it saves time. */
const SKIPPED = new Set(['venv', 'site-packages', 'node_modules', '__pycache__', '__pypackages__']);

/**
 * The Python files below a folder, in the order of their paths. Hidden folders and installed packages are left out,
 * and links are not followed, so that nothing is listed twice or for ever.
 *
 * @param folder absolute path
 * @param isCancelled asked before each folder
 */
export async function pythonFiles(folder: string, isCancelled: () => boolean): Promise<string[]> {
  const found: string[] = [];
  const waiting = [folder];
  for (let next = waiting.pop(); next !== undefined && !isCancelled(); next = waiting.pop()) {
    // A folder that may not be read has nothing to look through.
    const entries = await readdir(next, { withFileTypes: true }).catch(() => []);
    if (entries.some(({ name }) => name === 'pyvenv.cfg')) continue;
    for (const entry of entries) {
      const isHidden = entry.name.startsWith('.');
      if (entry.isDirectory() && !isHidden && !SKIPPED.has(entry.name)) waiting.push(join(next, entry.name));
      if (entry.isFile() && entry.name.endsWith('.py')) found.push(join(next, entry.name));
    }
  }
  return found.sort();
}
