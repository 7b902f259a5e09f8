import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type LineEdit, moveMarks } from '../../../../src/editor/check/lineMarks';

function edit(from: [number, number], to: [number, number], text: string): LineEdit {
  const [startLine, startCharacter] = from;
  const [endLine, endCharacter] = to;
  return {
    range: {
      start: { line: startLine, character: startCharacter },
      end: { line: endLine, character: endCharacter },
    },
    text,
  };
}

/** Where a mark on line 5, ten characters long, ends up; null when it is gone. */
function lineAfter(change: LineEdit): number | null {
  return moveMarks([{ line: 5, length: 10 }], change)[0]?.line ?? null;
}

describe('marks on lines', () => {
  it('go when their line is edited', () => {
    assert.equal(lineAfter(edit([5, 3], [5, 3], 'x')), null);
    assert.equal(lineAfter(edit([5, 9], [5, 10], '')), null);
    assert.equal(lineAfter(edit([5, 10], [5, 10], ' # why')), null);
    assert.equal(lineAfter(edit([4, 2], [6, 1], 'gone')), null);
  });

  it('stay when a line below is edited', () => {
    assert.equal(lineAfter(edit([6, 0], [6, 0], 'x')), 5);
    assert.equal(lineAfter(edit([6, 0], [9, 0], '')), 5);
  });

  it('move with lines put in or taken out above', () => {
    assert.equal(lineAfter(edit([2, 0], [2, 0], 'import re\n')), 6);
    assert.equal(lineAfter(edit([1, 4], [3, 0], '')), 3);
    assert.equal(lineAfter(edit([2, 1], [2, 5], 'name')), 5);
    assert.equal(lineAfter(edit([2, 0], [2, 0], 'a\r\nb\r\n')), 7);
  });

  it('stay when a new line is begun at the end of theirs', () => {
    assert.equal(lineAfter(edit([5, 10], [5, 10], '\n    ')), 5);
    assert.equal(lineAfter(edit([5, 10], [5, 10], '\r\n')), 5);
  });

  it('move when whole lines are put in or taken out right above', () => {
    assert.equal(lineAfter(edit([5, 0], [5, 0], 'above\n')), 6);
    assert.equal(lineAfter(edit([4, 0], [5, 0], '')), 4);
  });

  it('go when their line is joined to another or split', () => {
    assert.equal(lineAfter(edit([5, 10], [6, 0], '')), null);
    assert.equal(lineAfter(edit([4, 7], [5, 0], '')), null);
    assert.equal(lineAfter(edit([5, 4], [5, 4], '\n')), null);
  });

  it('go when the whole text is replaced', () => {
    assert.equal(lineAfter(edit([0, 0], [12, 0], 'a\nb\nc\nd\ne\nf\n')), null);
  });

  it('never stand on a line whose text is another than the one that was marked', () => {
    const line = fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 4 });
    const lines = fc.array(line, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(lines, lines, fc.infiniteStream(fc.nat(40)), (before, inserted, numbers) => {
        const next = (limit: number) => (numbers.next().value ?? 0) % (limit + 1);
        const at = (atLeast: number) => {
          const row = atLeast + next(before.length - 1 - atLeast);
          return { line: row, character: next(before[row]?.length ?? 0) };
        };
        const start = at(0);
        const other = at(start.line);
        const end = other.line === start.line && other.character < start.character ? start : other;
        const text = inserted.join('\n');
        const head = [...before.slice(0, start.line), before[start.line]?.slice(0, start.character)].join(
          '\n',
        );
        const tail = [before[end.line]?.slice(end.character), ...before.slice(end.line + 1)].join('\n');
        const result = (head + text + tail).split('\n');
        const marks = before.map((content, row) => ({ line: row, length: content.length, content }));
        for (const mark of moveMarks(marks, { range: { start, end }, text })) {
          assert.equal(result[mark.line], mark.content);
        }
      }),
    );
  });
});
