import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { listFolder } from '../../bank/packFiles';
import type { Interpreter } from '../../checking/checkEngine';

/** In bytes: helper files beyond this are not read to find out whether they changed. */
const MOST_BYTES = 32 * 1024 * 1024;

/** A short name for a value that JSON can hold: the same for equal values alone. */
export function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 32);
}

/** Changes with anything in a folder and its folders; null when there is too much in it to look at. */
export async function folderDigest(folder: string): Promise<string | null> {
  const hash = createHash('sha256');
  let left = MOST_BYTES;
  const visit = async (path: string): Promise<boolean> => {
    for (const { name, isFolder, refused } of await listFolder(path)) {
      const file = join(path, name);
      hash.update(`${isFolder ? 'folder' : 'file'} ${file.length} ${file} `);
      if (refused !== null) continue;
      if (isFolder) {
        if (!(await visit(file))) return false;
        continue;
      }
      left -= (await stat(file)).size;
      if (left < 0) return false;
      hash.update(await readFile(file));
    }
    return true;
  };
  return (await visit(folder)) ? hash.digest('hex').slice(0, 32) : null;
}

/** Changes when another interpreter, or another version, answers at the path. */
export async function interpreterDigest({ executable, version }: Interpreter): Promise<string> {
  const found = await stat(executable).catch(() => null);
  return digestOf([executable, version, found?.mtimeMs ?? 0, found?.size ?? 0]);
}
