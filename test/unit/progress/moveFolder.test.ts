import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeAttempt } from '../../../src/progress/logLine';
import { copyLogs } from '../../../src/progress/moveFolder';
import { Progress } from '../../../src/progress/progress';
import { ProgressError } from '../../../src/progress/progressError';
import { attempt } from './attempts';

describe('Moving the progress', () => {
  let parent: string;
  let from: string;
  let to: string;
  beforeEach(async () => {
    parent = await mkdtemp(join(tmpdir(), 'drill-move-'));
    [from, to] = [join(parent, 'from'), join(parent, 'synced', 'to')];
    const progress = await Progress.open(from, 'me');
    await progress.record(attempt('a'));
    await progress.amend({ type: 'reset', id: 'r', at: 1, questions: ['early'], title: '' });
    await writeFile(join(from, 'attempts-other.jsonl'), encodeAttempt(attempt('b')));
    await writeFile(join(from, 'notes.txt'), 'not a log');
  });
  afterEach(() => rm(parent, { recursive: true, force: true }));

  const idsIn = async (folder: string) => (await Progress.open(folder, 'me')).attempts().map(({ id }) => id);
  const texts = async (folder: string) =>
    Promise.all((await readdir(folder)).toSorted().map(name => readFile(join(folder, name), 'utf8')));

  it('copies every log, byte for byte, and leaves the old folder as it is', async () => {
    const before = await texts(from);
    assert.equal(await copyLogs(from, to), 2);
    assert.deepEqual((await readdir(to)).toSorted(), ['attempts-me.jsonl', 'attempts-other.jsonl']);
    assert.deepEqual(await texts(to), before.slice(0, 2));
    assert.deepEqual(await texts(from), before);
  });

  it('joins what is there already, once', async () => {
    const there = await Progress.open(to, 'me');
    await there.record(attempt('c'));
    await copyLogs(from, to);
    assert.deepEqual(await idsIn(to), ['a', 'b', 'c']);
    await copyLogs(from, to);
    const lines = (await readFile(join(to, 'attempts-me.jsonl'), 'utf8')).trim().split('\n');
    assert.equal(lines.length, 3);
    assert.equal((await Progress.open(to, 'me')).history.amendments.length, 1);
  });

  it('keeps the lines of a newer version', async () => {
    const newer = '{"v":7,"type":"attempt","id":"x"}\n';
    await writeFile(join(from, 'attempts-new.jsonl'), newer);
    await copyLogs(from, to);
    assert.equal(await readFile(join(to, 'attempts-new.jsonl'), 'utf8'), newer);
  });

  it('says what is in the way, and changes nothing then', async () => {
    const before = await texts(from);
    await mkdir(join(parent, 'synced'));
    await writeFile(to, 'a file');
    await assert.rejects(copyLogs(from, to), (error: unknown) => {
      assert.ok(error instanceof ProgressError);
      assert.match(error.message, /a file of that name is in the way\. It stays where it is\.$/u);
      return true;
    });
    assert.deepEqual(await texts(from), before);
  });

  it('is not stopped by the rest of a copy that was cut off', async () => {
    await mkdir(to, { recursive: true });
    await writeFile(join(to, 'attempts-me.jsonl.part'), '{"v":1,"ty');
    await copyLogs(from, to);
    assert.deepEqual(await idsIn(to), ['a', 'b']);
    assert.deepEqual((await readdir(to)).toSorted(), ['attempts-me.jsonl', 'attempts-other.jsonl']);
  });
});
