import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PlaceRecord } from './compiledPack';

/** A file of compiled questions, one a line, written at once. */
export class Segment {
  readonly #chunks: Buffer[] = [];
  #size = 0;

  constructor(
    private readonly folder: string,
    readonly name: string,
  ) {}

  /** @returns where the text will be. */
  add(text: string): NonNullable<PlaceRecord['text']> {
    const bytes = Buffer.from(`${text}\n`, 'utf8');
    const offset = this.#size;
    this.#chunks.push(bytes);
    this.#size += bytes.length;
    return { segment: this.name, offset, length: bytes.length - 1 };
  }

  /** Writes nothing when nothing was added. */
  async write(): Promise<void> {
    if (this.#chunks.length > 0) await writeFile(join(this.folder, this.name), Buffer.concat(this.#chunks));
  }
}
