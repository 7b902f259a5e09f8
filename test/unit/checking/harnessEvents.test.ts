import assert from 'node:assert/strict';
import fc from 'fast-check';
import { EventReader, parseEvent } from '../../../src/checking/harnessEvents';

const SECRET = '0123456789abcdef0123456789abcdef';
const line = (event: object, secret = SECRET) => `\n${secret} ${JSON.stringify(event)}\n`;
const started = (id: string) => ({ type: 'started', id });

function reader(): EventReader {
  const made = new EventReader();
  made.authenticate(SECRET);
  return made;
}

describe('The reader of the harness’s channel', () => {
  it('finds the events wherever the chunks are cut, whatever is written between', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string({ unit: 'binary-ascii' }), fc.string({ unit: 'grapheme-ascii' })), {
          maxLength: 8,
        }),
        fc.integer({ min: 1, max: 40 }),
        (pairs, size) => {
          const text = pairs.map(([noise, id]) => `${noise}${line(started(id))}`).join('');
          const events = [];
          const one = reader();
          for (let place = 0; place < text.length; place += size)
            events.push(...one.read(text.slice(place, place + size)));
          assert.deepEqual(
            events,
            pairs.map(([, id]) => started(id)),
          );
        },
      ),
    ));

  it('believes nothing that does not carry the secret', () => {
    const one = reader();
    for (const secret of ['', ' ', 'f'.repeat(32), SECRET.slice(1), SECRET.toUpperCase()]) {
      assert.deepEqual(one.read(line({ type: 'end', warnings: [], ms: {} }, secret)), []);
    }
    assert.match(one.noise, /"end"/);
  });

  it('takes for events only what has their fields', () => {
    for (const json of [
      '',
      '{',
      'null',
      '7',
      '[]',
      '{}',
      '{"type":"toString"}',
      '{"type":"result","id":"a"}',
      '{"type":"end"}',
    ]) {
      assert.equal(parseEvent(json), null, json);
    }
    assert.deepEqual(parseEvent('{"type":"started","id":"a"}'), started('a'));
  });

  it('keeps little of a flood of noise', () => {
    const one = reader();
    for (let i = 0; i < 200; i++) one.read('x'.repeat(100_000));
    for (let i = 0; i < 2000; i++) one.read(`${'y'.repeat(1000)}\n`);
    assert.ok(one.noise.length <= 64_000);
    assert.deepEqual(one.read(line(started('a'))), [started('a')]);
  });
});
