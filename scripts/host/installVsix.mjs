import path from 'node:path';
import { Failure } from '../lib/failure.mjs';

const INSTALL_MS = 60_000;

/**
 * Installs a packed extension into a server's folder of extensions, as a person would.
 *
 * @param {import('../lib/processes.mjs').Processes} processes
 * @param {{ node: string, server: string, vsix: string, dataDir: string, extensionsDir: string }} options
 * @throws {Failure} when the server refuses it
 */
export async function installVsix(processes, { node, server, vsix, dataDir, extensionsDir }) {
  let output = '';
  const args = [
    path.join(server, 'out', 'server-main.js'),
    ...['--install-extension', vsix, '--accept-server-license-terms'],
    ...['--server-data-dir', dataDir, '--extensions-dir', extensionsDir],
  ];
  const { code } = await processes.run(node, args, {
    timeoutMs: INSTALL_MS,
    onOutput: chunk => {
      output += chunk;
    },
  });
  if (code !== 0 || !output.includes('was successfully installed')) {
    throw new Failure(`VS Code did not install ${vsix}:\n${output.trim()}`);
  }
}
