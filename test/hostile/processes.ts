import { readdirSync, readFileSync } from 'node:fs';

export interface MarkedProcess {
  readonly pid: number;
  readonly parent: number;
  /** Value of PYTHON_DRILL_RUN: the same for all processes of a check. */
  readonly mark: string;
  readonly command: string;
}

const OURS = 'PYTHON_DRILL_TEST_RUN';

/** Marks this process's environment, so that what checks of others on this machine start is told from ours. */
export function markThisRun(): void {
  process.env[OURS] = `${process.pid}`;
}

/** The live wardens of this run. */
export function wardens(run: number | string = process.pid): number[] {
  return processesWith('warden.py').filter(pid => environmentOf(pid).includes(`${OURS}=${run}`));
}

/** The live processes that a check engine of this run started, or that these started; zombies are dead. */
export function markedProcesses(run: number | string = process.pid): MarkedProcess[] {
  return numbers('/proc').flatMap(pid => {
    const environment = environmentOf(pid);
    const mark = environment.find(entry => entry.startsWith('PYTHON_DRILL_RUN='));
    if (!environment.includes(`${OURS}=${run}`)) return [];
    const stat = / ([A-Z]) (\d+) [^)]*$/.exec(read(`/proc/${pid}/stat`));
    if (mark === undefined || stat === null || stat[1] === 'Z') return [];
    const command = read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ');
    return [{ pid, parent: Number(stat[2]), mark, command }];
  });
}

/** Live processes whose command line holds the text. */
export function processesWith(text: string): number[] {
  return numbers('/proc').filter(
    pid => read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').includes(text) && !isZombie(pid),
  );
}

export function isZombie(pid: number): boolean {
  return / Z \d+ [^)]*$/.test(read(`/proc/${pid}/stat`));
}

/** Open descriptors of this process. */
export function openDescriptors(): number {
  return numbers('/proc/self/fd').length;
}

/**
 * Resolves as soon as the condition holds.
 *
 * @param what null, or what is wrong as yet
 * @param ms within which it has to hold; time in which a worker, or this process, had to wait for a processor that others had does not count
 * @param workers the processes that are to make it hold
 * @throws with `what` when it does not hold in time
 */
export async function eventually(
  what: () => string | null,
  ms = 2000,
  workers: () => readonly number[] = () => [],
): Promise<void> {
  const started = performance.now();
  const ours = new HeldUp();
  const theirs = new HeldUp();
  for (;;) {
    // Looking takes time too: what was seen before the time was up does not count.
    const looked = performance.now();
    const wrong = what();
    if (wrong === null) return;
    const heldUp = ours.longest([process.pid]) + theirs.longest(workers());
    if (looked - started > ms + heldUp) {
      throw new Error(`After ${ms} ms, and ${Math.round(heldUp)} without a processor: ${wrong}`);
    }
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}

/** How long processes have been ready to run without a processor to run on, since each was first asked about. */
class HeldUp {
  readonly #before = new Map<number, number>();
  #longest = 0;

  /** Milliseconds of the one that was held up longest. */
  longest(pids: readonly number[]): number {
    for (const pid of pids) {
      // The second field counts nanoseconds in a queue for a processor: `man 5 proc_pid_schedstat`.
      const waited = Number(read(`/proc/${pid}/schedstat`).split(' ')[1] ?? 0) / 1e6;
      const before = this.#before.get(pid) ?? waited;
      this.#before.set(pid, before);
      this.#longest = Math.max(this.#longest, waited - before);
    }
    return this.#longest;
  }
}

function environmentOf(pid: number): string[] {
  return read(`/proc/${pid}/environ`).split('\0');
}

function numbers(folder: string): number[] {
  return readdirSync(folder)
    .filter(name => /^\d+$/.test(name))
    .map(Number);
}

function read(file: string): string {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return ''; // It has ended, or is not ours to read.
  }
}
