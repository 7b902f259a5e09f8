import assert from 'node:assert/strict';
import type { TestResult } from '../../../src/shared/verdict';
import { told } from './told';

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
