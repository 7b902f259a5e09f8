import assert from 'node:assert/strict';
import { mkdtemp, readFile, rename, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AttemptTable } from '../../../src/progress/attemptTable';
import { appendLines } from '../../../src/progress/logFile';
import { encodeAttempt } from '../../../src/progress/logLine';
import { LogReader, readEntries } from '../../../src/progress/logReader';
import { attempt } from './attempts';

describe('The log on disk', () => {
  let folder: string;
  let log: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'python-drill-test-'));
    log = join(folder, 'attempts-me.jsonl');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const write = (...ids: string[]) => appendLines(log, ids.map(id => encodeAttempt(attempt(id))).join(''));
  let table: AttemptTable;
  const newReader = () => {
    table = new AttemptTable();
    return new LogReader(log, table);
  };
  const idsIn = async (reader = newReader()) => (await reader.readNew()).rows.map(row => table.id(row));

  it('is made with its folder', async () => {
    log = join(folder, 'a/b/attempts-me.jsonl');
    await write('one');
    assert.deepEqual(await idsIn(), ['one']);
  });

  it('loses no other line, wherever a crash cut it off', async function () {
    // Every byte costs a synced write, and disks differ.
    this.timeout(60_000);
    await write('one', 'two');
    const whole = await readFile(log);
    const ends = ['one', 'two'].map(id => whole.indexOf(`"id":"${id}"`)).map(at => whole.indexOf('\n', at));
    for (let size = 0; size <= whole.length; size += 1) {
      await writeFile(log, whole.subarray(0, size));
      // A line that lacks nothing but its newline is whole.
      const left = ['one', 'two'].filter((_, i) => (ends[i] ?? 0) <= size);
      assert.deepEqual(await idsIn(), left, `cut at ${size}`);
      await write('three');
      assert.deepEqual(await idsIn(), [...left, 'three'], `cut at ${size}, then written`);
    }
  });

  it('is read on from where it was read to', async () => {
    const reader = newReader();
    await write('one');
    assert.deepEqual(await idsIn(reader), ['one']);
    assert.deepEqual(await idsIn(reader), []);
    await write('two', 'three');
    assert.deepEqual(await idsIn(reader), ['two', 'three']);
  });

  it('gives a line that another machine is still writing once it is whole', async () => {
    const reader = newReader();
    const bytes = Buffer.from(encodeAttempt(attempt('one', { answer: 'übung' })));
    const inside = bytes.indexOf('ü') + 1;
    await writeFile(log, bytes.subarray(0, inside));
    assert.deepEqual(await idsIn(reader), []);
    await writeFile(log, bytes);
    assert.deepEqual(await idsIn(reader), ['one']);
    assert.deepEqual((await readEntries(log, 'late')).attempts, [attempt('one', { answer: 'übung' })]);
  });

  it('is read from its start when it was cut short or replaced', async () => {
    const reader = newReader();
    await write('one', 'two');
    await idsIn(reader);
    await truncate(log, 0);
    await write('three');
    assert.deepEqual(await idsIn(reader), ['three']);
    const other = join(folder, 'other');
    await appendLines(other, ['a', 'b', 'c'].map(id => encodeAttempt(attempt(id))).join(''));
    await rename(other, log);
    assert.deepEqual(await idsIn(reader), ['a', 'b', 'c']);
  });

  it('keeps lines of a newer version and of other programs as they are', async () => {
    const strange = '{"v":7,"type":"attempt","id":"x"}\nnot JSON\n\n';
    await writeFile(log, strange);
    await write('one');
    assert.deepEqual(await idsIn(), ['one']);
    assert.equal((await readFile(log, 'utf8')).startsWith(strange), true);
  });

  it('takes the lines of two windows that write at once', async () => {
    const ids = Array.from({ length: 60 }, (_, i) => `attempt-${i}`);
    await Promise.all(ids.map(id => write(id)));
    assert.deepEqual((await idsIn()).toSorted(), ids.toSorted());
    assert.equal(
      (await stat(log)).size,
      ids.reduce((sum, id) => sum + Buffer.byteLength(encodeAttempt(attempt(id))), 0),
    );
  });
});
