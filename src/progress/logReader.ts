import { createHash, type Hash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import type { Amendment } from './amendment';
import type { AttemptTable } from './attemptTable';
import { type FileIdentity, identityIn } from './fileIdentity';
import { eachLine, type PassLines, type TakeLine } from './lineBlocks';
import { LineScanner } from './lineScanner';
import { decodeLine, type Entries } from './logLine';
import type { Beginning } from './snapshot';

/** What was read, without the answers. */
export interface Added {
  /** The attempts, by their rows in the table. */
  readonly rows: readonly number[];
  readonly amendments: readonly Amendment[];
  /** The file as it was when they were read. */
  readonly file: FileIdentity;
}

/** Reads one log from where the last read ended, so that a file that grew costs only what was added. */
export class LogReader {
  #offset = 0;
  #inode = 0;
  /** Of all bytes up to the offset; null once it would not be of what was read. */
  #digest: Hash | null = createHash('sha256');

  /**
   * @param table takes the attempts; those that it knows stay as they are
   * @param scanner may be shared by readers
   * @param pass hears of all lines besides
   */
  constructor(
    readonly path: string,
    private readonly table: AttemptTable,
    private readonly scanner: LineScanner = new LineScanner(),
    private readonly pass: PassLines = () => undefined,
  ) {}

  /**
   * What was read from the file so far, if that was all of it and in one go; null where there is any doubt. What is read
   * afterwards is not followed any more.
   */
  beginning(): Beginning | null {
    const digest = this.#digest?.digest('hex') ?? null;
    this.#digest = null;
    return digest === null ? null : { size: this.#offset, digest };
  }

  /**
   * What the lines hold that were added since the last call. A last line without its newline is given when it is
   * complete, and read again the next time.
   *
   * @throws the system's error when the file cannot be read; some attempts may then be in the table already.
   */
  readNew(): Promise<Added> {
    return this.#open(async (file, identity) => {
      const { size, ino } = identity;
      // A shorter file or another one under the same name (a sync, a checkout) is read from its start.
      if (this.#offset > 0 && (size < this.#offset || ino !== this.#inode)) {
        this.#offset = 0;
        this.#digest = null;
      }
      return this.#readOn(file, identity);
    });
  }

  /**
   * As the first `readNew`, where it is known what the file begins with: that is passed only.
   *
   * @returns null when it begins otherwise; nothing else may then be asked of this reader
   */
  readAfter({ size: known, digest }: Beginning): Promise<Added | null> {
    return this.#open(async (file, identity) => {
      const { size } = identity;
      if (known > size) return null;
      this.#offset = await eachLine(file, 0, known, null, this.#passOn(size));
      if (this.#offset !== known || this.#digest?.copy().digest('hex') !== digest) return null;
      return this.#readOn(file, identity);
    });
  }

  async #open<Read>(read: (file: FileHandle, identity: FileIdentity) => Promise<Read>): Promise<Read> {
    const file = await open(this.path, 'r');
    try {
      const identity = identityIn(await file.stat());
      const added = await read(file, identity);
      this.#inode = identity.ino;
      return added;
    } catch (error) {
      this.#digest = null;
      throw error;
    } finally {
      await file.close();
    }
  }

  async #readOn(file: FileHandle, identity: FileIdentity): Promise<Added> {
    const { size } = identity;
    const rows: number[] = [];
    const amendments: Amendment[] = [];
    const take: TakeLine = (bytes, start, end) => {
      const attempt = this.scanner.scan(bytes, start, end);
      if (attempt) {
        rows.push(this.table.addFromBytes(attempt));
        return;
      }
      const found = decodeLine(bytes.toString('utf8', start, end));
      for (const one of found.attempts) rows.push(this.table.add(one));
      for (const one of found.amendments) amendments.push(one);
    };
    this.#offset = await eachLine(file, this.#offset, size, take, this.#passOn(size));
    // A line that is not ended was read, and is behind the offset.
    if (this.#offset < size) this.#digest = null;
    return { rows, amendments, file: identity };
  }

  #passOn(size: number): PassLines {
    let toCome = size - this.#offset;
    return lines => {
      toCome -= lines.length;
      this.#digest?.update(lines);
      this.pass(lines, toCome);
    };
  }
}

/**
 * Reads whole entries, answers included.
 *
 * @param question attempts at other questions are left out, and so are amendments; null takes everything
 * @throws the system's error when the log cannot be read
 */
export async function readEntries(path: string, question: string | null): Promise<Entries> {
  const entries = { attempts: [], amendments: [] } as {
    attempts: Entries['attempts'][number][];
    amendments: Amendment[];
  };
  const wanted = question === null ? null : Buffer.from(`"question":${JSON.stringify(question)}`);
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    await eachLine(file, 0, size, (bytes, start, end) => {
      const line = bytes.subarray(start, end);
      if (wanted !== null && !line.includes(wanted)) return;
      const found = decodeLine(line.toString('utf8'));
      for (const attempt of found.attempts) {
        if (question === null || attempt.question === question) entries.attempts.push(attempt);
      }
      if (question === null) for (const amendment of found.amendments) entries.amendments.push(amendment);
    });
  } finally {
    await file.close();
  }
  return entries;
}
