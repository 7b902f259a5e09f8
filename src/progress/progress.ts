import { mkdir, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Attempt, encodeAttempt } from './attempt';
import { History, type QuestionProgress } from './history';
import { appendLines, LogReader } from './logFile';
import { ProgressError, reasonOf } from './progressError';

const LOG_NAME = /^attempts-.+\.jsonl$/u;

/** How lines reach the disk; see `appendLines`. */
export type AppendLines = (path: string, lines: string) => Promise<void>;

/**
 * What the learner did, on every machine. Each machine appends to a log of its own in the folder and reads all of them;
 * everything else is derived from the attempts.
 */
export class Progress {
  readonly #history = new History();
  readonly #readers = new Map<string, LogReader>();
  readonly #listeners = new Set<() => void>();
  readonly #ownLog: string;
  /** In this machine's log, as far as it was read or written here. */
  readonly #saved = new Map<string, Attempt>();
  /** The log as it was after our last write; null before it. */
  #written: Identity | null = null;
  /** Not on the disk yet, oldest first. */
  readonly #unsaved: Attempt[] = [];
  /** Settles when nothing is being written. */
  #writing: Promise<void> = Promise.resolve();

  private constructor(
    readonly folder: string,
    machineId: string,
    private readonly append: AppendLines,
  ) {
    this.#ownLog = join(folder, `attempts-${machineId.replace(/[^\w.-]/gu, '-')}.jsonl`);
  }

  /**
   * Reads every log in the folder, which is made when it is missing.
   *
   * @param machineId Names this machine's log: the same each time, different on every machine.
   * @throws ProgressError when the folder cannot be made or listed, or this machine's log cannot be read.
   */
  static async open(folder: string, machineId: string, append: AppendLines = appendLines): Promise<Progress> {
    const progress = new Progress(folder, machineId, append);
    try {
      await mkdir(folder, { recursive: true });
      await progress.#read(await readdir(folder), 'own log must be readable');
    } catch (error) {
      throw new ProgressError(`Your progress cannot be read from ${folder}: ${reasonOf(error)}.`, {
        cause: error,
      });
    }
    return progress;
  }

  stateOf(question: string): QuestionProgress {
    return this.#history.stateOf(question);
  }

  /** Oldest first; of one question, or of all. */
  attempts(question?: string): readonly Attempt[] {
    return this.#history.attempts(question);
  }

  /**
   * Counts the attempt at once and resolves when it is on the disk.
   *
   * @throws ProgressError when it could not be saved. It is then kept in memory and saved together with the next.
   */
  async record(attempt: Attempt): Promise<void> {
    await this.recordAll([attempt]);
  }

  /**
   * Records those that are not known yet, in one write.
   *
   * @returns how many those are.
   * @throws ProgressError as `record` does.
   */
  async recordAll(attempts: readonly Attempt[]): Promise<number> {
    const fresh = attempts.filter(attempt => this.#history.add([attempt]) > 0);
    if (fresh.length === 0) return 0;
    for (const attempt of fresh) this.#unsaved.push(attempt);
    this.#changed();
    await this.#save();
    return fresh.length;
  }

  /** Reads what other windows and machines have added. Logs that cannot be read now are read the next time. */
  async refresh(): Promise<void> {
    let names: string[];
    try {
      names = await readdir(this.folder);
    } catch {
      // A synced or removable folder may be away; what was read from it still counts.
      return;
    }
    if ((await this.#read(names, 'any may fail')) > 0) this.#changed();
  }

  onDidChange(listener: () => void): { dispose(): void } {
    // A wrapper of its own, so that a listener that is given twice can be taken back once.
    const entry = (): void => listener();
    this.#listeners.add(entry);
    return { dispose: () => this.#listeners.delete(entry) };
  }

  /**
   * Tries once more to save what is not on the disk.
   *
   * @throws ProgressError when that fails: those attempts are lost with this process.
   */
  async dispose(): Promise<void> {
    this.#listeners.clear();
    await this.#save();
  }

  /** @returns how many attempts were new. */
  async #read(
    names: readonly string[],
    demand: 'own log must be readable' | 'any may fail',
  ): Promise<number> {
    let added = 0;
    for (const name of names) {
      if (!LOG_NAME.test(name)) continue;
      const path = join(this.folder, name);
      const reader = this.#readers.get(path) ?? new LogReader(path);
      this.#readers.set(path, reader);
      const isOwn = path === this.#ownLog;
      const attempts = await reader.readNew().catch((error: unknown): Attempt[] => {
        if (isOwn && demand === 'own log must be readable') throw error;
        return [];
      });
      if (isOwn) for (const attempt of attempts) this.#saved.set(attempt.id, attempt);
      added += this.#history.add(attempts);
    }
    return added;
  }

  /** One write at a time; what was recorded meanwhile goes out together with the next. */
  #save(): Promise<void> {
    const saved = this.#writing.then(() => this.#write());
    this.#writing = saved.catch(() => undefined);
    return saved;
  }

  async #write(): Promise<void> {
    const batch = [...this.#unsaved];
    if (batch.length === 0) return;
    try {
      const lost = await this.#lost();
      await this.append(this.#ownLog, [...lost, ...batch].map(encodeAttempt).join(''));
      this.#written = await identityOf(this.#ownLog);
    } catch (error) {
      const what = batch.length === 1 ? 'Your last attempt' : `Your last ${batch.length} attempts`;
      const later = batch.length === 1 ? 'It is kept' : 'They are kept';
      throw new ProgressError(
        `${what} could not be saved in ${this.folder}: ${reasonOf(error)}. ${later} in memory and will be saved with the next.`,
        { cause: error },
      );
    }
    for (const attempt of batch) this.#saved.set(attempt.id, attempt);
    // What was recorded during the write stands behind the batch.
    this.#unsaved.splice(0, batch.length);
  }

  /**
   * What is known of this machine's log and no longer in it: it may have vanished with its folder, and another window may
   * have made a new one since, or a sync may have put an older one in its place.
   */
  async #lost(): Promise<readonly Attempt[]> {
    if (this.#saved.size === 0) return [];
    const now = await identityOf(this.#ownLog);
    if (now === null) return [...this.#saved.values()];
    const before = this.#written;
    if (before?.ino === now.ino && before.born === now.born && before.size <= now.size) return [];
    const there = new Set((await new LogReader(this.#ownLog).readNew()).map(({ id }) => id));
    return [...this.#saved.values()].filter(({ id }) => !there.has(id));
  }

  #changed(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

interface Identity {
  readonly ino: number;
  /** A file system gives the number of a deleted file to the next one. */
  readonly born: number;
  readonly size: number;
}

/** Which file stands under the name, or null when there is none. */
async function identityOf(path: string): Promise<Identity | null> {
  return stat(path).then(
    ({ ino, birthtimeMs, size }) => ({ ino, born: birthtimeMs, size }),
    () => null,
  );
}
