import { spawn } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Interpreter } from './checkEngine';

/** Longer than any program of a question takes on a loaded machine. */
const LONGEST_MS = 20_000;
const MOST_OUTPUT = 1024 * 1024;

export interface ProgramRun {
  readonly stdout: string;
  readonly stderr: string;
  /** What kept the program from ending by itself, as a sentence; null when nothing did. */
  readonly cutOff: string | null;
  readonly exitCode: number | null;
}

/**
 * Runs a program as a learner would, as a script in a folder of its own.
 *
 * @param folder Holds that folder, and is deleted by the caller.
 * @param hashSeed Seed of the hashes of strings, which decide the order of a set.
 * @param signal Ends the program.
 * @param longestMs The program is ended after so many milliseconds.
 */
export async function runProgram(
  interpreter: Interpreter,
  program: string,
  folder: string,
  hashSeed: number,
  signal: AbortSignal,
  longestMs = LONGEST_MS,
): Promise<ProgramRun> {
  const cwd = await mkdtemp(join(folder, 'run-'));
  const file = join(cwd, 'program.py');
  await writeFile(file, program);
  return runFile(interpreter, file, {
    env: environment(hashSeed),
    longestMs,
    mostOutput: MOST_OUTPUT,
    signal,
  });
}

export interface RunOptions {
  readonly env: NodeJS.ProcessEnv;
  /** The program is ended after so many milliseconds. */
  readonly longestMs: number;
  /** Bytes of both streams together; what comes later is left out, and the program is ended. */
  readonly mostOutput: number;
  /** Ends the program. */
  readonly signal: AbortSignal;
}

/** Runs a file as a script, in its own folder. Never rejects: what kept it from running is told in `cutOff`. */
export function runFile(
  interpreter: Interpreter,
  file: string,
  { env, longestMs, mostOutput, signal }: RunOptions,
): Promise<ProgramRun> {
  return new Promise(resolve => {
    const posix = process.platform !== 'win32';
    const child = spawn(interpreter.executable, ['-B', file], {
      cwd: dirname(file),
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, so that what the program started ends with it.
      detached: posix,
      windowsHide: true,
    });
    const chunks = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
    let size = 0;
    let cutOff: string | null = null;
    const stop = (why: string): void => {
      cutOff ??= why;
      kill(child.pid, posix);
    };
    const timer = setTimeout(() => stop(`it did not end within ${longestMs / 1000} seconds`), longestMs);
    const cancel = (): void => stop('it was cancelled');
    if (signal.aborted) cancel();
    signal.addEventListener('abort', cancel, { once: true });
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].on('data', (chunk: Buffer) => {
        chunks[name].push(chunk.subarray(0, Math.max(0, mostOutput - size)));
        size += chunk.length;
        if (size > mostOutput) stop(`it printed more than ${mostOutput / 1024} KB`);
      });
    }
    const end = (exitCode: number | null): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', cancel);
      const [stdout, stderr] = [chunks.stdout, chunks.stderr].map(textOf);
      resolve({ stdout: stdout ?? '', stderr: stderr ?? '', cutOff, exitCode });
    };
    child.once('error', error => {
      cutOff = `Python could not be started: ${error.message}`;
      end(null);
    });
    // A process that the program left behind would hold the pipes open.
    child.once('exit', () => kill(child.pid, posix));
    child.once('close', code => end(code));
  });
}

/** Without variables that change what Python does: the block must print the same for everybody. */
function environment(hashSeed: number): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.toUpperCase().startsWith('PYTHON'));
  return { ...Object.fromEntries(kept), PYTHONUTF8: '1', PYTHONHASHSEED: String(hashSeed) };
}

function textOf(chunks: readonly Buffer[]): string {
  return Buffer.concat(chunks).toString('utf8').replaceAll('\r\n', '\n');
}

function kill(pid: number | undefined, posix: boolean): void {
  if (pid === undefined) return;
  try {
    process.kill(posix ? -pid : pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}
