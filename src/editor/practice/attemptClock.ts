/** Somebody may read and think for as long without a sign of life; what is longer is a pause, or a night. */
const LONGEST_SILENCE_MS = 10 * 60_000;

/**
 * Measures how long a question has been worked on. Runs while the question is the current one, and leaves out what is too
 * long of each silence: a question may stay open overnight.
 */
export class AttemptClock {
  #running: { readonly id: string; ms: number; heardAt: number } | null = null;

  /** @param now epoch milliseconds; a monotonic clock would stop while the machine sleeps on some systems */
  constructor(private readonly now: () => number) {}

  get question(): string | null {
    return this.#running?.id ?? null;
  }

  start(id: string): void {
    this.#running = { id, ms: 0, heardAt: this.now() };
  }

  /** The learner did something: the silence before it is over. */
  heard(): void {
    if (!this.#running) return;
    this.#running.ms = this.elapsed(this.#running.id);
    this.#running.heardAt = this.now();
  }

  /** Milliseconds since the question was opened or the last lap; 0 when another question runs. */
  elapsed(id: string): number {
    if (this.#running?.id !== id) return 0;
    const { ms, heardAt } = this.#running;
    // The system's clock can be set back while we run.
    return ms + Math.min(LONGEST_SILENCE_MS, Math.max(0, this.now() - heardAt));
  }

  /** Hands over the elapsed milliseconds and counts from zero again. */
  lap(id: string): number {
    const elapsed = this.elapsed(id);
    if (this.#running?.id === id) this.start(id);
    return elapsed;
  }

  stop(): void {
    this.#running = null;
  }
}
