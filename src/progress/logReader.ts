import { open } from 'node:fs/promises';
import type { Amendment } from './amendment';
import type { AttemptTable } from './attemptTable';
import { type FileIdentity, identityIn } from './fileIdentity';
import { eachLine, type PassLines, type TakeLine } from './lineBlocks';
import { LineScanner } from './lineScanner';
import { decodeLine, type Entries } from './logLine';

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
   * What the lines hold that were added since the last call. A last line without its newline is given when it is
   * complete, and read again the next time.
   *
   * @throws the system's error when the file cannot be read; some attempts may then be in the table already.
   */
  async readNew(): Promise<Added> {
    const rows: number[] = [];
    const amendments: Amendment[] = [];
    const file = await open(this.path, 'r');
    try {
      const stats = await file.stat();
      const { size, ino } = stats;
      // A shorter file or another one under the same name (a sync, a checkout) is read from its start.
      if (size < this.#offset || ino !== this.#inode) this.#offset = 0;
      this.#inode = ino;
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
      this.#offset = await eachLine(file, this.#offset, size, take, this.pass);
      return { rows, amendments, file: identityIn(stats) };
    } finally {
      await file.close();
    }
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
