import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

describe('the package', () => {
  it('holds every bundle that the extension and the command line are made of', () => {
    const shipped = readFileSync('.vscodeignore', 'utf8').split('\n');
    const bundles = readFileSync('scripts/build/bundles.mjs', 'utf8');
    const files = [...bundles.matchAll(/path\.join\(DIST, '(\w+\.cjs)'\)/g)].map(([, file]) => file);
    assert.ok(files.includes('extension.cjs'));
    assert.deepEqual(
      files.filter(file => !shipped.includes(`!dist/${file}`)),
      [],
    );
  });
});
