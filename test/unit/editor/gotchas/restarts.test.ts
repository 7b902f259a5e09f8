import assert from 'node:assert/strict';
import { Restarts } from '../../../../src/editor/gotchas/restarts';

describe('A gotcha server that crashes', () => {
  let now: number;
  let restarts: Restarts;
  beforeEach(() => {
    now = 1_000_000;
    restarts = new Restarts(() => now);
  });

  it('is started again, later each time, and not after the fourth crash', () => {
    const pauses = [1, 2, 3, 4].map(() => restarts.crashed());
    assert.deepEqual(pauses, [500, 2000, 8000, null]);
  });

  it('is forgiven what is longer ago than three minutes', () => {
    restarts.crashed();
    restarts.crashed();
    now += 3 * 60_000;
    assert.equal(restarts.crashed(), 500);
  });

  it('has a fresh start when somebody starts it by hand', () => {
    for (let crash = 0; crash < 4; crash++) restarts.crashed();
    restarts.forget();
    assert.equal(restarts.crashed(), 500);
  });
});
