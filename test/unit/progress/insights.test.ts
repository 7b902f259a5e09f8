import assert from 'node:assert/strict';
import { DAY_MS } from '../../../src/progress/days';
import { History } from '../../../src/progress/history';
import { Insights } from '../../../src/progress/insights';
import type { Asked } from '../../../src/progress/review';
import { asked } from './asked';
import { attempt } from './attempts';

describe('What is derived from the history', () => {
  const history = new History();
  history.add([attempt('a', { question: 'harbour/knots', at: 10 * DAY_MS, outcome: 'solved', ms: 60_000 })]);
  const own = asked('late');
  const pack = asked('harbour/knots', { topic: 'harbour/loops', minutes: 5 });
  let questions: readonly Asked[] = [own];
  const insights = new Insights(() => questions, history, { now: () => 12 * DAY_MS, offsetAt: () => 0 });

  it('follows packs that come, change and go', () => {
    assert.deepEqual(insights.asked, [own]);
    assert.equal(insights.topic('harbour/loops').now.count, 0);
    // Nothing is known of how long it should take.
    assert.equal(insights.card('harbour/knots')?.grade, 3);
    questions = [own, pack];
    assert.equal(insights.topic('harbour/loops').now.count, 1);
    assert.equal(insights.card('harbour/knots')?.grade, 4);
    questions = [own, { ...pack, minutes: 0.5 }];
    assert.equal(insights.card('harbour/knots')?.grade, 2);
    questions = [own];
    assert.equal(insights.askedOf('harbour/knots'), null);
    assert.equal(insights.topic('harbour/loops').now.count, 0);
  });
});
