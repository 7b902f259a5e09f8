import assert from 'node:assert/strict';
import { appendFile, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { Progress } from '../../../src/progress/progress';
import { SnapshotFile } from '../../../src/progress/snapshot';
import { attempt } from './attempts';
import { type Entry, entries, insightsOf, lineOf, picture } from './entries';

const NAMES = ['desk', 'laptop', 'train'] as const;

describe('What was read at an earlier start', () => {
  let folder: string;
  let kept: string;
  beforeEach(async () => {
    const parent = await mkdtemp(join(tmpdir(), 'drill-snapshot-'));
    [folder, kept] = [join(parent, 'progress'), join(parent, 'kept')];
    await Progress.open(folder, 'desk');
  });
  afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }));

  const logOf = (number: number) => join(folder, `attempts-${NAMES[number % 3]}.jsonl`);
  const start = (version = '1') =>
    Progress.open(folder, 'desk', { snapshots: new SnapshotFile(kept, version, 1) });
  const whole = () => Progress.open(folder, 'desk');
  const sizeOf = async (path: string) => (await stat(path).catch(() => null))?.size ?? 0;

  /** What may happen to logs and to what is kept between two starts. */
  const happenings: Record<string, (number: number, entry: Entry | undefined) => Promise<void>> = {
    append: async (number, entry) => {
      if (entry) await appendFile(logOf(number), lineOf(entry));
    },
    'append a torn line': async (number, entry) => {
      const line = entry ? lineOf(entry) : '';
      await appendFile(logOf(number), line.slice(0, number % Math.max(1, line.length)));
    },
    'append a line without its newline': async (number, entry) => {
      if (entry) await appendFile(logOf(number), lineOf(entry).trimEnd());
    },
    'cut short': async number => {
      const size = await sizeOf(logOf(number));
      if (size > 0) await truncate(logOf(number), number % size);
    },
    'damage in place': async number => {
      const bytes = await readFile(logOf(number)).catch(() => Buffer.alloc(0));
      if (bytes.length === 0) return;
      bytes[number % bytes.length] = 0;
      await writeFile(logOf(number), bytes);
    },
    'write with its lines turned round': async number => {
      const text = await readFile(logOf(number), 'utf8').catch(() => '');
      if (text !== '') await writeFile(logOf(number), `${text.trimEnd().split('\n').reverse().join('\n')}\n`);
    },
    'copy to another machine': async number => {
      const bytes = await readFile(logOf(number)).catch(() => Buffer.alloc(0));
      await appendFile(logOf(number + 1), Buffer.concat([Buffer.from('\n'), bytes]));
    },
    remove: number => rm(logOf(number), { force: true }),
    'damage what is kept': async number => {
      const bytes = await readFile(kept).catch(() => Buffer.alloc(0));
      if (bytes.length === 0) return;
      const place = number % bytes.length;
      bytes[place] = (bytes[place] ?? 0) ^ 1;
      await writeFile(kept, bytes);
    },
    'cut short what is kept': async number => {
      const size = await sizeOf(kept);
      if (size > 0) await truncate(kept, number % size);
    },
  };

  it('gives the same as reading everything, whatever happened to the logs or to itself since', async function () {
    this.timeout(120_000);
    const step = fc.record({
      what: fc.constantFrom('append', 'append', 'append', ...Object.keys(happenings)),
      number: fc.nat(),
      keep: fc.boolean(),
    });
    let used = 0;
    await fc.assert(
      fc.asyncProperty(entries, fc.array(step, { minLength: 4, maxLength: 14 }), async (all, steps) => {
        await rm(folder, { recursive: true });
        await rm(kept, { force: true });
        await whole();
        const [early, late] = [all.slice(0, all.length / 2), all.slice(all.length / 2)];
        for (const [i, one] of early.entries()) await appendFile(logOf(i), lineOf(one));
        for (const { what, number, keep } of steps) {
          const before = await start();
          const insights = insightsOf(before.history, before.checkpoint);
          picture(before.history, before.checkpoint);
          if (keep) await before.keep(kept => insights.checkpoint(kept));
          await happenings[what]?.(number, late.pop());
          const [quick, full] = [await start(), await whole()];
          assert.deepEqual(picture(quick.history, quick.checkpoint), picture(full.history), what);
          assert.deepEqual(await quick.entries(), await full.entries(), what);
          used += quick.isFromSnapshot ? 1 : 0;
        }
      }),
      { numRuns: 40 },
    );
    assert.ok(used > 25, `It was of use ${used} times only.`);
  });

  it('is used for what it holds, and the rest is read', async () => {
    await appendFile(logOf(0), lineOf({ attempt: attempt('a') }));
    await appendFile(logOf(1), lineOf({ attempt: attempt('b', { at: 500 }) }));
    assert.equal(await (await start()).keep(), true);
    await appendFile(logOf(1), lineOf({ attempt: attempt('c') }));
    await appendFile(logOf(2), lineOf({ attempt: attempt('d') }));
    const again = await start();
    assert.equal(again.isFromSnapshot, true);
    assert.deepEqual(
      again.attempts().map(({ id }) => id),
      ['b', 'a', 'c', 'd'],
    );
    await again.record(attempt('e', { at: 2000 }));
    assert.equal((await again.answers()).at(-1)?.answer, attempt('e').answer);
  });

  it('makes a log whole that vanished after the start', async () => {
    await appendFile(logOf(0), lineOf({ attempt: attempt('a') }));
    await (await start()).keep();
    const again = await start();
    assert.equal(again.isFromSnapshot, true);
    await rm(logOf(0));
    await again.record(attempt('b'));
    const { attempts } = await (await whole()).entries();
    assert.deepEqual(attempts, [attempt('a'), attempt('b')]);
  });

  it('is not used by another version of the program, nor by another machine', async () => {
    await appendFile(logOf(0), lineOf({ attempt: attempt('a') }));
    await (await start()).keep();
    assert.equal((await start('2')).isFromSnapshot, false);
    const snapshots = new SnapshotFile(kept, '1', 1);
    assert.equal((await Progress.open(folder, 'laptop', { snapshots })).isFromSnapshot, false);
  });

  it('is kept once it is worth it, without what was recorded in the meantime, and nothing is left beside it', async () => {
    await appendFile(logOf(0), lineOf({ attempt: attempt('a') }));
    const snapshots = new SnapshotFile(kept, '1', 2);
    assert.equal(await (await Progress.open(folder, 'desk', { snapshots })).keep(), false);
    await appendFile(logOf(0), lineOf({ attempt: attempt('b') }));
    const progress = await Progress.open(folder, 'desk', { snapshots });
    await progress.record(attempt('c'));
    assert.equal(await progress.keep(), true);
    assert.equal(await progress.keep(), false);
    assert.equal((await snapshots.read())?.table.ids.size, 2);
    assert.deepEqual((await readdir(join(folder, '..'))).toSorted(), ['kept', 'progress']);
    assert.deepEqual((await start()).attempts(), (await whole()).attempts());
  });

  it('has with it what was worked out, for as long as it is used itself', async () => {
    await appendFile(logOf(0), lineOf({ attempt: attempt('a') }));
    const mark = { before: 7, print: 12, state: null };
    const checkpoint = { memories: new Map([['late', mark]]), strengths: new Map(), reviews: null };
    const first = await start();
    assert.equal(first.checkpoint, null);
    await first.keep(async kept => {
      assert.deepEqual(kept.attempts(), first.attempts(), 'as the next start begins');
      return checkpoint;
    });
    assert.deepEqual((await start()).checkpoint, checkpoint);
    assert.equal((await start('2')).checkpoint, null);
  });

  it('that cannot be written leaves everything as it is', async () => {
    await appendFile(logOf(0), lineOf({ attempt: attempt('a') }));
    const snapshots = new SnapshotFile(join(logOf(0), 'no-folder'), '1', 1);
    const progress = await Progress.open(folder, 'desk', { snapshots });
    await assert.rejects(progress.keep());
    await progress.record(attempt('b'));
    assert.equal((await whole()).attempts().length, 2);
  });
});
