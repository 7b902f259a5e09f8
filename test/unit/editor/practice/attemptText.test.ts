import assert from 'node:assert/strict';
import { attemptDescription } from '../../../../src/editor/practice/attemptText';
import { attempt } from '../../progress/attempts';

describe('What a list says of an attempt', () => {
  it('is how it ended, how long it took and what helped', () => {
    const { description, detail } = attemptDescription(
      attempt('a', {
        outcome: 'solved',
        ms: 250_000,
        hints: 2,
        solutionSeen: true,
        answer: 'def f():\n    return 3\n\n',
      }),
    );
    assert.equal(
      description,
      '$(pass) solved · 4:10 · 2 hints · after a look at the solution · Python 3.12.1',
    );
    assert.equal(detail, 'return 3');
  });

  it('is the share of the points of an explanation', () => {
    const { description } = attemptDescription(
      attempt('a', { outcome: 'failed', ms: 61_000, grade: 0.5, python: null, hints: 1 }),
    );
    assert.equal(description, '$(error) not solved · 50% of the points · 1:01 · 1 hint');
  });

  it('says nothing twice of who gave up, and nothing of an empty answer', () => {
    const { description, detail } = attemptDescription(
      attempt('a', { outcome: 'gave-up', solutionSeen: true, python: null, answer: '' }),
    );
    assert.deepEqual([description, detail], ['$(eye) looked at the solution · 0:05', '']);
  });
});
