import assert from 'node:assert/strict';
import type { Verdict } from '../../../src/shared/verdict';
import { oldestAndNewest, question, Workshop } from '../../hostile/workshop';

const LIMIT_S = 1;

const CHECKS = `import unittest
from answer import f

class CheckFirst(unittest.TestCase):
    def test_a(self):
        self.assertEqual(f("a"), 4)
    def test_b(self):
        self.assertEqual(f("b"), 4)

class CheckSecond(unittest.TestCase):
    def test_c(self):
        self.assertEqual(f("c"), 4)
`;

/** Checks an answer warm and cold, on the oldest and the newest Python, and holds each verdict to the same. */
async function checked(answer: string, hold: (verdict: Verdict) => void, checks = CHECKS): Promise<void> {
  for (const interpreter of await oldestAndNewest()) {
    for (const warm of [true, false]) {
      const asked = question({ entry: ['f'], checks });
      const workshop = new Workshop(interpreter, { question: asked, warm, limits: { testSeconds: LIMIT_S } });
      try {
        const request = workshop.request(workshop.write('f.py', answer));
        if (warm) workshop.engine.warm(request);
        const told = new Map<string, string>();
        const verdict = await workshop.engine.check(request, event => {
          if (event.type === 'result') told.set(event.test.id, event.test.status);
        });
        hold(verdict);
        for (const { id, status } of verdict.tests) assert.equal(told.get(id) ?? status, status);
      } finally {
        await workshop.dispose();
      }
    }
  }
}

function brief({ tests }: Verdict): unknown {
  return tests.map(({ id, status }) => `${id.replace(/.*_/, '')} ${status}`);
}

describe('The limit of a test', function () {
  this.timeout(60_000);

  it('is charged to the test that waits just as long, however that ends', () =>
    checked(
      `import threading\n\n\ndef f(name):\n    if name != "c":\n        threading.Event().wait(${LIMIT_S})\n    return 5 if name == "b" else 4\n`,
      verdict => {
        assert.deepEqual(brief(verdict), ['a timed-out', 'b timed-out', 'c passed']);
        assert.equal(verdict.reason, 'timed-out');
        for (const { message } of verdict.tests.slice(0, 2))
          assert.match(message, /^it did not end within 1 s/);
      },
    ));

  it('is not charged to a test whose value takes long to show', () =>
    checked(
      'import time\n\n\nclass Slow:\n    def __repr__(self):\n        time.sleep(0.6)\n        return "Slow()"\n\n\ndef f(name):\n    if name == "a":\n        time.sleep(0.6)\n        return Slow()\n    return 4\n',
      verdict => {
        assert.deepEqual(brief(verdict), ['a failed', 'b passed', 'c passed'], verdict.message);
        assert.equal(verdict.tests[0]?.actual, 'Slow()');
      },
    ));

  it('is charged to a test that hangs after a failure that it caught', () =>
    checked(
      'def f(name):\n    while name == "hang":\n        pass\n    return 5\n',
      verdict => {
        assert.deepEqual(brief(verdict), ['it timed-out']);
        assert.match(verdict.tests[0]?.message ?? '', /^it did not end within 1 s\. It was at line [23]/);
      },
      'import unittest\nfrom answer import f\n\nclass Check(unittest.TestCase):\n    def test_it(self):\n        with self.subTest(n=1):\n            self.assertEqual(f("x"), 4)\n        f("hang")\n',
    ));

  it('is charged to no test by what hangs after the last one', () =>
    checked(
      'class Clinging:\n    def __del__(self):\n        while True:\n            pass\n\n\nkept = Clinging()\nkept.itself = kept\n\n\ndef f(name):\n    global kept\n    kept = None\n    return 4\n',
      verdict => {
        assert.deepEqual(brief(verdict), ['a passed', 'b passed', 'c passed']);
        assert.deepEqual([verdict.status, verdict.reason], ['failed', 'timed-out']);
        assert.match(
          verdict.message,
          /^All 3 tests pass, but then the cleaning up did not end within 1 s\. It was at line [34]/,
        );
      },
    ));

  it('is charged to no test by a class that is not cleaned up, and the tests of other classes run', () =>
    checked(
      'def f(name):\n    while name == "clean up":\n        pass\n    return 4\n',
      verdict => {
        assert.deepEqual(brief(verdict), ['a passed', 'b passed', 'c passed']);
        assert.deepEqual([verdict.status, verdict.reason], ['failed', 'timed-out']);
        assert.match(verdict.message, /^All 3 tests pass, but then the cleaning up did not end/);
      },
      CHECKS.replace(
        '    def test_a',
        '    @classmethod\n    def tearDownClass(cls):\n        f("clean up")\n    def test_a',
      ),
    ));
});
