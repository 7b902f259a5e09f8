import type { CodeQuestion } from '../bank/question';
import type { CheckEvent, Verdict } from '../shared/verdict';

/** Bounds of one check. They start when the learner's code starts, not while an interpreter loads. */
export interface Limits {
  readonly testSeconds: number;
  readonly checkSeconds: number;
  readonly memoryMb: number;
  readonly outputKb: number;
}

export const DEFAULT_LIMITS: Limits = { testSeconds: 2, checkSeconds: 10, memoryMb: 1024, outputKb: 1024 };

/** An interpreter that was started once and told its version. */
export interface Interpreter {
  /** What the learner chose or what was found: may be a shim or a symlink. */
  readonly path: string;
  /** sys.executable: started instead of `path`, so that a shim costs nothing. */
  readonly executable: string;
  /** "3.12.1" */
  readonly version: string;
}

export interface CheckRequest {
  readonly question: CodeQuestion;
  /** The question's folder on disk when it has helper files beside checks.py, else null. */
  readonly folder: string | null;
  /** Absolute path of the learner's saved file. */
  readonly file: string;
  readonly interpreter: Interpreter;
  readonly limits?: Partial<Limits>;
  /** Run these tests alone (ids). */
  readonly only?: readonly string[];
}

/** The question's own limits, then the learner's, then ours. */
export function limitsOf(request: CheckRequest): Limits {
  return { ...DEFAULT_LIMITS, ...request.limits, ...request.question.limits };
}

export interface CheckEngine {
  /** Keeps one process waiting for this question and file's folder; cheap to call again. */
  warm(request: CheckRequest): void;
  /** Ends the process that waits. */
  cool(): void;
  /** Never rejects for what the learner's program does; aborting the signal gives `cancelled`. */
  check(request: CheckRequest, onEvent?: (event: CheckEvent) => void, signal?: AbortSignal): Promise<Verdict>;
  /** Ends every process. */
  dispose(): Promise<void>;
}
