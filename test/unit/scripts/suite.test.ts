import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Results } from '../../../scripts/test/results.mjs';
import { judge } from '../../../scripts/test/suite.mjs';

const REGULAR = { crash: null, output: '' };

describe('the outcome of a suite', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'python-drill-suite-'));
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function results(found: Partial<Results>): string {
    const file = path.join(folder, 'results.json');
    writeFileSync(
      file,
      JSON.stringify({ passed: 0, failures: [], skipped: [], running: null, ended: true, ...found }),
    );
    return file;
  }

  it('counts what passed and what failed', () => {
    const file = results({ passed: 3, failures: [{ title: 'adds', error: 'AssertionError: 1 is not 2' }] });
    const outcome = judge('unit', file, { crash: 'exit code 1', output: '' });
    assert.equal(outcome.passed, 3);
    assert.equal(outcome.failed, 1);
    assert.match(outcome.problems.join(), /adds\s+AssertionError: 1 is not 2/);
  });

  it('is a failure when the run was cut short, and names the test under way', () => {
    const file = results({ passed: 3, ended: false, running: 'waits for ever' });
    const outcome = judge('unit', file, { crash: 'no end within 5 s', output: 'the last line' });
    assert.equal(outcome.passed, 3);
    assert.equal(outcome.failed, 1);
    assert.match(outcome.problems.join(), /waits for ever \(no end within 5 s\)\s+the last line/);
  });

  it('is a failure when the run never began', () => {
    assert.equal(judge('unit', path.join(folder, 'none.json'), REGULAR).failed, 1);
  });

  it('is a failure when no test ran, skipped ones included', () => {
    const outcome = judge('unit', results({ skipped: ['later'] }), REGULAR);
    assert.equal(outcome.failed, 1);
    assert.deepEqual(outcome.notes, ['skipped: later']);
  });

  it('is a failure when every test passed and the process ended badly all the same', () => {
    assert.equal(judge('unit', results({ passed: 3 }), { crash: 'exit code 139', output: '' }).failed, 1);
    assert.equal(judge('unit', results({ passed: 3 }), REGULAR).failed, 0);
  });
});
