import { once } from 'node:events';
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { RuffDiagnostic } from './ruffEngine';
import type { RuffAnswer, RuffQuestion, RuffThreadData } from './ruffMessages';

export interface RuffFiles {
  /** The bundle that runs as the thread. */
  readonly thread: string;
  /** The package's ruff_wasm.js, with ruff_wasm_bg.wasm beside it. */
  readonly script: string;
}

/** Waits for what Ruff says, and lets nothing else happen meanwhile. */
export type RuffAnswering = () => readonly RuffDiagnostic[];

/** Ruff needs some milliseconds; a thread that is silent for so long does not come back. */
const PATIENCE_MS = 10_000;
/** Of the thread's own objects, which are few: Ruff's memory is WebAssembly's. */
const YOUNG_MB = 2;

/** Ruff's linter in a thread of its own, asked before the work that goes on beside it, and waited for after. */
export class Ruff {
  private thread: Thread | null = null;
  private asked = 0;

  private constructor(
    private readonly files: RuffFiles,
    private readonly log: (line: string) => void,
    private readonly patienceMs: number,
  ) {}

  /** @throws Error when the package cannot be loaded. */
  static async start(files: RuffFiles, log: (line: string) => void, patienceMs = PATIENCE_MS): Promise<Ruff> {
    const ruff = new Ruff(files, log, patienceMs);
    ruff.thread = new Thread(files);
    await ruff.thread.loaded;
    return ruff;
  }

  /**
   * What these rules say of a text; nothing when the text has a syntax error.
   *
   * @param targetVersion as Ruff writes it: "py310"
   */
  ask(text: string, codes: readonly string[], targetVersion: string): RuffAnswering {
    if (codes.length === 0) return () => [];
    const thread = this.thread?.hasEnded === false ? this.thread : new Thread(this.files);
    this.thread = thread;
    const id = ++this.asked;
    thread.ask({ id, text, codes, targetVersion });
    return () => this.answer(thread, id, text.length);
  }

  /** It has answered everything: a question would be begun with at once. */
  get isIdle(): boolean {
    return this.thread?.isIdle ?? true;
  }

  dispose(): void {
    this.thread?.end();
    this.thread = null;
  }

  private answer(thread: Thread, id: number, length: number): readonly RuffDiagnostic[] {
    const answer = thread.answer(id, this.patienceMs);
    const complaint = answer ? answer.complaint : 'no answer';
    if (complaint !== null) this.log(`Ruff failed on a file of ${length} characters: ${complaint}`);
    // Our own findings must not wait for it; the next text gets a new thread.
    if (!answer) thread.end();
    return answer?.diagnostics ?? [];
  }
}

/** One run of the thread. */
class Thread {
  /** Rejects when Ruff cannot be loaded. */
  readonly loaded: Promise<void>;
  hasEnded = false;
  private asked = 0;
  private readonly worker: Worker;
  private readonly port: MessagePort;
  private readonly answers = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));

  constructor({ thread, script }: RuffFiles) {
    const { port1, port2 } = new MessageChannel();
    this.port = port1;
    const workerData: RuffThreadData = { script, port: port2, answers: this.answers };
    this.worker = new Worker(thread, {
      workerData,
      transferList: [port2],
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    });
    this.worker.on('error', () => {
      this.hasEnded = true;
    });
    this.loaded = once(this.worker, 'message').then(() => this.worker.unref());
    // Whoever starts it again does not wait for this: a question that gets no answer tells the same.
    this.loaded.catch(() => undefined);
  }

  get isIdle(): boolean {
    return Atomics.load(this.answers, 0) === this.asked;
  }

  ask(question: RuffQuestion): void {
    this.asked++;
    this.port.postMessage(question);
  }

  /** Waits for an answer; null when there is none in time. What was asked before it and not waited for is passed over. */
  answer(id: number, patienceMs: number): RuffAnswer | null {
    const deadline = performance.now() + patienceMs;
    for (;;) {
      const seen = Atomics.load(this.answers, 0);
      const answer: RuffAnswer | undefined = receiveMessageOnPort(this.port)?.message;
      if (answer?.id === id) return answer;
      if (answer) continue;
      const left = deadline - performance.now();
      if (left <= 0) return null;
      Atomics.wait(this.answers, 0, seen, left);
    }
  }

  end(): void {
    this.hasEnded = true;
    this.port.close();
    void this.worker.terminate();
  }
}
