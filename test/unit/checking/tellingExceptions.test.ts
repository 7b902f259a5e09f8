import assert from 'node:assert/strict';
import { loading, told } from './told';

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
