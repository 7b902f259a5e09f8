import assert from 'node:assert/strict';
import type { AttemptFacts } from '../../../src/progress/attempt';
import { DAY_MS } from '../../../src/progress/days';
import { History } from '../../../src/progress/history';
import { Insights } from '../../../src/progress/insights';
import { Planner } from '../../../src/progress/planner';
import { asked } from './asked';
import { attempt } from './attempts';

const TODAY = 100;
const BANK = [
  asked('program', { kind: 'code' }),
  asked('pick', { kind: 'choice' }),
  asked('other', { kind: 'choice', topic: 'classes' }),
];

function facts(id: string, question: string, day: number, more: Partial<AttemptFacts> = {}): AttemptFacts {
  const { answer, ...rest } = attempt(id, { question, at: (day + 0.5) * DAY_MS, offset: 0, ...more });
  return rest;
}

describe('The planner', () => {
  const plannerOf = (...all: readonly AttemptFacts[]) => {
    const history = new History();
    history.add(all);
    const now = () => (TODAY + 0.6) * DAY_MS;
    const insights = new Insights(() => BANK, history, { now, offsetAt: () => 0 });
    return new Planner(insights, { budgetMinutes: () => 60, foundOf: () => 0, planned: () => [] });
  };
  const state = (planner: Planner, id: string) => {
    const item = planner.today().items.find(one => one.id === id);
    return item && [item.done, item.begun];
  };

  it('holds a program done when it passes or is given up, and not by a check that fails', () => {
    assert.deepEqual(state(plannerOf(), 'program'), [false, false]);
    const failed = facts('a', 'program', TODAY, { outcome: 'failed' });
    assert.deepEqual(state(plannerOf(failed), 'program'), [false, true]);
    const at = failed.at + 1;
    assert.deepEqual(state(plannerOf(failed, { ...failed, id: 'b', outcome: 'solved', at }), 'program'), [
      true,
      false,
    ]);
    assert.deepEqual(state(plannerOf(failed, { ...failed, id: 'b', outcome: 'gave-up', at }), 'program'), [
      true,
      false,
    ]);
  });

  it('holds an answer that is given at once done, right or wrong', () => {
    assert.deepEqual(state(plannerOf(facts('a', 'pick', TODAY, { outcome: 'failed' })), 'pick'), [
      true,
      false,
    ]);
  });

  it('takes nobody for slow because a question stood open overnight', () => {
    const minutes = (ms: number) => {
      const last = facts('a', 'pick', TODAY - 1, { outcome: 'solved', ms });
      return plannerOf(last)
        .today()
        .items.find(({ id }) => id === 'other')?.minutes;
    };
    assert.equal(minutes(14 * 3_600_000), minutes(3 * 60_000 * (BANK[1]?.minutes ?? 0)));
  });

  it('does not offer again what was practised ahead today', () => {
    const before = [
      facts('a', 'pick', TODAY - 1, { outcome: 'solved' }),
      facts('b', 'other', TODAY - 1, { outcome: 'solved' }),
    ];
    const ahead = (planner: Planner) => planner.ahead(9).map(({ id }) => id);
    const [first = '', second = ''] = ahead(plannerOf(...before));
    assert.deepEqual([first, second].toSorted(), ['other', 'pick']);
    const again = plannerOf(...before, facts('c', first, TODAY, { outcome: 'solved', ahead: true }));
    assert.deepEqual(ahead(again), [second]);
  });
});
