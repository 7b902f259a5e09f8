import assert from 'node:assert/strict';
import { satisfies } from '../../../scripts/lib/lock.mjs';

const WANTED = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/lit': { version: '3.3.3' },
    'node_modules/@esbuild/win32-x64': { version: '0.28.2', optional: true },
  },
};

describe('what npm installed', () => {
  it('will do when every package has the version of the lock file', () => {
    assert.equal(satisfies(WANTED, { packages: { 'node_modules/lit': { version: '3.3.3' } } }), true);
  });

  it('is out of date when a version differs or a package is missing', () => {
    assert.equal(satisfies(WANTED, { packages: { 'node_modules/lit': { version: '3.3.2' } } }), false);
    assert.equal(satisfies(WANTED, { packages: {} }), false);
  });
});
