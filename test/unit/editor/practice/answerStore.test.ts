import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AnswerStore } from '../../../../src/editor/practice/answerStore';

describe('The store of answers', () => {
  let folder: string;
  let errors: unknown[];
  let seed: number;

  beforeEach(async () => {
    folder = path.join(await mkdtemp(path.join(tmpdir(), 'drill-answers-')), 'answers');
    errors = [];
    seed = 100;
  });
  afterEach(() => rm(path.dirname(folder), { recursive: true, force: true }));

  const open = () =>
    new AnswerStore(
      folder,
      () => seed++,
      error => errors.push(error),
    );
  const type = (store: AnswerStore, id: string, text: string) => store.put(id, { ...store.of(id), text });

  it('gives back after a restart what was put last', async () => {
    const store = open();
    for (const text of ['h', 'ha', 'half']) type(store, 'tell-it', text);
    await store.flush();
    assert.equal(open().of('tell-it').text, 'half');
    assert.deepEqual(await readdir(folder), ['tell-it.json']);
  });

  it('keeps the attempt’s order of options from its first look on', () => {
    const store = open();
    assert.equal(store.of('a').seed, store.of('a').seed);
    assert.notEqual(store.of('a').seed, store.of('b').seed);
  });

  it('begins a new attempt with another order, and tells the page that it did', async () => {
    const store = open();
    type(store, 'a', 'old');
    const { seed: before, revision } = store.of('a');
    store.startOver('a');
    await store.flush();
    const after = open().of('a');
    assert.equal(after.text, '');
    assert.notEqual(after.seed, before);
    assert.equal(after.revision, revision + 1);
  });

  it('begins anew when a file was damaged', async () => {
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, 'a.json'), '{"seed":1,"te');
    assert.equal(open().of('a').text, '');
  });

  it('never leaves a half-written answer behind, whatever the moment', async () => {
    const store = open();
    type(store, 'a', 'x'.repeat(50_000));
    await store.flush();
    for (let round = 0; round < 20; round++) {
      type(store, 'a', String(round).repeat(50_000));
      const seen = JSON.parse(await readFile(path.join(folder, 'a.json'), 'utf8'));
      assert.equal(typeof seen.text, 'string');
    }
    await store.flush();
  });

  it('says when it cannot write, and keeps the answer in memory', async () => {
    await writeFile(folder, 'in the way');
    const store = open();
    type(store, 'a', 'kept');
    await store.flush();
    assert.equal(errors.length, 1);
    assert.equal(store.of('a').text, 'kept');
    await rm(folder);
    type(store, 'a', 'kept on');
    await store.flush();
    assert.equal(open().of('a').text, 'kept on');
  });

  it('takes over what another window has written', async () => {
    const [one, other] = [open(), open()];
    assert.equal(one.of('a').text, '');
    type(other, 'a', 'from there');
    await other.flush();
    const { revision } = one.of('a');
    one.reread('a');
    assert.equal(one.of('a').text, 'from there');
    assert.ok(one.of('a').revision > revision);
  });

  it('lists what is begun and not judged', async () => {
    const store = open();
    type(store, 'pack:a', 'half');
    type(store, 'b', '');
    store.put('c', { ...store.of('c'), text: 'all', stage: 'done', result: 'right' });
    assert.deepEqual(
      [...(await store.begun())].map(([id, { text }]) => [id, text]),
      [['pack:a', 'half']],
    );
  });
});
