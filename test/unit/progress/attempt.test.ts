import assert from 'node:assert/strict';
import fc from 'fast-check';
import { OUTCOMES } from '../../../src/progress/attempt';
import { AttemptTable } from '../../../src/progress/attemptTable';
import { LineScanner } from '../../../src/progress/lineScanner';
import { decodeLine, encodeAttempt } from '../../../src/progress/logLine';
import { attempt } from './attempts';

const scan = (line: string) => {
  const bytes = Buffer.from(`${line}\n`);
  const facts = new LineScanner().scan(bytes, 0, bytes.length - 1);
  if (facts === null) return null;
  const table = new AttemptTable();
  return table.get(table.addFromBytes(facts));
};
const attemptsOf = (line: string) => decodeLine(line).attempts;

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
        since: fc.option(fc.string()),
        ahead: fc.boolean(),
      },
      { noNullPrototype: true },
    );
    fc.assert(
      fc.property(attempts, one => {
        const line = encodeAttempt(one);
        assert.equal(line.indexOf('\n'), line.length - 1);
        assert.deepEqual(attemptsOf(line.trimEnd()), [one]);
        // The quick way of reading either gives the same or leaves the line to JSON.
        const { answer, ...facts } = one;
        const quick = scan(line.trimEnd());
        if (quick !== null) assert.deepEqual(quick, facts);
      }),
    );
  });

  it('is read without JSON as it is usually written, with everything that it may hold', () => {
    for (const more of [
      {},
      { ahead: true },
      { python: null, firstKeyMs: null, solutionSeen: true, outcome: 'gave-up' as const, answer: '' },
      { sitting: 's-1', score: 0.25, grade: 1, offset: -330, answer: 'say "\\\\"\n\\' },
    ]) {
      const { answer, ...facts } = attempt('a', more);
      assert.deepEqual(scan(encodeAttempt({ ...facts, answer }).trimEnd()), facts);
    }
  });

  it('is not read quickly when it is cut off, glued to another or written in another way', () => {
    const line = encodeAttempt(attempt('a', { answer: 'f = {"a": "b"}\n{"v":1}' })).trimEnd();
    for (let cut = 0; cut < line.length; cut += 1) {
      assert.equal(scan(line.slice(0, cut)), null, `cut at ${cut}`);
      if (cut > 0) assert.equal(scan(line.slice(0, cut) + line), null, `cut at ${cut}, then written`);
    }
    const others = [
      [/"at":1000/, '"at":-1'],
      [/"at":1000/, '"at":01000'],
      [/"ms":5000/, '"ms":1e3'],
      [/"hints":0/, '"hints": 0'],
      [/"late"/, '"l\\u0061te"'],
      [/,"answer"/, ',"score":2,"answer"'],
      [/,"answer"/, ',"offset":,"answer"'],
      [/,"answer"/, ',"mood":1,"answer"'],
      [/\}$/, ',"grade":0.5}'],
      [/"v":1/, '"v":2'],
    ] as const;
    for (const [before, after] of others) assert.equal(scan(line.replace(before, after)), null, after);
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
      assert.deepEqual(attemptsOf(JSON.stringify(other)), []);
    }
    assert.deepEqual(attemptsOf('\0\0\0'), []);
  });

  it('takes what a newer program added to it', () => {
    const line = JSON.parse(encodeAttempt(attempt('a')));
    assert.deepEqual(attemptsOf(JSON.stringify({ ...line, mood: 'good' })), [attempt('a')]);
  });

  it('is found behind the torn beginning of another one', () => {
    const [torn, whole] = [encodeAttempt(attempt('a', { answer: '{"v":1' })), encodeAttempt(attempt('b'))];
    for (let cut = 0; cut < torn.length - 2; cut += 1) {
      assert.deepEqual(attemptsOf(torn.slice(0, cut) + whole.trimEnd()), [attempt('b')], `cut at ${cut}`);
    }
    assert.deepEqual(
      attemptsOf(torn.trimEnd() + whole.trimEnd()).map(({ id }) => id),
      ['a', 'b'],
    );
  });
});
