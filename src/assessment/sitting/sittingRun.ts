import { randomFrom } from '../random';
import type { SittingAnswer, SittingEvent } from './events';
import { advance, placeOf, type Sitting, timeLeft, timeOver } from './sitting';
import type { Happening, SittingLog } from './sittingLog';
import type { Clock } from './time';

/** What the run needs of a timer. */
export interface Timers {
  every(ms: number, run: () => void): { dispose(): void };
}

/** What the run asks of the window that it is in. */
export interface RunHost {
  /** The time is up: writes down what stands in the editors, and ends the sitting with `record`. */
  timeIsUp(): void;
  /** How long to wait for another window to end the sitting, in milliseconds: 0 in the one in front. */
  patience(): number;
}

const TICK_MS = 1000;
/** How often the file hears that the sitting goes on. */
const ALIVE_MS = 15_000;

/** A sitting that goes on: writes down what happens, keeps the time, tells when it is up, and follows other windows. */
export class SittingRun {
  readonly #listeners = new Set<() => void>();
  readonly #timer: { dispose(): void };
  #sitting: Sitting;
  #aliveAt: number;
  #endedElsewhere = false;
  #isBehind = false;
  #recorded = 0;
  #following: Promise<void> = Promise.resolve();
  #disposed = false;

  constructor(
    sitting: Sitting,
    private readonly log: SittingLog,
    private readonly clock: Clock,
    timers: Timers,
    private readonly host: RunHost,
  ) {
    this.#sitting = sitting;
    this.#aliveAt = clock().up;
    this.#timer = timers.every(TICK_MS, () => this.#tick());
  }

  get sitting(): Sitting {
    return this.#sitting;
  }

  /** Milliseconds. */
  get left(): number {
    return timeLeft(this.#sitting, this.clock());
  }

  /** Another window has ended it: grading and the report are that one's. */
  get endedElsewhere(): boolean {
    return this.#endedElsewhere;
  }

  record(happening: Happening): void {
    const event = { ...happening, ...this.clock() } as SittingEvent;
    this.#aliveAt = event.up;
    this.#recorded++;
    this.#sitting = advance(this.#sitting, event) ?? this.#sitting;
    this.log.append(event);
    this.#tell();
  }

  /** Keeps an answer, unless it is the one that is kept already. */
  answer(question: string, answer: SittingAnswer): void {
    const before = placeOf(this.#sitting, question)?.answer;
    if (this.#sitting.ended || !before || JSON.stringify(before) === JSON.stringify(answer)) return;
    this.record({ type: 'answered', question, ...answer });
  }

  show(question: string): void {
    if (this.#sitting.current !== question) this.record({ type: 'shown', question });
  }

  /** The same order of options as long as the sitting lasts. */
  orderSeed(question: string): number {
    const place = this.#sitting.places.findIndex(one => one.question.id === question);
    return Math.floor(randomFrom(this.#sitting.seed + place + 1)() * 2 ** 32);
  }

  /** Once a second, and with everything that happens. */
  onDidChange(listener: () => void): { dispose(): void } {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  }

  /** Takes over what other windows have written: the file, in its order, is what counts. */
  follow(): Promise<void> {
    // One after the other: who asks now must not miss what an earlier call is still reading.
    this.#following = this.#following.catch(() => undefined).then(() => this.#follow());
    return this.#following;
  }

  async #follow(): Promise<void> {
    this.#isBehind = (await this.log.othersWrote()) || this.#isBehind;
    if (!this.#isBehind || !(await this.log.flush())) return;
    const recorded = this.#recorded;
    const sitting = await this.log.read();
    // What was recorded meanwhile may not be in the text that was read: then the next second has its turn.
    if (sitting === null || recorded !== this.#recorded || this.#disposed) return;
    this.#isBehind = false;
    this.#endedElsewhere ||= this.#sitting.ended === null && sitting.ended !== null;
    this.#sitting = sitting;
    this.#tell();
  }

  /** @returns whether everything is on the disk */
  flush(): Promise<boolean> {
    return this.log.flush();
  }

  dispose(): void {
    this.#disposed = true;
    this.#timer.dispose();
    this.#listeners.clear();
  }

  #tick(): void {
    if (this.#sitting.ended) return;
    // A file that cannot be read now is read a second later.
    this.follow().catch(() => undefined);
    const over = timeOver(this.#sitting, this.clock());
    if (over >= this.host.patience()) this.host.timeIsUp();
    // Anything that is written down after the time ends the sitting, also for the other windows.
    else if (over < 0 && this.clock().up - this.#aliveAt >= ALIVE_MS) this.record({ type: 'alive' });
    else this.#tell();
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}
