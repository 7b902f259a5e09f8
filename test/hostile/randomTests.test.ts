import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Reason, TestStatus } from '../../src/shared/verdict';
import { oldestAndNewest, question, Workshop } from './workshop';

const RUNS = 40;
const LANES = 2;

/** What a test of a random set does -> what its verdict has to be. */
const OUTCOMES: Readonly<Record<string, TestStatus>> = {
  passes: 'passed',
  fails: 'failed',
  raises: 'error',
  hangs: 'timed-out',
  exits: 'error',
  ends: 'error',
  crashes: 'error',
};

const ANSWER = `import os
import signal
import sys


def act(what):
    print(what)
    if what == "fails":
        return "wrong"
    if what == "raises":
        raise ValueError(what)
    while what == "hangs":
        pass
    if what == "exits":
        sys.exit(0)
    if what == "ends":
        os._exit(0)
    if what == "crashes":
        os.kill(os.getpid(), signal.SIGSEGV)
    return what
`;

function checksOf(acts: readonly string[], classes: number): string {
  const lines = ['import unittest', 'from answer import act'];
  acts.forEach((what, index) => {
    if (index % Math.ceil(acts.length / classes) === 0) lines.push(`class Check${index}(unittest.TestCase):`);
    lines.push(`    def test_${index}(self):`, `        self.assertEqual(act("${what}"), "${what}")`);
  });
  return `${lines.join('\n')}\n`;
}

function reasonOf(acts: readonly string[]): Reason | null {
  const first =
    acts.find(what => ['hangs', 'ends', 'crashes'].includes(what)) ?? acts.find(what => what === 'exits');
  return first === 'hangs'
    ? 'timed-out'
    : first === 'crashes'
      ? 'crashed'
      : first === undefined
        ? null
        : 'exited';
}

describe('For random tests in any order', function () {
  this.timeout(240_000);

  it('the verdict says exactly what each did', async () => {
    const interpreters = await oldestAndNewest();
    const few = (arbitrary: fc.Arbitrary<string>, most: number) => fc.array(arbitrary, { maxLength: most });
    const acts = fc
      .tuple(
        few(fc.constantFrom('passes', 'fails', 'raises', 'exits'), 10),
        few(fc.constantFrom('hangs', 'ends', 'crashes'), 3),
      )
      .filter(([quick, slow]) => quick.length + slow.length > 0)
      .chain(([quick, slow]) => {
        const all = [...quick, ...slow];
        return fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length });
      });
    const property = () =>
      fc.asyncProperty(
        acts,
        fc.integer({ min: 1, max: 3 }),
        fc.boolean(),
        fc.constantFrom(...interpreters),
        async (all, classes, warm, python) => {
          const asked = question({ entry: ['act'], checks: checksOf(all, classes) });
          const workshop = new Workshop(python, {
            question: asked,
            warm,
            limits: { testSeconds: 0.3, checkSeconds: 20 },
          });
          try {
            const request = workshop.request(workshop.write('answer file.py', ANSWER));
            if (warm) workshop.engine.warm(request);
            const told: string[] = [];
            const verdict = await workshop.engine.check(request, event => {
              if (event.type === 'result') told.push(event.test.id);
            });
            assert.deepEqual(
              verdict.tests.map(test => [test.id.replace(/.*_/, ''), test.status]),
              all.map((what, index) => [`${index}`, OUTCOMES[what]]),
            );
            assert.equal(verdict.status, all.every(what => what === 'passes') ? 'passed' : 'failed');
            assert.equal(verdict.reason, reasonOf(all));
            assert.equal(new Set(told).size, told.length, 'A result was told twice.');
            const printed = all.filter(what => !['ends', 'crashes', 'hangs'].includes(what));
            for (const what of printed) assert.match(verdict.stdout, new RegExp(`^${what}$`, 'm'));
          } finally {
            await workshop.dispose();
          }
        },
      );
    // Beside one another, because what hangs is waited for.
    const settings = {
      numRuns: RUNS / LANES,
      interruptAfterTimeLimit: 200_000,
      markInterruptAsFailure: true,
    };
    const lanes = Array.from({ length: LANES }, () => fc.assert(property(), settings));
    const results = await Promise.allSettled(lanes);
    for (const result of results) if (result.status === 'rejected') throw result.reason;
  });
});
