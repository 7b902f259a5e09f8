import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/**
 * The files below a folder, as absolute paths in a stable order; empty when the folder does not exist.
 *
 * @param {string} folder
 * @param {(name: string) => boolean} [wanted] judged by the file's name
 * @returns {string[]}
 */
export function filesBelow(folder, wanted = () => true) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && wanted(entry.name))
    .map(entry => path.join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}
