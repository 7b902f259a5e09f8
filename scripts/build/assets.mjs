import { copyFileSync, cpSync, existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { DIST, ROOT } from '../lib/paths.mjs';

const CODICONS = path.join(ROOT, 'node_modules', '@vscode', 'codicons', 'dist');

/** Copies the harness, which runs in the learner's Python, beside the bundles. */
export function copyHarness() {
  const source = path.join(ROOT, 'src', 'checking', 'python');
  const target = path.join(DIST, 'python');
  rmSync(target, { recursive: true, force: true });
  if (!existsSync(source)) return;
  cpSync(source, target, {
    recursive: true,
    filter: file => path.basename(file) !== '__pycache__' && !file.endsWith('.pyc'),
  });
}

/** Copies VS Code's icon font for the pages; a page may load it from the extension's own folder only. */
export function copyCodicons() {
  const target = path.join(DIST, 'webview');
  mkdirSync(target, { recursive: true });
  for (const name of ['codicon.css', 'codicon.ttf']) {
    copyFileSync(path.join(CODICONS, name), path.join(target, name));
  }
}

/** What finds gotchas, from packages: WebAssembly, and the script that loads Ruff's. */
const ENGINES = [
  ['@astral-sh', 'ruff-wasm-nodejs', 'ruff_wasm.js'],
  ['@astral-sh', 'ruff-wasm-nodejs', 'ruff_wasm_bg.wasm'],
  ['@vscode', 'tree-sitter-wasm', 'wasm', 'tree-sitter.wasm'],
  ['@vscode', 'tree-sitter-wasm', 'wasm', 'tree-sitter-python.wasm'],
];

/** Copies the engines of the gotchas beside the bundles; the ten megabytes only when they changed. */
export function copyGotchaEngines() {
  const target = path.join(DIST, 'wasm');
  mkdirSync(target, { recursive: true });
  for (const parts of ENGINES) {
    const source = path.join(ROOT, 'node_modules', ...parts);
    const copy = path.join(target, path.basename(source));
    if (!isSameFile(source, copy)) copyFileSync(source, copy);
  }
}

/**
 * @param {string} source
 * @param {string} copy
 */
function isSameFile(source, copy) {
  const before = statSync(copy, { throwIfNoEntry: false });
  const now = statSync(source);
  return before?.size === now.size && before.mtimeMs >= now.mtimeMs;
}
