import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appendLines } from '../../../src/progress/logFile';
import { encodeAttempt } from '../../../src/progress/logLine';
import { Progress } from '../../../src/progress/progress';
import { ProgressError } from '../../../src/progress/progressError';
import { attempt } from './attempts';

describe('Progress', () => {
  let parent: string;
  let folder: string;
  beforeEach(async () => {
    parent = await mkdtemp(join(tmpdir(), 'python-drill-test-'));
    folder = join(parent, 'progress');
  });
  afterEach(() => rm(parent, { recursive: true, force: true }));

  const idsOf = (progress: Progress) => progress.attempts().map(({ id }) => id);
  const idsOnDisk = async () => idsOf(await Progress.open(folder, 'reader'));

  it('is there again after a restart', async () => {
    const before = await Progress.open(folder, 'me');
    await before.record(attempt('a', { outcome: 'solved', ms: 400, at: 77 }));
    await before.dispose();
    const after = await Progress.open(folder, 'me');
    assert.deepEqual(after.stateOf('late'), { status: 'solved', attempts: 1, bestMs: 400, lastAt: 77 });
    assert.deepEqual(after.attempts('late'), before.attempts('late'));
  });

  it('gives the answers of what was read, recorded since, or could not be saved', async () => {
    const other = encodeAttempt(attempt('other', { at: 1, answer: 'elsewhere\u2028\n' }));
    await mkdir(folder);
    await writeFile(join(folder, 'attempts-other.jsonl'), other);
    const progress = await Progress.open(folder, 'me');
    await progress.record(attempt('a', { at: 2, answer: 'here' }));
    await progress.record(attempt('b', { at: 3, question: 'early', answer: 'not asked for' }));
    await rename(folder, `${folder}-away`);
    await writeFile(folder, 'in the way');
    await assert.rejects(progress.record(attempt('c', { at: 4, answer: 'unsaved' })), ProgressError);
    await rm(folder);
    await rename(`${folder}-away`, folder);
    const answers = await progress.answers('late');
    assert.deepEqual(
      answers.map(({ answer }) => answer),
      ['elsewhere\u2028\n', 'here', 'unsaved'],
    );
    assert.deepEqual(answers.slice(0, 2), [
      attempt('other', { at: 1, answer: 'elsewhere\u2028\n' }),
      attempt('a', { at: 2, answer: 'here' }),
    ]);
    assert.equal((await progress.entries()).attempts.length, 4);
  });

  it('writes to the log of this machine alone, and reads those of all', async () => {
    await (await Progress.open(folder, 'desk')).record(attempt('a', { at: 2 }));
    const desk = await readFile(join(folder, 'attempts-desk.jsonl'), 'utf8');
    await writeFile(join(folder, 'notes.jsonl'), encodeAttempt(attempt('z')));
    const laptop = await Progress.open(folder, 'lap/top');
    await laptop.record(attempt('b', { at: 1 }));
    assert.deepEqual(idsOf(laptop), ['b', 'a']);
    assert.deepEqual((await readdir(folder)).toSorted(), [
      'attempts-desk.jsonl',
      'attempts-lap-top.jsonl',
      'notes.jsonl',
    ]);
    assert.equal(await readFile(join(folder, 'attempts-desk.jsonl'), 'utf8'), desk);
  });

  it('shows an attempt at once, before it is saved, and tells its listeners', async () => {
    const progress = await Progress.open(folder, 'me');
    const seen: string[] = [];
    const listener = progress.onDidChange(() => seen.push(progress.stateOf('late').status));
    const saved = progress.record(attempt('a'));
    assert.deepEqual(seen, ['tried']);
    await saved;
    listener.dispose();
    await progress.record(attempt('b'));
    assert.deepEqual(seen, ['tried']);
  });

  it('records an attempt once', async () => {
    const progress = await Progress.open(folder, 'me');
    await progress.record(attempt('a'));
    await progress.record(attempt('a'));
    assert.equal((await readFile(join(folder, 'attempts-me.jsonl'), 'utf8')).trim().split('\n').length, 1);
  });

  it('reads what another window has added, when asked', async () => {
    const [one, other] = [await Progress.open(folder, 'me'), await Progress.open(folder, 'me')];
    let changes = 0;
    other.onDidChange(() => {
      changes += 1;
    });
    await Promise.all(['a', 'b', 'c'].map(id => one.record(attempt(id))));
    await other.record(attempt('d'));
    await other.refresh();
    await other.refresh();
    assert.deepEqual(idsOf(other), ['a', 'b', 'c', 'd']);
    assert.equal(changes, 2);
    assert.deepEqual(await idsOnDisk(), ['a', 'b', 'c', 'd']);
  });

  it('makes its folder again when it has vanished, with all that is known of its own log', async () => {
    const progress = await Progress.open(folder, 'me');
    await progress.record(attempt('a'));
    await rm(folder, { recursive: true });
    await progress.refresh();
    await progress.record(attempt('b'));
    assert.deepEqual(await idsOnDisk(), ['a', 'b']);
  });

  it('counts nothing twice when a folder that was away comes back', async () => {
    const progress = await Progress.open(folder, 'me');
    await progress.record(attempt('a'));
    await rename(folder, join(parent, 'away'));
    await progress.record(attempt('b'));
    await rename(join(folder, 'attempts-me.jsonl'), join(parent, 'away/attempts-me-conflict.jsonl'));
    await rm(folder, { recursive: true });
    await rename(join(parent, 'away'), folder);
    await progress.record(attempt('c'));
    await progress.refresh();
    assert.deepEqual(idsOf(progress), ['a', 'b', 'c']);
    assert.deepEqual(await idsOnDisk(), ['a', 'b', 'c']);
  });

  it('keeps an attempt that could not be saved, says so, and saves it with the next', async () => {
    const progress = await Progress.open(folder, 'me');
    await rm(folder, { recursive: true });
    await writeFile(folder, 'in the way');
    await assert.rejects(progress.record(attempt('a')), (error: unknown) => {
      assert.ok(error instanceof ProgressError);
      assert.equal(
        error.message,
        `Your last attempt could not be saved in ${folder}: a file of that name is in the way. It is kept in memory and will be saved with the next.`,
      );
      return true;
    });
    assert.equal(progress.stateOf('late').attempts, 1);
    await rm(folder);
    await progress.record(attempt('b'));
    assert.deepEqual(await idsOnDisk(), ['a', 'b']);
  });

  it('loses nothing on a full disk, not even after half a line was written', async () => {
    let room = 0;
    const disk = async (path: string, lines: string) => {
      if (lines.length <= room) return appendLines(path, lines);
      await appendLines(path, lines.slice(0, room)).catch(() => undefined);
      throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
    };
    for (room of [0, 1, 50, encodeAttempt(attempt('a')).length - 1]) {
      await rm(folder, { recursive: true, force: true });
      const progress = await Progress.open(folder, 'me', { append: disk });
      const [first, second] = await Promise.allSettled([
        progress.record(attempt('a')),
        progress.record(attempt('b')),
      ]);
      assert.match(String(first.status === 'rejected' && first.reason), /: the disk is full\. /u);
      assert.match(String(second.status === 'rejected' && second.reason), /Your last 2 attempts could not/u);
      room = 10_000;
      await progress.record(attempt('c'));
      assert.deepEqual(await idsOnDisk(), ['a', 'b', 'c']);
    }
  });

  it('saves at its end what could not be saved before, or says that it is lost', async () => {
    let isFull = true;
    const disk = async (path: string, lines: string) => {
      if (isFull) throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
      return appendLines(path, lines);
    };
    const progress = await Progress.open(folder, 'me', { append: disk });
    await assert.rejects(progress.record(attempt('a')), ProgressError);
    await assert.rejects(progress.dispose(), ProgressError);
    isFull = false;
    await progress.dispose();
    assert.deepEqual(await idsOnDisk(), ['a']);
  });

  it('says why its folder cannot be read', async () => {
    await writeFile(folder, 'in the way');
    await assert.rejects(
      Progress.open(folder, 'me'),
      new ProgressError(`Your progress cannot be read from ${folder}: a file of that name is in the way.`),
    );
  });

  it('is not stopped by the log of another machine that cannot be read, but by its own', async () => {
    await mkdir(join(folder, 'attempts-other.jsonl'), { recursive: true });
    assert.deepEqual(idsOf(await Progress.open(folder, 'me')), []);
    await assert.rejects(Progress.open(folder, 'other'), /a folder is where the file should be/u);
  });
});
