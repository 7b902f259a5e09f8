import { join } from 'node:path';
import type { AnalyzerOptions } from '../analysis/analyzer';

/**
 * Where the build puts the engines that analysis stands on.
 *
 * @param dist Folder of the built program.
 */
export function engineFiles(dist: string): Pick<AnalyzerOptions, 'ruff' | 'parser'> {
  const wasm = join(dist, 'wasm');
  return {
    ruff: { thread: join(dist, 'ruffThread.cjs'), script: join(wasm, 'ruff_wasm.js') },
    parser: { runtime: join(wasm, 'tree-sitter.wasm'), grammar: join(wasm, 'tree-sitter-python.wasm') },
  };
}
