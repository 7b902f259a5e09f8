import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder } from '../../../../src/cli/cacheFolder';
import { digestOf, folderDigest } from '../../../../src/cli/verify/digest';
import { ProofCache } from '../../../../src/cli/verify/proofCache';
import { Scratch } from '../../bank/packs';

const DAY = 86_400_000;

describe('The cache of proofs', () => {
  const scratch = new Scratch();
  let file: string;
  beforeEach(async () => {
    file = join(await scratch.folder(), 'deep/er/proofs.json');
  });
  afterEach(() => scratch.clear());

  it('remembers from one run to the next what it was given', async () => {
    const first = await ProofCache.open(file);
    assert.equal(first.recall('a'), undefined);
    first.keep('a', true);
    first.keep('b', [1]);
    first.keep(null, true);
    await first.save();
    const second = await ProofCache.open(file);
    assert.deepEqual([second.recall('a'), second.recall('b'), second.recall(null)], [true, [1], undefined]);
  });

  it('forgets everything when told to start afresh', async () => {
    const first = await ProofCache.open(file);
    first.keep('a', true);
    await first.save();
    assert.equal((await ProofCache.open(file, true)).recall('a'), undefined);
  });

  it('drops what was not asked for in a month', async () => {
    const open = (days: number) => ProofCache.open(file, false, () => days * DAY);
    const first = await open(0);
    first.keep('asked', true);
    first.keep('not asked', true);
    await first.save();
    const second = await open(20);
    second.recall('asked');
    await second.save();
    const third = await open(40);
    await third.save();
    const last = await open(40);
    assert.deepEqual([last.recall('asked'), last.recall('not asked')], [true, undefined]);
  });

  it('does without a file that is damaged, or a place to write to', async () => {
    const first = await ProofCache.open(file);
    first.keep('a', true);
    await first.save();
    for (const text of ['{', '{}', '[1, ["a"], null]']) {
      await writeFile(file, text);
      assert.equal((await ProofCache.open(file)).recall('a'), undefined);
    }
    const nowhere = await ProofCache.open(join(file, 'below/a/file.json'));
    nowhere.keep('a', true);
    await nowhere.save();
    assert.equal(await readFile(file, 'utf8'), '[1, ["a"], null]');
  });
});

describe('A digest', () => {
  const scratch = new Scratch();
  afterEach(() => scratch.clear());

  it('tells values apart, and a folder before a change from the same one after it', async () => {
    assert.equal(digestOf(['a', 'b']), digestOf(['a', 'b']));
    assert.notEqual(digestOf(['a', 'b']), digestOf(['ab']));
    const folder = await scratch.harbour();
    const before = await folderDigest(folder);
    assert.equal(await folderDigest(folder), before);
    await writeFile(join(folder, 'loops/count-down/checks.py'), '# changed\n');
    assert.notEqual(await folderDigest(folder), before);
  });
});

describe('The folder for what can be had again', () => {
  it('is where the system has it', () => {
    assert.equal(cacheFolder({ XDG_CACHE_HOME: '/c', HOME: '/h' }, 'linux'), join('/c', 'python-drill'));
    assert.equal(cacheFolder({ HOME: '/h' }, 'linux'), join('/h', '.cache', 'python-drill'));
    assert.equal(cacheFolder({ HOME: '/h' }, 'darwin'), join('/h', 'Library', 'Caches', 'python-drill'));
    assert.equal(cacheFolder({ LOCALAPPDATA: 'L' }, 'win32'), join('L', 'python-drill', 'cache'));
    assert.equal(cacheFolder({}, 'linux'), null);
  });
});
