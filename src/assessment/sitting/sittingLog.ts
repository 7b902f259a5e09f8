import { randomBytes } from 'node:crypto';
import { open, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { appendLines } from '../../progress/logFile';
import { decodeEvents, encodeEvent, type SittingEvent } from './events';
import { type Sitting, sittingOf } from './sitting';
import type { Moment } from './time';

/** Distributes over the members of the union. */
type WithoutMoment<Event> = Event extends SittingEvent ? Omit<Event, keyof Moment> : never;
export type Happening = WithoutMoment<SittingEvent>;

const NAME = /^[0-9a-z-]+\.jsonl$/u;
/** Longer than the line that closes a sitting. */
const TAIL_BYTES = 400;

/** The folder that the sittings lie in, each in a file of its own: `<id>.jsonl`. */
export class SittingFolder {
  constructor(readonly folder: string) {}

  fileOf(id: string): string {
    return path.join(this.folder, `${id}.jsonl`);
  }

  /** The sittings that were neither handed in nor graded to the end, without reading the others. */
  async unfinished(): Promise<Sitting[]> {
    const names = await this.#names();
    const open: string[] = [];
    for (const name of names) if (!(await isClosed(path.join(this.folder, name)))) open.push(name);
    // What is ticked or graded after the end stands behind the line that closed it.
    return (await this.#read(open)).filter(({ closed }) => !closed);
  }

  /** Every sitting, the oldest first. */
  async all(): Promise<Sitting[]> {
    return this.#read(await this.#names());
  }

  /** Those that are over and graded, the oldest first. */
  async closed(): Promise<Sitting[]> {
    return (await this.all()).filter(({ closed }) => closed);
  }

  /** Null when there is no such sitting. */
  async read(id: string): Promise<Sitting | null> {
    if (!NAME.test(`${id}.jsonl`)) return null;
    const [sitting] = await this.#read([`${id}.jsonl`]);
    return sitting ?? null;
  }

  async #names(): Promise<string[]> {
    // There is no folder before the first sitting.
    const names = await readdir(this.folder).catch((): string[] => []);
    return names.filter(name => NAME.test(name));
  }

  async #read(names: readonly string[]): Promise<Sitting[]> {
    const texts = await Promise.all(
      names.map(name => readFile(path.join(this.folder, name), 'utf8').catch(() => '')),
    );
    const sittings = texts.map(text => sittingOf(decodeEvents(text))).filter(sitting => sitting !== null);
    return sittings.sort((one, other) => one.begunAt - other.begunAt);
  }
}

/**
 * Writes down what happens in one sitting, in order, each event on the disk as soon as the one before it is; and tells when
 * another window has written into the same file.
 */
export class SittingLog {
  readonly #by = randomBytes(6).toString('hex');
  #waiting = '';
  #writing: Promise<void> = Promise.resolve();
  #failed = false;
  /** How far it was looked at for what others write; null before. */
  #read: number | null = null;

  /** @param onError hears why something could not be written, once until it works again; nothing is lost meanwhile */
  constructor(
    private readonly file: string,
    private readonly onError: (error: unknown) => void,
  ) {}

  append(event: SittingEvent): void {
    this.#waiting += encodeEvent(event, this.#by);
    this.#writing = this.#writing.then(() => this.#write());
  }

  /**
   * Resolves when all that could be written is on the disk.
   *
   * @returns whether that is everything
   */
  async flush(): Promise<boolean> {
    await this.#writing;
    await this.#write();
    return this.#waiting === '';
  }

  /** Whether somebody else has written since the last call; the first call only begins to look. */
  async othersWrote(): Promise<boolean> {
    const isFirst = this.#read === null;
    const handle = await open(this.file, 'r').catch(() => null);
    if (handle === null) return false;
    try {
      const from = this.#read ?? 0;
      const { size } = await handle.stat();
      if (size <= from) return false;
      const bytes = Buffer.alloc(size - from);
      await handle.read(bytes, 0, bytes.length, from);
      // A line that is still being written is read the next time.
      const whole = bytes.subarray(0, bytes.lastIndexOf('\n') + 1);
      this.#read = from + whole.length;
      return !isFirst && decodeEvents(whole.toString('utf8'), this.#by).length > 0;
    } finally {
      await handle.close();
    }
  }

  /** The sitting as the file has it, or null. */
  async read(): Promise<Sitting | null> {
    return sittingOf(decodeEvents(await readFile(this.file, 'utf8')));
  }

  async #write(): Promise<void> {
    const lines = this.#waiting;
    if (lines === '') return;
    this.#waiting = '';
    try {
      await appendLines(this.file, lines);
      this.#failed = false;
    } catch (error) {
      // A line that is there twice changes nothing: every event says what is, not what is added.
      this.#waiting = lines + this.#waiting;
      if (!this.#failed) this.onError(error);
      this.#failed = true;
    }
  }
}

async function isClosed(file: string): Promise<boolean> {
  const handle = await open(file, 'r').catch(() => null);
  if (handle === null) return true;
  try {
    const { size } = await handle.stat();
    const tail = Buffer.alloc(Math.min(size, TAIL_BYTES));
    await handle.read(tail, 0, tail.length, size - tail.length);
    return decodeEvents(tail.toString('utf8')).some(({ type }) => type === 'closed');
  } finally {
    await handle.close();
  }
}
