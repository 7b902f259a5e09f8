import { createWriteStream, mkdirSync } from 'node:fs';
import path from 'node:path';
import { Failure } from '../lib/failure.mjs';

/** A busy machine with a cold disk needs a few seconds. */
const START_MS = 60_000;

/**
 * @typedef {object} ServerOptions
 * @property {string} node the Node to run it under
 * @property {string} server the folder from ensureServer
 * @property {string} root the checkout
 * @property {string} dataDir settings, state and logs
 * @property {string} extensionsDir
 * @property {number} [port] 0, the default, lets the system choose a free one
 * @property {NodeJS.ProcessEnv} [env] more variables for the server and its extensions
 * @property {boolean} [trust] ask whether folders are trusted; else everything is
 * @property {boolean} [automation] accept what test drivers put into the address
 */

/**
 * @typedef {object} Server
 * @property {string} url http://127.0.0.1:PORT
 * @property {string} log path of its log
 * @property {Promise<number>} ended
 * @property {() => Promise<void>} stop
 */

/**
 * Starts VS Code's server on 127.0.0.1 and waits until it answers.
 *
 * @param {import('../lib/processes.mjs').Processes} processes
 * @param {ServerOptions} options
 * @returns {Promise<Server>}
 * @throws {Failure} when it ends or does not answer in time
 */
export async function startServer(
  processes,
  { node, server, root, dataDir, extensionsDir, port = 0, env, trust, automation },
) {
  mkdirSync(dataDir, { recursive: true });
  mkdirSync(extensionsDir, { recursive: true });
  const args = [
    path.join(server, 'out', 'server-main.js'),
    ...['--host', '127.0.0.1', '--port', String(port), '--without-connection-token'],
    ...['--accept-server-license-terms', '--telemetry-level', 'off'],
    ...(trust ? [] : ['--disable-workspace-trust']),
    ...['--server-data-dir', dataDir, '--extensions-dir', extensionsDir],
    ...(automation ? ['--enable-smoke-test-driver'] : []),
  ];
  const guard = path.join(root, 'scripts', 'host', 'guard.mjs');
  const running = processes.start(node, [guard, node, ...args], {
    env: serverEnv(env),
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const log = path.join(dataDir, 'server.log');
  const file = createWriteStream(log);
  running.child.stdout?.pipe(file, { end: false });
  running.child.stderr?.pipe(file, { end: false });
  try {
    const chosen = await Promise.race([
      announcedPort(running.child),
      running.ended.then(code => {
        throw new Failure(
          `VS Code's server ended with ${code} before it answered${portHint(port)}. Its log: ${log}`,
        );
      }),
      timeout(START_MS, `VS Code's server did not answer within ${START_MS / 1000} s. Its log: ${log}`),
    ]);
    const url = `http://127.0.0.1:${chosen}`;
    await answers(url);
    return { url, log, ended: running.ended, stop: () => running.stop() };
  } catch (error) {
    await running.stop();
    throw error;
  }
}

/**
 * The address at which the workbench opens a folder.
 *
 * @param {string} url
 * @param {string} folder
 */
export function workbenchAddress(url, folder) {
  // Slashes stay as they are: people read this address.
  const slashed = folder.replaceAll('\\', '/');
  const rooted = slashed.startsWith('/') ? slashed : `/${slashed}`;
  return `${url}/?folder=${encodeURIComponent(rooted).replaceAll('%2F', '/')}`;
}

/**
 * Variables by which an enclosing VS Code steers its children must not reach this one.
 *
 * @param {NodeJS.ProcessEnv} more
 */
function serverEnv(more = {}) {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(VSCODE_|ELECTRON_|NODE_OPTIONS$)/.test(name),
  );
  return { ...Object.fromEntries(inherited), ...more };
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>}
 */
function announcedPort(child) {
  return new Promise(resolve => {
    let seen = '';
    child.stdout?.on('data', chunk => {
      if (seen.length > 100_000) return;
      seen += chunk;
      const port = /Extension host agent listening on (\d+)/.exec(seen)?.[1];
      if (port) resolve(Number(port));
    });
  });
}

/** @param {string} url */
async function answers(url) {
  const deadline = Date.now() + START_MS;
  while (Date.now() < deadline) {
    const response = await fetch(`${url}/version`).catch(() => null);
    if (response?.ok) return;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  throw new Failure(`Nothing answers at ${url}.`);
}

/**
 * @param {number} ms
 * @param {string} message
 * @returns {Promise<never>}
 */
function timeout(ms, message) {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Failure(message)), ms).unref();
  });
}

/** @param {number} port */
function portHint(port) {
  return port === 0 ? '' : `; perhaps port ${port} is in use, then choose another with --port`;
}
