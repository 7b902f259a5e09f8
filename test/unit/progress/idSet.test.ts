import assert from 'node:assert/strict';
import fc from 'fast-check';
import { IdSet } from '../../../src/progress/idSet';

describe('A set of ids', () => {
  it('says of each id whether it is new, as a Set does', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 2 }), { maxLength: 3000 }), ids => {
        const [ours, known] = [new IdSet(), new Set<string>()];
        for (const id of ids) assert.equal(ours.add(id), known.size < known.add(id).size, id);
        assert.equal(ours.size, known.size);
      }),
      { numRuns: 30 },
    );
  });

  it('keeps every id while it grows', () => {
    const set = new IdSet();
    const ids = Array.from({ length: 20_000 }, (_, i) => `attempt-${i}`);
    assert.ok(ids.every(id => set.add(id)));
    assert.ok(ids.every(id => !set.add(id)));
    assert.equal(set.size, ids.length);
  });
});
