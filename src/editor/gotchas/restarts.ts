/** Crashes that are no longer held against the server. */
const FORGIVEN_MS = 3 * 60_000;
const FIRST_PAUSE_MS = 500;
const MOST_CRASHES = 4;

/** How often and how quickly a server that ended by itself is started again. */
export class Restarts {
  #crashes: number[] = [];

  /** @param now epoch milliseconds */
  constructor(private readonly now: () => number) {}

  /** Milliseconds to wait before the next start; null after the fourth crash in three minutes: then people are asked. */
  crashed(): number | null {
    const now = this.now();
    this.#crashes = [...this.#crashes.filter(at => now - at < FORGIVEN_MS), now];
    if (this.#crashes.length >= MOST_CRASHES) return null;
    return FIRST_PAUSE_MS * 4 ** (this.#crashes.length - 1);
  }

  /** Somebody started it by hand. */
  forget(): void {
    this.#crashes = [];
  }
}
