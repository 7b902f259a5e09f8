import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { DIST } from '../lib/paths.mjs';
import { buildProject } from './project.mjs';

/**
 * Builds what the command line needs, and nothing of the editor. A faulty question does not stop it: the command
 * line is what its author finds the fault with.
 *
 * @param {string} stamp a file whose time tells when the build began
 */
export async function buildDrill(stamp) {
  mkdirSync(DIST, { recursive: true });
  const draft = `${stamp}-${process.pid}`;
  // Written before the build: a source that is saved meanwhile is newer than it.
  writeFileSync(draft, '');
  try {
    const { faults } = await buildProject({ bundles: ['drill'], tolerateFaults: true });
    renameSync(draft, stamp);
    return faults;
  } finally {
    rmSync(draft, { force: true });
  }
}
