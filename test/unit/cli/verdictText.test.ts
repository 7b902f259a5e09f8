import assert from 'node:assert/strict';
import { verdictText } from '../../../src/cli/verdictText';
import type { TestResult } from '../../../src/shared/verdict';

function linesOf(change: Partial<TestResult>): string[] {
  const test: TestResult = {
    id: 'Check.test_it',
    title: 'it works',
    status: 'failed',
    ms: 1,
    call: '',
    expected: null,
    actual: null,
    message: '',
    frames: [],
    ...change,
  };
  const text = verdictText({
    question: 'q',
    python: { path: '/python', version: '3.12.1' },
    status: 'failed',
    reason: null,
    message: 'The sentence.',
    place: null,
    tests: [test],
    warnings: [],
    stdout: '',
    stderr: '',
    ms: { total: 1, tests: 1 },
  });
  return text.split('\n').slice(2, -2);
}

describe('A verdict on a terminal', () => {
  it('shows what was expected and what came in place of the sentence about them', () => {
    const lines = linesOf({ expected: '4', actual: '0', message: 'got `0`, expected `4`' });
    assert.deepEqual(lines, ['        expected  4', '        got       0']);
  });

  it('says that a test was late besides what it came to', () => {
    const lines = linesOf({ status: 'timed-out', expected: '4', actual: '0', message: 'it was late' });
    assert.deepEqual(lines, ['        it was late', '        expected  4', '        got       0']);
  });

  it('shows all that an exception says under its sentence', () => {
    const lines = linesOf({
      status: 'error',
      actual: 'ValueError: a\nb',
      message: '`f(1)` raised ValueError: a …',
    });
    assert.deepEqual(lines, ['        `f(1)` raised ValueError: a …', '        ValueError: a', '        b']);
  });

  it('does not say twice what was raised', () => {
    const message = '`f(1)` raised ValueError: a';
    assert.deepEqual(linesOf({ status: 'error', actual: 'ValueError raised', message }), [
      `        ${message}`,
    ]);
  });
});
