import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { progressFolderPath } from '../../../src/editor/data/progressFolder';
import { SETTINGS } from '../../../src/shared/ids';
import { activated, eventually, set } from '../practice/session';

describe('The folder of the progress', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'drill-synced-'));
  });
  after(async () => {
    await set(SETTINGS.progressFolder, undefined);
    await eventually('the progress is back in its own storage', async () => {
      const drill = (await activated()).drill();
      return drill !== null && drill.practising.progress.folder !== folder;
    });
    await rm(folder, { recursive: true, force: true });
  });

  it('is a whole path, in the home folder where it says so', () => {
    const standard = path.resolve('/storage/progress');
    assert.equal(progressFolderPath(' ', standard, '/home/me'), standard);
    assert.equal(
      progressFolderPath('~/sync/drill', standard, path.resolve('/home/me')),
      path.resolve('/home/me/sync/drill'),
    );
    assert.throws(() => progressFolderPath('sync/drill', standard, '/home/me'), /must be a whole path/u);
  });

  it('is moved with everything in it, and what is answered then is written to the new place', async () => {
    const { drill } = await activated();
    const before = drill();
    assert.ok(before);
    const known = before.practising.progress.attempts().map(({ id }) => id);
    const old = before.practising.progress.folder;
    const files = await readdir(old);
    await before.progressFolder.move(folder);
    const after = await eventually('the progress is open at its new place', () => {
      const now = drill();
      return now?.practising.progress.folder === folder ? now : null;
    });
    const { progress } = after.practising;
    assert.deepEqual(
      progress.attempts().map(({ id }) => id),
      known,
    );
    assert.deepEqual((await readdir(old)).toSorted(), files.toSorted());
    const id = `moved-${Date.now()}`;
    await progress.record({
      ...{
        id,
        question: 'not-in-this-bank',
        at: Date.now(),
        outcome: 'failed',
        ms: 1,
        firstKeyMs: null,
        hints: 0,
      },
      ...{
        solutionSeen: false,
        python: null,
        answer: '',
        grade: null,
        sitting: null,
        score: null,
        offset: 0,
      },
    });
    const logs = await Promise.all(
      (await readdir(folder)).map(name => readFile(path.join(folder, name), 'utf8')),
    );
    assert.ok(logs.some(text => text.includes(id)));
  });
});
