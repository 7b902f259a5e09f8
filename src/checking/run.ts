import type { Limits } from './checkEngine';
import type { CheckProcess, Exit } from './checkProcess';
import type { EndEvent, HarnessEvent, ResultEvent, StopEvent } from './harnessEvents';
import { OutputCapture } from './outputCapture';
import { TestClock } from './testClock';
import type { Excess } from './warden';
import { type Whereabouts, whereabouts } from './whereabouts';

/** What made a run end before its regular end. */
export type Cut = 'start-time' | 'test-time' | 'check-time' | 'output' | Excess | 'cancelled' | 'exit';

export interface RunOutcome {
  readonly collected: readonly (readonly [id: string, title: string])[] | null;
  readonly results: readonly ResultEvent[];
  /** The learner's code began to run. */
  readonly began: boolean;
  readonly stop: StopEvent | null;
  readonly end: EndEvent | null;
  readonly fault: string | null;
  readonly cut: Cut | null;
  /** The test that was running when the run was cut. */
  readonly during: string | null;
  /** What that test had already come to, when only the words for it were missing. */
  readonly outcome: Extract<HarnessEvent, { type: 'outcome' }> | null;
  readonly where: Whereabouts | null;
  readonly exit: Exit | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunObserver {
  event(event: HarnessEvent): void;
  /** The run has lasted long enough to be worth watching from outside. */
  lasting(onExcess: (excess: Excess) => void): void;
}

/** An interpreter that has not come to the learner's code by then will not do so. */
const START_MS = 20_000;
/**
 * How often a program that is to be stopped is looked at, whether it has said where it is. A number and not a time: on a
 * busy machine either side has to wait for its turn.
 */
const ASK_ROUNDS = 20;
const ASK_MS = 10;
/** How the report of `faulthandler` names a line of the harness; a caller comes after what it has called. */
const HARNESS_FRAME = 'File "<python drill ';
/** A check that ends sooner is not worth the warden's attention. */
const LASTING_MS = 100;
/** How long to wait for what was printed before the last event, when the marks of its end do not come. */
const DRAIN_MS = 100;

export interface RunLimits extends Limits {
  /** What is left of the time of the whole check. */
  readonly checkMs: number;
}

/** Follows one process from the order to its end, within the limits; ends one that goes beyond them. */
export class Run {
  private collected: RunOutcome['collected'] = null;
  private readonly results: ResultEvent[] = [];
  private began = false;
  private stop: StopEvent | null = null;
  private end: EndEvent | null = null;
  private fault: string | null = null;
  private cut: Cut | null = null;
  private during: string | null = null;
  private outcome: RunOutcome['outcome'] = null;
  private exit: Exit | null = null;
  private readonly output: OutputCapture;
  private readonly timers = new Set<NodeJS.Timeout>();
  private readonly clock = new TestClock(() => this.askAndCut('test-time'));
  /** By the harness's own clock the test that runs is over its time. */
  private overdue = false;
  private checkIsOver = false;
  private resolve: (outcome: RunOutcome) => void = () => {};
  private settled = false;
  private loading: () => void = () => {};
  private asking: Cut | null = null;
  /** What looks for the answer to the last question where the program is. */
  private question: (() => void) | null = null;
  private readonly over = new AbortController();

  constructor(
    private readonly process: CheckProcess,
    private readonly file: string,
    private readonly limits: RunLimits,
    private readonly observer: RunObserver,
  ) {
    this.output = new OutputCapture(limits.outputKb * 1024, process.seal);
  }

  /** The process has its order. */
  start(signals: readonly AbortSignal[]): Promise<RunOutcome> {
    return new Promise(resolve => {
      this.resolve = resolve;
      const abort = () => this.cutShort('cancelled');
      for (const signal of signals)
        signal.addEventListener('abort', abort, { once: true, signal: this.over.signal });
      const starting = this.after(START_MS, () => this.cutShort('start-time'));
      this.loading = () => clearTimeout(starting);
      this.process.run({
        event: event => this.heard(event),
        output: (stream, bytes) => this.printed(stream, bytes),
        exit: exit => this.exited(exit),
      });
      if (signals.some(signal => signal.aborted)) abort();
    });
  }

