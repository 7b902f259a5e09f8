import path from 'node:path';
import { fetchOnce, npmInstall } from './fetch.mjs';

/**
 * VS Code's server with its web workbench, from the npm package code-server. Its install scripts would compile a
 * terminal, which is not needed here.
 *
 * @param {import('../lib/processes.mjs').Processes} processes
 * @param {import('./versions.mjs').HostVersion} version
 * @returns {Promise<string>} the server's folder, which holds out/server-main.js
 */
export async function ensureServer(processes, version) {
  const inner = path.join('node_modules', 'code-server', 'lib', 'vscode');
  const main = await fetchOnce({
    name: `code-server-${version.server}`,
    proof: path.join(inner, 'out', 'server-main.js'),
    why: `Fetching VS Code ${version.vscode} from npm (code-server ${version.server}, about 590 MB on disk).`,
    fill: async draft => {
      await npmInstall(processes, draft, [`code-server@${version.server}`]);
      await npmInstall(processes, path.join(draft, inner), []);
    },
  });
  return path.resolve(main, '..', '..');
}
