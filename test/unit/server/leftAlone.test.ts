import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isTooLong, LeftAlone } from '../../../src/server/leftAlone';

describe('Files that are left alone', () => {
  const alone = new LeftAlone();

  for (const file of [
    '/home/ada/project/.venv/lib/python3.12/site-packages/x.py',
    '/home/ada/project/venv/x.py',
    '/usr/lib/python3/dist-packages/x.py',
    'C:\\project\\node_modules\\gyp\\x.py',
    '/home/ada/project/types.pyi',
  ]) {
    it(`include ${file}`, () => assert.equal(alone.covers(file), true));
  }

  for (const file of ['/home/ada/venv.py', '/home/ada/environment/x.py', '/home/ada/project/my.venv/x.py']) {
    it(`do not include ${file}`, () => assert.equal(alone.covers(file), false));
  }

  it('include those of a virtual environment of any name, by its mark', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'left-alone-'));
    try {
      const file = path.join(folder, 'env311', 'lib', 'deep', 'x.py');
      await mkdir(path.dirname(file), { recursive: true });
      assert.equal(alone.covers(file), false);
      await writeFile(path.join(folder, 'env311', 'pyvenv.cfg'), 'home = /usr/bin\n');
      alone.forget();
      assert.equal(alone.covers(file), true);
      assert.equal(alone.covers(path.join(folder, 'x.py')), false);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('include generated ones of more than a megabyte', () => {
    assert.equal(isTooLong('x'.repeat(1024 * 1024)), false);
    assert.equal(isTooLong('x'.repeat(1024 * 1024 + 1)), true);
  });
});
