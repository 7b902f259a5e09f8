import { type ChildProcess, spawn } from 'node:child_process';

export interface Launch {
  readonly command: string;
  readonly args: readonly string[];
  /** Where it starts: a version manager's shim picks its Python by the folder. */
  readonly cwd?: string | undefined;
}

/** How a process ended. */
export type Ending =
  | { readonly type: 'exited'; readonly code: number | null; readonly signal: NodeJS.Signals | null }
  | { readonly type: 'not-started'; readonly code: string }
  | { readonly type: 'timed-out' }
  | { readonly type: 'flooded' };

export interface Outcome {
  readonly ending: Ending;
  readonly stdout: string;
  readonly stderr: string;
}

const OUTPUT_LIMIT = 64 * 1024;
/** After the exit, what is left in the pipes; a background child may hold them open for ever. */
const DRAIN_MS = 200;

/**
 * Runs a program that should say one line and end.
 *
 * @param timeoutMs after which the process and all that it started are killed
 * @throws the signal's reason when aborted; never for what the program does
 */
export function runBriefly(launch: Launch, timeoutMs: number, signal?: AbortSignal): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const out = { stdout: '', stderr: '' };
    const posix = process.platform !== 'win32';
    const child = launched(launch, posix);
    if (typeof child === 'string') {
      resolve({ ending: { type: 'not-started', code: child }, ...out });
      return;
    }
    let drain: NodeJS.Timeout | undefined;
    const settle = (act: () => void) => {
      clearTimeout(timer);
      clearTimeout(drain);
      signal?.removeEventListener('abort', abort);
      child.stdout.destroy();
      child.stderr.destroy();
      act();
    };
    const end = (ending: Ending) => settle(() => resolve({ ending, ...out }));
    const abort = () => {
      kill(child, posix);
      settle(() => reject(signal?.reason));
    };
    const timer = setTimeout(() => {
      // When it is this process that was held up, the answer is there and only has to be read first.
      setImmediate(() => {
        if (drain !== undefined) return;
        kill(child, posix);
        end({ type: 'timed-out' });
      });
    }, timeoutMs);
    signal?.addEventListener('abort', abort, { once: true });
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8');
      child[name].on('data', (chunk: string) => {
        out[name] += chunk;
        if (out[name].length > OUTPUT_LIMIT) {
          kill(child, posix);
          end({ type: 'flooded' });
        }
      });
    }
    child.on('error', (error: NodeJS.ErrnoException) =>
      end({ type: 'not-started', code: error.code ?? 'UNKNOWN' }),
    );
    child.once('exit', (code, killed) => {
      const ending: Ending = { type: 'exited', code, signal: killed };
      drain = setTimeout(() => setImmediate(() => end(ending)), DRAIN_MS);
      child.once('close', () => end(ending));
    });
  });
}

/** The process, or the code of the error: Node throws some at once (a file of no known format) and emits others. */
function launched(launch: Launch, posix: boolean) {
  try {
    return spawn(launch.command, launch.args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
      detached: posix,
      ...(launch.cwd === undefined ? {} : { cwd: launch.cwd }),
    });
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'UNKNOWN';
  }
}

/** Ends the process and, where process groups exist, what it started. */
function kill(child: ChildProcess, posix: boolean): void {
  if (child.pid === undefined) {
    return;
  }
  try {
    if (posix) {
      process.kill(-child.pid, 'SIGKILL');
    } else {
      child.kill('SIGKILL');
    }
  } catch {
    // It ended between the decision and the signal.
  }
}
