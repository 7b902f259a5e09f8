import assert from 'node:assert/strict';
import type { TestResult, Verdict } from '../../../src/shared/verdict';
import { oldestAndNewest, question, Workshop } from '../../hostile/workshop';

/** Checks an answer with one test method, on the oldest and the newest Python, and holds each verdict to the same. */
async function told(
  parts: {
    readonly body: string;
    readonly answer: string;
    readonly entry?: string;
    readonly kind?: string;
    readonly head?: string;
  },
  hold: (test: TestResult, verdict: Verdict) => void,
): Promise<void> {
  const { body, answer, entry = 'f', kind = 'TestCase', head = '' } = parts;
  const define = kind === 'TestCase' ? 'def' : 'async def';
  const checks = `import asyncio\nimport unittest\nfrom answer import ${entry}\n${head}\n\nclass CheckIt(unittest.${kind}):\n    ${define} test_it(self):\n        """it works"""\n${body.replace(/^/gm, '        ')}\n`;
  for (const interpreter of await oldestAndNewest()) {
    const asked = question({ entry: entry.split(', '), checks });
    const workshop = new Workshop(interpreter, { question: asked, warm: false, limits: { testSeconds: 5 } });
    try {
      const verdict = await workshop.engine.check(workshop.request(workshop.write('f.py', answer)));
      hold(verdict.tests[0] ?? assert.fail(JSON.stringify(verdict)), verdict);
    } finally {
      await workshop.dispose();
    }
  }
}

/** Checks an answer that cannot be loaded, and holds each verdict to the same. */
async function loading(answer: string, hold: (verdict: Verdict) => void): Promise<void> {
  for (const interpreter of await oldestAndNewest()) {
    const asked = question({ entry: ['f'], checks: '' });
    const workshop = new Workshop(interpreter, { question: asked, warm: false });
    try {
      hold(await workshop.engine.check(workshop.request(workshop.write('f.py', answer))));
    } finally {
      await workshop.dispose();
    }
  }
}

function brief({ status, call, expected, actual, message }: TestResult): unknown {
  return { status, call, expected, actual, message };
}

const WRONG = 'def f(*values):\n    return 0\n';

