import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { CommandError } from '../surroundings';
import { WASM_WORKER } from './wasmWorker';

/** Loading it takes seconds, on a busy machine many. */
const START_MS = 120_000;
/** Orders that one Python takes: what they leave behind in it is not without end. */
const MOST_ORDERS = 200;

export interface WasmOrder {
  readonly what: 'check' | 'run';
  /** A folder of this machine that Python sees as /helpers, or null. */
  readonly folder: string | null;
  readonly order: Readonly<Record<string, unknown>>;
}

/** What an order came to: the tool's JSON, or why there is none. */
export type WasmAnswer = { readonly answer: string } | { readonly problem: string } | { readonly late: true };

/** Python in WebAssembly, in a thread of its own; a new one takes the place of one that does not answer. */
export class WasmThread {
  #worker: Worker | null = null;
  #orders = 0;
  #turn: Promise<unknown> = Promise.resolve();

  private constructor(
    /** Folder of the npm package. */
    private readonly folder: string,
    private readonly script: string,
    /** "3.14.2" */
    readonly version: string,
  ) {}

  /**
   * @param dist Folder of the built program: its packages are looked for from there.
   * @throws CommandError when the npm package pyodide is not installed or does not start.
   */
  static async open(dist: string): Promise<WasmThread> {
    let folder: string;
    try {
      folder = dirname(createRequire(join(dist, 'drill.cjs')).resolve('pyodide/pyodide.mjs'));
    } catch (error) {
      throw new CommandError('--wasm needs the npm package pyodide: `npm install pyodide`.', {
        cause: error,
      });
    }
    const script = join(dist, 'python', 'verify', 'wasm_check.py');
    const { worker, version } = await start(folder, script);
    const thread = new WasmThread(folder, script, version);
    thread.#worker = worker;
    return thread;
  }

  /** One order after the other, each with so many milliseconds. */
  ask(order: WasmOrder, ms: number): Promise<WasmAnswer> {
    const answer = this.#turn.then(() => this.#ask(order, ms));
    this.#turn = answer.catch(() => undefined);
    return answer;
  }

  async dispose(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }

  async #ask(order: WasmOrder, ms: number): Promise<WasmAnswer> {
    if (this.#orders >= MOST_ORDERS) await this.dispose();
    if (!this.#worker) {
      this.#orders = 0;
      this.#worker = (await start(this.folder, this.script)).worker;
    }
    this.#orders += 1;
    const said = await reply(this.#worker, ms, () => this.#worker?.postMessage(order));
    const answer = answerOf(said);
    if ('late' in answer) await this.dispose();
    return answer;
  }
}

function answerOf(said: object): WasmAnswer {
  if ('answer' in said && typeof said.answer === 'string') return { answer: said.answer };
  if ('late' in said) return { late: true };
  return { problem: 'problem' in said ? String(said.problem) : 'it answered nothing that can be read' };
}

async function start(folder: string, script: string): Promise<{ worker: Worker; version: string }> {
  const worker = new Worker(WASM_WORKER, { eval: true, workerData: { folder, script } });
  const said = await reply(worker, START_MS);
  if ('version' in said && typeof said.version === 'string') return { worker, version: said.version };
  await worker.terminate();
  const why = 'problem' in said ? String(said.problem) : 'it did not start in time';
  throw new CommandError(`Python in WebAssembly did not start: ${why}.`);
}

/** The next message of a worker, or `late`, or the `problem` that ended it. */
function reply(worker: Worker, ms: number, send?: () => void): Promise<object> {
  return new Promise(resolve => {
    const settle = (value: object): void => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      resolve(value);
    };
    const onMessage = (value: unknown): void =>
      settle(typeof value === 'object' && value !== null ? value : { problem: 'it answered nothing' });
    const onError = (error: Error): void => settle({ problem: error.message });
    const onExit = (): void => settle({ problem: 'it ended' });
    const timer = setTimeout(() => settle({ late: true }), ms);
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    send?.();
  });
}
