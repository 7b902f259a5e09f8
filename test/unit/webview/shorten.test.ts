import assert from 'node:assert/strict';
import type { Piece } from '../../../src/webview/text/pieces';
import { shorten, shortenText } from '../../../src/webview/text/shorten';

const same = (text: string): Piece => ({ text, kind: 'same' });
const changed = (text: string): Piece => ({ text, kind: 'changed' });

describe('shorten', () => {
  it('leaves a short value alone', () => {
    assert.deepEqual(shorten([same('[1, '), changed('2'), same(']')]), {
      pieces: [same('[1, '), changed('2'), same(']')],
      shortened: false,
    });
  });

  it('leaves out what both have, and keeps what differs with some of its surroundings', () => {
    const { pieces, shortened } = shorten([
      same('a'.repeat(1_000)),
      changed('needle'),
      same('b'.repeat(500)),
    ]);
    assert.equal(shortened, true);
    assert.deepEqual(pieces, [
      same('a'.repeat(40)),
      { text: ' … 920 characters … ', kind: 'omitted' },
      same('a'.repeat(40)),
      changed('needle'),
      same('b'.repeat(40)),
      { text: ' … 420 characters … ', kind: 'omitted' },
      same('b'.repeat(40)),
    ]);
  });

  it('keeps the ends of very many differences', () => {
    const many = Array.from({ length: 2_000 }, (_, index) => [changed(`x${index}`), same(', ')]).flat();
    const { pieces } = shorten(many);
    const text = pieces.map(piece => piece.text).join('');
    assert.ok(text.length < 1_100, `${text.length} characters`);
    assert.ok(text.startsWith('x0, x1, ') && text.endsWith('x1999, '));
    assert.equal(pieces.filter(piece => piece.kind === 'omitted').length, 1);
  });
});

describe('shortenText', () => {
  it('cuts the middle out of a long text and says how much', () => {
    const { pieces, shortened } = shortenText(`${'a'.repeat(600)}${'b'.repeat(1_400)}`);
    assert.equal(shortened, true);
    assert.deepEqual(
      pieces.map(piece => piece.text),
      ['a'.repeat(240), ' … 1,520 characters … ', 'b'.repeat(240)],
    );
  });
});
