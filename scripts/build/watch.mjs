import { existsSync, watch } from 'node:fs';
import path from 'node:path';
import { context, formatMessages } from 'esbuild';
import { ROOT } from '../lib/paths.mjs';
import { copyCodicons, copyGotchaEngines, copyHarness } from './assets.mjs';
import { buildBank } from './bank.mjs';
import { chooseBundles } from './bundles.mjs';

/** Editors save in several steps; one rebuild for all of them. */
const SETTLE_MS = 150;

/** Rebuilds whatever a saved file belongs to, until the process is ended. */
export async function watchProject() {
  copyCodicons();
  copyGotchaEngines();
  for (const bundle of chooseBundles({ names: null, production: false }).present) {
    const watched = await context({ ...bundle.options, plugins: [reporter(bundle.name)] });
    await watched.watch();
  }
  await onChange(path.join(ROOT, 'src', 'checking', 'python'), () => {
    copyHarness();
    say('harness copied');
  });
  await onChange(path.join(ROOT, 'questions'), async () => {
    const bank = await buildBank();
    if (!bank) return;
    say(`${bank.questions} questions, ${bank.faults.length} faults`);
    for (const { question, message } of bank.faults) console.error(`  ${question}: ${message}`);
  });
}

/**
 * Does the work now and after each change below the folder, never twice at a time.
 *
 * @param {string} folder
 * @param {() => void | Promise<void>} work
 */
async function onChange(folder, work) {
  await work();
  if (!existsSync(folder)) return;
  /** @type {NodeJS.Timeout | undefined} */
  let settle;
  let last = Promise.resolve();
  watch(folder, { recursive: true }, () => {
    clearTimeout(settle);
    settle = setTimeout(() => {
      last = last.then(work).catch(error => console.error(error));
    }, SETTLE_MS);
  });
}

/**
 * @param {string} name
 * @returns {import('esbuild').Plugin}
 */
function reporter(name) {
  return {
    name: 'reporter',
    setup(build) {
      build.onEnd(async ({ errors }) => {
        if (errors.length === 0) return say(`${name} built`);
        console.error((await formatMessages(errors, { kind: 'error', color: true })).join(''));
      });
    },
  };
}

/** @param {string} line */
function say(line) {
  console.log(`${new Date().toLocaleTimeString()} ${line}`);
}
