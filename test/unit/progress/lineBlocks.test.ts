import assert from 'node:assert/strict';
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eachLine } from '../../../src/progress/lineBlocks';

/** Longer than a block, and longer than two together. */
const LONG = ['b'.repeat(3_000_000), 'c'.repeat(9_000_000)];
const MANY = Array.from({ length: 60_000 }, (_, i) => `line ${i} ${'x'.repeat(i % 120)}`);
const LINES = [...MANY, ...LONG, '', ...MANY, LONG[0] ?? ''];

describe('The lines of a file', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'drill-lines-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  /** What was given of a text, all of it and line by line, and where a later read goes on. */
  async function given(text: string, { from = 0, lines = true } = {}) {
    const path = join(folder, 'log');
    await writeFile(path, text);
    const file = await open(path, 'r');
    try {
      const taken: string[] = [];
      const passed: string[] = [];
      const left: number[] = [];
      const take = (bytes: Buffer, start: number, end: number) =>
        void taken.push(bytes.toString('latin1', start, end));
      const end = await eachLine(file, from, text.length, lines ? take : null, (bytes, toCome) => {
        passed.push(bytes.toString('latin1'));
        left.push(toCome);
      });
      return { taken, passed: passed.join(''), end, left };
    } finally {
      await file.close();
    }
  }

  it('are given in their order, whatever their length, with what stands behind the last newline', async () => {
    const whole = `${LINES.join('\n')}\n`;
    for (const [text, end] of [
      [whole, whole.length],
      [`${whole}torn`, whole.length],
      [`${whole}${LONG[1]}`, whole.length],
    ] as const) {
      const seen = await given(text);
      // Not `equal`: a difference of megabytes is nothing to print.
      assert.ok(seen.taken.join('\n') === text.split('\n').filter(Boolean).join('\n'));
      assert.ok(seen.passed === text);
      assert.equal(seen.end, end);
      assert.equal(seen.left.at(-1), 0);
    }
  });

  it('are passed over without being given one by one, from where a read has ended', async () => {
    const first = `${LINES.slice(0, 60_001).join('\n')}\n`;
    const text = `${first}${LINES.slice(60_001).join('\n')}\n`;
    const seen = await given(text, { from: first.length, lines: false });
    assert.deepEqual([seen.taken.length, seen.end], [0, text.length]);
    assert.ok(seen.passed === text.slice(first.length));
  });

  it('are none in an empty file', async () => {
    assert.deepEqual(await given(''), { taken: [], passed: '', end: 0, left: [] });
  });
});
