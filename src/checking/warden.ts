import { type ChildProcess, spawn } from 'node:child_process';

/** Why the warden ended a check. */
export type Excess = 'memory' | 'processes';

/** The warden's last work takes milliseconds; one that takes longer hangs. */
const LAST_SWEEP_MS = 5000;

/** A small process that outlives this one by a moment and ends whatever checks left behind (python/warden.py). */
export class Warden {
  private child: ChildProcess | null = null;
  private executable = '';
  private readonly watched = new Set<number>();
  private readonly excess = new Map<number, (excess: Excess) => void>();
  private rest = '';

  constructor(
    private readonly script: string,
    private readonly log: (line: string) => void,
  ) {}

  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** From now on the process ends when this one does. */
  watch(executable: string, pid: number, mark: string): void {
    this.child ??= this.start(executable);
    this.watched.add(pid);
    this.tell(`watch ${pid} ${mark}`);
  }

  /** Bounds the memory and the number of processes of a check that has begun to take its time. */
  guard(pid: number, bytes: number, processes: number, onExcess: (excess: Excess) => void): void {
    this.excess.set(pid, onExcess);
    this.tell(`guard ${pid} ${bytes} ${processes}`);
  }

  /** Ends the check and all that it started. False when it is not watched. */
  sweep(pid: number): boolean {
    this.excess.delete(pid);
    this.tell(`sweep ${pid}`);
    return this.watched.delete(pid);
  }

  /** Replaces a warden that runs in this interpreter, which has turned out to be none. */
  distrust(executable: string): void {
    if (this.executable !== executable) return;
    this.child?.kill('SIGKILL');
    this.forget();
  }

  /** Lets the warden finish its work, which is to sweep whatever is left, and end. */
  dispose(): Promise<void> {
    const child = this.child;
    if (!child) return Promise.resolve();
    this.child = null;
    return new Promise(resolve => {
      child.ref();
      const late = setTimeout(() => child.kill('SIGKILL'), LAST_SWEEP_MS);
      child.once('close', () => {
        clearTimeout(late);
        resolve();
      });
      child.stdin?.end();
    });
  }

  private start(executable: string): ChildProcess {
    this.executable = executable;
    const child = spawn(executable, ['-I', '-S', '-B', this.script], {
      stdio: ['pipe', 'pipe', 'ignore'],
      // A signal to this process's group must not take the warden with it.
      detached: true,
      windowsHide: true,
    });
    child.on('error', error => this.lost(child, error.message));
    child.on('exit', (code, signal) => this.lost(child, `exit ${code ?? signal}`));
    child.stdin?.on('error', () => {});
    child.stdout?.setEncoding('latin1').on('data', (text: string) => this.hear(text));
    // The event loop may end while the warden waits: that is what it waits for.
    child.unref();
    for (const stream of [child.stdin, child.stdout])
      (stream as unknown as { unref?: () => void } | null)?.unref?.();
    return child;
  }

  private tell(line: string): void {
    this.child?.stdin?.write(`${line}\n`);
  }

  private hear(text: string): void {
    const lines = (this.rest + text).split('\n');
    this.rest = lines.pop() ?? '';
    for (const line of lines) {
      const words = line.split(' ');
      if (words[0] === 'limit') this.excess.get(Number(words[2]))?.(words[1] as Excess);
    }
  }

  private forget(): void {
    this.child = null;
    this.watched.clear();
  }

  private lost(child: ChildProcess, why: string): void {
    if (this.child !== child) return;
    this.forget();
    this.log(`The warden ended (${why}); the next check starts another.`);
  }
}
