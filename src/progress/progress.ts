import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Amendment } from './amendment';
import type { Attempt, AttemptFacts } from './attempt';
import { History, type QuestionProgress } from './history';
import { LineScanner } from './lineScanner';
import { appendLines } from './logFile';
import type { Entries } from './logLine';
import { LogReader, readEntries } from './logReader';
import { type AppendLines, OwnLog } from './ownLog';
import { ProgressError, reasonOf } from './progressError';

const LOG_NAME = /^attempts-.+\.jsonl$/u;

/** The log sees to `since`. */
export type NewAttempt = Omit<Attempt, 'since' | 'ahead'> & { readonly ahead?: boolean };

/**
 * What the learner did, on every machine. Each machine appends to a log of its own in the folder and reads all of them;
 * everything else is derived from what they hold.
 */
export class Progress {
  readonly #history = new History();
  readonly #readers = new Map<string, LogReader>();
  readonly #scanner = new LineScanner();
  readonly #listeners = new Set<() => void>();
  readonly #own: OwnLog;
  /** Not on the disk yet, oldest first. */
  readonly #unsaved = { attempts: [] as Attempt[], amendments: [] as Amendment[] };
  /** Settles when nothing is being written. */
  #writing: Promise<void> = Promise.resolve();

  private constructor(
    readonly folder: string,
    machineId: string,
    append: AppendLines,
  ) {
    this.#own = new OwnLog(
      join(folder, `attempts-${machineId.replace(/[^\w.-]/gu, '-')}.jsonl`),
      this.#history.table,
      append,
    );
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

  /** What is derived from. */
  get history(): History {
    return this.#history;
  }

  stateOf(question: string): QuestionProgress {
    return this.#history.stateOf(question);
  }

  /** Oldest first, without the answers; of one question, or of all. Those before a reset are among them. */
  attempts(question?: string): readonly AttemptFacts[] {
    return this.#history.attempts(question);
  }

  /**
   * The attempts with their answers, which stay on the disk until they are asked for. Oldest first. An attempt whose log
   * cannot be read now has an empty answer.
   */
  async answers(question?: string): Promise<readonly Attempt[]> {
    const answers = new Map<string, string>();
    // Our own log may not have been there when the folder was read.
    for (const path of new Set([this.#own.path, ...this.#readers.keys()])) {
      const { attempts } = await readEntries(path, question ?? null).catch(() => ({ attempts: [] }));
      for (const { id, answer } of attempts) answers.set(id, answer);
    }
    for (const { id, answer } of this.#unsaved.attempts) answers.set(id, answer);
    return this.attempts(question).map(facts => ({ ...facts, answer: answers.get(facts.id) ?? '' }));
  }

  /** Everything that is known, as it is exported. */
  async entries(): Promise<Entries> {
    return { attempts: await this.answers(), amendments: this.#history.allAmendments };
  }

  /**
   * Counts the attempt at once and resolves when it is on the disk.
   *
   * @throws ProgressError when it could not be saved. It is then kept in memory and saved together with the next.
   */
  async record(attempt: NewAttempt): Promise<void> {
    const since = this.#history.resetAfter(attempt.question, attempt.at);
    await this.recordAll({ attempts: [{ ahead: false, ...attempt, since }], amendments: [] });
  }

  /** Counts a correction, a reset or an undo at once, as `record` does with an attempt. */
  async amend(amendment: Amendment): Promise<void> {
    await this.recordAll({ attempts: [], amendments: [amendment] });
  }

  /**
   * Records those that are not known yet, in one write.
   *
   * @returns how many attempts those are.
   * @throws ProgressError as `record` does.
   */
  async recordAll({ attempts, amendments }: Entries): Promise<number> {
    const fresh = attempts.filter(({ answer, ...facts }) => this.#history.add([facts]) > 0);
    const amended = amendments.filter(one => this.#history.add([], [one]) > 0);
    if (fresh.length + amended.length === 0) return 0;
    for (const one of fresh) this.#unsaved.attempts.push(one);
    for (const one of amended) this.#unsaved.amendments.push(one);
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
   * Resolves when everything that was recorded is on the disk.
   *
   * @throws ProgressError as `record` does
   */
  flush(): Promise<void> {
    return this.#save();
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

  /** @returns how many entries were new. */
  async #read(
    names: readonly string[],
    demand: 'own log must be readable' | 'any may fail',
  ): Promise<number> {
    let added = 0;
    for (const name of names) {
      if (!LOG_NAME.test(name)) continue;
      const path = join(this.folder, name);
      const isOwn = path === this.#own.path;
      const read = await this.#readerOf(path)
        .readNew()
        .catch((error: unknown): null => {
          if (isOwn && demand === 'own log must be readable') throw error;
          return null;
        });
      if (isOwn && read) this.#own.remember(read);
      added += this.#history.take(read?.amendments ?? []);
    }
    return added;
  }

  #readerOf(path: string): LogReader {
    const known = this.#readers.get(path);
    if (known) return known;
    const pass = path === this.#own.path ? this.#own.pass : undefined;
    const reader = new LogReader(path, this.#history.table, this.#scanner, pass);
    this.#readers.set(path, reader);
    return reader;
  }

  /** One write at a time; what was recorded meanwhile goes out together with the next. */
  #save(): Promise<void> {
    const saved = this.#writing.then(() => this.#write());
    this.#writing = saved.catch(() => undefined);
    return saved;
  }

  async #write(): Promise<void> {
    const attempts = [...this.#unsaved.attempts];
    const amendments = [...this.#unsaved.amendments];
    if (attempts.length + amendments.length === 0) return;
    try {
      await this.#own.write({ attempts, amendments });
    } catch (error) {
      throw notSaved(this.folder, { attempts, amendments }, error);
    }
    // What was recorded during the write stands behind the batch.
    this.#unsaved.attempts.splice(0, attempts.length);
    this.#unsaved.amendments.splice(0, amendments.length);
  }

  #changed(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

function notSaved(folder: string, { attempts, amendments }: Entries, cause: unknown): ProgressError {
  const count = attempts.length + amendments.length;
  const noun = amendments.length === 0 ? 'attempt' : 'change';
  const what = count === 1 ? `Your last ${noun}` : `Your last ${count} ${noun}s`;
  const later = count === 1 ? 'It is kept' : 'They are kept';
  const why = `${what} could not be saved in ${folder}: ${reasonOf(cause)}.`;
  return new ProgressError(`${why} ${later} in memory and will be saved with the next.`, { cause });
}
