import { access, readdir } from 'node:fs/promises';
import path from 'node:path';

/** Where a Python may be; not yet started. */
export interface Place {
  readonly command: string;
  readonly args: readonly string[];
  readonly from: 'venv' | 'path' | 'launcher' | 'pyenv';
}

export interface Machine {
  readonly env: NodeJS.ProcessEnv;
  readonly platform: NodeJS.Platform;
}

/** Virtual environments in the folders, in their order. */
export async function venvs(folders: readonly string[], machine: Machine): Promise<Place[]> {
  const inside = machine.platform === 'win32' ? ['Scripts', 'python.exe'] : ['bin', 'python'];
  const files = folders.flatMap(folder => ['.venv', 'venv'].map(name => path.join(folder, name, ...inside)));
  const found = await existing(files);
  return found.map(command => ({ command, args: [], from: 'venv' }));
}

/** Every match of a name on PATH, in PATH's order. */
export async function onPath(name: string, machine: Machine): Promise<Place[]> {
  const windows = machine.platform === 'win32';
  const variable = windows ? Object.keys(machine.env).find(key => key.toUpperCase() === 'PATH') : 'PATH';
  const folders = (machine.env[variable ?? 'PATH'] ?? '').split(windows ? ';' : ':');
  const file = windows && !name.toLowerCase().endsWith('.exe') ? `${name}.exe` : name;
  // An empty or relative part means the current folder, and nobody's python3 should be picked up from there.
  const files = folders.filter(folder => path.isAbsolute(folder)).map(folder => path.join(folder, file));
  const found = await existing([...new Set(files)]);
  return found.map(command => ({ command, args: [], from: 'path' }));
}

/** python3, python and, on Windows, `py -3`: what a terminal would start, best first. */
export async function commands(machine: Machine): Promise<Place[]> {
  const names = await Promise.all([onPath('python3', machine), onPath('python', machine)]);
  const launcher = machine.platform === 'win32' ? await onPath('py', machine) : [];
  const launchers = launcher.map(place => ({ ...place, args: ['-3'], from: 'launcher' as const }));
  return [...names.flat(), ...launchers];
}

/** What pyenv (or pyenv-win) has installed, newest first. */
export async function pyenvVersions(machine: Machine): Promise<Place[]> {
  const windows = machine.platform === 'win32';
  const { PYENV_ROOT, HOME, USERPROFILE } = machine.env;
  const root =
    PYENV_ROOT ??
    (windows
      ? USERPROFILE && path.join(USERPROFILE, '.pyenv', 'pyenv-win')
      : HOME && path.join(HOME, '.pyenv'));
  if (!root) {
    return [];
  }
  const folder = path.join(root, 'versions');
  const names = await readdir(folder).catch((): string[] => []);
  const newestFirst = new Intl.Collator('en', { numeric: true });
  const files = names
    .sort((one, other) => newestFirst.compare(other, one))
    .map(name => path.join(folder, name, ...(windows ? ['python.exe'] : ['bin', 'python'])));
  const found = await existing(files);
  return found.map(command => ({ command, args: [], from: 'pyenv' }));
}

async function existing(files: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    files.map(file =>
      access(file).then(
        () => true,
        () => false,
      ),
    ),
  );
  return files.filter((_, index) => found[index]);
}
