import assert from 'node:assert/strict';
import { definitionLine } from '../../../../src/editor/check/definition';
import { failureMessage, findingsOf } from '../../../../src/editor/check/findings';
import { testResult, verdict } from '../questions';

const TEXT = 'import os\n\n\ndef add_item(item, bucket=[]):\n    bucket.append(item)\n    return bucket\n';

describe('the findings of a verdict', () => {
  it('stand at the innermost line of the learner’s code', () => {
    const frames = [
      { line: 6, code: 'return inner()' },
      { line: 5, code: 'bucket.append(item)' },
    ];
    const [finding, ...more] = findingsOf(verdict({ tests: [testResult({ frames })] }), TEXT, ['add_item']);
    assert.deepEqual(more, []);
    assert.deepEqual(finding, {
      line: 5,
      column: null,
      severity: 'error',
      message: "expected ['plum'], got ['pear', 'plum']: The list from the first call is still there.",
      source: 'a second call starts with an empty bucket',
    });
  });

  it('stand at the definition when no line of the learner’s is known', () => {
    assert.equal(findingsOf(verdict(), TEXT, ['add_item'])[0]?.line, 4);
  });

  it('are one for each failing test and none for the others', () => {
    const tests = [
      testResult({ id: 'a', status: 'passed' }),
      testResult({ id: 'b' }),
      testResult({ id: 'c', status: 'error', expected: null, actual: null, message: 'KeyError: 1' }),
      testResult({ id: 'd', status: 'timed-out', expected: null, actual: null, message: 'Took over 2 s.' }),
      testResult({ id: 'e', status: 'not-run' }),
    ];
    assert.deepEqual(
      findingsOf(verdict({ tests }), TEXT, ['add_item']).map(({ message }) => message),
      [failureMessage(testResult()), 'KeyError: 1', 'Took over 2 s.'],
    );
  });

  it('tell a syntax error at its own place', () => {
    const broken = verdict({
      reason: 'syntax-error',
      message: "'(' was never closed",
      place: { line: 5, column: 18 },
      tests: [],
    });
    assert.deepEqual(findingsOf(broken, TEXT, ['add_item']), [
      { line: 5, column: 18, severity: 'error', message: "'(' was never closed", source: null },
    ]);
  });

  it('tell an end without a place at the definition', () => {
    const exited = verdict({ reason: 'exited', message: 'The file ended Python.', tests: [] });
    assert.deepEqual(
      findingsOf(exited, TEXT, ['add_item']).map(({ line, message }) => [line, message]),
      [[4, 'The file ended Python.']],
    );
  });

  it('show warnings with a line as warnings, also when all tests pass', () => {
    const passed = verdict({
      status: 'passed',
      tests: [testResult({ status: 'passed' })],
      warnings: [
        { category: 'ResourceWarning', message: 'unclosed file', line: 5 },
        { category: 'DeprecationWarning', message: 'somewhere', line: null },
      ],
    });
    assert.deepEqual(findingsOf(passed, TEXT, ['add_item']), [
      { line: 5, column: null, severity: 'warning', message: 'unclosed file', source: 'ResourceWarning' },
    ]);
  });

  it('are none when nothing was run', () => {
    assert.deepEqual(findingsOf(verdict({ status: 'not-run', reason: 'cancelled' }), TEXT, []), []);
  });

  it('shorten long values and put them on one line', () => {
    const message = failureMessage(
      testResult({ expected: 'x'.repeat(500), actual: '[1,\n 2]', message: '' }),
    );
    assert.equal(message, `expected ${'x'.repeat(119)}…, got [1, 2]`);
  });
});

describe('the line of a definition', () => {
  it('is that of a function, a coroutine, a class or a name at module level', () => {
    assert.equal(definitionLine(TEXT, ['add_item']), 4);
    assert.equal(definitionLine('\nasync  def fetch(url): ...\n', ['fetch']), 2);
    assert.equal(definitionLine('x = 1\nclass Timer:\n', ['Timer']), 2);
    assert.equal(definitionLine('x = 1\nclass Box[T]:\n', ['Box']), 2);
    assert.equal(definitionLine('x = 1\ntimer = make()\n', ['timer']), 2);
  });

  it('is not a longer name, a method, a comment or a call', () => {
    const text = 'def add_items(): ...\nclass A:\n    def add(self): ...\n# def add():\nadd.x = 1\n';
    assert.equal(definitionLine(text, ['add']), 1);
  });

  it('is that of the first name that is found, and the first line when none is', () => {
    assert.equal(definitionLine(TEXT, ['missing', 'add_item']), 4);
    assert.equal(definitionLine('', ['missing']), 1);
  });
});
