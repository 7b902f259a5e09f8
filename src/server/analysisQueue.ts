import type { Timers } from './timers';

export interface QueueTimes {
  /** An edit is followed by analysis when there was none for this long. */
  readonly quietMs: number;
  /** While edits go on without a pause, analysis still comes this long after the first of them. */
  readonly longestMs: number;
}

/** Short enough to feel immediate; typing seldom has shorter pauses. */
export const EDIT_TIMES: QueueTimes = { quietMs: 50, longestMs: 1000 };

interface Waiting {
  readonly since: number;
  cancel(): void;
}

/**
 * Decides when a document is analysed: once for a burst of edits, and always after the last one. The work itself looks
 * at the document as it is then, so that what was waiting for an older text never runs.
 */
export class AnalysisQueue {
  private readonly waiting = new Map<string, Waiting>();

  constructor(
    private readonly run: (key: string) => void,
    private readonly times: QueueTimes,
    private readonly timers: Timers,
  ) {}

  /** The document was edited. */
  edited(key: string): void {
    const before = this.waiting.get(key);
    before?.cancel();
    const now = this.timers.now();
    const since = before?.since ?? now;
    this.schedule(key, since, Math.min(this.times.quietMs, Math.max(0, since + this.times.longestMs - now)));
  }

  /** Something else than the text changed: it is analysed as soon as what is under way is done. */
  soon(key: string): void {
    const before = this.waiting.get(key);
    before?.cancel();
    this.schedule(key, before?.since ?? this.timers.now(), 0);
  }

  /** The document is to be analysed: the last edit was a moment ago. */
  isWaiting(key: string): boolean {
    return this.waiting.has(key);
  }

  /** True when the document is to be analysed; nothing then waits any more. For whoever needs the result at once. */
  take(key: string): boolean {
    const waiting = this.waiting.get(key);
    waiting?.cancel();
    return this.waiting.delete(key);
  }

  dispose(): void {
    for (const key of [...this.waiting.keys()]) this.take(key);
  }

  private schedule(key: string, since: number, ms: number): void {
    const cancel = this.timers.after(ms, () => {
      this.waiting.delete(key);
      this.run(key);
    });
    this.waiting.set(key, { since, cancel });
  }
}
