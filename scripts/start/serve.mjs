import { createServer } from 'node:net';
import { homedir } from 'node:os';
import path from 'node:path';
import { linkExtension } from '../host/extension.mjs';
import { ensureNode } from '../host/node.mjs';
import { ensureServer } from '../host/server.mjs';
import { writeSettings } from '../host/settings.mjs';
import { startServer, workbenchAddress } from '../host/startServer.mjs';
import { NEWEST } from '../host/versions.mjs';
import { ROOT } from '../lib/paths.mjs';

/** Browsers keep a workbench's layout by its address, so that it is better the same each time. */
const USUAL_PORT = 7137;

/**
 * Serves VS Code with the extension until it is ended by Ctrl+C.
 *
 * @param {import('../lib/processes.mjs').Processes} processes
 * @param {{ practice: import('./practice.mjs').Practice, port: number | undefined }} options
 * @param {NodeJS.ProcessEnv} [env]
 */
export async function serve(processes, { practice, port }, env = process.env) {
  const { PYTHON_DRILL_DATA } = env;
  const node = await ensureNode(processes);
  const folder = await ensureServer(processes, NEWEST);
  const data = path.resolve(PYTHON_DRILL_DATA || path.join(homedir(), '.python-drill-workbench'));
  const extensionsDir = path.join(data, 'extensions');
  linkExtension(extensionsDir, ROOT);
  writeSettings(data, practice.chosen ? { 'pythonDrill.practiceFolder': practice.folder } : {});
  const server = await startServer(processes, {
    node,
    server: folder,
    root: ROOT,
    dataDir: data,
    extensionsDir,
    port: port ?? ((await isFree(USUAL_PORT)) ? USUAL_PORT : 0),
  });
  console.log(
    `Python Drill is open at ${workbenchAddress(server.url, practice.folder)} until you press Ctrl+C here.`,
  );
  await server.ended;
}

/**
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function isFree(port) {
  return new Promise(resolve => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
