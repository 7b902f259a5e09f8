import assert from 'node:assert/strict';
import { AnalysisQueue } from '../../../src/server/analysisQueue';
import type { Timers } from '../../../src/server/timers';

/** A clock that goes on when it is told to. */
class HeldClock implements Timers {
  #now = 0;
  #waiting: { readonly at: number; readonly run: () => void }[] = [];

  now(): number {
    return this.#now;
  }

  after(ms: number, run: () => void): () => void {
    const entry = { at: this.#now + ms, run };
    this.#waiting.push(entry);
    return () => {
      this.#waiting = this.#waiting.filter(other => other !== entry);
    };
  }

  pass(ms: number): void {
    const end = this.#now + ms;
    for (;;) {
      const next = this.#waiting.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.#now = next.at;
      this.#waiting = this.#waiting.filter(other => other !== next);
      next.run();
    }
    this.#now = end;
  }

  get idle(): boolean {
    return this.#waiting.length === 0;
  }
}

describe('The queue of analyses', () => {
  let clock: HeldClock;
  let queue: AnalysisQueue;
  /** What was analysed, and when. */
  let runs: [string, number][];

  beforeEach(() => {
    clock = new HeldClock();
    runs = [];
    queue = new AnalysisQueue(key => runs.push([key, clock.now()]), { quietMs: 50, longestMs: 1000 }, clock);
  });

  it('waits for a pause in the edits', () => {
    queue.edited('a');
    clock.pass(49);
    assert.deepEqual(runs, []);
    clock.pass(1);
    assert.deepEqual(runs, [['a', 50]]);
  });

  it('analyses a burst of 100 edits once, after the last of them', () => {
    for (let edit = 0; edit < 100; edit++) {
      queue.edited('a');
      clock.pass(1);
    }
    assert.deepEqual(runs, []);
    clock.pass(50);
    assert.deepEqual(runs, [['a', 149]]);
    clock.pass(10_000);
    assert.equal(runs.length, 1);
  });

  it('does not wait for a pause for ever: 100 edits in three seconds are analysed three times, and last at the end', () => {
    for (let edit = 0; edit < 100; edit++) {
      queue.edited('a');
      clock.pass(30);
    }
    clock.pass(50);
    const lastEdit = 99 * 30;
    assert.ok(runs.length <= 4, `${runs.length} times`);
    assert.deepEqual(runs.at(-1), ['a', lastEdit + 50]);
  });

  it('keeps documents apart', () => {
    queue.edited('a');
    clock.pass(30);
    queue.edited('b');
    clock.pass(30);
    queue.edited('a');
    clock.pass(50);
    assert.deepEqual(runs, [
      ['a', 50],
      ['b', 80],
      ['a', 110],
    ]);
  });

  it('runs at once when something else than the text changed, and not a second time for an edit before', () => {
    queue.edited('a');
    queue.soon('a');
    clock.pass(0);
    assert.deepEqual(runs, [['a', 0]]);
    clock.pass(1000);
    assert.equal(runs.length, 1);
  });

  it('leaves the work to whoever takes it', () => {
    queue.edited('a');
    assert.equal(queue.take('a'), true);
    assert.equal(queue.take('a'), false);
    clock.pass(1000);
    assert.deepEqual(runs, []);
  });

  it('leaves nothing behind when it is disposed of', () => {
    queue.edited('a');
    queue.soon('b');
    queue.dispose();
    assert.equal(clock.idle, true);
  });
});
