import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';

/**
 * The first of these programs that PATH has; names come first in order, then folders.
 *
 * @param {readonly string[]} names without an extension
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string | null} its path
 */
export function findProgram(names, env = process.env) {
  const { PATH = '' } = env;
  const folders = PATH.split(path.delimiter).filter(Boolean);
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', '.bat'] : [''];
  const candidates = names.flatMap(name =>
    folders.flatMap(folder => endings.map(ending => path.join(folder, name + ending))),
  );
  return candidates.find(isProgram) ?? null;
}

/** @param {string} file */
export function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
