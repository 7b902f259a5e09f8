import { promises as fs } from 'node:fs';
import path from 'node:path';
import type { CheckEvent, Verdict } from '../shared/verdict';
import { type CheckEngine, type CheckRequest, type Limits, limitsOf } from './checkEngine';
import type { CheckProcess, Order } from './checkProcess';
import type { HarnessEvent } from './harnessEvents';
import { Launcher } from './launch';
import { Run, type RunOutcome } from './run';
import { emptyTest, notRun, type Subject, testFrom, verdictOf } from './verdicts';
import { Warden } from './warden';
import { WarmProcess } from './warmProcess';

export interface EngineOptions {
  /** Folder of the harness: dist/python. */
  readonly harness: string;
  /** A writable folder for its compiled form. */
  readonly cache: string;
  readonly log: (line: string) => void;
  /** How long a process may wait for a check; 0 keeps none waiting. */
  readonly idleMs: number;
}

/** A check may start this many processes, its own included. */
const MOST_PROCESSES = 64;
/** The warden has this long to end a process before it is ended from here. */
const SWEEP_MS = 500;
/** A test that ends its process costs a new one for the rest: not for ever. */
const MOST_RUNS = 20;

export function createCheckEngine(options: EngineOptions): CheckEngine {
  return new Engine(options);
}

class Engine implements CheckEngine {
  private readonly warden: Warden;
  private readonly launcher: Launcher;
  private readonly warmed: WarmProcess;
  private readonly ending = new AbortController();

  constructor(private readonly options: EngineOptions) {
    this.warden = new Warden(path.join(options.harness, 'warden.py'), options.log);
    this.launcher = new Launcher(options);
    this.warmed = new WarmProcess(
      request => this.launch(request),
      process => this.retire(process),
      options.idleMs,
    );
  }

  warm(request: CheckRequest): void {
    if (!this.ending.signal.aborted && this.options.idleMs > 0) this.warmed.keep(request);
  }

  cool(): void {
    this.warmed.dispose();
  }

  async check(
    request: CheckRequest,
    onEvent?: (event: CheckEvent) => void,
    signal?: AbortSignal,
  ): Promise<Verdict> {
    const started = performance.now();
    const limits = limitsOf(request);
    const subject: Subject = {
      question: request.question.id,
      python: { path: request.interpreter.path, version: request.interpreter.version },
      lines: [],
      limits,
    };
    const signals = signal ? [signal, this.ending.signal] : [this.ending.signal];
    if (signals.some(one => one.aborted)) return notRun(subject, 'cancelled', 'The check was cancelled.');
    const order = (tests: readonly string[]): Order => ({
      file: request.file,
      only: tests,
      whereSeconds: Math.max(0.1, Math.min(limits.testSeconds, limits.checkSeconds) - 0.1),
    });
    const runs: RunOutcome[] = [];
    const reporter = new Reporter(onEvent, limits);
    let only = request.only ?? [];
    let current: CheckProcess | null =
      this.warmed.take(request, order(only)) ?? this.launchWith(request, order(only));
    while (current) {
      const outcome: RunOutcome = await this.follow(
        current,
        request,
        limits,
        runs,
        reporter,
        signals,
        started,
      );
      runs.push(outcome);
      only = remaining(runs);
      const goesOn =
        only.length > 0 &&
        runs.length < MOST_RUNS &&
        mayGoOn(outcome) &&
        performance.now() - started < limits.checkSeconds * 1000;
      current = goesOn ? this.launchWith(request, order(only)) : null;
    }
    const total = performance.now() - started;
    const lines = runs.some(run => run.where) ? await readLines(request.file) : [];
    const verdict = verdictOf({ ...subject, lines }, runs, total);
    if (verdict.reason === 'no-python') {
      this.options.log(`${request.interpreter.executable}: ${verdict.message}`);
      this.warden.distrust(request.interpreter.executable);
    }
    // Behind the verdict, so that the next process does not compete with the answer.
    setTimeout(() => this.warm(request), 0);
    return verdict;
  }

  async dispose(): Promise<void> {
    this.ending.abort();
    this.warmed.dispose();
    await this.warden.dispose();
  }

  private async follow(
    process: CheckProcess,
    request: CheckRequest,
    limits: Limits,
    runs: readonly RunOutcome[],
    reporter: Reporter,
    signals: readonly AbortSignal[],
    started: number,
  ): Promise<RunOutcome> {
    const spent = runs.length === 0 ? 0 : performance.now() - started;
    const run = new Run(
      process,
      request.file,
      { ...limits, checkMs: Math.max(1, limits.checkSeconds * 1000 - spent) },
      {
        event: event => reporter.heard(event),
        lasting: onExcess => {
          if (process.pid !== undefined) {
            this.warden.guard(process.pid, limits.memoryMb * 1024 * 1024, MOST_PROCESSES, onExcess);
          }
        },
      },
    );
    try {
      return await run.start(signals);
    } finally {
      // After the verdict: ending a process takes longer than saying what it came to.
      setImmediate(() => this.retire(process));
    }
  }

  private launchWith(request: CheckRequest, order: Order): CheckProcess {
    const process = this.launch(request);
    process.order(order);
    return process;
  }

  private launch(request: CheckRequest): CheckProcess {
    const process = this.launcher.launch(request);
    if (process.pid !== undefined)
      this.warden.watch(request.interpreter.executable, process.pid, process.mark);
    return process;
  }

  /**
   * The warden ends the process: what that has started can be told by its parent only for as long as that is there.
   */
  private retire(process: CheckProcess): void {
    process.release();
    const swept = process.pid !== undefined && this.warden.sweep(process.pid);
    if (swept) setTimeout(() => process.kill(), SWEEP_MS).unref();
    else process.kill();
  }
}

/** Turns the harness's events into those of a check, once each although a check may take several runs. */
class Reporter {
  private titles: ReadonlyMap<string, string> | null = null;

  constructor(
    private readonly onEvent: ((event: CheckEvent) => void) | undefined,
    private readonly limits: Limits,
  ) {}

  heard(event: HarnessEvent): void {
    if (!this.onEvent) return;
    if (event.type === 'collected' && this.titles === null) {
      this.titles = new Map(event.tests);
      this.onEvent({ type: 'collected', tests: event.tests.map(([id, title]) => emptyTest(id, title)) });
    } else if (event.type === 'started') {
      this.onEvent({ type: 'started', id: event.id });
    } else if (event.type === 'result') {
      const title = this.titles?.get(event.id) ?? event.id;
      this.onEvent({ type: 'result', test: testFrom(event, title, this.limits) });
    }
  }
}

/** The tests that no run has come to. */
function remaining(runs: readonly RunOutcome[]): string[] {
  const seen = new Set(runs.flatMap(run => [...run.results.map(result => result.id), run.during]));
  return (runs.find(run => run.collected)?.collected ?? []).map(([id]) => id).filter(id => !seen.has(id));
}

/** Without an end of its tests a run came no further than the one before it. */
function mayGoOn({ during, results, cut }: RunOutcome): boolean {
  return (during !== null || results.length > 0) && (cut === 'test-time' || cut === 'exit');
}

async function readLines(file: string): Promise<string[]> {
  try {
    return (await fs.readFile(file, 'utf8')).split(/\r?\n/);
  } catch {
    return [];
  }
}
