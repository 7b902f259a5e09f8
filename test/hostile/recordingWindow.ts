import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { build } from 'esbuild';

/** A window of VS Code, as far as the log is concerned: a process that records attempts until it is killed. */
export class RecordingWindow {
  readonly acknowledged: string[] = [];
  readonly ready: Promise<void>;
  readonly #process: ChildProcess;
  readonly #ended: Promise<void>;
  readonly #heard: (() => void)[] = [];

  /** Makes the program that windows run. */
  static async build(outfile: string): Promise<void> {
    await build({
      ...{ entryPoints: [resolve('test/hostile/recordingProcess.ts')], outfile },
      ...{ bundle: true, platform: 'node', format: 'cjs', logLevel: 'silent' },
    });
  }

  constructor(program: string, args: readonly string[]) {
    this.#process = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
    this.#ended = new Promise(done => this.#process.once('close', () => done()));
    let rest = '';
    let isReady = false;
    this.ready = new Promise((done, fail) => {
      this.#process.once('exit', code => isReady || fail(new Error(`it ended with ${code}`)));
      this.#process.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
        const lines = (rest + chunk).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines) {
          if (line === 'ready') {
            isReady = true;
            done();
          } else this.acknowledged.push(line);
        }
        for (const heard of this.#heard.splice(0)) heard();
      });
    });
  }

  /** Resolves when so many attempts were acknowledged, or the process has ended by itself. */
  async acknowledges(count: number): Promise<void> {
    const isOver = this.#ended.then(() => true);
    while (this.acknowledged.length < count) {
      const heard = new Promise<boolean>(done => this.#heard.push(() => done(false)));
      if (await Promise.race([heard, isOver])) return;
    }
  }

  /** @returns whether it was still running. */
  async kill(): Promise<boolean> {
    const isRunning = this.#process.exitCode === null;
    this.#process.kill('SIGKILL');
    await this.#ended;
    return isRunning;
  }
}
