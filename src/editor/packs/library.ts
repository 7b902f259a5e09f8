import { type Bank, BankError } from '../../bank/bank';
import type { CompiledPack } from '../../bank/compiledPack';
import { mergedIndex, qualified } from '../../bank/mergedIndex';
import { partsOfId } from '../../bank/packIds';
import type { BankIndex, Question, QuestionSummary } from '../../bank/question';
import type { Packs } from './packs';

/** The pack that a question was read from. */
export interface PackOrigin {
  readonly name: string;
  readonly title: string;
  /** Real path of its folder. */
  readonly root: string;
}

/** The bundled bank and the packs that were added to it, as one. */
export class Library {
  /** By the question itself and not by its id: another pack may have its name by now. */
  readonly #origins = new WeakMap<Question, PackOrigin>();
  readonly #helpers = new WeakMap<Question, string>();
  readonly #listener: { dispose(): void };
  #index: BankIndex | null = null;
  #byId: ReadonlyMap<string, QuestionSummary> | null = null;

  constructor(
    readonly bundled: Pick<Bank, 'index' | 'load'>,
    private readonly packs: Pick<Packs, 'usable' | 'settled' | 'onDidChange'>,
  ) {
    this.#listener = packs.onDidChange(() => {
      this.#index = null;
      this.#byId = null;
    });
  }

  /** Another object after each change. */
  get index(): BankIndex {
    this.#index ??= mergedIndex(
      this.bundled.index,
      this.packs.usable.map(pack => pack.index),
    );
    return this.#index;
  }

  summaryOf(id: string): QuestionSummary | null {
    this.#byId ??= new Map(this.index.questions.map(one => [one.id, one]));
    return this.#byId.get(id) ?? null;
  }

  /** @throws BankError when there is no such question, or it cannot be read */
  async load(id: string): Promise<Question> {
    const { pack: name, local } = partsOfId(id);
    if (name === null) return this.bundled.load(id);
    const pack = await this.#pack(name, local);
    if (!pack) {
      throw new BankError(`There is no question “${local}” in a pack “${name}”, or it has faults there.`);
    }
    const question = qualified(pack.index, await pack.load(local));
    const helpers = await pack.helpersOf(local);
    this.#origins.set(question, { name, title: pack.index.title, root: pack.root });
    if (helpers !== null) this.#helpers.set(question, helpers);
    return question;
  }

  /** Null for a question of the bundled bank. */
  originOf(question: Question): PackOrigin | null {
    return this.#origins.get(question) ?? null;
  }

  /** The folder with the files that the question's checks need beside them, or null. */
  helpersOf(question: Question): string | null {
    return this.#helpers.get(question) ?? null;
  }

  onDidChange(listener: () => void): { dispose(): void } {
    return this.packs.onDidChange(listener);
  }

  dispose(): void {
    this.#listener.dispose();
  }

  async #pack(name: string, id: string): Promise<CompiledPack | undefined> {
    const find = () => this.packs.usable.find(pack => pack.index.name === name && pack.has(id));
    const found = find();
    if (found) return found;
    // A pack that was never compiled is still being read when the window is restored.
    await this.packs.settled();
    return find();
  }
}
