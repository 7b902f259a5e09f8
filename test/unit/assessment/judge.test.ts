import assert from 'node:assert/strict';
import { judgeOptions, judgeOutput, judgeRubric } from '../../../src/assessment/judge';

describe('Judging an answer', () => {
  const options = [{ correct: true }, { correct: false }, { correct: true }];

  it('takes exactly the right options, in whatever order they were chosen', () => {
    assert.equal(judgeOptions(options, [2, 0]), true);
    for (const chosen of [[], [0], [0, 1, 2], [1]]) assert.equal(judgeOptions(options, chosen), false);
  });

  it('looks past what cannot be seen in an output, and at nothing else', () => {
    for (const typed of ['a\n b', 'a\n b\n\n', 'a  \r\n b\t\r\n'])
      assert.equal(judgeOutput('a\n b', typed), true);
    for (const typed of ['a\nb', 'a b', '\na\n b', 'A\n b', 'a\n\n b', '']) {
      assert.equal(judgeOutput('a\n b', typed), false, JSON.stringify(typed));
    }
  });

  it('calls an explanation good from two thirds of the points on', () => {
    assert.deepEqual(judgeRubric(6, 4), { grade: 4 / 6, good: true });
    assert.equal(judgeRubric(5, 3).good, false);
    assert.equal(judgeRubric(3, 2).good, true);
    assert.deepEqual(judgeRubric(4, 9), { grade: 1, good: true });
    assert.deepEqual(judgeRubric(0, 0), { grade: 0, good: false });
  });
});
