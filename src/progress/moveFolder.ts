import { copyFile, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { appendLines } from './logFile';
import { encodeEntries } from './logLine';
import { readEntries } from './logReader';
import { ProgressError, reasonOf } from './progressError';

const LOG_NAME = /^attempts-.+\.jsonl$/u;
/** The folder of the assessments' logs, one file each. */
const SITTINGS = 'sittings';

/**
 * Copies every log of a folder to another and makes sure that nothing is missing there. The old folder is left as it is:
 * whoever moves can look before deleting. A log that exists in both gets the lines that it lacks, so that a folder which
 * another machine moved to already is joined.
 *
 * @returns how many logs were copied or joined
 * @throws ProgressError when something could not be copied, or does not read the same at its new place; then nothing has
 *   changed at the old one
 */
export async function copyLogs(from: string, to: string): Promise<number> {
  try {
    await mkdir(to, { recursive: true });
    const names = (await readdir(from)).filter(name => LOG_NAME.test(name));
    for (const name of names) await copyLog(join(from, name), join(to, name));
    await copySittings(join(from, SITTINGS), join(to, SITTINGS));
    return names.length;
  } catch (error) {
    if (error instanceof ProgressError) throw error;
    throw new ProgressError(
      `Your progress could not be copied to ${to}: ${reasonOf(error)}. It stays where it is.`,
      { cause: error },
    );
  }
}

/** Each sitting is a file of its own name; one that is there already is the same, or has gone on there. */
async function copySittings(from: string, to: string): Promise<void> {
  const names = await readdir(from).catch((): string[] => []);
  if (names.length === 0) return;
  await mkdir(to, { recursive: true });
  const known = new Set(await readdir(to));
  for (const name of names) if (!known.has(name)) await copyWhole(join(from, name), join(to, name));
}

async function copyLog(from: string, to: string): Promise<void> {
  const isThere = await stat(to).then(
    () => true,
    () => false,
  );
  await (isThere ? joinLogs(from, to) : copyWhole(from, to));
  const [before, after] = [await readEntries(from, null), await readEntries(to, null)];
  const ids = new Set([...after.attempts, ...after.amendments].map(({ id }) => id));
  const lost = [...before.attempts, ...before.amendments].filter(({ id }) => !ids.has(id));
  if (lost.length > 0) {
    throw new ProgressError(
      `${lost.length} entries are missing in the copy ${to}. Your progress stays where it is.`,
    );
  }
}

/** Under another name first: a copy that is cut off is never taken for a log. */
async function copyWhole(from: string, to: string): Promise<void> {
  const part = `${to}.part`;
  try {
    await copyFile(from, part);
    const file = await open(part, 'r+');
    try {
      await file.sync();
    } finally {
      await file.close();
    }
    const [one, other] = [await readFile(from), await readFile(part)];
    // Another window may append while we copy; what is there must be the same.
    if (!one.subarray(0, other.length).equals(other)) {
      throw new ProgressError(`The copy ${to} is not the same as the log. Your progress stays where it is.`);
    }
    await rename(part, to);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

async function joinLogs(from: string, to: string): Promise<void> {
  const [ours, theirs] = [await readEntries(from, null), await readEntries(to, null)];
  const ids = new Set([...theirs.attempts, ...theirs.amendments].map(({ id }) => id));
  const lines = encodeEntries({
    attempts: ours.attempts.filter(({ id }) => !ids.has(id)),
    amendments: ours.amendments.filter(({ id }) => !ids.has(id)),
  });
  if (lines !== '') await appendLines(to, lines);
}
