import assert from 'node:assert/strict';
import { duration } from '../../../src/webview/text/duration';

describe('duration', () => {
  for (const [ms, words] of [
    [0, '0 ms'],
    [0.02, 'under 0.1 ms'],
    [0.44, '0.4 ms'],
    [9.13, '9.1 ms'],
    [9.96, '10 ms'],
    [120.4, '120 ms'],
    [999.6, '1.0 s'],
    [10_240, '10.2 s'],
  ] as const) {
    it(`says ${words} for ${ms}`, () => assert.equal(duration(ms), words));
  }
});
