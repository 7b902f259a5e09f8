import type { Amendment } from './amendment';
import type { Attempt, AttemptFacts } from './attempt';
import type { Checkpoint } from './checkpoint';
import type { History, QuestionProgress } from './history';
import { appendLines } from './logFile';
import type { Entries } from './logLine';
import { readEntries } from './logReader';
import { Logs } from './logs';
import type { AppendLines } from './ownLog';
import { ProgressError, reasonOf } from './progressError';
import type { SnapshotFile } from './snapshot';

/** The log sees to `since`. */
export type NewAttempt = Omit<Attempt, 'since' | 'ahead'> & { readonly ahead?: boolean };

export interface ProgressOptions {
  readonly append?: AppendLines;
  /** Where what was read is kept for the next start; null keeps nothing. */
  readonly snapshots?: SnapshotFile | null;
}

/**
 * What the learner did, on every machine. Each machine appends to a log of its own in the folder and reads all of them;
 * everything else is derived from what they hold.
 */
export class Progress {
  readonly #listeners = new Set<() => void>();
  /** Not on the disk yet, oldest first. */
  readonly #unsaved = { attempts: [] as Attempt[], amendments: [] as Amendment[] };
  /** Settles when nothing is being written. */
  #writing: Promise<void> = Promise.resolve();

  private constructor(
    readonly folder: string,
    private readonly logs: Logs,
  ) {}

  /**
   * Reads every log in the folder, which is made when it is missing.
   *
   * @param machineId Names this machine's log: the same each time, different on every machine.
   * @throws ProgressError when the folder cannot be made or listed, or this machine's log cannot be read.
   */
  static async open(
    folder: string,
    machineId: string,
    { append = appendLines, snapshots = null }: ProgressOptions = {},
  ): Promise<Progress> {
    try {
      return new Progress(folder, await Logs.open({ folder, machineId, append, snapshots }));
    } catch (error) {
      throw new ProgressError(`Your progress cannot be read from ${folder}: ${reasonOf(error)}.`, {
        cause: error,
      });
    }
  }

  /** What is derived from. */
  get history(): History {
    return this.logs.history;
  }

  /** Whether a part of it was not read anew. */
  get isFromSnapshot(): boolean {
    return this.logs.isFromSnapshot;
  }

  /** What an earlier start has worked out, for `Insights`. */
  get checkpoint(): Checkpoint | null {
    return this.logs.checkpoint;
  }

  stateOf(question: string): QuestionProgress {
    return this.history.stateOf(question);
  }

  isTakenBack(question: string, attempt: string): boolean {
    return this.history.isTakenBack(question, attempt);
  }

  /** Oldest first, without the answers; of one question, or of all. Those before a reset are among them. */
  attempts(question?: string): readonly AttemptFacts[] {
    return this.history.attempts(question);
  }

  /**
   * The attempts with their answers, which stay on the disk until they are asked for. Oldest first. An attempt whose log
   * cannot be read now has an empty answer.
   */
  async answers(question?: string): Promise<readonly Attempt[]> {
    const answers = new Map<string, string>();
    for (const path of this.logs.paths) {
      const { attempts } = await readEntries(path, question ?? null).catch(() => ({ attempts: [] }));
      for (const { id, answer } of attempts) answers.set(id, answer);
    }
    for (const { id, answer } of this.#unsaved.attempts) answers.set(id, answer);
    return this.attempts(question).map(facts => ({ ...facts, answer: answers.get(facts.id) ?? '' }));
  }

  /** Everything that is known, as it is exported. */
  async entries(): Promise<Entries> {
    return { attempts: await this.answers(), amendments: this.history.allAmendments };
  }

  /**
   * Counts the attempt at once and resolves when it is on the disk.
   *
   * @throws ProgressError when it could not be saved. It is then kept in memory and saved together with the next.
   */
  async record(attempt: NewAttempt): Promise<void> {
    const since = this.history.resetAfter(attempt.question, attempt.at);
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
    const fresh = attempts.filter(({ answer, ...facts }) => this.history.add([facts]) > 0);
    const amended = amendments.filter(one => this.history.add([], [one]) > 0);
    if (fresh.length + amended.length === 0) return 0;
    for (const one of fresh) this.#unsaved.attempts.push(one);
    for (const one of amended) this.#unsaved.amendments.push(one);
    this.#changed();
    await this.#save();
    return fresh.length;
  }

  /** Reads what other windows and machines have added. Logs that cannot be read now are read the next time. */
  async refresh(): Promise<void> {
    if ((await this.logs.readNew()) > 0) this.#changed();
  }

  /**
   * Makes the next start quicker, if there is much to read: keeps what was read at this one.
   *
   * @param checkpoint what `Insights` worked out, given the history that the next start begins with
   * @returns whether it was worth it. Rejects with the system's error; nothing is lost then.
   */
  keep(checkpoint: (kept: History) => Promise<Checkpoint | null> = async () => null): Promise<boolean> {
    return this.logs.keep(checkpoint);
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
      await this.logs.own.write({ attempts, amendments });
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
