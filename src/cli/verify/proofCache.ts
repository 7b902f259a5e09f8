import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

const DAY_MS = 86_400_000;
/** What was not asked for this long is of a text or an interpreter that is no more. */
const KEPT_DAYS = 30;

interface Kept {
  /** When it was last asked for, in epoch milliseconds. */
  readonly at: number;
  readonly value: unknown;
}

/**
 * What was proved before, by digests of everything that the proof hangs on. Without it, or when it is damaged,
 * everything is proved again.
 */
export class ProofCache {
  readonly #found = new Map<string, Kept>();
  readonly #asked = new Map<string, Kept>();

  private constructor(
    private readonly file: string | null,
    private readonly now: () => number,
  ) {}

  /** @param file Null keeps nothing. `fresh` forgets what the file holds. */
  static async open(file: string | null, fresh = false, now: () => number = Date.now): Promise<ProofCache> {
    const cache = new ProofCache(file, now);
    if (file === null || fresh) return cache;
    try {
      const entries: unknown = JSON.parse(await readFile(file, 'utf8'));
      if (Array.isArray(entries)) for (const entry of entries) cache.#add(entry);
    } catch {
      // Missing or damaged: the proofs are what counts, and they can be had again.
    }
    return cache;
  }

  /** What `keep` was given for the key, or undefined. */
  recall(key: string | null): unknown {
    const known = key === null ? undefined : this.#found.get(key);
    if (key === null || known === undefined) return undefined;
    this.#asked.set(key, { at: this.now(), value: known.value });
    return known.value;
  }

  keep(key: string | null, value: unknown): void {
    if (key !== null) this.#asked.set(key, { at: this.now(), value });
  }

  /** Writes the whole file and puts it in place at once. A folder that cannot be written is no reason to fail. */
  async save(): Promise<void> {
    if (this.file === null) return;
    const oldest = this.now() - KEPT_DAYS * DAY_MS;
    const entries = [...new Map([...this.#found, ...this.#asked])].filter(([, { at }]) => at >= oldest);
    const draft = `${this.file}.${process.pid}`;
    try {
      await mkdir(dirname(this.file), { recursive: true });
      await writeFile(draft, JSON.stringify(entries.map(([key, { at, value }]) => [key, at, value])));
      await rename(draft, this.file);
    } catch {
      // The next run proves it all again.
    }
  }

  #add(entry: unknown): void {
    if (!Array.isArray(entry)) return;
    const [key, at, value] = entry;
    if (typeof key === 'string' && typeof at === 'number') this.#found.set(key, { at, value });
  }
}
