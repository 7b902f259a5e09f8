import assert from 'node:assert/strict';
import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { History } from '../../../src/progress/history';
import { Progress } from '../../../src/progress/progress';
import { add, entries, lineOf, picture } from './entries';

describe('The logs of three machines', () => {
  it('come to one and the same, in whatever order they are read and however often a line comes', () => {
    fc.assert(
      fc.property(entries, fc.infiniteStream(fc.nat()), (all, numbers) => {
        const roll = () => numbers.next().value ?? 0;
        const together = new History();
        for (const one of all) add(together, one);
        const doubled = [...all, ...all.filter(() => roll() % 2 === 0)];
        const shuffled = doubled
          .map(one => ({ one, place: roll() }))
          .sort((a, b) => a.place - b.place)
          .map(({ one }) => one);
        const apart = new History();
        for (const one of shuffled) {
          add(apart, one);
          // Looking in between must not matter either.
          if (roll() % 7 === 0) picture(apart);
        }
        assert.deepEqual(picture(apart), picture(together));
      }),
      { numRuns: 60 },
    );
  });

  it('come to the same from the disk, with torn lines and lines of a newer version among them', async () => {
    const sample = fc.sample(entries, { numRuns: 12, seed: 5 });
    for (const all of sample) {
      const folder = await mkdtemp(join(tmpdir(), 'drill-merge-'));
      try {
        const together = new History();
        for (const one of all) add(together, one);
        const files = ['a', 'b', 'c'].map(name => join(folder, `attempts-${name}.jsonl`));
        for (const file of files) await writeFile(file, '{"v":9,"type":"attempt"}\n');
        for (const [i, one] of all.entries()) {
          const line = lineOf(one);
          await appendFile(files[i % 3] ?? '', line.slice(0, (i * 7) % line.length));
          await appendFile(files[(i + 1) % 3] ?? '', `\n${line}`);
        }
        assert.deepEqual(picture((await Progress.open(folder, 'a')).history), picture(together));
      } finally {
        await rm(folder, { recursive: true });
      }
    }
  });
});
