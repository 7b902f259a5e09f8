import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';

const NEWLINE = 0x0a;

/**
 * Appends lines with a single write and returns when they are on the disk. The folder and the file are made when they
 * are missing, and lines never continue a line that a crash cut off.
 *
 * @throws the system's error; lines may then be in the file in part.
 */
export async function appendLines(path: string, lines: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  // Opened each time: a handle that is kept would go on writing into a file that was deleted or replaced.
  const file = await open(path, 'a+');
  let isNew: boolean;
  try {
    const { size } = await file.stat();
    isNew = size === 0;
    const bytes = Buffer.from((await endsInNewline(file, size)) ? lines : `\n${lines}`);
    // One write, because what another window appends between two would split the line.
    const { bytesWritten } = await file.write(bytes);
    if (bytesWritten < bytes.length) throw new ShortWriteError();
    await file.datasync();
  } finally {
    await file.close();
  }
  if (isNew) await syncFolder(dirname(path));
}

/** The system took a part of the bytes only, as it does shortly before a disk is full. */
class ShortWriteError extends Error {
  override readonly name = 'ShortWriteError';
  readonly code = 'ENOSPC';

  constructor() {
    super('only a part could be written');
  }
}

type Handle = Awaited<ReturnType<typeof open>>;

async function endsInNewline(file: Handle, size: number): Promise<boolean> {
  if (size === 0) return true;
  const last = Buffer.alloc(1);
  await file.read(last, 0, 1, size - 1);
  return last[0] === NEWLINE;
}

/** Without it a power cut may lose the name of a file whose contents are safe. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // Windows and some network disks cannot sync a folder; the file itself is synced.
  }
}
