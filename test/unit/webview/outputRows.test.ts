import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type OutputRow, outputRows } from '../../../src/webview/text/outputRows';

const shown = (pieces: OutputRow['typed']) =>
  pieces?.map(({ text, kind }) => (kind === 'changed' ? `<${text}>` : text)).join('') ?? null;
const rows = (typed: string, real: string) =>
  outputRows(typed, real).map(row => [shown(row.typed), shown(row.real), row.same]);

describe('Two outputs side by side', () => {
  it('marks what differs inside a line', () => {
    assert.deepEqual(rows('[1, 2]\nok', '[1, 3]\nok\n'), [
      ['[1, <2>]', '[1, <3>]', false],
      ['ok', 'ok', true],
    ]);
  });

  it('shows where a line is missing or too many', () => {
    assert.deepEqual(rows('a\nc', 'a\nb\nc'), [
      ['a', 'a', true],
      [null, '<b>', false],
      ['c', 'c', true],
    ]);
    assert.deepEqual(rows('a\nb', 'a'), [
      ['a', 'a', true],
      ['<b>', null, false],
    ]);
  });

  it('calls same what nobody can see a difference in', () => {
    assert.deepEqual(rows('a  \r\nb\n\n', 'a\nb'), [
      ['a', 'a', true],
      ['b', 'b', true],
    ]);
  });

  it('loses no line of either side', () => {
    const text = fc.array(fc.constantFrom('a', 'b b', ' c', '[1, 2]'), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(text, text, (typed, real) => {
        const all = outputRows(typed.join('\n'), real.join('\n'));
        const side = (name: 'typed' | 'real') =>
          all.flatMap(row => (row[name] === null ? [] : [row[name].map(piece => piece.text).join('')]));
        assert.deepEqual(side('typed'), typed);
        assert.deepEqual(side('real'), real);
      }),
    );
  });
});
