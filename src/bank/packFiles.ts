import { constants } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { hasUnseenCharacters } from './names';

/** Why a file or folder of a pack was not read, as a sentence for its author. */
export class PackFileError extends Error {
  override readonly name = 'PackFileError';
}

/** In bytes: more than any text of a question needs; a pack is read into memory whole. */
const LARGEST_FILE = 256 * 1024;

export interface Entry {
  readonly name: string;
  readonly isFolder: boolean;
  /** Why the entry must be left alone, or null. */
  readonly refused: string | null;
}

/** What lies in a folder of a pack, by name, without what starts with a dot or was left by Python. */
export async function listFolder(folder: string): Promise<Entry[]> {
  const found = await readdir(folder, { withFileTypes: true });
  return found
    .filter(({ name }) => !name.startsWith('.') && name !== '__pycache__')
    .map(entry => ({ name: entry.name, isFolder: entry.isDirectory(), refused: refusal(entry) }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

function refusal(entry: {
  name: string;
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}) {
  if (hasUnseenCharacters(entry.name)) return 'its name holds control characters';
  // A link may lead out of the pack, and what it leads to may change between looking and reading.
  if (entry.isSymbolicLink()) return 'it is a symbolic link';
  return entry.isFile() || entry.isDirectory() ? null : 'it is neither a file nor a folder';
}

/**
 * Reads a text file of a pack, with `\n` at the end of its lines whatever the file has.
 *
 * @param largest In bytes.
 * @returns null when there is no such file.
 * @throws PackFileError when it is a link, no regular file, too large or not UTF-8.
 */
export async function readText(path: string, largest = LARGEST_FILE): Promise<string | null> {
  // Not following links and not waiting for a pipe's other end is left to the system: nothing can change in between.
  const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;
  const file = await open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK).catch(absentOrRefused);
  if (!file) return null;
  try {
    const stats = await file.stat();
    if (!stats.isFile()) throw new PackFileError('it is not a regular file');
    // Read no more than was measured: a file may grow while it is read.
    const bytes = Buffer.alloc(Math.min(stats.size, largest + 1));
    const { bytesRead } = await file.read(bytes, 0, bytes.length, 0);
    if (bytesRead > largest) throw new PackFileError(`it is larger than ${largest / 1024} KB`);
    return decode(bytes.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}

function absentOrRefused(error: unknown): null {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'ENOENT') return null;
  if (code === 'ELOOP' || code === 'EMLINK')
    throw new PackFileError('it is a symbolic link', { cause: error });
  throw new PackFileError(`it cannot be read (${String(code)})`, { cause: error });
}

function decode(bytes: Uint8Array): string {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new PackFileError('it is not UTF-8 text', { cause: error });
  }
  return text.replaceAll('\r\n', '\n');
}
