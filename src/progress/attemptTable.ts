import { type AttemptFacts, OUTCOMES, type Outcome } from './attempt';
import { type Day, dayOf, type OffsetAt } from './days';
import { type IdDump, IdTable } from './idTable';
import { Texts } from './texts';

/** An attempt whose id still stands in the bytes that it was read from. */
export interface AttemptInBytes extends Omit<AttemptFacts, 'id'> {
  readonly bytes: Uint8Array;
  readonly idFrom: number;
  /** Behind the id. */
  readonly idTo: number;
}

/** All that a table holds, and room for more: to grow would be most of the first attempt after a start. */
export interface TableDump {
  readonly ids: IdDump;
  readonly texts: readonly string[];
  readonly numbers: Readonly<Record<string, Float64Array>>;
  readonly numbersOfTexts: Readonly<Record<string, Int32Array>>;
  readonly days: Int32Array;
  readonly flags: Uint8Array;
}

const FIRST_ROWS = 1 << 9;
/** More than is recorded before the next start. */
const ROOM = 1000;
/** In a column of numbers, of texts or of days: there is none. */
const [NO_NUMBER, NO_TEXT, NO_DAY] = [Number.NaN, -1, -(2 ** 31)];
const [SOLUTION_SEEN, AHEAD] = [4, 8];

/**
 * Attempts in columns, each once, under the number of its row. A hundred thousand objects take four times the memory,
 * and longer for the garbage collector than all the reading.
 */
