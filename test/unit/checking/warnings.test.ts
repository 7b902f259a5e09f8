import assert from 'node:assert/strict';
import type { Verdict } from '../../../src/shared/verdict';
import { oldestAndNewest, question, Workshop } from '../../hostile/workshop';

const PLAIN =
  'import unittest\nfrom answer import f\n\n\nclass CheckF(unittest.TestCase):\n    def test_f(self):\n        self.assertEqual(f(), 1)\n';
const ASYNC =
  'import unittest\nfrom answer import f\n\n\nclass CheckF(unittest.IsolatedAsyncioTestCase):\n    async def test_f(self):\n        self.assertEqual(await f(), 1)\n';

async function check(answer: string, checks: string, hold: (verdict: Verdict) => void): Promise<void> {
  for (const interpreter of await oldestAndNewest()) {
    const asked = question({ entry: ['f'], checks });
    const workshop = new Workshop(interpreter, { question: asked, warm: false, limits: { testSeconds: 5 } });
    try {
      hold(await workshop.engine.check(workshop.request(workshop.write('f.py', answer))));
    } finally {
      await workshop.dispose();
    }
  }
}

describe('A right answer with a flaw passes, but the flaw is told with its line', function () {
  this.timeout(30_000);

  const FLAWS: readonly (readonly [
    name: string,
    checks: string,
    answer: string,
    category: string,
    message: RegExp,
    line: number | null,
  ])[] = [
    [
      'a coroutine that is never awaited',
      PLAIN,
      'async def save():\n    pass\n\n\ndef f():\n    save()\n    return 1\n',
      'RuntimeWarning',
      /^coroutine 'save' was never awaited$/,
      6,
    ],
    [
      'a file that is never closed',
      PLAIN,
      'import os\n\n\ndef f():\n    source = open(os.devnull)\n    source.read()\n    return 1\n',
      'ResourceWarning',
      /unclosed file/,
      5,
    ],
    [
      'a file that is closed by nobody at once',
      PLAIN,
      'import os\n\n\ndef f():\n    open(os.devnull).read()\n    return 1\n',
      'ResourceWarning',
      /unclosed file/,
      5,
    ],
    [
      'a deprecated call',
      PLAIN,
      'import warnings\n\n\ndef old():\n    warnings.warn("old is deprecated", DeprecationWarning, stacklevel=2)\n    return 1\n\n\ndef f():\n    return old()\n',
      'DeprecationWarning',
      /^old is deprecated$/,
      10,
    ],
    [
      'a task that is destroyed while pending',
      ASYNC,
      'import asyncio\n\n\nasync def tick():\n    await asyncio.sleep(60)\n\n\nasync def f():\n    asyncio.create_task(tick())\n    await asyncio.sleep(0)\n    return 1\n',
      'TaskDestroyed',
      /`tick` was still pending/,
      5,
    ],
    [
      'an exception in a task that nobody looked at',
      ASYNC,
      'import asyncio\n\n\nasync def tick():\n    raise ValueError("tock")\n\n\nasync def f():\n    asyncio.create_task(tick())\n    await asyncio.sleep(0)\n    await asyncio.sleep(0)\n    return 1\n',
      'TaskException',
      /ValueError in `tick` was never looked at: tock/,
      null,
    ],
    [
      'a comparison with a literal by is',
      PLAIN,
      'def f():\n    one = 1\n    return 1 if one is 1 else 1\n',
      'SyntaxWarning',
      /"is" with/,
      3,
    ],
    [
      'a thread that still runs',
      PLAIN,
      'import threading\nimport time\n\n\ndef f():\n    threading.Thread(target=time.sleep, args=(60,), name="idler").start()\n    return 1\n',
      'ThreadLeftRunning',
      /the thread `idler` was still running after the last test/,
      null,
    ],
  ];

  for (const [name, checks, answer, category, message, line] of FLAWS) {
    it(name, () =>
      check(answer, checks, verdict => {
        const told = JSON.stringify(verdict, null, 1);
        assert.equal(verdict.status, 'passed', told);
        assert.equal(verdict.warnings.length, 1, told);
        assert.equal(verdict.warnings[0]?.category, category, told);
        assert.match(verdict.warnings[0]?.message ?? '', message, told);
        if (line !== null) assert.equal(verdict.warnings[0]?.line, line, told);
        assert.match(verdict.message, /^The test passes, but (line \d+: )?.*[.?]$/, told);
      }),
    );
  }

  it('and none is told of an answer without flaws', () =>
    check(
      'import os\n\n\ndef f():\n    with open(os.devnull) as source:\n        source.read()\n    return 1\n',
      PLAIN,
      verdict => {
        assert.deepEqual(verdict.warnings, []);
        assert.equal(verdict.message, 'The test passes.');
      },
    ));
});
