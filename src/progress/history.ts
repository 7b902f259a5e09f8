import type { QuestionStatus } from '../bank/question';
import type { Amendment, Grade } from './amendment';
import { Amendments } from './amendments';
import type { AttemptFacts } from './attempt';
import { AttemptTable } from './attemptTable';

/** What the attempts at one question come to. */
export interface QuestionProgress {
  readonly status: QuestionStatus;
  readonly attempts: number;
  /** The quickest attempt that solved the question without a look at the solution, in milliseconds. */
  readonly bestMs: number | null;
  /** When the last attempt ended, in epoch milliseconds. */
  readonly lastAt: number | null;
}

export const NOT_TRIED: QuestionProgress = { status: 'new', attempts: 0, bestMs: null, lastAt: null };

/** The attempts at one question, by their rows, and what was derived from them. */
interface Own {
  readonly rows: InOrder;
  state: QuestionProgress | null;
  revision: number;
}

/**
 * Every attempt of every machine, each once, and what is derived from them. Adding costs as much as what is added, and
 * the order in which entries are added makes no difference.
 */
export class History {
  readonly #byQuestion = new Map<string, Own>();
  /** The same, under the table's numbers for the questions. */
  readonly #byNumber: Own[] = [];
  readonly #amendments = new Amendments();
  /** How many rows of the table have been taken. */
  #taken = 0;
  #revision = 0;

  /** @param table whoever adds to it calls `take` afterwards */
  constructor(readonly table: AttemptTable = new AttemptTable()) {}

  /** @param table its rows are in the order of time, each under its own number */
  static ofOrdered(table: AttemptTable): History {
    const history = new History(table);
    const numbers = table.numbersOfQuestions;
    const byNumber: number[][] = [];
    for (let row = 0; row < numbers.length; row += 1) {
      const number = numbers[row] ?? 0;
      const rows = byNumber[number];
      if (rows) rows.push(row);
      else byNumber[number] = [row];
    }
    for (const rows of byNumber) if (rows) history.#ownOf(rows[0] ?? 0).rows.begin(rows);
    history.#taken = numbers.length;
    return history;
  }

  /** @returns how many of the entries were not there yet. */
  add(attempts: readonly AttemptFacts[], amendments: readonly Amendment[] = []): number {
    const before = this.table.length;
    for (const attempt of attempts) this.table.add(attempt);
    const added = this.table.length - before;
    const amended = this.#amended(amendments);
    this.take([]);
    return added + amended;
  }

