import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** The Pythons of this machine, 3.10 and newer: those of pyenv, else python3. Oldest first. */
export function pythons(): string[] {
  const versions = join(homedir(), '.pyenv', 'versions');
  const names = existsSync(versions) ? readdirSync(versions) : [];
  const found = names
    .map(name => /^3\.(\d+)\.\d+$/.exec(name))
    .filter(match => match !== null && Number(match[1]) >= 10)
    .sort((a, b) => Number(a?.[1]) - Number(b?.[1]))
    .map(match => join(versions, match?.[0] ?? '', 'bin', 'python'));
  if (found.length > 0) return found;
  const run = spawnSync('python3', ['-c', 'import sys; print(sys.version_info >= (3, 10), sys.executable)'], {
    encoding: 'utf8',
  });
  const [recent, path] = (run.stdout ?? '').trim().split(' ');
  return recent === 'True' && path ? [path] : [];
}
