import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { build, formatMessages } from 'esbuild';
import { Failure } from '../lib/failure.mjs';
import { DIST, ROOT } from '../lib/paths.mjs';
import { copyCodicons, copyGotchaEngines, copyHarness } from './assets.mjs';
import { buildBank } from './bank.mjs';
import { chooseBundles } from './bundles.mjs';

/**
 * @typedef {object} BuildChoice
 * @property {boolean} [production] minified, with source maps beside the bundles (the default); else as it is developed
 * @property {readonly string[]} [bundles] only these, by name; the default is all
 * @property {boolean} [tolerateFaults] a faulty question is reported, not a failure
 */

/**
 * Builds what the extension and the command line run from: bundles, harness, icons, bank.
 *
 * @param {BuildChoice} [choice]
 * @returns {Promise<{ questions: number, faults: { question: string, message: string }[] }>}
 * @throws {Failure} when a source does not compile, an entry is missing or a question is faulty
 */
export async function buildProject({ production = true, bundles, tolerateFaults = false } = {}) {
  mkdirSync(DIST, { recursive: true });
  const { present, missing } = chooseBundles({ names: bundles ?? null, production });
  await Promise.all(present.map(bundle => compiled(build(bundle.options))));
  const drill = path.join(DIST, 'drill.cjs');
  if (existsSync(drill)) chmodSync(drill, 0o755);
  copyHarness();
  copyGotchaEngines();
  if (!bundles) copyCodicons();
  const bank = (await compiled(buildBank())) ?? { questions: 0, faults: [] };
  if (bank.faults.length > 0 && !tolerateFaults) {
    throw new Failure(
      [
        'The questions have faults:',
        ...bank.faults.map(({ question, message }) => `  ${question}: ${message}`),
      ].join('\n'),
    );
  }
  // Last, so that whatever is there gets built.
  if (missing.length > 0 && existsSync(path.join(ROOT, 'src', 'extension.ts'))) {
    throw new Failure(
      missing.map(({ name, entry }) => `Nothing to build the ${name} from: ${entry} is missing.`).join('\n'),
    );
  }
  return bank;
}

/**
 * Turns the compiler's messages into lines for people.
 *
 * @template T
 * @param {Promise<T>} work
 * @returns {Promise<T>}
 */
export async function compiled(work) {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof Error) || !('errors' in error) || !Array.isArray(error.errors)) throw error;
    const lines = await formatMessages(error.errors, { kind: 'error', color: process.stderr.isTTY === true });
    throw new Failure(lines.join('').trimEnd());
  }
}
