import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Figure, rounded, type Suite } from './figure';

const ROOT = process.cwd();

function kilobytes(file: string): number {
  return rounded(statSync(file).size / 1000, 1);
}

const bundle: Suite = {
  name: 'extension.bundle.kb',
  async measure(): Promise<readonly Figure[]> {
    const file = path.join(ROOT, 'dist', 'extension.cjs');
    return [{ name: 'extension.bundle.kb', value: kilobytes(file), unit: 'kB', reference: 'at most 200' }];
  },
};

const vsix: Suite = {
  name: 'package.vsix.kb',
  async measure(): Promise<readonly Figure[]> {
    const files = readdirSync(ROOT).filter(name => name.endsWith('.vsix'));
    return files
      .filter(name => existsSync(path.join(ROOT, name)))
      .map(name => ({
        name: 'package.vsix.kb',
        value: kilobytes(path.join(ROOT, name)),
        unit: 'kB',
        reference: name,
      }));
  },
};

export const sizeSuites: readonly Suite[] = [bundle, vsix];
