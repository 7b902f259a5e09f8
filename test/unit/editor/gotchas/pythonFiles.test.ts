import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pythonFiles } from '../../../../src/editor/gotchas/pythonFiles';

describe('The Python files of a workspace', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'python-files-'));
    for (const name of [
      ...['b.py', 'a.py', 'notes.txt', 'types.pyi', 'src/deep/c.py', 'venv.py'],
      ...[
        '.venv/x.py',
        'venv/x.py',
        'lib/site-packages/x.py',
        'node_modules/x.py',
        'env/pyvenv.cfg',
        'env/x.py',
      ],
    ]) {
      const file = path.join(folder, name);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, '');
    }
    await symlink(folder, path.join(folder, 'src', 'circle'), 'junction');
  });
  after(() => rm(folder, { recursive: true }));

  it('are those that somebody wrote there, each once', async () => {
    const files = await pythonFiles(folder, () => false);
    assert.deepEqual(
      files.map(file => path.relative(folder, file).split(path.sep).join('/')),
      ['a.py', 'b.py', 'src/deep/c.py', 'venv.py'],
    );
  });

  it('are no longer looked for when that is cancelled', async () => {
    assert.deepEqual(await pythonFiles(folder, () => true), []);
  });
});
