import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Backups } from '../../../../src/editor/practice/backups';
import { readMemory } from '../../../../src/editor/practice/questionMemory';

describe('the texts kept before a reset', () => {
  const memory = { ...readMemory(null), hints: 2 };
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'backups-'));
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('are none for a question that was never reset', async () => {
    assert.deepEqual(await new Backups(folder).list('a'), []);
  });

  it('come back newest first, for each question by itself, also to a later session', async () => {
    await new Backups(folder).save('a', { at: 10, text: 'one', memory });
    await new Backups(folder).save('a', { at: 20, text: 'two', memory });
    await new Backups(folder).save('b', { at: 15, text: 'other', memory });
    const kept = await new Backups(folder).list('a');
    assert.deepEqual(kept, [
      { at: 20, text: 'two', memory },
      { at: 10, text: 'one', memory },
    ]);
  });

  it('keep their order when two fall in one millisecond or the clock was set back', async () => {
    const backups = new Backups(folder);
    for (const [at, text] of [
      [10, 'one'],
      [10, 'two'],
      [5, 'three'],
    ] as const) {
      await backups.save('a', { at, text, memory });
    }
    assert.deepEqual(
      (await backups.list('a')).map(({ text }) => text),
      ['three', 'two', 'one'],
    );
  });

  it('survive a damaged file beside them', async () => {
    const backups = new Backups(folder);
    await backups.save('a', { at: 10, text: 'one', memory });
    await writeFile(path.join(folder, 'a', '20.json'), '{"text": "torn');
    await writeFile(path.join(folder, 'a', 'notes.txt'), 'mine');
    assert.deepEqual(
      (await backups.list('a')).map(({ text }) => text),
      ['one'],
    );
  });

  it('keep fifty generations and leave no temporary file', async () => {
    const backups = new Backups(folder);
    for (let at = 1; at <= 53; at++) await backups.save('a', { at, text: `text ${at}`, memory });
    const texts = (await backups.list('a')).map(({ text }) => text);
    assert.equal(texts.length, 50);
    assert.equal(texts[0], 'text 53');
    assert.equal(texts.at(-1), 'text 4');
    assert.deepEqual(
      (await readdir(path.join(folder, 'a'))).filter(name => !/^\d+\.json$/.test(name)),
      [],
    );
  });
});
