/** Oldest Python that questions run on. */
const OLDEST = [3, 10];

const PROBE = 'import sys; print("python", *sys.version_info[:3])';

/** @type {readonly (readonly string[])[]} */
const COMMANDS = [['python3'], ['python'], ['py', '-3']];

/** A Python that takes longer to start than this is broken. */
const PROBE_MS = 10_000;

/**
 * Looks for a Python on PATH. The extension has a picker that finds more; this only tells early.
 *
 * @param {import('../lib/processes.mjs').Processes} processes
 * @returns {Promise<string | null>} what is missing, for people
 */
export async function pythonProblem(processes) {
  /** @type {string[]} */
  const old = [];
  for (const [command = '', ...args] of COMMANDS) {
    const version = await pythonVersion(processes, command, args);
    if (!version) continue;
    const [major = 0, minor = 0] = version;
    if (major > 3 || (major === 3 && minor >= 10)) return null;
    old.push(version.join('.'));
  }
  const wanted = `Questions can be read, but not checked, until there is a Python ${OLDEST.join('.')} or newer: https://www.python.org/downloads/`;
  return old.length > 0
    ? `The Python on PATH is ${old[0]}. ${wanted}`
    : `No Python was found on PATH. ${wanted}`;
}

/**
 * @param {import('../lib/processes.mjs').Processes} processes
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {Promise<number[] | null>} null: no Python; the Windows Store's stub, which prints nothing, is none
 */
async function pythonVersion(processes, command, args) {
  let output = '';
  try {
    await processes.run(command, [...args, '-c', PROBE], {
      timeoutMs: PROBE_MS,
      onOutput: chunk => {
        output += chunk;
      },
    });
  } catch {
    return null;
  }
  const found = /^python (\d+) (\d+) (\d+)/m.exec(output);
  return found ? found.slice(1).map(Number) : null;
}
