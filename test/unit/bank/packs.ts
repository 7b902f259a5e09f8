import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** A pack with a question of each kind. Tests run in the root of the checkout. */
export const HARBOUR = resolve('test/unit/bank/fixtures/pack');

/** A track in Exercism's layout, with an exercise for each of its habits. */
export const TRACK = resolve('test/unit/bank/fixtures/track');

/** Folders that a test makes, all deleted at its end. */
export class Scratch {
  readonly #folders: string[] = [];

  async folder(): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'python-drill-test-'));
    this.#folders.push(folder);
    return folder;
  }

  /** A copy of the fixture with files added or replaced; a null deletes. */
  async harbour(changes: Readonly<Record<string, string | Uint8Array | null>> = {}): Promise<string> {
    return this.#copy(HARBOUR, changes);
  }

  /** As `harbour`, of the track. */
  async track(changes: Readonly<Record<string, string | Uint8Array | null>> = {}): Promise<string> {
    return this.#copy(TRACK, changes);
  }

  async #copy(
    fixture: string,
    changes: Readonly<Record<string, string | Uint8Array | null>>,
  ): Promise<string> {
    const pack = await this.folder();
    await cp(fixture, pack, { recursive: true });
    for (const [name, text] of Object.entries(changes)) {
      const file = join(pack, name);
      await mkdir(dirname(file), { recursive: true });
      if (text === null) await rm(file, { recursive: true });
      else await writeFile(file, text);
    }
    return pack;
  }

  async clear(): Promise<void> {
    for (const folder of this.#folders.splice(0)) await rm(folder, { recursive: true, force: true });
  }
}
