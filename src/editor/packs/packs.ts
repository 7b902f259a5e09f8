import type { CompiledPack } from '../../bank/compiledPack';
import type { Fault } from '../../bank/fault';
import { recallPack, type Shelf } from '../../bank/recallPack';

/** A folder that was added as a pack. */
export interface ListedPack {
  /** As the setting names it, absolute. */
  readonly folder: string;
  /** Null until it was read, and when it cannot be. */
  readonly pack: CompiledPack | null;
  /** Why nothing of the folder can be used, for people; null while it can. */
  readonly problem: string | null;
  /** What is wrong where, by files relative to the folder. */
  readonly faults: readonly Fault[];
}

/** The part of PackCache that is needed here. */
export interface PackReader {
  /** Brings the compiled form up to date. */
  refresh(folder: string): Promise<{ readonly changed: boolean }>;
  forget(folder: string): Promise<void>;
}

/** The packs besides the bundled bank: first as they were last time, then as they are. */
export class Packs {
  readonly #listeners = new Set<() => void>();
  readonly #read = new Map<string, Omit<ListedPack, 'folder'>>();
  readonly #waiting = new Set<string>();
  #folders: readonly string[] = [];
  #reading: Promise<void> = Promise.resolve();

  /**
   * @param shelf where compiled forms are kept
   * @param reader gives what reads packs; asked for once there is one to read
   * @param explain what an error that kept a pack from being read says to people, and where it is
   */
  constructor(
    private readonly shelf: Shelf,
    private readonly reader: () => PackReader,
    private readonly explain: (error: unknown) => {
      readonly problem: string;
      readonly faults: readonly Fault[];
    },
  ) {}

  /** In the order of the setting. Of two packs with one name the second cannot be used: their ids would be the same. */
  get all(): readonly ListedPack[] {
    const taken = new Map<string, string>();
    return this.#folders.map(folder => {
      const listed = { folder, ...(this.#read.get(folder) ?? { pack: null, problem: null, faults: [] }) };
      const name = listed.pack?.index.name;
      if (name === undefined) return listed;
      const first = taken.get(name);
      taken.set(name, first ?? folder);
      if (first === undefined) return listed;
      const problem = `Its name, “${name}”, is that of the pack in ${first}. Packs are told apart by their names.`;
      return { ...listed, pack: null, problem };
    });
  }

  /** Those that can be used. */
  get usable(): readonly CompiledPack[] {
    return this.all.flatMap(({ pack }) => pack ?? []);
  }

  /** Shows these folders as they were last time; what they hold now is read behind. */
  async list(folders: readonly string[]): Promise<void> {
    const added = folders.filter(folder => !this.#folders.includes(folder));
    for (const folder of added) {
      const pack = await recallPack(this.shelf, folder);
      if (pack) this.#read.set(folder, { pack, problem: null, faults: pack.faults });
    }
    for (const folder of this.#read.keys()) if (!folders.includes(folder)) this.#read.delete(folder);
    this.#folders = folders;
    this.#changed();
    for (const folder of added) void this.refresh(folder);
  }

  /** Reads what has changed in a folder. Resolves when that is known. Never rejects. */
  refresh(folder: string): Promise<void> {
    if (this.#waiting.has(folder)) return this.#reading;
    this.#waiting.add(folder);
    // One at a time: reading thousands of files side by side helps nobody.
    this.#reading = this.#reading.then(() => this.#refresh(folder));
    return this.#reading;
  }

  refreshAll(): Promise<void> {
    for (const folder of this.#folders) void this.refresh(folder);
    return this.#reading;
  }

  /** Resolves when all that was asked to be read was read. */
  settled(): Promise<void> {
    return this.#reading;
  }

  /** Removes what is kept of a folder that is listed no more. */
  forget(folder: string): Promise<void> {
    return this.reader().forget(folder);
  }

  onDidChange(listener: () => void): { dispose(): void } {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  }

  async #refresh(folder: string): Promise<void> {
    this.#waiting.delete(folder);
    if (!this.#folders.includes(folder)) return;
    const before = this.#read.get(folder);
    let after: Omit<ListedPack, 'folder'>;
    try {
      const { changed } = await this.reader().refresh(folder);
      if (before?.pack && !changed) return;
      const pack = await recallPack(this.shelf, folder);
      after = { pack, problem: null, faults: pack?.faults ?? [] };
    } catch (error) {
      after = { pack: null, ...this.explain(error) };
    }
    if (!this.#folders.includes(folder)) return;
    this.#read.set(folder, after);
    this.#changed();
  }

  #changed(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}
