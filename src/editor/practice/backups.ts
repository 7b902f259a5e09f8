import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { type QuestionMemory, readMemory } from './questionMemory';

/** A text that a reset or a restore took out of a learner's file. */
export interface Backup {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly text: string;
  /** What was remembered of the question then: the attempt goes on where it was. */
  readonly memory: QuestionMemory;
}

/** Generations kept of each question; older ones than these nobody looks for. */
const GENERATIONS = 50;

/** Keeps texts on disk, one file each, so that they outlive a restart. */
export class Backups {
  /** @param folder a folder of the extension's own storage; made when first needed */
  constructor(private readonly folder: string) {}

  /** Resolves once the text is on disk. Rejects with the file system's error. */
  async save(id: string, backup: Backup): Promise<void> {
    const folder = path.join(this.folder, id);
    await mkdir(folder, { recursive: true });
    const names = await this.#names(id);
    const newest = stampOf(names[0]) ?? 0;
    // Two in one millisecond, or a clock that was set back, must not cost a generation or the order.
    const file = path.join(folder, `${Math.max(backup.at, newest + 1)}.json`);
    await writeFile(`${file}.new`, JSON.stringify(backup));
    await rename(`${file}.new`, file);
    await Promise.all(names.slice(GENERATIONS - 1).map(name => rm(path.join(folder, name), { force: true })));
  }

  /** Newest first. A file that cannot be read is left out. */
  async list(id: string): Promise<readonly Backup[]> {
    const names = await this.#names(id);
    const backups = await Promise.all(names.map(name => this.#read(path.join(this.folder, id, name))));
    return backups.filter(backup => backup !== null);
  }

  async #names(id: string): Promise<readonly string[]> {
    const found = await readdir(path.join(this.folder, id)).catch((): string[] => []);
    return found.filter(name => stampOf(name) !== null).sort((a, b) => (stampOf(b) ?? 0) - (stampOf(a) ?? 0));
  }

  async #read(file: string): Promise<Backup | null> {
    try {
      const found = JSON.parse(await readFile(file, 'utf8')) as Partial<Record<keyof Backup, unknown>>;
      if (typeof found.text !== 'string' || typeof found.at !== 'number') return null;
      return { at: found.at, text: found.text, memory: readMemory(found.memory) };
    } catch {
      return null;
    }
  }
}

function stampOf(name: string | undefined): number | null {
  const stamp = /^(\d+)\.json$/.exec(name ?? '')?.[1];
  return stamp === undefined ? null : Number(stamp);
}
