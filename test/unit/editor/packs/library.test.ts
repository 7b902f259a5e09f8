import assert from 'node:assert/strict';
import { join } from 'node:path';
import { BankError } from '../../../../src/bank/bank';
import { PackCache } from '../../../../src/bank/packCache';
import { PackError } from '../../../../src/bank/packLayout';
import type { BankIndex } from '../../../../src/bank/question';
import { Acceptance } from '../../../../src/editor/packs/acceptance';
import { Library } from '../../../../src/editor/packs/library';
import { Packs } from '../../../../src/editor/packs/packs';
import { Scratch } from '../../bank/packs';
import { BUCKET } from '../questions';

const INDEX: BankIndex = { name: 'bundled', title: 'Bundled', version: '1', topics: [], questions: [BUCKET] };

describe('the library of packs', () => {
  const scratch = new Scratch();
  afterEach(() => scratch.clear());

  async function shelves(cache?: string) {
    const shelf = { folder: cache ?? (await scratch.folder()), program: '1' };
    const explain = (error: unknown) => ({
      problem: error instanceof Error ? error.message : String(error),
      faults: error instanceof PackError ? error.faults : [],
    });
    const packs = new Packs(shelf, () => new PackCache(shelf.folder, shelf.program), explain);
    const bundled = { index: INDEX, load: () => Promise.resolve(BUCKET) };
    return { packs, library: new Library(bundled, packs), cache: shelf.folder };
  }

  it('has the questions of a pack under its name, and those of the bank as they were', async () => {
    const folder = await scratch.harbour();
    const { packs, library } = await shelves();
    assert.deepEqual(
      library.index.questions.map(({ id }) => id),
      [BUCKET.id],
    );
    await packs.list([folder]);
    await packs.settled();
    assert.ok(library.index.questions.some(({ id }) => id === 'harbour/count-down'));
    const question = await library.load('harbour/count-down');
    assert.deepEqual([question.id, question.topic], ['harbour/count-down', 'harbour/loops']);
    assert.deepEqual(library.originOf(question)?.name, 'harbour');
    assert.equal(library.originOf(await library.load(BUCKET.id)), null);
  });

  it('shows at once what it knew, and then what has changed', async () => {
    const folder = await scratch.harbour();
    const first = await shelves();
    await first.packs.list([folder]);
    await first.packs.settled();
    const { packs, library } = await shelves(first.cache);
    await packs.list([folder]);
    assert.ok(library.index.questions.some(({ id }) => id === 'harbour/two-names'));
    await packs.settled();
    let changes = 0;
    library.onDidChange(() => changes++);
    await packs.refresh(folder);
    assert.equal(changes, 0, 'nothing has changed, and nobody is told so');
  });

  it('waits for a pack that was never read when somebody asks for its question', async () => {
    const { packs, library } = await shelves();
    await packs.list([await scratch.harbour()]);
    assert.equal((await library.load('harbour/two-names')).kind, 'choice');
    await assert.rejects(library.load('harbour/nothing'), BankError);
    await assert.rejects(library.load('elsewhere/two-names'), BankError);
  });

  it('knows where the modules lie that the tests of an exercise need', async () => {
    const folder = await scratch.track();
    const { packs, library } = await shelves();
    await packs.list([folder]);
    await packs.settled();
    const [pack] = packs.usable;
    const id = `${pack?.index.name}/knot-names`;
    const helpers = library.helpersOf(await library.load(id));
    assert.equal(helpers, join(pack?.root ?? '', 'exercises/concept/knot-names'));
  });

  it('uses one of two packs with the same name, and says so of the other', async () => {
    const [one, other] = [await scratch.harbour(), await scratch.harbour()];
    const { packs } = await shelves();
    await packs.list([one, other]);
    await packs.settled();
    assert.equal(packs.usable.length, 1);
    assert.equal(packs.all[0]?.problem, null);
    assert.match(packs.all[1]?.problem ?? '', /“harbour”, is that of the pack in/);
  });

  it('says what is wrong with a folder that is no pack, and where', async () => {
    const folder = await scratch.harbour({ 'pack.yaml': 'name: harbour\ntitle: 3\nversion: 1.0.0\n' });
    const { packs, library } = await shelves();
    await packs.list([folder, join(folder, 'missing')]);
    await packs.settled();
    assert.deepEqual(
      packs.all.map(({ faults }) => faults.map(({ file, line }) => [file, line])),
      [[['pack.yaml', 2]], []],
    );
    assert.match(packs.all[1]?.problem ?? '', /There is no folder/);
    assert.equal(library.index.questions.length, 1);
  });
});

describe('the acceptance of packs', () => {
  const store = () => {
    const kept = new Map<string, unknown>();
    return {
      get: (key: string) => kept.get(key),
      update: async (key: string, value: unknown) => void kept.set(key, value),
    };
  };
  const PACK = { name: 'harbour', root: '/srv/harbour' };

  it('is for one name in one folder on one machine', async () => {
    const memory = store();
    const acceptance = new Acceptance(memory, 'here');
    assert.equal(acceptance.has(PACK), false);
    await acceptance.accept(PACK);
    assert.equal(acceptance.has(PACK), true);
    assert.equal(acceptance.has({ ...PACK, name: 'other' }), false);
    assert.equal(acceptance.has({ ...PACK, root: '/srv/harbour2' }), false);
    assert.equal(new Acceptance(memory, 'here').has(PACK), true);
    assert.equal(new Acceptance(memory, 'elsewhere').has(PACK), false);
  });

  it('can be taken back, and tells who listens', async () => {
    const acceptance = new Acceptance(store(), 'here');
    const told: boolean[] = [];
    acceptance.onDidChange(() => told.push(acceptance.has(PACK)));
    await acceptance.accept(PACK);
    await acceptance.accept(PACK);
    await acceptance.revoke(PACK);
    assert.deepEqual(told, [true, false]);
  });

  it('takes nothing for an acceptance that it did not write', () => {
    for (const kept of [null, 'x', [3], { harbour: true }]) {
      const acceptance = new Acceptance({ get: () => kept, update: async () => undefined }, 'here');
      assert.equal(acceptance.has(PACK), false);
    }
  });
});
