import { realpath } from 'node:fs/promises';
import { DrillLayout, MANIFEST } from './drillLayout';
import { PackFolder } from './packFolder';
import { PackError, type PackLayout } from './packLayout';
import { TRACK_CONFIG, TrackLayout } from './track/trackLayout';

/** In bytes: a track names all its exercises and concepts in one file. */
const LARGEST_CONFIG = 2 * 1024 * 1024;

/**
 * Finds out how a pack is laid out: by its pack.yaml, or else as an Exercism track by its config.json.
 *
 * @throws PackError when the folder is missing, is no pack, or its manifest is not readable.
 */
export async function openPack(
  folder: string,
): Promise<{ readonly root: string; readonly layout: PackLayout }> {
  const root = await realpath(folder).catch((error: unknown) => {
    throw new PackError(`There is no folder ${folder}.`, { cause: error });
  });
  const files = new PackFolder(root);
  const manifest = await manifestText(files, MANIFEST, folder);
  if (manifest !== null) return { root, layout: await DrillLayout.open(files, manifest) };
  const config = await manifestText(files, TRACK_CONFIG, folder);
  if (config === null) throw new PackError(`${folder} is no pack: it has no ${MANIFEST}.`);
  return { root, layout: TrackLayout.open(files, config) };
}

async function manifestText(files: PackFolder, name: string, folder: string): Promise<string | null> {
  try {
    return await files.text(name, LARGEST_CONFIG);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new PackError(`${name} in ${folder} was not read: ${why}.`, { cause: error });
  }
}
