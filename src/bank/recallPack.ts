import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { CompiledPack, HEAD, type PackHead } from './compiledPack';

export const FORMAT = 1;

/** Where packs are kept in compiled form. */
export interface Shelf {
  /** Is made when it is needed. */
  readonly folder: string;
  /** Changes with the version of the program: what another version compiled is not used. */
  readonly program: string;
}

/**
 * A pack as it was when it was last compiled, without looking at it. Needs none of the parsers that compiling does.
 *
 * @returns null when it was not compiled before, or by another version.
 */
export async function recallPack(shelf: Shelf, pack: string): Promise<CompiledPack | null> {
  const root = await realpath(pack).catch(() => null);
  const head = root === null ? null : headOf(shelf, root);
  return root !== null && head ? new CompiledPack(compiledFolder(shelf, root), head) : null;
}

/** @param root The pack's real path. */
export function headOf(shelf: Shelf, root: string): PackHead | null {
  try {
    // At one go: an asynchronous read of megabytes comes in pieces, each of which waits for its turn.
    const head: PackHead = JSON.parse(readFileSync(join(compiledFolder(shelf, root), HEAD), 'utf8'));
    return head.format === FORMAT && head.program === shelf.program && head.root === root ? head : null;
  } catch {
    return null;
  }
}

export function compiledFolder({ folder }: Shelf, root: string): string {
  return join(folder, createHash('sha256').update(root).digest('hex').slice(0, 24));
}
