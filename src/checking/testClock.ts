/** Counts the time of what runs at the moment: of loading, of a test, of the words for its failure. */
export class TestClock {
  private timer: NodeJS.Timeout | undefined;
  private due = 0;

  /** @param over called when the time is up, and never before it is */
  constructor(private readonly over: () => void) {}

  /** Counts down from now on, in place of what was counted before. */
  start(ms: number): void {
    this.due = performance.now() + ms;
    this.arm();
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private arm(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      // Timers count from the start of a turn of the event loop, and so may be early by what the turn took.
      if (performance.now() < this.due) this.arm();
      else this.over();
    }, this.due - performance.now());
  }
}
