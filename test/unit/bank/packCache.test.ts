import assert from 'node:assert/strict';
import { readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BankError } from '../../../src/bank/bank';
import { PackCache } from '../../../src/bank/packCache';
import { readPack } from '../../../src/bank/readPack';
import { Scratch } from './packs';

const TWO_NAMES = 'names/two-names.md';

describe('The cache of packs', () => {
  const scratch = new Scratch();
  let folder: string;
  let pack: string;
  let cache: PackCache;
  beforeEach(async () => {
    folder = await scratch.folder();
    pack = await scratch.harbour();
    cache = new PackCache(folder, '1.0.0');
  });
  afterEach(() => scratch.clear());

  /** Writes a file so that its time tells, however coarse the times of the file system are. */
  let tick = 0;
  async function change(name: string, text: string): Promise<void> {
    await writeFile(join(pack, name), text);
    tick += 10;
    const time = new Date(Date.now() + tick * 1000);
    await utimes(join(pack, name), time, time);
  }

  const ids = ({ index }: { index: { questions: readonly { id: string }[] } }): string[] =>
    index.questions.map(({ id }) => id);

  it('knows nothing of a pack that it has not seen', async () => {
    assert.equal(await cache.recall(pack), null);
    assert.equal(await cache.recall(join(pack, 'nowhere')), null);
  });

  it('gives every question as the pack has it, and the next time without looking at the pack', async () => {
    const { pack: first, changed } = await cache.refresh(pack);
    assert.equal(changed, true);
    const read = await readPack(pack);
    await rm(pack, { recursive: true });
    await writeFile(pack, '');
    const again = await new PackCache(folder, '1.0.0').recall(pack);
    assert.ok(again);
    assert.deepEqual(again.index, first.index);
    assert.deepEqual(
      ids(again),
      read.questions.map(({ question }) => question.id),
    );
    for (const { question } of read.questions) {
      const expected = question.kind === 'code' ? { ...question, wrong: [] } : question;
      assert.deepEqual(await again.load(question.id), expected);
      assert.equal(await again.helpersOf(question.id), null);
    }
    await assert.rejects(again.load('nowhere'), BankError);
  });

  it('reads again what has changed, and that alone', async () => {
    await cache.refresh(pack);
    assert.equal((await cache.refresh(pack)).changed, false);
    const text = await readFile(join(pack, TWO_NAMES), 'utf8');
    await change(TWO_NAMES, text.replace(/^title: .*$/mu, 'title: Renamed'));
    // A change that keeps time and size is not seen: this one shows that the file was not read.
    const { pack: now, changed } = await cache.refresh(pack);
    assert.equal(changed, true);
    assert.equal(now.index.questions.find(({ id }) => id === 'two-names')?.title, 'Renamed');
    assert.equal((await now.load('two-names')).title, 'Renamed');
    assert.equal((await now.load('count-down')).kind, 'code');
    assert.equal((await cache.refresh(pack)).changed, false);
  });

  it('sees files that come, go and lie deeper', async () => {
    await cache.refresh(pack);
    await rm(join(pack, TWO_NAMES));
    assert.deepEqual(ids((await cache.refresh(pack)).pack), [
      'first-and-last',
      'tell-aliasing',
      'count-down',
    ]);
    await change('loops/count-down/helper.py', 'x = 1\n');
    const { pack: helped, changed } = await cache.refresh(pack);
    assert.equal(changed, true);
    assert.equal(await helped.helpersOf('count-down'), join(pack, 'loops/count-down'));
    await change('loops/count-down/solutions/other.py', 'def count_down(ships):\n    return []\n');
    const { pack: more } = await cache.refresh(pack);
    const question = await more.load('count-down');
    assert.ok(question.kind === 'code');
    assert.ok(question.solutions.some(({ name }) => name === 'solutions/other.py'));
  });

  it('keeps faults, of questions and of the pack, until they are mended', async () => {
    const text = await readFile(join(pack, TWO_NAMES), 'utf8');
    await change(TWO_NAMES, 'Nothing.\n');
    await change('names/notes.txt', 'Notes.\n');
    await cache.refresh(pack);
    const faulty = await cache.recall(pack);
    assert.deepEqual(
      faulty?.faults.map(({ file }) => file),
      ['names/notes.txt', TWO_NAMES],
    );
    await assert.rejects(faulty.load('two-names'), /cannot be used: it has faults/u);
    await rm(join(pack, 'names/notes.txt'));
    await change(TWO_NAMES, text);
    const { pack: mended, changed } = await cache.refresh(pack);
    assert.deepEqual([changed, mended.faults], [true, []]);
    assert.equal((await mended.load('two-names')).id, 'two-names');
  });

  it('stays small however often a question changes', async () => {
    await cache.refresh(pack);
    const text = await readFile(join(pack, TWO_NAMES), 'utf8');
    for (let i = 0; i < 20; i += 1) {
      await change(TWO_NAMES, text.replace(/^title: .*$/mu, `title: Version ${i}`));
      const { pack: now } = await cache.refresh(pack);
      assert.equal((await now.load('two-names')).title, `Version ${i}`);
      assert.equal((await now.load('count-down')).title, 'Locks count down');
    }
    const [own = ''] = await readdir(folder);
    assert.ok((await readdir(join(folder, own))).length <= 10);
  });

  it('reads all again when pack.yaml or syllabus.yaml has changed, or the program', async () => {
    await cache.refresh(pack);
    await change('pack.yaml', 'name: harbour\ntitle: Another harbour\nversion: 2.0.0\n');
    const { pack: now } = await cache.refresh(pack);
    assert.deepEqual([now.index.title, now.index.version], ['Another harbour', '2.0.0']);
    assert.equal(await new PackCache(folder, '1.0.1').recall(pack), null);
  });

  it('does without what is damaged', async () => {
    await cache.refresh(pack);
    const [own = ''] = await readdir(folder);
    for (const name of await readdir(join(folder, own))) await writeFile(join(folder, own, name), '{');
    assert.equal(await cache.recall(pack), null);
    const { pack: now, changed } = await cache.refresh(pack);
    assert.equal(changed, true);
    assert.equal((await now.load('two-names')).id, 'two-names');
  });

  it('says so when another window has replaced what it reads', async () => {
    const { pack: old } = await cache.refresh(pack);
    await cache.forget(pack);
    await assert.rejects(old.load('two-names'), BankError);
    assert.equal(await cache.recall(pack), null);
  });

  it('holds tracks as well', async () => {
    pack = await scratch.track();
    await cache.refresh(pack);
    const track = await cache.recall(pack);
    assert.equal(track?.layout, 'track');
    assert.equal(await track.helpersOf('knot-names'), join(pack, 'exercises/concept/knot-names'));
    await change('exercises/concept/knot-names/.docs/instructions.md', '# Instructions\n\nOther words.\n');
    assert.equal((await (await cache.refresh(pack)).pack.load('knot-names')).prompt, 'Other words.');
  });
});
