import { stat } from 'node:fs/promises';
import type { Amendment } from './amendment';
import type { Attempt, AttemptFacts } from './attempt';
import type { PassLines } from './lineBlocks';
import { decodeLine, type Entries, encodeEntries } from './logLine';
import { LogReader } from './logReader';
import { RecentLines } from './recentLines';

/** How lines reach the disk; see `appendLines`. */
export type AppendLines = (path: string, lines: string) => Promise<void>;

/**
 * The log that this machine writes. It remembers what it should hold: a log that has vanished, or that a sync has put
 * back to an older state, is made whole with the next write.
 */
export class OwnLog {
  readonly #attempts: AttemptFacts[] = [];
  readonly #amendments: Amendment[] = [];
  /** Answers are kept as long as there is room; without one, the facts of an attempt are still saved. */
  readonly #lines = new RecentLines();
  /** The log as it was after our last write; null before it. */
  #written: Identity | null = null;

  constructor(
    readonly path: string,
    private readonly append: AppendLines,
  ) {}

  /** For the reader of this log. */
  readonly pass: PassLines = (lines, toCome) => this.#lines.push(lines, toCome);

  /** What was read from the log, or written by us, stands in it. */
  remember(attempts: readonly AttemptFacts[], amendments: readonly Amendment[]): void {
    for (const one of attempts) this.#attempts.push(one);
    for (const one of amendments) this.#amendments.push(one);
  }

  /** Appends the entries, with what the log should hold besides. Rejects with the system's error. */
  async write(entries: Entries): Promise<void> {
    const lost = await this.#lost();
    const lines = encodeEntries(entries);
    await this.append(this.path, encodeEntries(lost) + lines);
    this.#written = await identityOf(this.path);
    this.#lines.push(Buffer.from(lines));
    this.remember(entries.attempts.map(factsOf), entries.amendments);
  }

  async #lost(): Promise<Entries> {
    const nothing = { attempts: [], amendments: [] };
    if (this.#attempts.length + this.#amendments.length === 0) return nothing;
    const now = await identityOf(this.path);
    const before = this.#written;
    if (now && before?.ino === now.ino && before.born === now.born && before.size <= now.size) return nothing;
    const there = now ? await new LogReader(this.path).readNew() : nothing;
    const ids = new Set([...there.attempts, ...there.amendments].map(({ id }) => id));
    const attempts = this.#attempts.filter(({ id }) => !ids.has(id));
    return {
      attempts: attempts.length === 0 ? [] : this.#withAnswers(attempts),
      amendments: this.#amendments.filter(({ id }) => !ids.has(id)),
    };
  }

  #withAnswers(attempts: readonly AttemptFacts[]): Attempt[] {
    const answers = new Map<string, string>();
    for (const line of this.#lines.lines()) {
      for (const { id, answer } of decodeLine(line).attempts) answers.set(id, answer);
    }
    const unique = new Map(attempts.map(one => [one.id, one]));
    return [...unique.values()].map(one => ({ ...one, answer: answers.get(one.id) ?? '' }));
  }
}

function factsOf({ answer, ...facts }: Attempt): AttemptFacts {
  return facts;
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
