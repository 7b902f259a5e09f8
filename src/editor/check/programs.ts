import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';
import * as vscode from 'vscode';
import type { Limits } from '../../checking/checkEngine';
import { type ProgramRun, type RunOptions, runFile } from '../../checking/runProgram';
import type { PageProgram } from '../../shared/protocol';
import type { Permission } from '../packs/permission';
import type { OpenQuestion, Practice } from '../practice/practice';
import type { InterpreterSource } from './readiness';

/** Characters of a stream that the page shows. */
const SHOWN = 20_000;

const STARTED: PageProgram = { running: true, stdout: '', stderr: '', trouble: null, circumstances: '' };

interface Running {
  readonly abort: AbortController;
}

/** Runs the `python run` blocks of questions in the learner's own interpreter, and remembers what they printed. */
export class Programs implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  /** By question, then by the text of the block. */
  readonly #shown = new Map<string, Map<string, PageProgram>>();
  readonly #running = new Map<string, Running>();

  readonly onDidChange = this.#changed.event;

  constructor(
    private readonly practice: Pick<Practice, 'placeOf'>,
    private readonly interpreters: InterpreterSource,
    private readonly permission: Pick<Permission, 'ensure'>,
    private readonly limits: () => Limits,
  ) {}

  of(id: string): Readonly<Record<string, PageProgram>> {
    return Object.fromEntries(this.#shown.get(id) ?? []);
  }

  /**
   * Runs a block; a second run of it ends the first.
   * @throws {InterpreterError}, or what `Permission.ensure` throws, when nothing can be run
   */
  async run(open: OpenQuestion, program: string): Promise<void> {
    await this.permission.ensure(open.question);
    const { id } = open.question;
    this.stop(id, program);
    const running: Running = { abort: new AbortController() };
    const key = keyOf(id, program);
    this.#running.set(key, running);
    const before = this.#shown.get(id)?.get(program);
    this.#show(id, program, { ...(before ?? STARTED), running: true });
    let after: PageProgram | undefined;
    try {
      const interpreter = await this.interpreters.resolve(this.practice.placeOf(open));
      const started = performance.now();
      const run = await inOwnFolder(program, file =>
        runFile(interpreter, file, runOptions(this.limits(), running.abort.signal)),
      );
      after = shownOf(run, interpreter.version, performance.now() - started);
    } finally {
      // A run that was begun meanwhile has the place.
      if (this.#running.get(key) === running) {
        this.#running.delete(key);
        this.#show(id, program, after ?? before ?? null);
      }
    }
  }

  stop(id: string, program: string): void {
    this.#running.get(keyOf(id, program))?.abort.abort();
  }

  dispose(): void {
    for (const { abort } of this.#running.values()) abort.abort();
    this.#running.clear();
    this.#changed.dispose();
  }

  #show(id: string, program: string, shown: PageProgram | null): void {
    const own = this.#shown.get(id) ?? new Map<string, PageProgram>();
    this.#shown.set(id, own);
    if (shown) own.set(program, shown);
    else own.delete(program);
    this.#changed.fire();
  }
}

/** What the learner's limits mean for a program that is run by itself; it sees the environment that a terminal has. */
export function runOptions({ checkSeconds, outputKb }: Limits, signal: AbortSignal): RunOptions {
  const env = { ...process.env, PYTHONUTF8: '1' };
  return { env, longestMs: checkSeconds * 1000, mostOutput: outputKb * 1024, signal };
}

async function inOwnFolder<T>(program: string, run: (file: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'python-drill-run-'));
  try {
    const file = path.join(folder, 'program.py');
    await writeFile(file, program);
    return await run(file);
  } finally {
    // On Windows a process that was just ended may hold its folder for a moment.
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

function shownOf({ stdout, stderr, cutOff, exitCode }: ProgramRun, version: string, ms: number): PageProgram {
  const took = ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
  const ended = cutOff === null && exitCode !== 0 ? `The program ended with exit code ${exitCode}.` : null;
  return {
    running: false,
    stdout: stdout.slice(0, SHOWN),
    stderr: stderr.slice(0, SHOWN),
    trouble: cutOff === null ? ended : `The program was ended: ${cutOff}.`,
    circumstances: `Python ${version}, ${took}`,
  };
}

function keyOf(id: string, program: string): string {
  return `${id}\n${program}`;
}
