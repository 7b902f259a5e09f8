import assert from 'node:assert/strict';
import { daysPractised, practisedSince } from '../../../src/assessment/practisedSince';
import type { Attempt } from '../../../src/progress/attempt';
import { DAY_MS } from '../../../src/progress/days';
import { History } from '../../../src/progress/history';
import { attempt } from '../progress/attempts';

const DAWN = 100 * DAY_MS;
const NOON = DAWN + DAY_MS / 2;
const YESTERDAY = NOON - DAY_MS;

describe('What was practised since there was need to', () => {
  const historyOf = (...attempts: readonly Partial<Attempt>[]) => {
    const history = new History();
    history.add(attempts.map((one, index) => attempt(`a${index}`, one)));
    return history;
  };
  const since = YESTERDAY - 1000;
  const practised = (...attempts: readonly Partial<Attempt>[]) =>
    practisedSince(historyOf(...attempts), 'late', { since, dawn: DAWN, isProgram: false });
  const SITTING = { sitting: 's1' };
  const SOLVED = { outcome: 'solved' } as const;

  it('is nothing yet before the first attempt, and whatever was known before', () => {
    assert.equal(practised(), 'not-yet');
    assert.equal(practised({ at: YESTERDAY - 1000, ...SOLVED }), 'not-yet');
  });

  it('is nothing yet where an assessment asked for it today, or yesterday, and the answer was wrong', () => {
    assert.equal(practised({ at: NOON, ...SITTING }), 'not-yet');
    assert.equal(practised({ at: YESTERDAY, ...SITTING }, { at: NOON, ...SITTING }), 'not-yet');
  });

  it('is enough where an assessment was answered right', () => {
    assert.equal(practised({ at: NOON, ...SITTING, ...SOLVED }), 'enough');
    assert.equal(practised({ at: YESTERDAY, ...SITTING, ...SOLVED }), 'enough');
  });

  it('is done for the day that it was tried on, and comes back on the next unless it was solved', () => {
    assert.equal(practised({ at: NOON }), 'today');
    assert.equal(practised({ at: NOON, ...SOLVED }), 'today');
    assert.equal(practised({ at: YESTERDAY }), 'not-yet');
    assert.equal(practised({ at: YESTERDAY, ...SOLVED }), 'enough');
    assert.equal(practised({ at: YESTERDAY }, { at: NOON }), 'today');
  });

  it('of a program is not done by a check that fails, but by one that passes or by giving up', () => {
    const program = (...attempts: readonly Partial<Attempt>[]) =>
      practisedSince(historyOf(...attempts), 'late', { since, dawn: DAWN, isProgram: true });
    assert.equal(program({ at: NOON, outcome: 'failed' }), 'not-yet');
    assert.equal(program({ at: NOON, outcome: 'failed' }, { at: NOON + 1, ...SOLVED }), 'today');
    assert.equal(program({ at: NOON, outcome: 'gave-up' }), 'today');
  });

  it('is not enough after the solution was seen', () => {
    const seen = { ...SOLVED, solutionSeen: true };
    assert.equal(practised({ at: NOON, ...seen }), 'today');
    assert.equal(practised({ at: YESTERDAY, ...seen }), 'not-yet');
  });

  it('is undone by a reset', () => {
    const history = historyOf({ at: NOON, ...SOLVED });
    history.add([], [{ type: 'reset', id: 'r', at: NOON + 1, questions: ['late'], title: '' }]);
    assert.equal(practisedSince(history, 'late', { since: 0, dawn: DAWN, isProgram: true }), 'not-yet');
  });

  it('has days, from one on', () => {
    const history = historyOf({ at: YESTERDAY - DAY_MS }, { at: NOON }, { at: YESTERDAY }, { at: NOON + 1 });
    const dayAt = (at: number) => Math.floor(at / DAY_MS);
    assert.deepEqual(daysPractised(history, DAWN - DAY_MS, dayAt), new Set([100, 99]));
  });
});
