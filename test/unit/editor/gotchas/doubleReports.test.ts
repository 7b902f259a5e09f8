import assert from 'node:assert/strict';
import { withoutDoubles } from '../../../../src/editor/gotchas/doubleReports';

const at = (line: number) => ({ range: { start: { line } } });
const ours = (line: number, ruff: string | null) => ({
  ...at(line),
  source: 'Python Drill',
  code: 'x',
  data: { ruff },
});

describe('What the Ruff extension shows too', () => {
  it('is left to it: the same rule on the same line', () => {
    const mine = [ours(1, 'B006'), ours(2, 'B006'), ours(1, 'F632'), ours(1, null)];
    const theirs = [{ ...at(1), source: 'Ruff', code: { value: 'B006' } }];
    assert.deepEqual(withoutDoubles(mine, theirs), mine.slice(1));
  });

  it('is only what Ruff shows: other linters have other words', () => {
    const mine = [ours(1, 'B006')];
    assert.deepEqual(withoutDoubles(mine, [{ ...at(1), source: 'flake8', code: 'B006' }]), mine);
    assert.deepEqual(withoutDoubles(mine, []), mine);
  });

  it('is known by a code with or without a link', () => {
    assert.deepEqual(withoutDoubles([ours(3, 'E711')], [{ ...at(3), source: 'Ruff', code: 'E711' }]), []);
  });
});
