import type { PackOrigin } from './library';

/** Where it is remembered; a vscode.Memento is one. */
export interface AcceptanceStore {
  get(key: string): unknown;
  update(key: string, value: unknown): PromiseLike<void>;
}

const KEY = 'pythonDrill.acceptedPacks';

/** What names a pack that was accepted. */
export type PackIdentity = Pick<PackOrigin, 'name' | 'root'>;

/**
 * Which packs may run their code: a pack is accepted by its name and the place where it lies, on one machine. What is
 * remembered outlives the machine that it is about where VS Code keeps it for several remote hosts.
 */
export class Acceptance {
  readonly #listeners = new Set<() => void>();

  /** @param machine names this machine */
  constructor(
    private readonly store: AcceptanceStore,
    private readonly machine: string,
  ) {}

  has(pack: PackIdentity): boolean {
    return this.#kept().includes(this.#keyOf(pack));
  }

  async accept(pack: PackIdentity): Promise<void> {
    if (!this.has(pack)) await this.#keep([...this.#kept(), this.#keyOf(pack)]);
  }

  async revoke(pack: PackIdentity): Promise<void> {
    if (this.has(pack)) await this.#keep(this.#kept().filter(key => key !== this.#keyOf(pack)));
  }

  onDidChange(listener: () => void): { dispose(): void } {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  }

  #keyOf({ name, root }: PackIdentity): string {
    return JSON.stringify([this.machine, root, name]);
  }

  #kept(): string[] {
    const kept = this.store.get(KEY);
    return Array.isArray(kept) ? kept.filter(key => typeof key === 'string') : [];
  }

  async #keep(keys: readonly string[]): Promise<void> {
    await this.store.update(KEY, keys);
    for (const listener of [...this.#listeners]) listener();
  }
}
