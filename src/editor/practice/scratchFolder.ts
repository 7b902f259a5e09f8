import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { plainName } from './practicePaths';

/**
 * Puts a program into a new file of the folder: `<id>.py`, `<id>_2.py` and so on, never over what is there. One that holds
 * just this program already, untouched, serves again.
 *
 * @returns the file's path; rejects with the file system's error
 */
export async function scratchFile(folder: string, id: string, program: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const base = plainName(id);
  const taken = new Set(await readdir(folder));
  for (let number = 1; ; number++) {
    const name = number === 1 ? `${base}.py` : `${base}_${number}.py`;
    const file = path.join(folder, name);
    if (taken.has(name)) {
      if ((await readFile(file, 'utf8').catch(() => null)) === program) return file;
      continue;
    }
    try {
      await writeFile(file, program, { flag: 'wx' });
      return file;
    } catch (error) {
      // Another window was quicker with this name.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
