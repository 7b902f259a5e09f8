import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { eventually, markedProcesses, openDescriptors, wardens } from './processes';
import { DOUBLE, GOOD_ANSWER } from './trial';
import { oldestAndNewest, Workshop } from './workshop';

describe('A hundred checks in a row', function () {
  this.timeout(120_000);

  for (const warm of [true, false]) {
    it(`leak no process, descriptor or file, ${warm ? 'warm' : 'cold'}`, async () => {
      for (const interpreter of await oldestAndNewest()) {
        const workshop = new Workshop(interpreter, { question: DOUBLE, warm });
        const good = workshop.write('good.py', GOOD_ANSWER);
        const bad = workshop.write('bad.py', 'import os\n\n\ndef double(value):\n    os._exit(3)\n');
        const abort = new AbortController();
        const round = async (file: string) => {
          await workshop.engine.check(workshop.request(file), () => {}, abort.signal);
          await sleep(5);
        };
        for (let i = 0; i < 5; i++) await round(i % 2 ? bad : good);
        await sleep(700);
        const before = {
          descriptors: openDescriptors(),
          files: [...readdirSync(workshop.cache), ...readdirSync(tmpdir())],
        };
        for (let i = 0; i < 100; i++) await round(i % 10 === 0 ? bad : good);
        await eventually(() => {
          const left = markedProcesses();
          return left.length === (warm ? 1 : 0) ? null : `Left: ${JSON.stringify(left)}`;
        });
        await eventually(() => {
          const now = openDescriptors();
          return now <= before.descriptors ? null : `${now} descriptors, ${before.descriptors} before`;
        });
        const files = [...readdirSync(workshop.cache), ...readdirSync(tmpdir())];
        const fresh = files.filter(
          name => !before.files.includes(name) && /python|drill|harness|\.bin/.test(name),
        );
        assert.deepEqual(
          fresh.filter(name => !/^(drill-|python-drill-)/.test(name)),
          [],
        );
        assert.deepEqual(readdirSync(workshop.folder).sort(), ['bad.py', 'good.py']);
        await workshop.dispose();
        assert.deepEqual(markedProcesses(), []);
      }
    });
  }

  it('are followed by nothing once the engine has gone, also in the middle of checks', async () => {
    for (const interpreter of await oldestAndNewest()) {
      const workshop = new Workshop(interpreter, { question: DOUBLE, warm: true });
      const loop = workshop.write('loop.py', 'def double(value):\n    while True:\n        pass\n');
      workshop.engine.warm(workshop.request(loop));
      const checks = [1, 2, 3].map(() => workshop.engine.check(workshop.request(loop)));
      await sleep(300);
      await workshop.engine.dispose();
      for (const verdict of await Promise.all(checks)) assert.equal(verdict.reason, 'cancelled');
      const late = await workshop.engine.check(workshop.request(loop));
      assert.deepEqual([late.status, late.reason], ['not-run', 'cancelled']);
      workshop.engine.warm(workshop.request(loop));
      await sleep(100);
      assert.deepEqual(markedProcesses(), []);
      assert.deepEqual(wardens(), []);
      await workshop.dispose();
    }
  });
});
