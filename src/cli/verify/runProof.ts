import type { PackQuestion } from '../../bank/parseQuestion';
import type { RunBlock } from '../../bank/runBlocks';
import type { ProgramRun } from '../../checking/runProgram';
import type { Runtime } from './runtime';

/** Runs a block of a question and says what it does other than the text says. */
export async function proveRun({ file }: PackQuestion, block: RunBlock, runtime: Runtime): Promise<string[]> {
  for (const seed of runtime.hashSeeds) {
    const wrong = shortfall(block, await runtime.run(block.program, seed));
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
