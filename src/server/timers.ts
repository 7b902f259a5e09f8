/** Time as the server's parts see it, so that a test can hold the clock. */
export interface Timers {
  /** Milliseconds of a clock that only goes forward. */
  now(): number;
  /** Runs it after that many milliseconds unless the result is called before. */
  after(ms: number, run: () => void): () => void;
}

export const REAL_TIMERS: Timers = {
  now: () => performance.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
