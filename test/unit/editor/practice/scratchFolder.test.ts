import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { scratchFile } from '../../../../src/editor/practice/scratchFolder';

describe('The scratch folder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = path.join(await mkdtemp(path.join(tmpdir(), 'drill-scratch-')), 'scratch');
  });
  afterEach(() => rm(path.dirname(folder), { recursive: true, force: true }));

  const put = async (program: string) => path.basename(await scratchFile(folder, 'two-letters', program));

  it('never writes over what was changed, and opens an untouched copy again', async () => {
    assert.equal(await put('print(1)\n'), 'two_letters.py');
    assert.equal(await put('print(1)\n'), 'two_letters.py');
    await writeFile(path.join(folder, 'two_letters.py'), 'mine\n');
    assert.equal(await put('print(1)\n'), 'two_letters_2.py');
    assert.equal(await put('print(2)\n'), 'two_letters_3.py');
    assert.equal(await readFile(path.join(folder, 'two_letters.py'), 'utf8'), 'mine\n');
  });

  it('gives two windows that ask at once a file each, or the same one', async () => {
    const names = await Promise.all(['a\n', 'b\n', 'c\n', 'a\n'].map(put));
    for (const [index, name] of names.entries()) {
      assert.equal(await readFile(path.join(folder, name), 'utf8'), ['a\n', 'b\n', 'c\n', 'a\n'][index]);
    }
  });
});
