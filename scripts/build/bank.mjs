import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { DIST, ROOT } from '../lib/paths.mjs';

/** @typedef {{ question: string, message: string }} Fault */
/** @typedef {(pack: string, out: string) => Promise<{ questions: number, faults: Fault[] }>} CompileBank */

const COMPILER = path.join(ROOT, 'src', 'bank', 'compileBank.ts');

/**
 * Compiles the bundled questions into dist/bank.
 *
 * @returns {Promise<{ questions: number, faults: Fault[] } | null>} null: this checkout has no compiler
 */
export async function buildBank() {
  if (!existsSync(COMPILER)) return null;
  // A name of its own for each build: Node would otherwise hand back the compiler of an earlier one in watch mode.
  const compiler = path.join(DIST, `.compile-bank-${process.pid}-${Date.now()}.cjs`);
  try {
    await build({
      entryPoints: [COMPILER],
      outfile: compiler,
      absWorkingDir: ROOT,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      logLevel: 'silent',
    });
    /** @type {{ compileBank: CompileBank }} */
    const { compileBank } = await import(pathToFileURL(compiler).href);
    return await compileBank(path.join(ROOT, 'questions'), path.join(DIST, 'bank'));
  } finally {
    rmSync(compiler, { force: true });
  }
}
