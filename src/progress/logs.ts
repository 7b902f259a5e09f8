import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { AttemptTable } from './attemptTable';
import type { Checkpoint } from './checkpoint';
import { History } from './history';
import { LineScanner } from './lineScanner';
import { type Added, LogReader } from './logReader';
import { type AppendLines, OwnLog } from './ownLog';
import type { Snapshot, SnapshotFile } from './snapshot';

const LOG_NAME = /^attempts-.+\.jsonl$/u;
/** How many attempts are put in order before others have their turn. */
const AT_ONCE = 2_000;

export interface LogPlace {
  readonly folder: string;
  readonly machineId: string;
  readonly append: AppendLines;
  readonly snapshots: SnapshotFile | null;
}

/** What a snapshot is made from: all that had been read when the logs were opened. */
interface Material extends Pick<Snapshot, 'logs' | 'amendments'> {
  readonly attempts: number;
  readonly own: Pick<Added, 'rows' | 'amendments'>;
}

/** The logs of all machines in one folder. This machine appends to its own, and reads all of them. */
export class Logs {
  readonly own: OwnLog;
  /** By the name of the log. */
  readonly #readers = new Map<string, LogReader>();
  readonly #scanner = new LineScanner();
  #material: Material | null = null;

  private constructor(
    private readonly place: LogPlace,
    readonly history: History,
    /** What was taken from a snapshot instead of being read. */
    readonly isFromSnapshot = false,
    readonly checkpoint: Checkpoint | null = null,
  ) {
    this.own = new OwnLog(join(place.folder, ownName(place)), history.table, place.append);
  }

  /**
   * Reads every log, from where the snapshot ends if there is one that holds. The folder is made when it is missing.
   *
   * @throws the system's error when the folder cannot be made or listed, or this machine's log cannot be read.
   */
  static async open(place: LogPlace): Promise<Logs> {
    await mkdir(place.folder, { recursive: true });
    const names = await readdir(place.folder);
    const snapshot = (await place.snapshots?.read()) ?? null;
    const after = snapshot && (await Logs.#after(snapshot, place));
    const logs = after ?? new Logs(place, new History());
    await logs.#read(names, 'own log must be readable');
    const known = after && snapshot ? snapshot.table.ids.size : 0;
    const fresh = logs.history.table.length - known;
    if (place.snapshots && fresh >= place.snapshots.worth) logs.#material = logs.#collect();
    for (const reader of logs.#readers.values()) reader.beginning();
    return logs;
  }

  /** @returns null when what the snapshot was made from does not stand there any more, to the last byte. */
  static async #after(snapshot: Snapshot, place: LogPlace): Promise<Logs | null> {
    if (snapshot.own.name !== ownName(place)) return null;
    const history = History.ofOrdered(AttemptTable.restore(snapshot.table));
    const logs = new Logs(place, history, true, snapshot.checkpoint);
    logs.history.take(snapshot.amendments);
    // One is read while another is gone through.
    const reading = snapshot.logs.map(async ({ name, ...beginning }) => {
      const added = await logs
        .#readerOf(name)
        .readAfter(beginning)
        .catch(() => null);
      return { name, added };
    });
    for (const { name, added } of await Promise.all(reading)) {
      if (added === null) return null;
      logs.history.take(added.amendments);
      if (name !== snapshot.own.name) continue;
      logs.own.remember({ ...snapshot.own, file: added.file });
      logs.own.remember(added);
    }
    return logs;
  }

  /** The logs that are known. */
  get paths(): readonly string[] {
    // Our own may not have been there when the folder was read.
    return [...new Set([this.own.path, ...[...this.#readers.values()].map(({ path }) => path)])];
  }

  /**
   * Reads what was added since. Logs that cannot be read now are read the next time.
   *
   * @returns how many entries were new.
   */
  async readNew(): Promise<number> {
    try {
      return await this.#read(await readdir(this.place.folder), 'any may fail');
    } catch {
      // A synced or removable folder may be away; what was read from it still counts.
      return 0;
    }
  }

  /**
   * Keeps what was read when the logs were opened, if much of it was not kept yet.
   *
   * @param checkpoint what was worked out since, given the history that the next start begins with
   * @returns whether it was worth it. Rejects with the system's error.
   */
  async keep(checkpoint: (kept: History) => Promise<Checkpoint | null>): Promise<boolean> {
    const material = this.#material;
    this.#material = null;
    if (!material || !this.place.snapshots) return false;
    const { table } = this.history;
    const [ordered, places] = [new AttemptTable(), new Int32Array(material.attempts)];
    for (const row of this.history.inOrder()) {
      if (row >= material.attempts) continue;
      places[row] = ordered.add(table.get(row));
      if (ordered.length % AT_ONCE === 0) await setImmediate();
    }
    const own = {
      name: ownName(this.place),
      rows: Int32Array.from(material.own.rows, row => places[row] ?? 0),
      amendments: material.own.amendments,
    };
    const { logs, amendments } = material;
    const kept = History.ofOrdered(ordered);
    kept.take(amendments);
    await this.place.snapshots.write({
      logs,
      table: ordered.dump(),
      amendments,
      own,
      checkpoint: await checkpoint(kept),
    });
    return true;
  }

  async #read(names: readonly string[], demand: 'own log must be readable' | 'any may fail') {
    let added = 0;
    for (const name of names) {
      if (!LOG_NAME.test(name)) continue;
      const isOwn = name === ownName(this.place);
      const read = await this.#readerOf(name)
        .readNew()
        .catch((error: unknown): null => {
          if (isOwn && demand === 'own log must be readable') throw error;
          return null;
        });
      if (isOwn && read) this.own.remember(read);
      added += this.history.take(read?.amendments ?? []);
    }
    return added;
  }

  #readerOf(name: string): LogReader {
    const known = this.#readers.get(name);
    if (known) return known;
    const path = join(this.place.folder, name);
    const pass = name === ownName(this.place) ? this.own.pass : undefined;
    const reader = new LogReader(path, this.history.table, this.#scanner, pass);
    this.#readers.set(name, reader);
    return reader;
  }

  /** @returns null when a log is not known as it stands there. */
  #collect(): Material | null {
    const logs: Snapshot['logs'][number][] = [];
    for (const [name, reader] of this.#readers) {
      const beginning = reader.beginning();
      if (beginning === null) return null;
      logs.push({ name, ...beginning });
    }
    const { rows, amendments } = this.own.held;
    return {
      ...{ logs, attempts: this.history.table.length, amendments: this.history.allAmendments },
      own: { rows: [...rows], amendments: [...amendments] },
    };
  }
}

function ownName({ machineId }: LogPlace): string {
  return `attempts-${machineId.replace(/[^\w.-]/gu, '-')}.jsonl`;
}
