import assert from 'node:assert/strict';
import { Results } from '../../../../src/editor/check/results';
import { testResult, verdict } from '../questions';

describe('the results of checks', () => {
  const first = testResult({ id: 'a', status: 'not-run' });
  const second = testResult({ id: 'b', status: 'not-run' });

  it('follow a running check test by test', () => {
    const results = new Results();
    results.started('q');
    assert.deepEqual(results.of('q').run, { tests: [], current: null });
    results.advanced('q', { type: 'collected', tests: [first, second] });
    results.advanced('q', { type: 'started', id: 'a' });
    assert.equal(results.of('q').run?.current, 'a');
    results.advanced('q', { type: 'result', test: { ...first, status: 'passed' } });
    assert.deepEqual(results.of('q').run, { tests: [{ ...first, status: 'passed' }, second], current: null });
  });

  it('take a test that nobody announced', () => {
    const results = new Results();
    results.started('q');
    results.advanced('q', { type: 'result', test: second });
    assert.deepEqual(results.of('q').run?.tests, [second]);
  });

  it('know how each test stood in the check before', () => {
    const results = new Results();
    results.finished('q', verdict({ tests: [testResult({ id: 'a', status: 'failed' })] }), 'one');
    assert.equal(results.of('q').previous, null);
    const passed = verdict({ status: 'passed', tests: [testResult({ id: 'a', status: 'passed' })] });
    results.finished('q', passed, 'two');
    assert.deepEqual(results.of('q').previous, { a: 'failed' });
    assert.equal(results.of('q').verdict, passed);
  });

  it('keep the verdict before a check that was cancelled or broke off', () => {
    const results = new Results();
    const before = verdict();
    results.finished('q', before, 'one');
    results.started('q');
    results.finished('q', verdict({ status: 'not-run', reason: 'cancelled' }), 'two');
    assert.equal(results.of('q').verdict, before);
    assert.equal(results.of('q').run, null);
    results.started('q');
    results.finished('q', null, 'two');
    assert.equal(results.of('q').verdict, before);
    assert.equal(results.of('q').checked, 'one');
  });

  it('go stale when the text changes, and come back when the change is undone', () => {
    const results = new Results();
    results.finished('q', verdict(), 'text');
    results.edited('q', 'texts');
    assert.equal(results.of('q').stale, true);
    results.edited('q', 'text');
    assert.equal(results.of('q').stale, false);
  });

  it('tell of nothing when an edit changes nothing that is shown', () => {
    const results = new Results();
    results.finished('q', verdict(), 'text');
    let told = 0;
    results.onDidChange(() => told++);
    results.edited('q', 'a');
    results.edited('q', 'ab');
    results.edited('never checked', 'x');
    assert.equal(told, 1);
  });
});