describe('A failed test tells what was called, what was expected and what came', function () {
  this.timeout(30_000);

  const CASES: readonly (readonly [
    name: string,
    body: string,
    call: string,
    expected: string | null,
    actual: string | null,
  ])[] = [
    ['of a plain comparison', 'self.assertEqual(f(2), 4)', 'f(2)', '4', '0'],
    [
      'with the values of variables in the call',
      'items = [1, 2]\nself.assertEqual(f(items, key="a"[0:]), 4)',
      "f([1, 2], key='a'[0:])",
      '4',
      '0',
    ],
    ['of a result that was kept first', 'result = f(2)\nself.assertEqual(result, 4)', 'f(2)', '4', '0'],
    ['of an attribute or an element of the result', 'self.assertEqual([f(2)][0], 4)', 'f(2)', '4', '0'],
    ['of a bare assert', 'assert f(2) == 4', 'f(2)', null, null],
    ['of a truth', 'self.assertTrue(f(2))', 'f(2)', 'a true value', '0'],
    ['of a falsehood', 'self.assertFalse(f(2) == 0)', 'f(2)', 'a false value', 'True'],
    ['of None', 'self.assertIsNone(f(2))', 'f(2)', 'None', '0'],
    ['of membership', 'self.assertIn(f(2), [4, 5])', 'f(2)', 'an element of [4, 5]', '0'],
    [
      'of what is to be in the result',
      'self.assertIn(4, [f(2)])',
      'f(2)',
      'something that contains 4',
      '[0]',
    ],
    [
      'of what is to be in a log',
      'log = []\nlog.append(f(2))\nself.assertIn("x", log)',
      '',
      "something that contains 'x'",
      '[0]',
    ],
    [
      'of what is not to be in a log',
      'log = []\nlog.append(f(2))\nself.assertNotIn(0, log)',
      '',
      'something without 0',
      '[0]',
    ],
    [
      'of one of what is written out',
      'log = []\nlog.append(f(2))\nself.assertIn(log[0], (4, "x".encode()))',
      '',
      "an element of (4, b'x')",
      '0',
    ],
    [
      'of membership where either side may be the answer’s',
      'log, word = [], 4\nlog.append(f(2))\nself.assertIn(word, log)',
      '',
      '4 in [0]',
      '4 not in [0]',
    ],
    [
      'of no membership where either side may be the answer’s',
      'log, word = [], 0\nlog.append(f(2))\nself.assertNotIn(word, log)',
      '',
      '0 not in [0]',
      '0 in [0]',
    ],
    [
      'of a log that comes second',
      'log = []\nlog.append(f(2))\nself.assertEqual([4], log)',
      '',
      '[4]',
      '[0]',
    ],
    ['of a type', 'self.assertIsInstance(f(2), str)', 'f(2)', 'an instance of str', '0'],
    ['of an order', 'self.assertGreater(f(2), 3)', 'f(2)', 'more than 3', '0'],
    ['of a float', 'self.assertAlmostEqual(f(2), 0.5)', 'f(2)', '0.5', '0'],
    ['of elements in any order', 'self.assertCountEqual([f(2)], [4])', 'f(2)', '[4]', '[0]'],
    [
      'of an exception that did not come',
      'with self.assertRaises(ValueError):\n    f(2)',
      'f(2)',
      'ValueError',
      'no exception',
    ],
    [
      'of an exception that did not come from a call',
      'self.assertRaises(ValueError, f, 2)',
      'f(2)',
      'ValueError',
      'no exception',
    ],
    [
      'in a subtest',
      'for n in (1, 2):\n    with self.subTest(n=n):\n        self.assertEqual(f(n), 4)',
      'f(1)',
      '4',
      '0',
    ],
    ['in a loop', 'for n in (1, 2):\n    self.assertEqual(f(n), 4)', 'f(1)', '4', '0'],
    ['over several lines', 'self.assertEqual(\n    f(\n        2,\n    ),\n    4,\n)', 'f(2)', '4', '0'],
  ];

  for (const [name, body, call, expected, actual] of CASES) {
    it(name, () =>
      told({ body, answer: WRONG.replace('*values', '*values, **named') }, test => {
        const { message, ...rest } = brief(test) as Record<string, unknown>;
        assert.deepEqual(rest, { status: 'failed', call, expected, actual }, `${message}`);
        assert.equal(test.title, 'it works');
      }),
    );
  }

  it('in one sentence', () =>
    told({ body: 'self.assertEqual(f(2), 4)', answer: WRONG }, (test, verdict) => {
      assert.equal(test.message, '`f(2)` gave `0`, expected `4`');
      assert.equal(verdict.message, '0 of 1 test passes. “It works”: `f(2)` gave `0`, expected `4`.');
      assert.deepEqual(test.frames, [{ line: 2, code: 'return 0' }]);
    }));

  it('in the words of the checks where they have any', () =>
    told({ body: 'self.assertEqual(f(2), 4, "Twice two is four.")', answer: WRONG }, (test, verdict) => {
      assert.equal(verdict.message, '0 of 1 test passes. “It works”: Twice two is four.');
      assert.equal(test.expected, '4');
    }));

  it('with the label of the subtest', () =>
    told(
      {
        body: 'for n in (1, 2):\n    with self.subTest("a case", n=n):\n        self.assertEqual(f(n), 4)',
        answer: WRONG,
      },
      test => assert.match(test.message, /gave `0`, expected `4` \(with a case, n=1\)$/),
    ));

  it('with one full stop, whatever the words of the checks end with', async () => {
    const ends = [
      ['Zero is never right.', 'Zero is never right (with n=1).'],
      ['Zero is never right', 'Zero is never right (with n=1).'],
      ['Is zero right?', 'Is zero right? (with n=1).'],
      ['Zero, one …', 'Zero, one … (with n=1).'],
    ];
    for (const [words, sentence] of ends) {
      await told(
        {
          body: `with self.subTest(n=1):\n    self.assertEqual(f(1), 4, "${words}")`,
          answer: WRONG,
        },
        (_, verdict) => assert.equal(verdict.message, `0 of 1 test passes. “It works”: ${sentence}`),
      );
    }
  });

  it('by the definition where the only return is a way out before the end, or gives nothing', async () => {
    const answers = [
      'def f(value):\n    if value < 0:\n        return\n    print(value)\n',
      'def f(value):\n    if value < 0:\n        return []\n    print(value)\n',
      'def f(value):\n    print(value)\n    return\n',
    ];
    for (const answer of answers) {
      await told({ body: 'self.assertEqual(f(2), 4)', answer }, test =>
        assert.deepEqual(test.frames, [{ line: 1, code: 'def f(value):' }]),
      );
    }
  });

  it('by the only return, wherever it is in the last statement', () =>
    told(
      {
        body: 'self.assertEqual(f(2), 4)',
        answer: 'def f(value):\n    for _ in range(2):\n        if value:\n            return 0\n',
      },
      test => assert.deepEqual(test.frames, [{ line: 4, code: 'return 0' }]),
    ));

  it('of a coroutine', () =>
    told(
      {
        kind: 'IsolatedAsyncioTestCase',
        body: 'self.assertEqual(await f(2), 4)',
        answer: 'async def f(value):\n    return 0\n',
      },
      test =>
        assert.deepEqual(brief(test), {
          status: 'failed',
          call: 'f(2)',
          expected: '4',
          actual: '0',
          message: '`f(2)` gave `0`, expected `4`',
        }),
    ));

  it('as it was when it failed, whatever is done to it later', () =>
    told(
      {
        body: 'items = f()\nself.addCleanup(items.clear)\nself.assertEqual(items, [4])',
        answer: 'def f():\n    return [0]\n',
      },
      test => assert.deepEqual([test.expected, test.actual], ['[4]', '[0]']),
    ));

  it('in full up to a generous size, then shortened in the middle', () =>
    told(
      {
        body: 'self.assertEqual(f(), "")',
        answer: 'def f():\n    return "a" * 50_000 + "b" * 400_000 + "c" * 50_000\n',
      },
      test => {
        const { actual } = test;
        assert.match(actual ?? '', /^'a{50000}' … \d+ more … 'c{50000}'$/);
        assert.ok(test.message.length < 300, test.message);
      },
    ));
});

