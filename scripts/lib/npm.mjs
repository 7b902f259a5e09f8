import path from 'node:path';

/**
 * How to start npm: the one that started this script where there is one, by its own Node, which works on
 * every platform; else the one on PATH.
 *
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {{ command: string, args: string[], shell: boolean }}
 */
export function npmCommand(args, env = process.env) {
  const { npm_execpath: script } = env;
  if (script && path.basename(script) === 'npm-cli.js') {
    return { command: process.execPath, args: [script, ...args], shell: false };
  }
  // npm is a batch file on Windows, which only a shell can start.
  const shell = process.platform === 'win32';
  return { command: shell ? 'npm.cmd' : 'npm', args: [...args], shell };
}
