import { existsSync } from 'node:fs';
import path from 'node:path';
import { DIST, ROOT } from '../lib/paths.mjs';

/**
 * @typedef {object} Bundle
 * @property {string} name what people call it
 * @property {string} entry from the checkout's root
 * @property {boolean} optional may be absent even in a whole checkout
 * @property {import('esbuild').BuildOptions} options
 */

/**
 * Node 20 is what the oldest supported VS Code runs extensions in, and the oldest that the command line supports.
 *
 * @satisfies {import('esbuild').BuildOptions}
 */
const NODE = {
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // ES modules where a package has both: they can be tree-shaken.
  mainFields: ['module', 'main'],
};

/** @type {readonly Bundle[]} */
const BUNDLES = [
  {
    name: 'extension',
    entry: 'src/extension.ts',
    optional: false,
    options: { ...NODE, outfile: path.join(DIST, 'extension.cjs'), external: ['vscode'] },
  },
  {
    // Apart from the extension, since it is needed only once a Python file is open.
    name: 'language client',
    entry: 'src/editor/gotchas/languageClient.ts',
    optional: false,
    options: { ...NODE, outfile: path.join(DIST, 'languageClient.cjs'), external: ['vscode'] },
  },
  {
    // Apart from the extension: its parsers are needed only once there is a pack besides the bundled bank.
    name: 'packs',
    entry: 'src/editor/packs/bundle.ts',
    optional: false,
    options: { ...NODE, outfile: path.join(DIST, 'packs.cjs'), external: ['vscode'] },
  },
  {
    // Apart from the extension, since a window with Python files in it need not be one in which somebody practises.
    name: 'practice',
    entry: 'src/editor/drill.ts',
    optional: false,
    options: { ...NODE, outfile: path.join(DIST, 'practice.cjs'), external: ['vscode'] },
  },
  {
    // Apart from the extension as well: most windows sit no assessment.
    name: 'assessments',
    entry: 'src/editor/assessment/assessments.ts',
    optional: false,
    options: { ...NODE, outfile: path.join(DIST, 'assessments.cjs'), external: ['vscode'] },
  },
  {
    name: 'server',
    entry: 'src/server/server.ts',
    optional: false,
    options: { ...NODE, outfile: path.join(DIST, 'server.cjs') },
  },
  {
    // A thread of the server and of the command line.
    name: 'ruff thread',
    entry: 'src/gotchas/analysis/ruff/ruffThread.ts',
    optional: false,
    options: { ...NODE, outfile: path.join(DIST, 'ruffThread.cjs') },
  },
  {
    name: 'drill',
    entry: 'src/cli/drill.ts',
    optional: false,
    options: { ...NODE, outfile: path.join(DIST, 'drill.cjs'), banner: { js: '#!/usr/bin/env node' } },
  },
  {
    name: 'question page',
    entry: 'src/webview/question/main.ts',
    optional: false,
    options: {
      platform: 'browser',
      format: 'iife',
      target: 'chrome120',
      entryNames: 'question',
      outdir: path.join(DIST, 'webview'),
      loader: { '.ttf': 'file', '.svg': 'dataurl' },
    },
  },
  {
    name: 'report page',
    entry: 'src/webview/report/main.ts',
    optional: false,
    options: {
      platform: 'browser',
      format: 'iife',
      target: 'chrome120',
      entryNames: 'report',
      outdir: path.join(DIST, 'webview'),
      loader: { '.ttf': 'file', '.svg': 'dataurl' },
    },
  },
  {
    name: 'sitting page',
    entry: 'src/webview/sitting/main.ts',
    optional: false,
    options: {
      platform: 'browser',
      format: 'iife',
      target: 'chrome120',
      entryNames: 'sitting',
      outdir: path.join(DIST, 'webview'),
      loader: { '.ttf': 'file', '.svg': 'dataurl' },
    },
  },
  {
    // Apart from the extension: who only practises does not load it.
    name: 'dashboard',
    entry: 'src/editor/dashboard/dashboardPanel.ts',
    optional: false,
    options: { ...NODE, outfile: path.join(DIST, 'dashboard.cjs'), external: ['vscode'] },
  },
  {
    name: 'dashboard page',
    entry: 'src/webview/dashboard/main.ts',
    optional: false,
    options: {
      platform: 'browser',
      format: 'iife',
      target: 'chrome120',
      entryNames: 'dashboard',
      outdir: path.join(DIST, 'webview'),
    },
  },
];

/**
 * The bundles that this checkout has the sources of.
 *
 * @param {{ names: readonly string[] | null, production: boolean }} choice null names: all
 * @returns {{ present: Bundle[], missing: Bundle[] }} `missing` holds those that a whole checkout cannot lack
 */
export function chooseBundles({ names, production }) {
  const wanted = BUNDLES.filter(bundle => !names || names.includes(bundle.name)).map(bundle => ({
    ...bundle,
    options: {
      ...commonOptions(production),
      ...bundle.options,
      entryPoints: [path.join(ROOT, bundle.entry)],
    },
  }));
  const present = wanted.filter(hasEntry);
  return { present, missing: wanted.filter(bundle => !bundle.optional && !hasEntry(bundle)) };
}

/**
 * @param {boolean} production
 * @returns {import('esbuild').BuildOptions}
 */
function commonOptions(production) {
  return {
    absWorkingDir: ROOT,
    bundle: true,
    minify: production,
    legalComments: 'none',
    // Production bundles do not name their maps, since the package leaves these out.
    sourcemap: production ? 'external' : 'linked',
    logLevel: 'silent',
    metafile: false,
  };
}

/** @param {Bundle} bundle */
function hasEntry(bundle) {
  return existsSync(path.join(ROOT, bundle.entry));
}
