import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isInPackage } from '../../../../src/gotchas/project/packages';

describe('A gotcha file in a package', () => {
  it('has an __init__.py beside it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'packages-'));
    try {
      await mkdir(join(folder, 'scripts'));
      await writeFile(join(folder, '__init__.py'), '');
      assert.equal(isInPackage(join(folder, 'email.py')), true);
      assert.equal(isInPackage(join(folder, 'scripts', 'email.py')), false);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