describe('An exception is told with the learner’s lines only', function () {
  this.timeout(30_000);

  it('innermost last', () =>
    told(
      {
        body: 'f(1)',
        answer:
          'def g(value):\n    return 1 / (value - 1)\n\n\ndef f(value):\n    return sorted([value], key=g)\n',
      },
      test => {
        assert.deepEqual(test.frames, [
          { line: 6, code: 'return sorted([value], key=g)' },
          { line: 2, code: 'return 1 / (value - 1)' },
        ]);
        assert.equal(test.message, '`f(1)` raised ZeroDivisionError: division by zero');
        assert.equal(test.status, 'error');
      },
    ));

  it('and with what caused it', () =>
    told(
      {
        body: 'f({})',
        answer:
          'def f(table):\n    try:\n        return table["a"]\n    except KeyError as error:\n        raise ValueError("no a") from error\n',
      },
      test => {
        assert.match(test.message, /raised ValueError: no a, caused by KeyError: 'a'$/);
        assert.deepEqual(test.frames, [{ line: 5, code: 'raise ValueError("no a") from error' }]);
      },
    ));

  it('and with what was being handled', () =>
    told(
      {
        body: 'f({})',
        answer:
          'def f(table):\n    try:\n        return table["a"]\n    except KeyError:\n        return table.b\n',
      },
      test => assert.match(test.message, /AttributeError: .*, raised while handling KeyError: 'a'$/),
    ));

  it('but not with what was left out on purpose', () =>
    told(
      {
        body: 'f({})',
        answer:
          'def f(table):\n    try:\n        return table["a"]\n    except KeyError:\n        raise ValueError("no a") from None\n',
      },
      test => assert.match(test.message, /raised ValueError: no a$/),
    ));

  it('in one line, and in full as what came', () =>
    told(
      {
        body: 'f(1)',
        answer: `def f(value):\n    raise ValueError("first.\\n" + "second " * 100)\n`,
      },
      test => {
        assert.equal(test.message, '`f(1)` raised ValueError: first. …');
        assert.match(test.actual ?? '', /^ValueError: first\.\n(second ){99}second $/);
      },
    ));

  it('with one full stop where the words are the exception’s', () =>
    told({ body: 'f(1)', answer: 'def f(value):\n    raise ValueError("Too small.")\n' }, (_, verdict) =>
      assert.equal(verdict.message, '0 of 1 test passes. “It works”: `f(1)` raised ValueError: Too small.'),
    ));

  it('with one full stop where it came while the file was loaded', () =>
    loading('raise ValueError("Too small.")\n', verdict =>
      assert.equal(verdict.message, 'ValueError: Too small (line 1).'),
    ));

  it('of another process with the line there, and its traceback as what came', () =>
    told(
      {
        body: 'f(1)',
        answer:
          'from concurrent.futures import ProcessPoolExecutor\nfrom multiprocessing import get_context\n\n\ndef g(value):\n    return 1 // (value - 1)\n\n\ndef f(value):\n    with ProcessPoolExecutor(1, get_context("fork")) as pool:\n        return pool.submit(g, value).result()\n',
      },
      (test, verdict) => {
        assert.match(test.message, /^`f\(1\)` raised ZeroDivisionError: .* by zero$/);
        assert.equal(verdict.message, `0 of 1 test passes. “It works”: ${test.message}.`);
        assert.deepEqual(test.frames.at(-1), { line: 6, code: 'return 1 // (value - 1)' });
        assert.match(
          test.actual ?? '',
          /^ZeroDivisionError: .*\n\nTraceback \(most recent call last\):\n.* line 6, in g\n/s,
        );
      },
    ));

  it('of a pool that cannot send what it is given', () =>
    told(
      {
        body: 'f(1)',
        answer:
          'from multiprocessing import get_context\n\n\ndef f(value):\n    with get_context("fork").Pool(1) as pool:\n        return pool.map(str, [lambda: value])\n',
      },
      test => {
        assert.match(test.message, /^`f\(1\)` raised \w+: Can't [^\n]*$/);
        assert.deepEqual(test.frames.at(-1), { line: 6, code: 'return pool.map(str, [lambda: value])' });
      },
    ));

  it('in the output where there are no tests yet', () =>
    loading('raise ValueError("first\\n" + "second " * 100)\n', verdict => {
      assert.equal(verdict.message, 'ValueError: first … (line 1).');
      assert.match(verdict.stderr, /^first\n(second ){100}$/);
    }));

  it('also of an assert of the learner’s own', () =>
    told({ body: 'f(1)', answer: 'def f(value):\n    assert value > 1, "too small"\n' }, test => {
      assert.equal(test.status, 'error');
      assert.equal(test.message, '`f(1)` raised AssertionError: too small');
    }));

  it('where another was expected', () =>
    told(
      {
        body: 'with self.assertRaises(ValueError):\n    f(1)',
        answer: 'def f(value):\n    raise KeyError(value)\n',
      },
      test => {
        assert.equal(test.status, 'error');
        assert.match(test.message, /KeyError: 1/);
      },
    ));
});
