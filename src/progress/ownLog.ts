import type { Amendment } from './amendment';
import type { Attempt, AttemptFacts } from './attempt';
import { AttemptTable } from './attemptTable';
import { type FileIdentity, goesOn, identityOf } from './fileIdentity';
import type { PassLines } from './lineBlocks';
import { decodeLine, type Entries, encodeEntries } from './logLine';
import { type Added, LogReader } from './logReader';
import { RecentLines } from './recentLines';

/** How lines reach the disk; see `appendLines`. */
export type AppendLines = (path: string, lines: string) => Promise<void>;

type Rows = readonly number[] | Int32Array;

/**
 * The log that this machine writes. It remembers what it should hold: a log that has vanished, or that a sync has put
 * back to an older state, is made whole with the next write.
 */
export class OwnLog {
  /** The attempts that it should hold, by their rows, as they came. */
  readonly #rows: Rows[] = [];
  readonly #amendments: Amendment[] = [];
  /** Answers are kept as long as there is room; without one, the facts of an attempt are still saved. */
  readonly #lines = new RecentLines();
  /** The log when it was last known to hold all that it should; null before it does. */
  #whole: FileIdentity | null = null;

  constructor(
    readonly path: string,
    private readonly table: AttemptTable,
    private readonly append: AppendLines,
  ) {}

  /** For the reader of this log. */
  readonly pass: PassLines = (lines, toCome) => this.#lines.push(lines, toCome);

  /** What was read from the log stands in it. */
  remember({ rows, amendments, file }: Omit<Added, 'rows'> & { readonly rows: Rows }): void {
    // What is read later may be an older copy.
    if (this.#isEmpty) this.#whole = file;
    this.#keep(rows, amendments);
  }

  /** What the log should hold. */
  get held(): Pick<Added, 'rows' | 'amendments'> {
    return { rows: this.#rows.flatMap(rows => [...rows]), amendments: this.#amendments };
  }

  get #isEmpty(): boolean {
    return this.#amendments.length === 0 && this.#rows.length === 0;
  }

  #keep(rows: Rows, amendments: readonly Amendment[]): void {
    if (rows.length > 0) this.#rows.push(rows);
    for (const one of amendments) this.#amendments.push(one);
  }

  /** Appends the entries, with what the log should hold besides. Rejects with the system's error. */
  async write(entries: Entries): Promise<void> {
    const lost = await this.#lost();
    const lines = encodeEntries(entries);
    await this.append(this.path, encodeEntries(lost) + lines);
    this.#whole = await identityOf(this.path);
    this.#lines.push(Buffer.from(lines));
    this.#keep(
      entries.attempts.map(one => this.table.add(one)),
      entries.amendments,
    );
  }

  async #lost(): Promise<Entries> {
    const nothing = { attempts: [], amendments: [] };
    if (this.#isEmpty) return nothing;
    const now = await identityOf(this.path);
    if (now && goesOn(this.#whole, now)) return nothing;
    const there = new AttemptTable();
    const read = now ? await new LogReader(this.path, there).readNew() : null;
    const attempts: AttemptFacts[] = [];
    for (const row of new Set(this.held.rows)) {
      const one = this.table.get(row);
      const known = there.length;
      if (there.add(one) === known) attempts.push(one);
    }
    const amended = new Set(read?.amendments.map(({ id }) => id));
    return {
      attempts: attempts.length === 0 ? [] : this.#withAnswers(attempts),
      amendments: this.#amendments.filter(({ id }) => !amended.has(id)),
    };
  }

  #withAnswers(attempts: readonly AttemptFacts[]): Attempt[] {
    const answers = new Map<string, string>();
    for (const line of this.#lines.lines()) {
      for (const { id, answer } of decodeLine(line).attempts) answers.set(id, answer);
    }
    return attempts.map(one => ({ ...one, answer: answers.get(one.id) ?? '' }));
  }
}
