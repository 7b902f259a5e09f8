/** What a command sees of the process it runs in. */
export interface Surroundings {
  /** Folder that relative paths on the command line start from. */
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly platform: NodeJS.Platform;
  /** Folder of the built program: `bank/` and `python/` lie in it. */
  readonly dist: string;
  /** A folder for what can be had again, made when it is needed; null keeps nothing. */
  readonly cache: string | null;
  /** Writes to standard output. */
  readonly out: (text: string) => void;
  /** Writes to standard error. */
  readonly err: (text: string) => void;
  /** Whether standard error is a terminal that shows progress. */
  readonly interactive: boolean;
  /** Aborted by Ctrl+C. */
  readonly signal: AbortSignal;
}

/** 0: done. 1: the answer or the pack did not hold. 2: the command could not be carried out. */
export type ExitCode = 0 | 1 | 2;

/** The command could not be carried out; the message is for the person at the terminal. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}
