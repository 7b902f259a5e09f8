import { randomFrom } from '../random';
import type { SittingAnswer, SittingEvent } from './events';
import { advance, placeOf, type Sitting, timeLeft } from './sitting';
import type { Happening, SittingLog } from './sittingLog';
import type { Clock } from './time';

/** What the run needs of a timer. */
export interface Timers {
  every(ms: number, run: () => void): { dispose(): void };
}

const TICK_MS = 1000;
/** How often the file hears that the sitting goes on. */
const ALIVE_MS = 15_000;

/** A sitting that goes on: writes down what happens, keeps the time, and tells when it is up. */
export class SittingRun {
  readonly #listeners = new Set<() => void>();
  readonly #timer: { dispose(): void };
  #sitting: Sitting;
  #aliveAt: number;

  constructor(
    sitting: Sitting,
    private readonly log: SittingLog,
    private readonly clock: Clock,
    timers: Timers,
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

  record(happening: Happening): void {
    const event = { ...happening, ...this.clock() } as SittingEvent;
    this.#aliveAt = event.up;
    this.#sitting = advance(this.#sitting, event) ?? this.#sitting;
    this.log.append(event);
    this.#tell();
  }

  /** Keeps an answer, unless it is the one that is kept already. */
  answer(question: string, answer: SittingAnswer): void {
    const before = placeOf(this.#sitting, question)?.answer;
    if (!before || JSON.stringify(before) === JSON.stringify(answer)) return;
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

  flush(): Promise<void> {
    return this.log.flush();
  }

  dispose(): void {
    this.#timer.dispose();
    this.#listeners.clear();
  }

  #tick(): void {
    if (this.#sitting.ended) return;
    if (this.left <= 0) this.record({ type: 'ended', reason: 'time-up' });
    else if (this.clock().up - this.#aliveAt >= ALIVE_MS) this.record({ type: 'alive' });
    else this.#tell();
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}
