import { statSync } from 'node:fs';
import path from 'node:path';
import { type CheckRequest, limitsOf } from './checkEngine';
import type { CheckProcess, Order } from './checkProcess';

/** How often a waiting process is compared with the world that it was started in. */
const LOOK_MS = 5000;

interface Waiting {
  readonly process: CheckProcess;
  readonly request: CheckRequest;
  readonly environment: string;
  /** Modification times of the interpreter and of the folders that it imports from. */
  stamps: string | null;
}

/** One process that waits for the next check of the question at hand. */
export class WarmProcess {
  private waiting: Waiting | null = null;
  private idle: NodeJS.Timeout | undefined;
  private look: NodeJS.Timeout | undefined;

  constructor(
    private readonly launch: (request: CheckRequest) => CheckProcess,
    private readonly retire: (process: CheckProcess) => void,
    private readonly idleMs: number,
  ) {}

  /** Makes a process wait for this request, in place of one that waits for another. */
  keep(request: CheckRequest): void {
    if (!this.waiting || !fits(this.waiting, request) || !isFresh(this.waiting)) {
      this.drop();
      const waiting: Waiting = {
        process: this.launch(request),
        request,
        environment: environment(),
        stamps: null,
      };
      void waiting.process.ready.then(() => {
        waiting.stamps = stampsOf(waiting);
      });
      this.waiting = waiting;
    }
    clearTimeout(this.idle);
    clearInterval(this.look);
    this.idle = setTimeout(() => this.drop(), this.idleMs).unref();
    this.look = setInterval(() => {
      if (this.waiting && !isFresh(this.waiting)) this.drop();
    }, LOOK_MS).unref();
  }

  /**
   * The waiting process, with its order, when it sees what a new one would see, else null. It is the caller's from then on.
   * The process wakes up and compiles the answer while this looks whether anything has changed.
   */
  take(request: CheckRequest, order: Order): CheckProcess | null {
    const { waiting } = this;
    if (!waiting) return null;
    const isFitting = fits(waiting, request);
    if (isFitting) waiting.process.order(order);
    if (!isFitting || !isFresh(waiting)) {
      this.drop();
      return null;
    }
    this.waiting = null;
    this.rest();
    return waiting.process;
  }

  dispose(): void {
    this.drop();
  }

  private drop(): void {
    if (this.waiting) this.retire(this.waiting.process);
    this.waiting = null;
    this.rest();
  }

  private rest(): void {
    clearTimeout(this.idle);
    clearInterval(this.look);
  }
}

function fits(waiting: Waiting, request: CheckRequest): boolean {
  const other = waiting.request;
  return (
    other.interpreter.executable === request.interpreter.executable &&
    other.question.id === request.question.id &&
    other.question.checks === request.question.checks &&
    other.folder === request.folder &&
    limitsOf(other).memoryMb === limitsOf(request).memoryMb &&
    path.dirname(other.file) === path.dirname(request.file)
  );
}

function isFresh(waiting: Waiting): boolean {
  if (!waiting.process.alive || waiting.environment !== environment()) return false;
  return waiting.stamps === null || waiting.stamps === stampsOf(waiting);
}

function stampsOf(waiting: Waiting): string {
  const paths = [waiting.request.interpreter.executable, ...waiting.process.watch];
  return paths.map(entry => statSync(entry, { throwIfNoEntry: false })?.mtimeMs ?? 0).join(' ');
}

function environment(): string {
  return JSON.stringify(process.env);
}
