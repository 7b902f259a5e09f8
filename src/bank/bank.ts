import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BankIndex, Question } from './question';

/** The compiled bank is missing or damaged. The message is for people. */
export class BankError extends Error {
  override readonly name = 'BankError';
}

/** How many questions stay in memory: the open one, its neighbours, and what a tooltip asked for. */
const KEPT = 32;

/** Reads a compiled bank: the index at once, each question when it is first asked for. */
export class Bank {
  readonly #ids: ReadonlySet<string>;
  readonly #loaded = new Map<string, Promise<Question>>();

  private constructor(
    readonly folder: string,
    readonly index: BankIndex,
  ) {
    this.#ids = new Set(index.questions.map(question => question.id));
  }

  /**
   * @param folder What `compileBank` wrote.
   * @throws BankError when the index is missing or is no index.
   */
  static async open(folder: string): Promise<Bank> {
    // At one go: an asynchronous read of megabytes comes in pieces, each of which waits for its turn.
    const index = await readJson(join(folder, 'index.json'), file => readFileSync(file, 'utf8'));
    if (!isIndex(index))
      throw new BankError('The question bank is damaged: its index has no list of questions.');
    return new Bank(folder, index);
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  /** @throws BankError when the bank has no such question, or its file is missing or damaged. */
  async load(id: string): Promise<Question> {
    if (!this.#ids.has(id)) throw new BankError(`There is no question \`${id}\` in the bank.`);
    const known = this.#loaded.get(id);
    if (known !== undefined) {
      this.#keep(id, known);
      return known;
    }
    const loading = this.#read(id);
    this.#keep(id, loading);
    try {
      return await loading;
    } catch (error) {
      // A file that could not be read may be readable the next time.
      if (this.#loaded.get(id) === loading) this.#loaded.delete(id);
      throw error;
    }
  }

  /** Puts the question last in line for being dropped. */
  #keep(id: string, question: Promise<Question>): void {
    this.#loaded.delete(id);
    this.#loaded.set(id, question);
    if (this.#loaded.size <= KEPT) return;
    for (const oldest of this.#loaded.keys()) {
      this.#loaded.delete(oldest);
      return;
    }
  }

  async #read(id: string): Promise<Question> {
    const question = await readJson(join(this.folder, `${id}.json`));
    if (!isQuestion(question, id)) throw new BankError(`The question \`${id}\` is damaged in the bank.`);
    return question;
  }
}

async function readJson(
  file: string,
  read: (file: string) => string | Promise<string> = path => readFile(path, 'utf8'),
): Promise<unknown> {
  let text: string;
  try {
    text = await read(file);
  } catch (error) {
    throw new BankError(`The question bank cannot be read: ${file} is missing or not readable.`, {
      cause: error,
    });
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new BankError(`The question bank is damaged: ${file} is not JSON.`, { cause: error });
  }
}

// compileBank wrote these files after full validation; what is looked for here is a half-copied installation.
function isIndex(value: unknown): value is BankIndex {
  return (
    isObject<BankIndex>(value) &&
    typeof value.name === 'string' &&
    Array.isArray(value.topics) &&
    Array.isArray(value.questions) &&
    value.questions.every(question => isObject<Question>(question) && typeof question.id === 'string')
  );
}

function isQuestion(value: unknown, id: string): value is Question {
  return (
    isObject<Question>(value) &&
    value.id === id &&
    typeof value.kind === 'string' &&
    typeof value.prompt === 'string'
  );
}

function isObject<T>(value: unknown): value is { readonly [Key in keyof T]?: unknown } {
  return typeof value === 'object' && value !== null;
}
