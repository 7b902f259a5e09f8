/** Measures how long a question has been worked on. Runs while the question is the current one. */
export class AttemptClock {
  #running: { readonly id: string; since: number } | null = null;

  /** @param now epoch milliseconds; a monotonic clock would stop while the machine sleeps on some systems */
  constructor(private readonly now: () => number) {}

  get question(): string | null {
    return this.#running?.id ?? null;
  }

  start(id: string): void {
    this.#running = { id, since: this.now() };
  }

  /** Milliseconds since the question was opened or the last lap; 0 when another question runs. */
  elapsed(id: string): number {
    if (this.#running?.id !== id) return 0;
    // The system's clock can be set back while we run.
    return Math.max(0, this.now() - this.#running.since);
  }

  /** Hands over the elapsed milliseconds and counts from zero again. */
  lap(id: string): number {
    const elapsed = this.elapsed(id);
    if (this.#running?.id === id) this.#running.since = this.now();
    return elapsed;
  }

  stop(): void {
    this.#running = null;
  }
}
