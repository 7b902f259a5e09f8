import assert from 'node:assert/strict';
import fc from 'fast-check';
import { IdTable } from '../../../src/progress/idTable';

describe('A table of ids', () => {
  it('gives each id one number, as a Map does, and the id back for it', () => {
    const id = fc.oneof(
      fc.string({ maxLength: 2 }),
      fc.string({ unit: fc.constantFrom('a', 'ü', '\ud800', '\udc00', '\xff', '\0', '"'), maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(id, { maxLength: 3000 }), ids => {
        const [ours, known] = [new IdTable(), new Map<string, number>()];
        for (const one of ids) {
          if (!known.has(one)) known.set(one, known.size);
          assert.equal(ours.add(one), known.get(one), JSON.stringify(one));
        }
        assert.equal(ours.size, known.size);
        for (const [one, number] of known) assert.equal(ours.idOf(number), one);
      }),
      { numRuns: 30 },
    );
  });

  it('keeps every id while it grows', () => {
    const table = new IdTable();
    const ids = Array.from({ length: 20_000 }, (_, i) => `attempt-${i}-${'x'.repeat(i % 50)}`);
    assert.ok(ids.every((id, i) => table.add(id) === i));
    assert.ok(ids.every((id, i) => table.add(id) === i && table.idOf(i) === id));
    assert.equal(table.size, ids.length);
  });

  it('goes on where another left off, with or without room for what is to come', () => {
    const ids = Array.from({ length: 9000 }, (_, i) => `attempt-${i}`);
    for (const [before, room] of [0, 1, 511, 512, 513, 3000].flatMap(one => [
      [one, 0],
      [one, 700],
    ])) {
      const first = new IdTable();
      for (const id of ids.slice(0, before)) first.add(id);
      const table = IdTable.restore(structuredClone(first.dump(room ?? 0)));
      assert.ok(
        ids.every((id, i) => table.add(id) === i),
        `after ${before}, ${room}`,
      );
      assert.ok(ids.every((id, i) => table.add(id) === i && table.idOf(i) === id));
    }
  });

  it('knows an id from the bytes of a line', () => {
    const table = new IdTable();
    const line = Buffer.from('{"id":"abc"}');
    assert.equal(table.addBytes(line, 7, 10), 0);
    assert.equal(table.add('abc'), 0);
    assert.equal(table.add('ab'), 1);
  });
});
