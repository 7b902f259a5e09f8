import type { Stats } from 'node:fs';
import { stat } from 'node:fs/promises';

/** Which file stands under a name, and how long it is. */
export interface FileIdentity {
  readonly ino: number;
  /** A file system gives the number of a deleted file to the next one. */
  readonly born: number;
  readonly size: number;
}

export function identityIn({ ino, birthtimeMs, size }: Stats): FileIdentity {
  return { ino, born: birthtimeMs, size };
}

/** @returns null when there is no file under the name, or none that can be looked at. */
export async function identityOf(path: string): Promise<FileIdentity | null> {
  return stat(path).then(identityIn, () => null);
}

/** Whether it is the same file, and was not cut short. */
export function goesOn(before: FileIdentity | null, now: FileIdentity): boolean {
  return before?.ino === now.ino && before.born === now.born && before.size <= now.size;
}
