import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { filesBelow } from '../lib/files.mjs';
import { DIST, ROOT } from '../lib/paths.mjs';

const TEST = path.join(ROOT, 'test');

/** The folders whose tests run inside VS Code, where packages cannot be resolved as in plain Node. */
const EDITOR = path.join(TEST, 'editor');

/**
 * Bundles every test/**\/*.test.ts, and the runner inside VS Code, into dist/test, one file for each.
 *
 * @returns {Promise<number>} how many test files there are
 */
export async function buildTests() {
  rmSync(path.join(DIST, 'test'), { recursive: true, force: true });
  const tests = filesBelow(TEST, name => name.endsWith('.test.ts'));
  const editor = tests.filter(file => file.startsWith(EDITOR + path.sep));
  const runner = path.join(EDITOR, 'index.ts');
  await bundle(
    tests.filter(file => !editor.includes(file)),
    { packages: 'external' },
  );
  await bundle([...editor, ...(existsSync(runner) ? [runner] : [])], { external: ['vscode', 'mocha'] });
  return tests.length;
}

/**
 * Bundles the benchmarks into dist/bench.cjs.
 *
 * @returns {Promise<string>} the bundle
 */
export async function buildBench() {
  const outfile = path.join(DIST, 'bench.cjs');
  await build({
    ...options,
    packages: 'external',
    entryPoints: [path.join(TEST, 'bench', 'bench.ts')],
    outfile,
  });
  return outfile;
}

/** @type {import('esbuild').BuildOptions} */
const options = {
  absWorkingDir: ROOT,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  sourcemap: 'inline',
  sourcesContent: false,
  logLevel: 'silent',
};

/**
 * @param {string[]} entryPoints
 * @param {import('esbuild').BuildOptions} more
 */
async function bundle(entryPoints, more) {
  if (entryPoints.length === 0) return;
  await build({ ...options, ...more, entryPoints, outbase: TEST, outdir: path.join(DIST, 'test') });
}