  private heard(event: HarnessEvent): void {
    if (this.settled) return;
    this.observer.event(event);
    switch (event.type) {
      case 'ready':
        // The order is there already, so that the learner's code comes next. Limits start here: loading an interpreter is not the learner's time.
        this.began = true;
        this.loading();
        this.after(this.limits.checkMs, () => this.endCheck());
        this.timeNext();
        this.after(LASTING_MS, () => this.observer.lasting(excess => this.cutShort(excess)));
        if (this.output.full) this.cutShort('output');
        break;
      case 'collected':
        this.collected = event.tests;
        this.timeNext();
        break;
      case 'started':
        this.during = event.id;
        this.outcome = null;
        this.timeNext();
        break;
      case 'outcome':
        this.during = event.id;
        this.outcome = event;
        if (!this.overdue) this.timeNext();
        break;
      case 'resumed':
        this.outcome = null;
        this.timeRest(event.ms);
        break;
      case 'result':
        this.results.push(event);
        this.during = null;
        this.outcome = null;
        this.timeNext();
        break;
      case 'stop':
        this.stop = event;
        break;
      case 'end':
        this.end = event;
        break;
      case 'fault':
        this.fault = event.message;
        break;
    }
    if (this.stop || this.end || this.fault !== null) this.drain();
  }

  /** What ran has come to its end, and something else begins that has all of the time. */
  private timeNext(): void {
    this.overdue = false;
    this.withdraw();
    this.clock.start(this.limits.testSeconds * 1000);
  }

  /** @param usedMs what the test has used already, by the clock of its own process */
  private timeRest(usedMs: number): void {
    const left = this.limits.testSeconds * 1000 - usedMs;
    this.overdue = left <= 0;
    if (this.overdue) {
      this.askAndCut('test-time');
    } else {
      this.withdraw();
      this.clock.start(left);
    }
  }

  private endCheck(): void {
    this.checkIsOver = true;
    this.askAndCut('check-time');
  }

  private printed(stream: 'stdout' | 'stderr', bytes: Buffer): void {
    if (this.settled) return;
    this.output.add(stream, bytes);
    // What is printed may be read before the event that says that the program has begun.
    if (this.output.full && this.began) this.cutShort('output');
    else if (this.output.sealed && (this.end || this.stop || this.fault !== null)) this.finish();
  }

  private drain(): void {
    this.asking = null;
    this.question = null;
    this.clock.stop();
    if (this.output.sealed) this.finish();
    else this.after(DRAIN_MS, () => this.finish());
  }

  /**
   * Asks where the program is, and ends it. What it says about that comes after all that it has said before: when an end
   * of the test arrives meanwhile, the test has ended, and the next one is not to pay for it.
   */
  private askAndCut(cut: 'test-time' | 'check-time'): void {
    if (this.asking || this.settled || this.stop || this.end || this.fault !== null) return;
    this.asking = cut;
    let rounds = 0;
    const poll = () => {
      if (this.settled || this.question !== poll) return;
      const { noise } = this.process;
      const told = whereabouts(noise, this.file) !== null;
      if (!told && cut === 'test-time' && this.outcome !== null && noise.includes(HARNESS_FRAME)) {
        // The words are sought, and not in the learner's code: that takes long where the machine is busy, and ends.
        this.timeNext();
        return;
      }
      rounds += 1;
      if (told || rounds >= ASK_ROUNDS) this.cutShort(cut);
      else this.after(ASK_MS, poll);
    };
    this.question = poll;
    this.after(ASK_MS, poll);
    this.process.ask();
  }

  /** Nobody waits any more to hear where a test is. */
  private withdraw(): void {
    if (this.asking !== 'test-time') return;
    this.asking = null;
    this.question = null;
    if (this.checkIsOver) this.askAndCut('check-time');
  }

  private cutShort(cut: Cut): void {
    if (this.settled) return;
    this.cut = cut;
    this.finish();
  }

  private exited(exit: Exit): void {
    if (this.settled) return;
    this.exit = exit;
    if (!this.end && !this.stop && this.fault === null) this.cut ??= this.asking ?? 'exit';
    this.finish();
  }

  private after(ms: number, action: () => void): NodeJS.Timeout {
    const timer = setTimeout(action, ms);
    this.timers.add(timer);
    return timer;
  }

  private finish(): void {
    if (this.settled) return;
    this.settled = true;
    this.over.abort();
    this.clock.stop();
    for (const timer of this.timers) clearTimeout(timer);
    this.resolve({
      collected: this.collected,
      results: this.results,
      began: this.began,
      stop: this.stop,
      end: this.end,
      fault: this.fault,
      cut: this.cut,
      during: this.during,
      outcome: this.outcome,
      where: whereabouts(this.process.noise, this.file),
      exit: this.exit,
      stdout: this.output.text('stdout'),
      stderr: this.output.text('stderr'),
    });
  }
}
