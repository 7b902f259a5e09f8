import assert from 'node:assert/strict';
import type { TestResult, TestStatus, Verdict } from '../../../src/shared/verdict';
import { byAttention, changeOf, ownWords, sentence } from '../../../src/webview/question/summary';

function test(id: string, status: TestStatus, more: Partial<TestResult> = {}): TestResult {
  return {
    id,
    title: id,
    status,
    ms: 1,
    call: 'f(1)',
    expected: null,
    actual: null,
    message: '',
    frames: [],
    ...more,
  };
}

function verdict(tests: readonly TestResult[], more: Partial<Verdict> = {}): Verdict {
  return {
    question: 'q',
    python: { path: '/python', version: '3.12.1' },
    status: 'failed',
    reason: null,
    message: 'From the check.',
    place: null,
    tests,
    warnings: [],
    stdout: '',
    stderr: '',
    ms: { total: 9, tests: 1 },
    ...more,
  };
}

const TWO_OF_THREE = verdict([test('a', 'passed'), test('b', 'failed'), test('c', 'passed')]);

describe('The sentence of a verdict', () => {
  it('counts the tests that pass', () => {
    assert.equal(sentence(TWO_OF_THREE, null), '2 of 3 tests pass.');
  });

  it('says how many more pass than before', () => {
    assert.equal(
      sentence(TWO_OF_THREE, { a: 'passed', b: 'failed', c: 'error' }),
      '2 of 3 tests pass, 1 more than before.',
    );
  });

  it('says how many fewer pass than before', () => {
    const before = { a: 'passed', b: 'passed', c: 'passed' } as const;
    assert.equal(sentence(TWO_OF_THREE, before), '2 of 3 tests pass, 1 fewer than before.');
  });

  it('says that nothing changed', () => {
    const before = { a: 'passed', b: 'error', c: 'passed' } as const;
    assert.equal(sentence(TWO_OF_THREE, before), '2 of 3 tests pass, as before.');
  });

  it('speaks of a single test, and of none that passes', () => {
    assert.equal(sentence(verdict([test('a', 'failed')]), null), 'None of 1 test passes.');
    assert.equal(sentence(verdict([test('a', 'failed'), test('b', 'error')]), null), 'None of 2 tests pass.');
  });

  it("is the check's own when it passed, ended otherwise or ran nothing", () => {
    assert.equal(sentence(verdict([test('a', 'passed')], { status: 'passed' }), null), 'From the check.');
    assert.equal(
      sentence(verdict([test('a', 'not-run')], { reason: 'syntax-error' }), null),
      'From the check.',
    );
    assert.equal(sentence(verdict([], { status: 'not-run', reason: 'cancelled' }), null), 'From the check.');
  });
});

describe('What changed in a test', () => {
  it('now passes, or newly fails', () => {
    assert.equal(changeOf(test('a', 'passed'), { a: 'error' }), 'now passes');
    assert.equal(changeOf(test('a', 'timed-out'), { a: 'passed' }), 'newly fails');
  });

  it('is nothing when it failed another way, did not run, or was not there', () => {
    assert.equal(changeOf(test('a', 'error'), { a: 'failed' }), null);
    assert.equal(changeOf(test('a', 'not-run'), { a: 'passed' }), null);
    assert.equal(changeOf(test('a', 'failed'), { a: 'not-run' }), null);
    assert.equal(changeOf(test('a', 'failed'), {}), null);
    assert.equal(changeOf(test('a', 'failed'), null), null);
  });
});

describe('The order of tests', () => {
  it('puts what needs attention first and keeps the order otherwise', () => {
    const tests = [
      test('a', 'passed'),
      test('b', 'not-run'),
      test('c', 'failed'),
      test('d', 'passed'),
      test('e', 'error'),
    ];
    assert.equal(
      byAttention(tests)
        .map(({ id }) => id)
        .join(''),
      'ceadb',
    );
  });
});

describe("A test's own words", () => {
  const values = { expected: '3', actual: '2' };

  it('leave out the values that stand beside them', () => {
    assert.equal(ownWords(test('a', 'failed', { ...values, message: '`f(1)` gave `2`, expected `3`' })), '');
  });

  it('keep what the test adds to the values', () => {
    const message = '`f(1)` gave `2`, expected `3`: the bucket is shared';
    assert.equal(ownWords(test('a', 'failed', { ...values, message })), 'the bucket is shared');
  });

  it('are all of the message when there are no values, or when the question wrote it', () => {
    assert.equal(
      ownWords(test('a', 'error', { message: '`f(1)` raised TypeError' })),
      '`f(1)` raised TypeError',
    );
    assert.equal(
      ownWords(test('a', 'failed', { ...values, message: 'The list is shared.' })),
      'The list is shared.',
    );
  });
});
