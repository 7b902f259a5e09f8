import type { PackQuestion } from '../../bank/parseQuestion';
import type { RunBlock } from '../../bank/runBlocks';
import type { Interpreter } from '../../checking/checkEngine';
import { type ProgramRun, runProgram } from './runProgram';

/** Two seeds, because an output that hangs on the order of a set is right by luck. */
const HASH_SEEDS = [0, 1];

/** Runs a block of a question and says what it does other than the text says. */
export async function proveRun(
  { file }: PackQuestion,
  block: RunBlock,
  interpreter: Interpreter,
  folder: string,
  signal: AbortSignal,
): Promise<string[]> {
  for (const seed of HASH_SEEDS) {
    const run = await runProgram(interpreter, block.program, folder, seed, signal);
    const wrong = shortfall(block, run);
    if (wrong !== null) return [`${file}:${block.line}: the block ${wrong}`];
  }
  return [];
}

function shortfall({ output }: RunBlock, { stdout, stderr, cutOff, exitCode }: ProgramRun): string | null {
  if (cutOff !== null) return `could not be run: ${cutOff}`;
  if (output === null) {
    // Without an output to compare with, the least is that it runs to its end.
    return exitCode === 0 ? null : `ended with exit code ${exitCode}: ${lastLine(stderr)}`;
  }
  const printed = stdout.replace(/\n$/u, '');
  if (printed === output) return null;
  const after = exitCode === 0 ? '' : `, and ended with exit code ${exitCode}: ${lastLine(stderr)}`;
  return `prints ${JSON.stringify(printed)} and not ${JSON.stringify(output)}${after}`;
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
