import { existsSync } from 'node:fs';
import * as path from 'node:path';

const MANIFEST = 'pack.yaml';

/** A file of a pack that its author writes. */
export interface PackFile {
  /** Folder of the pack. */
  readonly root: string;
  readonly type: 'question' | 'manifest';
  /** Id of the question that the file belongs to; null for pack.yaml. */
  readonly question: string | null;
}

/** What a file is to a pack in the layout of ours; null when it is not one that this room knows. */
export function packFileOf(file: string, exists: (path: string) => boolean = existsSync): PackFile | null {
  const folder = path.dirname(file);
  const name = path.basename(file);
  if (name === MANIFEST) return { root: folder, type: 'manifest', question: null };
  const inFolder = path.dirname(path.dirname(folder));
  if (name === 'question.md' && exists(path.join(inFolder, MANIFEST))) {
    return { root: inFolder, type: 'question', question: path.basename(folder) };
  }
  const root = path.dirname(folder);
  if (!name.endsWith('.md') || !exists(path.join(root, MANIFEST))) return null;
  return { root, type: 'question', question: name.slice(0, -'.md'.length) };
}

/** The question that any file of a pack belongs to, such as its checks or a wrong answer. */
export function questionOf(
  file: string,
  exists: (path: string) => boolean = existsSync,
): { readonly root: string; readonly question: string } | null {
  const known = packFileOf(file, exists);
  if (known) return known.question === null ? null : { root: known.root, question: known.question };
  for (let folder = path.dirname(file), steps = 0; steps < 2; folder = path.dirname(folder), steps++) {
    if (!exists(path.join(folder, 'question.md'))) continue;
    return packFileOf(path.join(folder, 'question.md'), exists)?.question === path.basename(folder)
      ? { root: path.dirname(path.dirname(folder)), question: path.basename(folder) }
      : null;
  }
  return null;
}

/** Whether a file belongs to a pack, as far as its author writes it by hand. */
export function isPackFile(file: string): boolean {
  return packFileOf(file) !== null || questionOf(file) !== null;
}
