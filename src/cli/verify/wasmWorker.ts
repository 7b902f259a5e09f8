/**
 * The thread that Python lives in, as the text of a script: the command line is one bundled file, and a thread needs
 * one of its own. Python cannot be interrupted, so that what never ends can only be ended with its thread.
 */
export const WASM_WORKER = `
const { parentPort, workerData } = require('node:worker_threads');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');

async function start() {
  const { loadPyodide } = await import(pathToFileURL(join(workerData.folder, 'pyodide.mjs')).href);
  const python = await loadPyodide({
    indexURL: workerData.folder,
    stdout: () => undefined,
    stderr: () => undefined,
    env: { PYTHONHASHSEED: '0', HOME: '/home/pyodide' },
  });
  const tools = python.toPy({ __name__: 'wasm_check' });
  python.runPython(readFileSync(workerData.script, 'utf8'), { globals: tools });
  parentPort.on('message', ({ what, folder, order }) => {
    if (folder) {
      python.FS.mkdirTree('/helpers');
      python.mountNodeFS('/helpers', folder);
    }
    try {
      parentPort.postMessage({ answer: tools.get(what)(JSON.stringify(order)) });
    } catch (error) {
      parentPort.postMessage({ problem: String(error && error.message ? error.message : error) });
    } finally {
      if (folder) python.FS.unmount('/helpers');
    }
  });
  parentPort.postMessage({ version: python.runPython('".".join(map(str, __import__("sys").version_info[:3]))') });
}

start().catch(error => parentPort.postMessage({ problem: String(error && error.message ? error.message : error) }));
`;
