import type { CheckEngine, Interpreter } from '../../checking/checkEngine';
import { type ProgramRun, runProgram } from '../../checking/runProgram';
import { interpreterDigest } from './digest';

/** A Python that a pack is proved on. */
export interface Runtime {
  readonly interpreter: Interpreter;
  /** How faults name it. */
  readonly label: string;
  /** Changes with it. */
  readonly digest: string;
  readonly engine: Pick<CheckEngine, 'check'>;
  /** Seeds of the hashes of strings that a program is run with. */
  readonly hashSeeds: readonly number[];
  run(program: string, hashSeed: number): Promise<ProgramRun>;
  /** Whether programs with these texts can run on it at all. */
  suits(texts: readonly string[]): boolean;
}

/** Two, because an output that hangs on the order of a set is right by luck. */
const HASH_SEEDS = [0, 1];

/** An interpreter of this machine. */
export async function nativeRuntime(
  interpreter: Interpreter,
  engine: Pick<CheckEngine, 'check'>,
  folder: string,
  signal: AbortSignal,
): Promise<Runtime> {
  return {
    interpreter,
    label: interpreter.version,
    digest: await interpreterDigest(interpreter),
    engine,
    hashSeeds: HASH_SEEDS,
    run: (program, hashSeed) => runProgram(interpreter, program, folder, hashSeed, signal),
    suits: () => true,
  };
}
