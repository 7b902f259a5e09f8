import { spawn, spawnSync } from 'node:child_process';

/**
 * A started program together with everything that it starts itself.
 *
 * @typedef {object} Running
 * @property {import('node:child_process').ChildProcess} child
 * @property {Promise<number>} ended resolves with the exit code (128 when a signal ended it); rejects when it could not start
 * @property {(graceMs?: number) => Promise<void>} stop asks the whole group to end, then makes it
 */

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {boolean} [shell]
 * @property {number} [timeoutMs] after which the whole group is ended
 * @property {(chunk: string) => void} [onOutput] receives stdout and stderr as they come; without it they go to the terminal
 */

const SIGNALS = /** @type {const} */ ({ SIGHUP: 1, SIGINT: 2, SIGTERM: 15 });

/** Starts programs in groups of their own and leaves none of them running, however this process ends. */
export class Processes {
  /** @type {Set<Running>} */
  #running = new Set();

  /** @param {(signal: number) => number} [exitCode] of this process when a signal ends it */
  constructor(exitCode = signal => 128 + signal) {
    process.on('exit', () => {
      for (const { child } of this.#running) signalGroup(child.pid, 'SIGKILL');
    });
    for (const [name, number] of Object.entries(SIGNALS)) {
      process.on(name, () => {
        void this.stopAll().finally(() => process.exit(exitCode(number)));
      });
    }
  }

  /**
   * @param {string} command
   * @param {readonly string[]} args
   * @param {import('node:child_process').SpawnOptions} [options]
   * @returns {Running}
   */
  start(command, args, options = {}) {
    // Its own group on POSIX, so that one signal reaches its children too. Windows has taskkill /t instead.
    const child = spawn(command, [...args], { ...options, detached: process.platform !== 'win32' });
    /** @type {Running} */
    const running = {
      child,
      ended: new Promise((resolve, reject) => {
        child.once('error', reject);
        child.once('exit', code => resolve(code ?? 128));
      }),
      stop: async (graceMs = 3000) => {
        signalGroup(child.pid, 'SIGTERM');
        const gone = await Promise.race([running.ended.then(() => true), later(graceMs, false)]).catch(
          () => true,
        );
        // Even after the leader went, members of its group may linger.
        signalGroup(child.pid, 'SIGKILL');
        if (!gone) await running.ended.catch(() => undefined);
        this.#running.delete(running);
      },
    };
    this.#running.add(running);
    running.ended.catch(() => this.#running.delete(running));
    return running;
  }

  /**
   * Runs a program to its end.
   *
   * @param {string} command
   * @param {readonly string[]} args
   * @param {RunOptions} [options]
   * @returns {Promise<{ code: number, timedOut: boolean }>} rejects when the program could not be started
   */
  async run(command, args, options = {}) {
    const { onOutput, timeoutMs, ...rest } = options;
    const running = this.start(command, args, {
      ...rest,
      stdio: onOutput ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    });
    if (onOutput) {
      for (const stream of [running.child.stdout, running.child.stderr]) {
        stream?.setEncoding('utf8').on('data', onOutput);
      }
    }
    let timedOut = false;
    const timer =
      timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            void running.stop();
          }, timeoutMs);
    try {
      return { code: await running.ended, timedOut };
    } finally {
      clearTimeout(timer);
      await running.stop(0);
    }
  }

  async stopAll() {
    await Promise.all([...this.#running].map(running => running.stop()));
  }
}

/**
 * Signals a process that leads a group, and the group. On Windows, which has no such signals, it ends the process and
 * its descendants.
 *
 * @param {number | undefined} pid undefined: it never started
 * @param {NodeJS.Signals} signal
 */
export function signalGroup(pid, signal) {
  if (pid === undefined) return;
  try {
    if (process.platform === 'win32') {
      spawnSync('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore' });
    } else {
      process.kill(-pid, signal);
    }
  } catch {
    // ESRCH: the whole group is gone already.
  }
}

/**
 * @template T
 * @param {number} ms
 * @param {T} value
 * @returns {Promise<T>}
 */
function later(ms, value) {
  return new Promise(resolve => {
    setTimeout(resolve, ms, value).unref();
  });
}
