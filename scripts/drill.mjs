/** The command line of a checkout: builds it when its sources are newer, then runs it in this process. */
import { statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { isFresh } from './build/freshness.mjs';
import { runMain } from './lib/failure.mjs';
import { DIST, ROOT } from './lib/paths.mjs';

const SOURCES = ['src', 'questions', 'scripts/build', 'package.json', 'package-lock.json'];
const STAMP = path.join(DIST, '.drill');

if (!isFresh(STAMP, ROOT, SOURCES)) {
  await runMain(async () => {
    const { ensureDependencies } = await import('./install.mjs');
    ensureDependencies();
    const { buildDrill } = await import('./build/drill.mjs');
    const faults = await buildDrill(STAMP);
    // `verify` tells of them itself.
    if (process.argv[2] === 'verify') return;
    for (const { question, message } of faults) console.error(`${question}: ${message}`);
  });
}

const program = path.join(DIST, 'drill.cjs');
// Where the build failed there is nothing to run, or something old that would answer for the wrong sources.
if (!process.exitCode && statSync(program)) await import(pathToFileURL(program).href);
else process.exitCode = 2;
