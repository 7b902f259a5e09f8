import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import type { Readable, Writable } from 'node:stream';
import { EventReader, type HarnessEvent } from './harnessEvents';

/** What a process is told before there is an answer: all that can be done while it waits. */
export interface Job {
  readonly entry: readonly string[];
  readonly checks: string;
  readonly checksPath: string;
  readonly imports: readonly string[];
  /** Folder of helper modules beside the checks, or ''. */
  readonly folder: string;
  readonly children: string;
  /** Folder of the learner's file. */
  readonly home: string;
  /** Bound of the address space; 0 for none. */
  readonly memoryMb: number;
}

export interface Order {
  readonly file: string;
  readonly only: readonly string[];
  /** Where the system has no signal to ask with: after how long the process says by itself where it is. */
  readonly whereSeconds: number;
}

export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

export interface ProcessHandlers {
  event(event: HarnessEvent): void;
  output(stream: 'stdout' | 'stderr', bytes: Buffer): void;
  /** The process has ended and all it said was heard. */
  exit(exit: Exit): void;
}

/** One interpreter with the harness in it, used for one check at most. */
export class CheckProcess {
  private readonly child: ChildProcess;
  private readonly reader = new EventReader();
  private handlers: ProcessHandlers | null = null;
  private readonly early: HarnessEvent[] = [];
  private readonly earlyOutput: ['stdout' | 'stderr', Buffer][] = [];
  private ended: Exit | null = null;
  readonly secret = randomBytes(16).toString('hex');
  /** Marks the end of the output. Not the secret: the program may read its own output. */
  readonly seal = randomBytes(16).toString('hex');
  /** In the environment of the process and of everything that it starts. */
  readonly mark = randomBytes(12).toString('hex');
  /** Folders whose change means that what was loaded is out of date; known once the process is ready. */
  watch: readonly string[] = [];
  spawnError: Error | null = null;
  private becomeReady: () => void = () => {};
  /** Resolves when the process has shown to be a Python, and has nothing more to do than to wait. */
  readonly ready = new Promise<void>(resolve => {
    this.becomeReady = resolve;
  });

  constructor(executable: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv, job: Job) {
    this.child = spawn(executable, args, {
      cwd,
      env: { ...env, PYTHON_DRILL_RUN: this.mark },
      stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
      // A group of its own, so that what it starts can be ended with it.
      detached: process.platform !== 'win32',
      windowsHide: true,
    });
    this.child.on('error', error => {
      this.spawnError = error;
      if (this.child.pid === undefined) this.finish({ code: null, signal: null });
    });
    this.child.on('exit', (code, signal) => this.finishSoon({ code, signal }));
    this.child.on('close', (code, signal) => this.finish({ code, signal }));
    for (const stream of this.child.stdio) stream?.on('error', () => {}); // EPIPE: `exit` tells it better.
    this.child.stdout?.on('data', (bytes: Buffer) => this.heard('stdout', bytes));
    this.child.stderr?.on('data', (bytes: Buffer) => this.heard('stderr', bytes));
    const channel = this.child.stdio[3] as Readable | null | undefined;
    channel?.setEncoding('latin1').on('data', (text: string) => {
      for (const event of this.reader.read(text)) this.told(event);
    });
    this.send({
      entry: job.entry.join('\0'),
      checks: job.checks,
      checksPath: job.checksPath,
      imports: job.imports.join('\0'),
      folder: job.folder,
      children: job.children,
      home: job.home,
      memoryMb: String(job.memoryMb),
    });
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  get alive(): boolean {
    return this.ended === null && this.spawnError === null;
  }

  /** What `faulthandler` said on the channel, among whatever else was written there. */
  get noise(): string {
    return this.reader.noise;
  }

  /**
   * Hands the process its one answer, which it reads and compiles; nothing of it runs before `run`. Does not wait for it
   * to be ready: a cold process reads this when it is.
   */
  order(order: Order): void {
    this.reader.authenticate(this.secret);
    this.send({
      secret: this.secret,
      seal: this.seal,
      file: order.file,
      only: order.only.join('\0'),
      whereSeconds: String(order.whereSeconds),
    });
  }

  /** Lets the learner's code run. */
  run(handlers: ProcessHandlers): void {
    this.handlers = handlers;
    this.send({ go: '' });
    for (const event of this.early.splice(0)) handlers.event(event);
    for (const [stream, bytes] of this.earlyOutput.splice(0)) handlers.output(stream, bytes);
    if (this.ended) handlers.exit(this.ended);
  }

  /** Asks the process to say where it is; the answer arrives as `noise`, in place of what was there. */
  ask(): void {
    if (process.platform === 'win32' || !this.alive) return;
    this.reader.forgetNoise();
    this.child.kill('SIGUSR1');
  }

  /** Ends the process and its group at once. What escaped from the group is the warden's. */
  kill(): void {
    const pid = this.child.pid;
    // The number of a process that has ended may be another's by now.
    if (pid === undefined || !this.alive) return;
    try {
      if (process.platform === 'win32') this.child.kill('SIGKILL');
      else process.kill(-pid, 'SIGKILL');
    } catch {
      this.child.kill('SIGKILL'); // The group is gone already, or not ours.
    }
  }

  /** Lets go of the pipes, which a process that escaped may hold open. */
  release(): void {
    this.handlers = null;
    for (const stream of this.child.stdio) stream?.destroy();
    this.child.unref();
  }

  private send(message: Readonly<Record<string, string>>): void {
    const parts = Object.entries(message)
      .flat()
      .map(text => Buffer.from(text, 'utf8'));
    const header = [parts.length, ...parts.map(part => part.length)].join(' ');
    (this.child.stdin as Writable | null)?.write(Buffer.concat([Buffer.from(`${header}\n`), ...parts]));
  }

  private told(event: HarnessEvent): void {
    if (event.type === 'ready') {
      this.watch = event.watch;
      this.becomeReady();
    }
    if (this.handlers) this.handlers.event(event);
    else this.early.push(event);
  }

  private heard(stream: 'stdout' | 'stderr', bytes: Buffer): void {
    if (this.handlers) this.handlers.output(stream, bytes);
    else if (this.earlyOutput.length < 100) this.earlyOutput.push([stream, bytes]);
  }

  private finishSoon(exit: Exit): void {
    // `close` waits for the pipes, which a process that the answer started may hold for ever.
    setTimeout(() => this.finish(exit), 150);
  }

  private finish(exit: Exit): void {
    if (this.ended) return;
    this.ended = exit;
    this.handlers?.exit(exit);
  }
}
