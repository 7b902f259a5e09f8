import assert from 'node:assert/strict';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Progress } from '../../src/progress/progress';
import { attempt } from '../unit/progress/attempts';
import { canMount, Disk } from './disk';
import { expect } from './program';
import { DOUBLE, GOOD_ANSWER, trial } from './trial';
import { oldestAndNewest, Workshop } from './workshop';

// Whoever may not mount has the tests that imitate such disks: places.test.ts, and progress.test.ts of the unit tests.
const describeWithDisks = canMount() ? describe : () => undefined;

describeWithDisks('A real disk', function () {
  this.timeout(60_000);
  let disk: Disk;
  beforeEach(() => {
    disk = new Disk();
  });
  afterEach(() => disk.remove());

  it('that is read-only has its answers checked, warm and cold', async () => {
    writeFileSync(path.join(disk.folder, 'answer.py'), GOOD_ANSWER);
    disk.protect();
    assert.throws(() => writeFileSync(path.join(disk.folder, 'more'), ''), /EROFS/u);
    await passes(path.join(disk.folder, 'answer.py'));
  });

  it('that is full has its answers checked, warm and cold, and nothing is left on it', async () => {
    writeFileSync(path.join(disk.folder, 'answer.py'), GOOD_ANSWER);
    disk.fill();
    const before = readdirSync(disk.folder);
    await passes(path.join(disk.folder, 'answer.py'), path.join(disk.folder, 'cache'));
    assert.deepEqual(
      readdirSync(disk.folder).filter(name => name !== 'cache'),
      before,
    );
  });

  it('that is full loses no attempt: it is written when there is room', async () => {
    const folder = path.join(disk.folder, 'progress');
    const progress = await Progress.open(folder, 'me');
    await progress.record(attempt('before', { at: 1 }));
    disk.fill();
    await assert.rejects(
      progress.record(attempt('during', { at: 2, answer: 'x'.repeat(8000) })),
      /the disk is full/u,
    );
    disk.clear();
    await progress.record(attempt('after', { at: 3 }));
    const again = await Progress.open(folder, 'reader');
    assert.deepEqual(
      again.attempts().map(({ id }) => id),
      ['before', 'during', 'after'],
    );
  });
});

/** Warm and cold, on the oldest and the newest Python. */
async function passes(file: string, cache?: string): Promise<void> {
  assert.ok(existsSync(file));
  for (const interpreter of await oldestAndNewest()) {
    for (const warm of [true, false]) {
      const workshop = new Workshop(interpreter, { question: DOUBLE, warm, ...(cache && { cache }) });
      try {
        await trial(workshop, file, expect('passed'));
      } finally {
        await workshop.dispose();
      }
    }
  }
}