export class AttemptTable {
  #ids = new IdTable();
  #texts = new Texts();
  readonly #numbers = {
    at: new Float64Array(FIRST_ROWS),
    ms: new Float64Array(FIRST_ROWS),
    firstKeyMs: new Float64Array(FIRST_ROWS),
    hints: new Float64Array(FIRST_ROWS),
    grade: new Float64Array(FIRST_ROWS),
    score: new Float64Array(FIRST_ROWS),
    offset: new Float64Array(FIRST_ROWS),
  };
  readonly #numbersOfTexts = {
    question: new Int32Array(FIRST_ROWS),
    python: new Int32Array(FIRST_ROWS),
    sitting: new Int32Array(FIRST_ROWS),
    since: new Int32Array(FIRST_ROWS),
  };
  /** Worked out once: every review is asked for its day, at every start. */
  #days: Int32Array = new Int32Array(FIRST_ROWS);
  /** The number of the outcome and what is true besides. */
  #flags: Uint8Array = new Uint8Array(FIRST_ROWS);

  static restore({ ids, texts, numbers, numbersOfTexts, days, flags }: TableDump): AttemptTable {
    const table = new AttemptTable();
    table.#ids = IdTable.restore(ids);
    table.#texts = new Texts(texts);
    Object.assign(table.#numbers, numbers);
    Object.assign(table.#numbersOfTexts, numbersOfTexts);
    table.#days = days;
    table.#flags = flags;
    return table;
  }

  dump(): TableDump {
    const rows = this.length + ROOM;
    return {
      ids: this.#ids.dump(ROOM),
      texts: this.#texts.all,
      numbers: mapped(this.#numbers, column => column.subarray(0, rows)),
      numbersOfTexts: mapped(this.#numbersOfTexts, column => column.subarray(0, rows)),
      days: this.#days.subarray(0, rows),
      flags: this.#flags.subarray(0, rows),
    };
  }

  get length(): number {
    return this.#ids.size;
  }

  /** @returns the row of the attempt, which is the length before the call where the attempt is new. */
  add(attempt: AttemptFacts): number {
    const before = this.length;
    const row = this.#ids.add(attempt.id);
    if (row === before) this.#set(row, attempt);
    return row;
  }

  /** As `add`. */
  addFromBytes(attempt: AttemptInBytes): number {
    const before = this.length;
    const row = this.#ids.addBytes(attempt.bytes, attempt.idFrom, attempt.idTo);
    if (row === before) this.#set(row, attempt);
    return row;
  }

  get(row: number): AttemptFacts {
    const numbers = this.#numbers;
    const texts = this.#numbersOfTexts;
    return {
      id: this.#ids.idOf(row),
      question: this.question(row),
      at: this.at(row),
      outcome: this.outcome(row),
      ms: this.ms(row),
      firstKeyMs: numberIn(numbers.firstKeyMs, row),
      hints: this.hints(row),
      solutionSeen: this.solutionSeen(row),
      python: this.#textIn(texts.python, row),
      grade: numberIn(numbers.grade, row),
      sitting: this.#textIn(texts.sitting, row),
      score: this.score(row),
      offset: this.offset(row),
      since: this.#textIn(texts.since, row),
      ahead: this.ahead(row),
    };
  }

  /** A number for each question, the same for each row. */
  numberOfQuestion(row: number): number {
    return this.#numbersOfTexts.question[row] ?? NO_TEXT;
  }

  id(row: number): string {
    return this.#ids.idOf(row);
  }

  /** The same, of all rows. */
  get numbersOfQuestions(): Int32Array {
    return this.#numbersOfTexts.question.subarray(0, this.length);
  }

  question(row: number): string {
    return this.#texts.textOf(this.#numbersOfTexts.question[row] ?? NO_TEXT);
  }

  at(row: number): number {
    return this.#numbers.at[row] ?? 0;
  }

  ms(row: number): number {
    return this.#numbers.ms[row] ?? 0;
  }

  hints(row: number): number {
    return this.#numbers.hints[row] ?? 0;
  }

  score(row: number): number | null {
    return numberIn(this.#numbers.score, row);
  }

  offset(row: number): number | null {
    return numberIn(this.#numbers.offset, row);
  }

  /** @param offsetAt for attempts that do not say how far their clock was from UTC */
  day(row: number, offsetAt: OffsetAt): Day {
    const day = this.#days[row] ?? NO_DAY;
    return day === NO_DAY ? dayOf(this.at(row), offsetAt(this.at(row))) : day;
  }

  ahead(row: number): boolean {
    return ((this.#flags[row] ?? 0) & AHEAD) !== 0;
  }

  outcome(row: number): Outcome {
    return OUTCOMES[(this.#flags[row] ?? 0) & 3] ?? 'failed';
  }

  solutionSeen(row: number): boolean {
    return ((this.#flags[row] ?? 0) & SOLUTION_SEEN) !== 0;
  }

  /** Whether it was a part of an assessment. */
  isOfSitting(row: number): boolean {
    return (this.#numbersOfTexts.sitting[row] ?? NO_TEXT) !== NO_TEXT;
  }

  /** The order of time and, so that every machine comes to the same one, of the ids. */
  compare(row: number, other: number): number {
    const at = this.#numbers.at;
    return (at[row] ?? 0) - (at[other] ?? 0) || (this.id(row) < this.id(other) ? -1 : 1);
  }

  #textIn(column: Int32Array, row: number): string | null {
    const number = column[row] ?? NO_TEXT;
    return number === NO_TEXT ? null : this.#texts.textOf(number);
  }

  #numberOf(text: string | null): number {
    return text === null ? NO_TEXT : this.#texts.numberOf(text);
  }

  #set(row: number, facts: Omit<AttemptFacts, 'id'>): void {
    if (row === this.#flags.length) this.#grow();
    const numbers = this.#numbers;
    numbers.at[row] = facts.at;
    numbers.ms[row] = facts.ms;
    numbers.firstKeyMs[row] = facts.firstKeyMs ?? NO_NUMBER;
    numbers.hints[row] = facts.hints;
    numbers.grade[row] = facts.grade ?? NO_NUMBER;
    numbers.score[row] = facts.score ?? NO_NUMBER;
    numbers.offset[row] = facts.offset ?? NO_NUMBER;
    const texts = this.#numbersOfTexts;
    texts.question[row] = this.#texts.numberOf(facts.question);
    texts.python[row] = this.#numberOf(facts.python);
    texts.sitting[row] = this.#numberOf(facts.sitting);
    texts.since[row] = this.#numberOf(facts.since);
    this.#days[row] = facts.offset === null ? NO_DAY : dayOf(facts.at, facts.offset);
    const seen = facts.solutionSeen ? SOLUTION_SEEN : 0;
    this.#flags[row] = OUTCOMES.indexOf(facts.outcome) + seen + (facts.ahead ? AHEAD : 0);
  }

  #grow(): void {
    const rows = Math.max(FIRST_ROWS, this.#flags.length * 2);
    const larger = <Column extends Float64Array | Int32Array | Uint8Array>(before: Column, after: Column) => {
      after.set(before);
      return after;
    };
    Object.assign(
      this.#numbers,
      mapped(this.#numbers, column => larger(column, new Float64Array(rows))),
    );
    Object.assign(
      this.#numbersOfTexts,
      mapped(this.#numbersOfTexts, column => larger(column, new Int32Array(rows))),
    );
    this.#days = larger(this.#days, new Int32Array(rows));
    this.#flags = larger(this.#flags, new Uint8Array(rows));
  }
}

function mapped<Column>(
  columns: Readonly<Record<string, Column>>,
  map: (column: Column) => Column,
): Record<string, Column> {
  return Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, map(column)]));
}

function numberIn(column: Float64Array, row: number): number | null {
  const value = column[row] ?? NO_NUMBER;
  return Number.isNaN(value) ? null : value;
}
