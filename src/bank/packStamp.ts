import { createHash } from 'node:crypto';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { QuestionPlace } from './packLayout';

/** Folders inside a question's folder: solutions, wrong, and those of a track that start with a dot. */
const DEEPEST = 2;
const MOST_ENTRIES = 1000;

/** Changes when a file of the question does, as far as times and sizes tell; nothing is read. */
export async function stampOf(root: string, { path, isFolder }: QuestionPlace): Promise<string> {
  const file = join(root, path);
  return isFolder ? folderStamp(file) : fileStamp(file);
}

/** As `stampOf`, of files by their paths from the pack. */
export async function filesStamp(root: string, paths: readonly string[]): Promise<string> {
  return (await Promise.all(paths.map(path => fileStamp(join(root, path))))).join(' ');
}

async function fileStamp(file: string): Promise<string> {
  const found = await lstat(file).catch(() => null);
  return found ? `${found.mtimeMs.toString(36)}-${found.size.toString(36)}` : '-';
}

async function folderStamp(folder: string): Promise<string> {
  const hash = createHash('sha1');
  let left = MOST_ENTRIES;
  const visit = async (path: string, depth: number): Promise<void> => {
    const entries = await readdir(join(folder, path), { withFileTypes: true }).catch(() => []);
    for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
      left -= 1;
      if (left < 0) return;
      if (entry.name === '__pycache__') continue;
      const name = join(path, entry.name);
      hash.update(`${JSON.stringify(name)} `);
      if (!entry.isDirectory()) hash.update(`${await fileStamp(join(folder, name))} `);
      else if (depth < DEEPEST) await visit(name, depth + 1);
    }
  };
  await visit('', 1);
  return hash.digest('base64url').slice(0, 16);
}
