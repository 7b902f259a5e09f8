import assert from 'node:assert/strict';
import type { Grade } from '../../../src/progress/amendment';
import type { Attempt } from '../../../src/progress/attempt';
import { AttemptTable } from '../../../src/progress/attemptTable';
import { DAY_MS } from '../../../src/progress/days';
import { reviewsOf } from '../../../src/progress/review';
import { asked } from './asked';
import { attempt } from './attempts';

const CODE = asked('late', { minutes: 4 });
const CHOICE = asked('late', { kind: 'choice', minutes: 4 });
const MINUTE = 60_000;

describe('A review', () => {
  let number = 0;
  const at = (day: number, hour: number, more: Partial<Attempt> = {}) =>
    attempt(`a${number++}`, { at: day * DAY_MS + hour * 3_600_000, offset: 0, ms: 4 * MINUTE, ...more });
  const solved = (more: Partial<Attempt> = {}) => at(10, 12, { outcome: 'solved', ...more });
  const failed = (more: Partial<Attempt> = {}) => at(10, 11, { outcome: 'failed', ...more });
  const reviewed = (
    attempts: Attempt[],
    question: typeof CODE | null = CODE,
    correctionOf: (id: string) => Grade | null = () => null,
  ) => {
    const table = new AttemptTable();
    const rows = attempts.map(one => table.add(one));
    return [...reviewsOf(table, rows, question, correctionOf, () => 0)];
  };
  const grades = (attempts: Attempt[], question: typeof CODE | null = CODE) =>
    reviewed(attempts, question).map(({ grade }) => grade);

  it('takes its grade from what happened', () => {
    const cases: readonly [string, number, Attempt[]][] = [
      ['at once', 3, [solved()]],
      ['at once and quickly', 4, [solved({ ms: MINUTE })]],
      ['slowly', 2, [solved({ ms: 7 * MINUTE })]],
      ['with a hint', 2, [solved({ hints: 1, ms: MINUTE })]],
      ['after a failed check or two', 3, [failed(), failed(), solved({ ms: MINUTE })]],
      ['after many', 2, [failed(), failed(), failed(), solved()]],
      [
        'after the solution',
        1,
        [failed(), at(10, 11, { outcome: 'gave-up', solutionSeen: true }), solved({ solutionSeen: true })],
      ],
      ['not at all', 1, [failed(), failed()]],
    ];
    for (const [what, grade, attempts] of cases) assert.deepEqual(grades(attempts), [grade], what);
  });

  it('of an answer that is given at once hangs on the first one: the second was read', () => {
    assert.deepEqual(grades([failed(), solved()], CHOICE), [1]);
    assert.deepEqual(grades([solved({ ms: 1000 })], CHOICE), [3]);
  });

  it('is one a day, with all attempts of that day, and a day ends at four', () => {
    const attempts = [at(10, 9), at(10, 23, { outcome: 'solved' }), at(11, 3), at(11, 5)];
    const reviews = reviewed(attempts);
    assert.deepEqual(
      reviews.map(({ day, grade }) => [day, grade]),
      [
        [10, 3],
        [11, 1],
      ],
    );
    assert.equal(reviews[0]?.attempt, attempts[1]?.id);
  });

  it('keeps its day on a flight that makes the clock go back over midnight', () => {
    const tokyo = at(10, 20, { offset: 540 });
    const honolulu = at(11, 4, { offset: -600 });
    assert.deepEqual(
      reviewed([tokyo, honolulu]).map(({ day }) => day),
      [11],
    );
  });

  it('takes the learner’s word over its own, and remembers what it would have said', () => {
    const attempts = [failed(), solved()];
    const [review] = reviewed(attempts, CODE, id => (id === attempts[0]?.id ? 2 : null));
    assert.deepEqual([review?.grade, review?.concluded], [2, 3]);
  });

  it('of a question that left the bank still counts', () => {
    assert.deepEqual(grades([solved({ ms: 90 * MINUTE })], null), [3]);
  });
});
