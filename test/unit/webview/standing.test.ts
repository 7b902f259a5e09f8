import assert from 'node:assert/strict';
import { standing } from '../../../src/webview/question/standing';

describe('Where the learner stands', () => {
  it('is said in a few words', () => {
    assert.equal(standing({ status: 'new', attempts: 0, bestMs: null, lastAt: null }), 'not tried yet');
    const lastAt = new Date(2026, 10, 3, 12).getTime();
    assert.equal(
      standing({ status: 'tried', attempts: 1, bestMs: null, lastAt }),
      'tried, last on 3 Nov 2026',
    );
    assert.equal(
      standing({ status: 'solved', attempts: 4, bestMs: 250_400, lastAt }),
      'solved, best 4:10, last on 3 Nov 2026',
    );
    assert.match(
      standing({ status: 'solved', attempts: 1, bestMs: 3_725_000, lastAt: null }),
      /best 1:02:05$/,
    );
  });
});
