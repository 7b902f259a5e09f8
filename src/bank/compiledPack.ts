import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BankError } from './bank';
import type { Fault } from './fault';
import type { PackLayout } from './packLayout';
import type { BankIndex, Question } from './question';

/** What the cache knows of a question: where its text lies, and whether that still holds. */
export interface PlaceRecord {
  readonly id: string;
  readonly stamp: string;
  /** Where the compiled question is; null when it cannot be used. */
  readonly text: { readonly segment: string; readonly offset: number; readonly length: number } | null;
  readonly hasHelpers: boolean;
  readonly faults: readonly Fault[];
}

/** What is read when a pack is opened. */
export interface PackHead {
  readonly format: number;
  readonly program: string;
  /** The pack's real path. */
  readonly root: string;
  readonly layout: PackLayout['kind'];
  readonly sharedStamp: string;
  readonly index: BankIndex;
  /** Those that are no question's. */
  readonly packFaults: readonly Fault[];
  /** Of the pack and all its questions. */
  readonly faults: readonly Fault[];
}

export const HEAD = 'index.json';
export const RECORDS = 'questions.json';

/** A pack in its compiled form: the index at once, each question when it is asked for. */
export class CompiledPack {
  readonly #ids: ReadonlySet<string>;
  #records: Promise<ReadonlyMap<string, PlaceRecord>> | null = null;

  constructor(
    /** Where the compiled form lies. */
    private readonly folder: string,
    private readonly head: PackHead,
  ) {
    this.#ids = new Set(head.index.questions.map(question => question.id));
  }

  /** The pack's real path. */
  get root(): string {
    return this.head.root;
  }

  get layout(): PackLayout['kind'] {
    return this.head.layout;
  }

  get index(): BankIndex {
    return this.head.index;
  }

  get faults(): readonly Fault[] {
    return this.head.faults;
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  /** @throws BankError when the pack has no such question, or its compiled form has gone. */
  async load(id: string): Promise<Question> {
    const { text } = await this.#record(id);
    if (!text) throw new BankError(`The question \`${id}\` cannot be used: it has faults.`);
    const question: unknown = JSON.parse(await this.#read(text.segment, text.offset, text.length));
    if (isQuestion(question, id)) return question;
    throw new BankError(`The question \`${id}\` is damaged in the cache of packs.`);
  }

  /**
   * The folder with the files that the checks of a code question need beside them, or null: the `folder` of a check.
   *
   * @throws BankError when the pack has no such question.
   */
  async helpersOf(id: string): Promise<string | null> {
    const { hasHelpers } = await this.#record(id);
    const path = this.index.questions.find(question => question.id === id)?.path;
    return hasHelpers && path !== undefined ? join(this.root, path) : null;
  }

  async #record(id: string): Promise<PlaceRecord> {
    this.#records ??= readRecords(this.folder);
    const record = (await this.#records).get(id);
    if (record) return record;
    throw new BankError(`There is no question \`${id}\` in ${this.index.title}.`);
  }

  async #read(segment: string, offset: number, length: number): Promise<string> {
    const file = await open(join(this.folder, segment)).catch((error: unknown) => {
      // Another window may have brought the pack up to date: what is known of it here is out of date.
      this.#records = null;
      throw new BankError('The cache of packs has changed. Refresh the questions.', { cause: error });
    });
    try {
      const bytes = Buffer.alloc(length);
      const { bytesRead } = await file.read(bytes, 0, length, offset);
      return bytes.toString('utf8', 0, bytesRead);
    } finally {
      await file.close();
    }
  }
}

/** The records of a compiled pack by id; none where there is no such file. */
export async function readRecords(folder: string): Promise<ReadonlyMap<string, PlaceRecord>> {
  try {
    const records: PlaceRecord[] = JSON.parse(await readFile(join(folder, RECORDS), 'utf8'));
    return new Map(records.map(record => [record.id, record]));
  } catch {
    return new Map();
  }
}

function isQuestion(value: unknown, id: string): value is Question {
  return typeof value === 'object' && value !== null && 'id' in value && value.id === id && 'prompt' in value;
}
