import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { z } from 'zod';
import type { Interpreter } from '../../checking/checkEngine';

const mutantsSchema = z.array(
  z.object({ name: z.string(), line: z.number(), change: z.string(), source: z.string() }),
);

/** A program with one small change. */
export type Mutant = z.infer<typeof mutantsSchema>[number];

const LONGEST_MS = 30_000;

/**
 * Changes a program in every small way that python/verify/mutate.py knows, on Python's own syntax tree.
 *
 * @param harness Folder of the harness.
 * @throws Error when the interpreter cannot do it, or the program has a syntax error.
 */
export async function makeMutants(
  program: string,
  interpreter: Interpreter,
  harness: string,
  signal: AbortSignal,
): Promise<readonly Mutant[]> {
  const script = join(harness, 'verify', 'mutate.py');
  const text = await new Promise<string>((resolve, reject) => {
    const child = spawn(interpreter.executable, ['-I', '-B', '-X', 'utf8', script], {
      stdio: ['pipe', 'pipe', 'pipe'],
      windowsHide: true,
      timeout: LONGEST_MS,
      killSignal: 'SIGKILL',
      signal,
    });
    const chunks: Buffer[] = [];
    let complaint = '';
    child.stdout.on('data', (chunk: Buffer) => void chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => {
      complaint = (complaint + chunk.toString('utf8')).slice(-2000);
    });
    // A program that cannot be read ends the interpreter before it has taken everything in: `close` says so.
    child.stdin.on('error', () => undefined);
    child.on('error', reject);
    child.on('close', code => {
      if (code === 0) resolve(Buffer.concat(chunks).toString('utf8'));
      else
        reject(
          new Error(
            `No changes could be made: ${complaint.trim().split('\n').at(-1) ?? `exit code ${code}`}`,
          ),
        );
    });
    child.stdin.end(program);
  });
  return mutantsSchema.parse(JSON.parse(text));
}
