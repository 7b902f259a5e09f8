import assert from 'node:assert/strict';
import { appendFile, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Progress } from '../../../src/progress/progress';
import { attempt } from './attempts';

describe('Progress, when something goes wrong', () => {
  let parent: string;
  let folder: string;

  before(async () => {
    parent = await mkdtemp(join(tmpdir(), 'drill-crash-'));
  });
  beforeEach(async () => {
    folder = join(await mkdtemp(join(parent, 'round-')), 'progress');
  });
  after(() => rm(parent, { recursive: true, force: true }));

  const idsOnDisk = async () =>
    new Set((await Progress.open(folder, 'reader')).attempts().map(({ id }) => id));

  it('says that the disk is full, and saves everything once there is room', async function () {
    if (process.platform !== 'linux') this.skip();
    const progress = await Progress.open(folder, 'me');
    const log = join(folder, 'attempts-me.jsonl');
    await symlink('/dev/full', log);
    for (const id of ['a', 'b']) {
      await assert.rejects(progress.record(attempt(id)), /the disk is full\./u);
    }
    await rm(log);
    await progress.record(attempt('c'));
    assert.deepEqual([...(await idsOnDisk())].toSorted(), ['a', 'b', 'c']);
  });

  it('saves in the end what could not be saved when the window closed', async () => {
    const progress = await Progress.open(folder, 'me');
    await rename(folder, `${folder}-away`);
    await symlink('/nowhere/at/all', folder);
    await assert.rejects(progress.record(attempt('a')));
    await rm(folder);
    await rename(`${folder}-away`, folder);
    await progress.dispose();
    assert.deepEqual([...(await idsOnDisk())], ['a']);
  });

  it('loses nothing when another window made the vanished log anew', async () => {
    const [one, other] = [await Progress.open(folder, 'me'), await Progress.open(folder, 'me')];
    await one.record(attempt('a'));
    await other.record(attempt('b'));
    await rm(folder, { recursive: true });
    // The other window knows nothing of `a`, and what it writes looks like a whole log.
    await other.record(attempt('c'));
    await one.record(attempt('d'));
    assert.deepEqual([...(await idsOnDisk())].toSorted(), ['a', 'b', 'c', 'd']);
  });

  it('writes again what an older copy of the log has lost', async () => {
    const progress = await Progress.open(folder, 'me');
    const log = join(folder, 'attempts-me.jsonl');
    await progress.record(attempt('a'));
    const older = await readFile(log);
    await progress.record(attempt('b'));
    await rm(log);
    await writeFile(log, older);
    await progress.record(attempt('c'));
    assert.deepEqual([...(await idsOnDisk())].toSorted(), ['a', 'b', 'c']);
    const lines = (await readFile(log, 'utf8')).trim().split('\n');
    assert.equal(lines.length, 3);
  });

  it('leaves the lines of a newer version in place while it writes its own', async () => {
    const progress = await Progress.open(folder, 'me');
    await progress.record(attempt('a'));
    const log = join(folder, 'attempts-me.jsonl');
    const newer = '{"v":2,"type":"attempt","id":"future","mood":{"v":1}}\n';
    await appendFile(log, newer);
    await progress.record(attempt('b'));
    assert.ok((await readFile(log, 'utf8')).includes(newer));
    assert.deepEqual([...(await idsOnDisk())].toSorted(), ['a', 'b']);
    assert.deepEqual(await readdir(folder), ['attempts-me.jsonl']);
  });
});
