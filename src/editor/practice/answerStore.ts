import { readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { freshAnswer, isBegun, readAnswer, type StoredAnswer } from './storedAnswer';

/**
 * Keeps the answers that are given on the page, one file for each question, written whole and renamed into place: a
 * crash leaves the old one or the new one. VS Code's own memory is written some time later, which a crash may forestall.
 */
export class AnswerStore {
  readonly #answers = new Map<string, StoredAnswer>();
  readonly #waiting = new Set<string>();
  #writing: Promise<void> = Promise.resolve();

  /**
   * @param folder a folder of the extension's own storage; made when first needed
   * @param seed gives a number for each new attempt
   * @param onError hears why an answer could not be kept; it is then still in memory
   */
  constructor(
    private readonly folder: string,
    private readonly seed: () => number,
    private readonly onError: (error: unknown) => void,
  ) {}

  /** The answer of a question, read from disk when it is asked for first; a new one where there is none. */
  of(id: string): StoredAnswer {
    const known = this.#answers.get(id);
    if (known) return known;
    const answer = this.#read(id) ?? freshAnswer(this.seed(), 0);
    this.#answers.set(id, answer);
    return answer;
  }

  put(id: string, answer: StoredAnswer): void {
    this.#answers.set(id, answer);
    this.#waiting.add(id);
    this.#writing = this.#writing.then(() => this.#write(id));
  }

  /** Begins a new attempt. */
  startOver(id: string): void {
    this.put(id, freshAnswer(this.seed(), this.of(id).revision + 1));
  }

  /** Another window may have written it since; called when nothing of ours waits to be written. */
  reread(id: string): void {
    if (this.#waiting.has(id)) return;
    const found = this.#read(id);
    const known = this.#answers.get(id);
    if (!found || !known || JSON.stringify(found) === JSON.stringify(known)) return;
    this.#answers.set(id, { ...found, revision: Math.max(found.revision, known.revision) + 1 });
  }

  /** Every answer that is begun and not judged, by question. */
  async begun(): Promise<ReadonlyMap<string, StoredAnswer>> {
    await this.flush();
    const names = await readdir(this.folder).catch((): string[] => []);
    const found = new Map<string, StoredAnswer>();
    for (const name of names) {
      if (!name.endsWith('.json')) continue;
      const id = decodeURIComponent(name.slice(0, -'.json'.length));
      const text = await readFile(path.join(this.folder, name), 'utf8').catch(() => '');
      const answer = parse(text);
      if (answer && isBegun(answer)) found.set(id, answer);
    }
    return found;
  }

  /** Resolves when all that was put is on disk, or was reported. */
  flush(): Promise<void> {
    return this.#writing;
  }

  async #write(id: string): Promise<void> {
    // Several changes that waited together are one write.
    if (!this.#waiting.delete(id)) return;
    const file = this.#fileOf(id);
    try {
      await mkdir(this.folder, { recursive: true });
      await writeFile(`${file}.${process.pid}.new`, JSON.stringify(this.of(id)));
      await rename(`${file}.${process.pid}.new`, file);
    } catch (error) {
      this.onError(error);
    }
  }

  #read(id: string): StoredAnswer | null {
    try {
      // Small, and wanted at once: the page's state is put together in one step.
      return parse(readFileSync(this.#fileOf(id), 'utf8'));
    } catch {
      return null;
    }
  }

  #fileOf(id: string): string {
    return path.join(this.folder, `${encodeURIComponent(id)}.json`);
  }
}

function parse(text: string): StoredAnswer | null {
  try {
    return readAnswer(JSON.parse(text));
  } catch {
    return null;
  }
}
