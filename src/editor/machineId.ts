import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Names this machine's log of attempts. VS Code's own machine id is that of the machine with the window, which is one and
 * the same for every remote host, so the name is kept in a file where the log is written.
 *
 * @param folder the extension's storage on this machine; made when it is missing
 */
export async function machineId(folder: string): Promise<string> {
  const file = path.join(folder, 'machine-id');
  const known = await readFile(file, 'utf8').catch(() => '');
  if (known.trim() !== '') {
    return known.trim();
  }
  // Another window may do the same now: whole files replace one another, and either name will do.
  const id = randomUUID();
  await mkdir(folder, { recursive: true });
  await writeFile(`${file}.${id}`, id);
  await rename(`${file}.${id}`, file);
  return (await readFile(file, 'utf8')).trim();
}
