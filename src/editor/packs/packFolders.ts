/** Which folders the setting names: pure, so that the rules can be tested without an editor. */
import * as path from 'node:path';

/** The setting in one place where it can be written. */
export interface Written {
  readonly value: unknown;
  /** Absolute path of the folder that relative paths start from. */
  readonly base: string;
}

/**
 * Turns what was written into absolute paths, each once, in the order of the places. Unlike other settings a workspace adds
 * to what the user has and does not replace it. `~` stands for the home folder, `${workspaceFolder}` for the base.
 */
export function packFolders(places: readonly Written[], home: string): string[] {
  const folders = places.flatMap(({ value, base }) =>
    entriesOf(value).map(entry => absolute(entry, base, home)),
  );
  return [...new Set(folders)];
}

/** The list without the entries that mean this folder; null when there was none. */
export function withoutFolder({ value, base }: Written, folder: string, home: string): string[] | null {
  const entries = entriesOf(value);
  const left = entries.filter(entry => absolute(entry, base, home) !== folder);
  return left.length < entries.length ? left : null;
}

/** How a folder is written in a workspace's settings: relative when it lies in the workspace, so that a team can share it. */
export function shareable(folder: string, base: string): string {
  const relative = path.relative(base, folder);
  const inside = relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
  return inside ? relative.split(path.sep).join('/') : folder;
}

function entriesOf(value: unknown): string[] {
  const entries = Array.isArray(value) ? value : [];
  return entries.filter((entry): entry is string => typeof entry === 'string' && entry.trim() !== '');
}

function absolute(entry: string, base: string, home: string): string {
  const written = entry.trim();
  // biome-ignore lint/suspicious/noTemplateCurlyInString: VS Code's own way to write it
  const fromBase = written.replace('${workspaceFolder}', () => base);
  const fromHome = fromBase === '~' ? home : fromBase.replace(/^~(?=[/\\])/, () => home);
  return path.resolve(base, fromHome);
}
