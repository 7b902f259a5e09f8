import assert from 'node:assert/strict';
import fc from 'fast-check';
import { OutputCapture } from '../../../src/checking/outputCapture';

const SEAL = 'abcdef';
const MARK = `\n${SEAL} end of output\n`;

function feed(capture: OutputCapture, stream: 'stdout' | 'stderr', text: string, size: number): void {
  const bytes = Buffer.from(text);
  for (let place = 0; place < bytes.length; place += size)
    capture.add(stream, bytes.subarray(place, place + size));
}

describe('The capture of what a program prints', () => {
  it('keeps what comes before the mark and nothing after it, wherever the chunks are cut', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string(),
        fc.integer({ min: 1, max: 40 }),
        (before, after, size) => {
          const capture = new OutputCapture(1_000_000, SEAL);
          feed(capture, 'stdout', `${before}${MARK}${after}`, size);
          assert.equal(capture.text('stdout'), before);
          assert.equal(capture.sealed, false);
          feed(capture, 'stderr', MARK, size);
          assert.equal(capture.sealed, true);
          assert.equal(capture.text('stderr'), '');
          assert.equal(capture.full, false);
        },
      ),
    ));

  it('is full beyond its limit, both streams together, and keeps no more', () => {
    const capture = new OutputCapture(10, SEAL);
    capture.add('stdout', Buffer.from('12345'));
    capture.add('stderr', Buffer.from('12345'));
    assert.equal(capture.full, false);
    capture.add('stdout', Buffer.from('6789012'));
    assert.equal(capture.full, true);
    assert.equal(capture.text('stdout'), '1234567890');
  });
});
