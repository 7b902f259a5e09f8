import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Piece } from '../../../src/webview/text/pieces';
import { pythonTokens } from '../../../src/webview/text/pythonTokens';
import { diffValues } from '../../../src/webview/text/valueDiff';

/** `[1, «2»]`: what is marked stands between the quotes. */
function marked(pieces: readonly Piece[]): string {
  return pieces.map(({ text, kind }) => (kind === 'changed' ? `«${text}»` : text)).join('');
}

function diff(expected: string, actual: string): [string, string] {
  const result = diffValues(expected, actual);
  return [marked(result.expected), marked(result.actual)];
}

describe('diffValues', () => {
  it('marks the element that is too many', () => {
    assert.deepEqual(diff('[2]', '[1, 2]'), ['[2]', '[«1, »2]']);
  });

  it('marks whole elements, not the brackets that happen to be equal', () => {
    assert.deepEqual(diff("[('b', 2)]", "[('a', 1), ('b', 2)]"), ["[('b', 2)]", "[«('a', 1), »('b', 2)]"]);
  });

  it('goes into the one element that differs', () => {
    assert.deepEqual(diff('[[0, 0], [1, 0]]', '[[0, 0], [0, 0]]'), [
      '[[0, 0], [«1», 0]]',
      '[[0, 0], [«0», 0]]',
    ]);
  });

  it('finds an element that moved', () => {
    assert.deepEqual(diff('[1, 2, 3, 4]', '[2, 3, 4, 1]'), ['[«1, »2, 3, 4]', '[2, 3, 4, «1»]']);
  });

  it('marks the value of a dict key', () => {
    assert.deepEqual(diff("{'a': 1, 'b': 2}", "{'a': 1, 'b': 3}"), [
      "{'a': 1, 'b': «2»}",
      "{'a': 1, 'b': «3»}",
    ]);
  });

  it('sees through a call around a container', () => {
    assert.deepEqual(diff("Counter({'a': 2})", "Counter({'a': 3})"), [
      "Counter({'a': «2»})",
      "Counter({'a': «3»})",
    ]);
  });

  it('compares short strings by word', () => {
    assert.deepEqual(diff("'hello world'", "'hello there'"), ["'hello «world»'", "'hello «there»'"]);
  });

  it('compares long strings by line', () => {
    const line = 'the same words '.repeat(6);
    const [expected, actual] = diff(`'${line}\\n${line}one\\nend'`, `'${line}\\n${line}two\\nend'`);
    assert.equal(expected, `'${line}\\n«${line}one\\n»end'`);
    assert.equal(actual, `'${line}\\n«${line}two\\n»end'`);
  });

  it('shows white space that only one side has', () => {
    assert.deepEqual(diff("'a'", "'a '"), ["'a'", "'a« »'"]);
  });

  it('does not take a comma in a string for the end of an element', () => {
    assert.deepEqual(diff("['a,b', 'c']", "['a,b', 'd']"), ["['a,b', '«c»']", "['a,b', '«d»']"]);
  });

  it('marks values of different types whole', () => {
    assert.deepEqual(diff('[2]', 'None'), ['«[2]»', '«None»']);
  });

  it('parts the text where only the other side has something, so that its surroundings can be shown', () => {
    assert.deepEqual(
      diffValues('[1, 2, 3]', '[1, 3]').actual.map(piece => piece.text),
      ['[1, ', '3]'],
    );
  });

  it('marks nothing when the texts are equal', () => {
    assert.deepEqual(diff('[nan]', '[nan]'), ['[nan]', '[nan]']);
  });

  it('gives up its marks rather than time on values of no likeness', () => {
    const numbers = (factor: number) =>
      `[${Array.from({ length: 5_000 }, (_, index) => index * factor).join(', ')}]`;
    const started = performance.now();
    const { expected } = diffValues(numbers(3), numbers(5));
    assert.ok(performance.now() - started < 1_000);
    assert.equal(expected.map(piece => piece.text).join(''), numbers(3));
  });

  it('loses nothing of either text, whatever they are', () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^[[\](){},'" \\na1.é]{0,30}$/));
    fc.assert(
      fc.property(text, text, (expected, actual) => {
        const result = diffValues(expected, actual);
        assert.equal(result.expected.map(piece => piece.text).join(''), expected);
        assert.equal(result.actual.map(piece => piece.text).join(''), actual);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('pythonTokens', () => {
  it('keeps strings whole, with their prefix and escapes', () => {
    assert.deepEqual(pythonTokens(`b'it\\'s' "x y"`), [`b'it\\'s'`, ' ', '"x y"']);
  });

  it('keeps numbers and names whole', () => {
    assert.deepEqual(pythonTokens('-1.5e-07 naïve_1'), ['-', '1.5e-07', ' ', 'naïve_1']);
  });

  it('splits a quote that never closes into single marks', () => {
    assert.deepEqual(pythonTokens(`<it's>`), ['<', 'it', `'`, 's', '>']);
  });
});
