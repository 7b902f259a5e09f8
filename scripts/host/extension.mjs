import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Puts this checkout among a server's installed extensions, by a link, so that a rebuilt extension is there after
 * a reload and the workbench's address stays clean. Other extensions in that folder stay.
 *
 * @param {string} extensionsDir
 * @param {string} root the checkout
 */
export function linkExtension(extensionsDir, root) {
  const { publisher, name, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  mkdirSync(extensionsDir, { recursive: true });
  const folder = `${publisher}.${name}`;
  const link = path.join(extensionsDir, folder);
  rmSync(link, { recursive: true, force: true });
  symlinkSync(root, link, 'junction');
  listExtension(path.join(extensionsDir, 'extensions.json'), { id: folder, version, folder });
}

/**
 * Once extensions.json exists the server goes by it and no longer by the folders, so that a newer version would
 * not be seen.
 *
 * @param {string} file
 * @param {{ id: string, version: string, folder: string }} extension
 */
function listExtension(file, { id, version, folder }) {
  /** @type {{ identifier: { id: string } }[]} */
  const listed = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
  const location = { $mid: 1, path: path.join(path.dirname(file), folder), scheme: 'file' };
  const own = { identifier: { id }, version, location, relativeLocation: folder };
  writeFileSync(file, JSON.stringify([...listed.filter(({ identifier }) => identifier.id !== id), own]));
}
