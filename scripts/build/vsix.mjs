import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { Failure } from '../lib/failure.mjs';
import { ROOT } from '../lib/paths.mjs';

/**
 * Packs what was built into a VSIX.
 *
 * @param {import('../lib/processes.mjs').Processes} processes
 * @param {string} folder where the VSIX goes
 * @returns {Promise<{ file: string, bytes: number }>}
 * @throws {Failure} with what vsce objects to
 */
export async function packExtension(processes, folder) {
  const { name, version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  const file = path.join(folder, `${name}-${version}.vsix`);
  const vsce = path.join(ROOT, 'node_modules', '@vscode', 'vsce', 'vsce');
  let output = '';
  const options = [
    // Everything that runs is bundled.
    '--no-dependencies',
    // The README's pictures stay in the repository; there is no address yet that they could be fetched from.
    ...['--allow-missing-repository', '--no-rewrite-relative-links'],
    ...['--out', file],
  ];
  const { code } = await processes.run(process.execPath, [vsce, 'package', ...options], {
    cwd: ROOT,
    onOutput: chunk => {
      output += chunk;
    },
  });
  if (code !== 0) throw new Failure(`vsce could not pack the extension:\n${output.trim()}`);
  return { file, bytes: statSync(file).size };
}
