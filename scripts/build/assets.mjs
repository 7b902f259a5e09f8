import { copyFileSync, cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
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
