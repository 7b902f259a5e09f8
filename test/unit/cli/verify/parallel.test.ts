import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { inParallel } from '../../../../src/cli/verify/parallel';

describe('Work done a few pieces at a time', () => {
  const { signal } = new AbortController();
  const items = Array.from({ length: 20 }, (_, i) => i);

  it('gives results in the order of the pieces, and never does many at once', async () => {
    let running = 0;
    let most = 0;
    const results = await inParallel(items, signal, async item => {
      running += 1;
      most = Math.max(most, running);
      await wait(20 - item);
      running -= 1;
      return item * 2;
    });
    assert.deepEqual(
      results,
      items.map(item => item * 2),
    );
    assert.ok(most >= 2 && most <= 4, `${most} at once`);
  });

  it('begins nothing more after an error', async () => {
    const begun: number[] = [];
    const work = inParallel(items, signal, async item => {
      begun.push(item);
      await wait(1);
      if (item === 0) throw new Error('no wind');
      await wait(10);
    });
    await assert.rejects(work, /no wind/u);
    await wait(50);
    assert.ok(begun.length <= 4, `${begun.length} begun`);
  });

  it('ends when it is aborted', async () => {
    const reason = new Error('enough');
    await assert.rejects(
      inParallel(items, AbortSignal.abort(reason), async () => 1),
      reason,
    );
    await assert.rejects(
      inParallel([], AbortSignal.abort(reason), async () => 1),
      reason,
    );
  });
});
