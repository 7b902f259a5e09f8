import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeAttempts, encodeAttempt, OUTCOMES } from '../../../src/progress/attempt';
import { attempt } from './attempts';

describe('A line of the log', () => {
  it('gives the attempt back that it was made from', () => {
    const amount = fc.integer({ min: 0 });
    const attempts = fc.record(
      {
        ...{
          id: fc.string(),
          question: fc.string(),
          at: amount,
          outcome: fc.constantFrom(...OUTCOMES),
          ms: amount,
        },
        ...{ firstKeyMs: fc.option(amount), hints: amount, solutionSeen: fc.boolean() },
        ...{ python: fc.option(fc.string()), answer: fc.string({ unit: 'grapheme' }) },
        grade: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
        sitting: fc.option(fc.string()),
        score: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
        offset: fc.option(fc.integer({ min: -840, max: 840 })),
      },
      { noNullPrototype: true },
    );
    fc.assert(
      fc.property(attempts, one => {
        const line = encodeAttempt(one);
        assert.equal(line.indexOf('\n'), line.length - 1);
        assert.deepEqual(decodeAttempts(line.trimEnd()), [one]);
      }),
    );
  });

  it('is ignored when it is of a newer version, of another type or not whole', () => {
    const line = JSON.parse(encodeAttempt(attempt('a')));
    for (const other of [
      { ...line, v: 2 },
      { ...line, type: 'reset' },
      { ...line, outcome: 'skipped' },
      { ...line, ms: -1 },
      { ...line, at: 'today' },
      { ...line, answer: undefined },
      { ...line, grade: 1.5 },
      { ...line, grade: 'good' },
      { ...line, score: -0.1 },
      { ...line, sitting: 7 },
      { ...line, offset: 900 },
      {},
      [],
      null,
    ]) {
      assert.deepEqual(decodeAttempts(JSON.stringify(other)), []);
    }
    assert.deepEqual(decodeAttempts('\0\0\0'), []);
  });

  it('takes what a newer program added to it', () => {
    const line = JSON.parse(encodeAttempt(attempt('a')));
    assert.deepEqual(decodeAttempts(JSON.stringify({ ...line, mood: 'good' })), [attempt('a')]);
  });

  it('is found behind the torn beginning of another one', () => {
    const [torn, whole] = [encodeAttempt(attempt('a', { answer: '{"v":1' })), encodeAttempt(attempt('b'))];
    for (let cut = 0; cut < torn.length - 2; cut += 1) {
      assert.deepEqual(decodeAttempts(torn.slice(0, cut) + whole.trimEnd()), [attempt('b')], `cut at ${cut}`);
    }
    assert.deepEqual(
      decodeAttempts(torn.trimEnd() + whole.trimEnd()).map(({ id }) => id),
      ['a', 'b'],
    );
  });
});
