import { open, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { appendLines } from '../../progress/logFile';
import { decodeEvents, encodeEvent, type SittingEvent } from './events';
import { type Sitting, sittingOf } from './sitting';

/** Distributes over the members of the union. */
type WithoutMoment<Event> = Event extends SittingEvent ? Omit<Event, 'at' | 'up' | 'boot'> : never;
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
    return this.#read(open);
  }

  /** Every sitting, the oldest first. */
  async all(): Promise<Sitting[]> {
    return this.#read(await this.#names());
  }

  /** Null when there is no such sitting. */
  async read(id: string): Promise<Sitting | null> {
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

/** Writes down what happens in one sitting, in order, each event on the disk as soon as the one before it is. */
export class SittingLog {
  #waiting = '';
  #writing: Promise<void> = Promise.resolve();

  /** @param onError hears why something could not be written; it is written with the next event then */
  constructor(
    private readonly file: string,
    private readonly onError: (error: unknown) => void,
  ) {}

  append(event: SittingEvent): void {
    this.#waiting += encodeEvent(event);
    this.#writing = this.#writing.then(() => this.#write());
  }

  /** Resolves when all that could be written is on the disk. */
  async flush(): Promise<void> {
    await this.#writing;
    await this.#write();
  }

  async #write(): Promise<void> {
    const lines = this.#waiting;
    if (lines === '') return;
    this.#waiting = '';
    try {
      await appendLines(this.file, lines);
    } catch (error) {
      // A line that is there twice changes nothing: every event says what is, not what is added.
      this.#waiting = lines + this.#waiting;
      this.onError(error);
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