  /**
   * Takes the amendments, and the attempts that were added to the table.
   *
   * @returns how many of them were not there yet.
   */
  take(amendments: readonly Amendment[]): number {
    let added = this.#amended(amendments);
    for (; this.#taken < this.table.length; this.#taken += 1) {
      const own = this.#ownOf(this.#taken);
      own.rows.push(this.#taken);
      forget(own);
      added += 1;
    }
    if (added > 0) this.#revision += 1;
    return added;
  }

  stateOf(question: string): QuestionProgress {
    const own = this.#byQuestion.get(question);
    if (!own) return NOT_TRIED;
    own.state ??= stateAfter(this.table, this.#countedRows(own));
    return own.state;
  }

  /** Oldest first; of one question, or of all. */
  attempts(question?: string): readonly AttemptFacts[] {
    const rows = question === undefined ? this.inOrder() : this.#byQuestion.get(question)?.rows.rows;
    return (rows ?? []).map(row => this.table.get(row));
  }

  /** The rows of all attempts, oldest first. */
  inOrder(): number[] {
    const rows = Array.from({ length: this.#taken }, (_, row) => row);
    return rows.sort((row, other) => this.table.compare(row, other));
  }

  /** The rows of those that no reset has taken back, oldest first. */
  counted(question: string): readonly number[] {
    const own = this.#byQuestion.get(question);
    return own ? this.#countedRows(own) : [];
  }

  /** Whether a reset has taken back an attempt; false of one that is not known. */
  isTakenBack(question: string, attempt: string): boolean {
    const own = this.#amendments.hasResets ? this.#byQuestion.get(question) : undefined;
    const row = own?.rows.rows.findLast(one => this.table.id(one) === attempt);
    return row !== undefined && !this.#amendments.counts(this.table.get(row));
  }

  /** When the last attempt at the question ended, in epoch milliseconds, whatever was reset; null without one. */
  lastAt(question: string): number | null {
    const row = this.#byQuestion.get(question)?.rows.rows.at(-1);
    return row === undefined ? null : this.table.at(row);
  }

  /** Those of which the time still counts as practised, oldest first; see `Amendments.happened`. */
  happened(question: string): readonly AttemptFacts[] {
    const attempts = this.attempts(question);
    return this.#amendments.hasResets ? attempts.filter(one => this.#amendments.happened(one)) : attempts;
  }

  /** The questions that were ever tried. */
  get questions(): IterableIterator<string> {
    return this.#byQuestion.keys();
  }

  /** Another number whenever anything has changed. */
  get revision(): number {
    return this.#revision;
  }

  /** Another number whenever something about the question has changed. */
  revisionOf(question: string): number {
    return this.#byQuestion.get(question)?.revision ?? 0;
  }

  get hasCorrections(): boolean {
    return this.#amendments.hasCorrections;
  }

  /** The learner's own word on the review that an attempt belongs to, if there is one. */
  correctionOf(attempt: string): Grade | null {
    return this.#amendments.correctionOf(attempt);
  }

  /** Those in force, the oldest first. */
  get amendments(): readonly Amendment[] {
    return this.#amendments.inForce;
  }

  /** How many there ever were: those that are known stay, so the same number means the same ones. */
  get amendmentCount(): number {
    return this.#amendments.count;
  }

  /** Every one that was ever made. */
  get allAmendments(): readonly Amendment[] {
    return this.#amendments.all;
  }

  /** The reset that a new attempt must name because the clock was set back to before it. */
  resetAfter(question: string, at: number): string | null {
    return this.#amendments.resetAfter(question, at);
  }

  #amended(amendments: readonly Amendment[]): number {
    const added = this.#amendments.add(amendments);
    if (added > 0) {
      for (const own of this.#byQuestion.values()) forget(own);
      this.#revision += 1;
    }
    return added;
  }

  #countedRows({ rows }: Own): readonly number[] {
    if (!this.#amendments.hasResets) return rows.rows;
    return rows.rows.filter(row => this.#amendments.counts(this.table.get(row)));
  }

  #ownOf(row: number): Own {
    const number = this.table.numberOfQuestion(row);
    const known = this.#byNumber[number];
    if (known) return known;
    const own = { rows: new InOrder(this.table), state: null, revision: 0 };
    this.#byQuestion.set(this.table.question(row), own);
    this.#byNumber[number] = own;
    return own;
  }
}

function forget(own: Own): void {
  own.state = null;
  own.revision += 1;
}

/** @param rows oldest first */
function stateAfter(table: AttemptTable, rows: readonly number[]): QuestionProgress {
  if (rows.length === 0) return NOT_TRIED;
  let solved = false;
  let bestMs: number | null = null;
  for (const row of rows) {
    if (table.outcome(row) !== 'solved') continue;
    solved = true;
    if (!table.solutionSeen(row)) bestMs = Math.min(table.ms(row), bestMs ?? table.ms(row));
  }
  const lastAt = table.at(rows[rows.length - 1] ?? 0);
  return { status: solved ? 'solved' : 'tried', attempts: rows.length, bestMs, lastAt };
}

/** Rows that are sorted when they are looked at: a log is in order already, and several are put in order once. */
class InOrder {
  #rows: number[] = [];
  #isSorted = true;

  constructor(private readonly table: AttemptTable) {}

  /** @param rows in their order, and for nobody else */
  begin(rows: number[]): void {
    this.#rows = rows;
  }

  push(row: number): void {
    const last = this.#rows[this.#rows.length - 1];
    this.#isSorted &&= last === undefined || this.table.compare(last, row) < 0;
    this.#rows.push(row);
  }

  get rows(): readonly number[] {
    if (!this.#isSorted) this.#rows.sort((row, other) => this.table.compare(row, other));
    this.#isSorted = true;
    return this.#rows;
  }
}
