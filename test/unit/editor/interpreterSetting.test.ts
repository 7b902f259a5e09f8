import assert from 'node:assert/strict';
import path from 'node:path';
import { interpreterPath } from '../../../src/editor/interpreterSetting';

describe('The interpreter setting', () => {
  const onPath = async (name: string) =>
    name === 'python3.12' ? ['/usr/bin/python3.12', '/other/python3.12'] : [];
  const context = { home: '/home/ana', workspaceFolder: '/work/shop', onPath };

  const meanings: [string, string][] = [
    ['/usr/bin/python3', '/usr/bin/python3'],
    ['  /usr/bin/python3 ', '/usr/bin/python3'],
    ['"/opt/my python/bin/python"', '/opt/my python/bin/python'],
    ['~/envs/x/bin/python', '/home/ana/envs/x/bin/python'],
    [`\${workspaceFolder}/.venv/bin/python`, '/work/shop/.venv/bin/python'],
    ['.venv/bin/python', '/work/shop/.venv/bin/python'],
    ['python3.12', '/usr/bin/python3.12'],
    ['python9', 'python9'],
  ];
  for (const [written, meant] of meanings) {
    it(`takes ${written} as ${meant}`, async () => {
      assert.equal(await interpreterPath(written, context), path.normalize(meant));
    });
  }

  it('counts relative paths from the home folder where there is no workspace', async () => {
    const nowhere = { ...context, workspaceFolder: null };
    assert.equal(
      await interpreterPath('venv/bin/python', nowhere),
      path.normalize('/home/ana/venv/bin/python'),
    );
  });
});
