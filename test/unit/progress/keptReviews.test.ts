import assert from 'node:assert/strict';
import type { AttemptFacts } from '../../../src/progress/attempt';
import { printOf } from '../../../src/progress/checkpoint';
import { DAY_MS } from '../../../src/progress/days';
import { History } from '../../../src/progress/history';
import { type KeptReviews, keepReviews, reviewsFrom } from '../../../src/progress/keptReviews';
import { reviewsOf } from '../../../src/progress/review';
import { asked } from './asked';
import { attempt } from './attempts';

const ONE = asked('one', { kind: 'code', minutes: 5 });
const TWO = asked('two');
const UTC = () => 0;

function facts(id: string, question: string, day: number, more: Partial<AttemptFacts> = {}): AttemptFacts {
  const { answer, ...rest } = attempt(id, { question, at: (day + 0.5) * DAY_MS, offset: 0, ...more });
  return rest;
}

const EARLIER = [
  ...[facts('a', 'one', 1), facts('b', 'two', 2), facts('c', 'one', 3), facts('d', 'one', 3)],
  facts('e', 'two', 9, { offset: null }),
];

describe('Kept reviews', () => {
  const historyOf = (...all: readonly AttemptFacts[]) => {
    const history = new History();
    history.add(all);
    return history;
  };
  const kept = async (history = historyOf(...EARLIER)): Promise<KeptReviews> =>
    structuredClone(await keepReviews(history, [ONE, TWO], 3, UTC));
  const from = (reviews: KeptReviews, history: History, one = ONE) =>
    reviewsFrom(reviews, history, one, history.counted(one.id).length);

  it('are what would be worked out anew, with their print', async () => {
    const history = historyOf(...EARLIER, facts('f', 'three', 11));
    const list = from(await kept(), history);
    const anew = reviewsOf(history.table, history.counted('one'), ONE, null, UTC);
    assert.ok(list);
    assert.deepEqual([...list], [...anew]);
    assert.equal(list.length, 2);
    assert.equal(printOf(list, 3), printOf(anew, 3));
    assert.deepEqual(list.columns, anew.columns);
  });

  it('are taken as they stand, and not worked out again', async () => {
    const reviews = await kept();
    reviews.days.fill(77);
    assert.equal(from(reviews, historyOf(...EARLIER))?.day(0), 77);
  });

  it('hold no longer once their question was attempted, changed its kind or minutes, or anything was amended', async () => {
    const reviews = await kept();
    assert.equal(from(reviews, historyOf(...EARLIER, facts('f', 'one', 11))), null);
    const same = historyOf(...EARLIER);
    assert.equal(from(reviews, same, { ...ONE, minutes: 6 }), null);
    assert.equal(from(reviews, same, { ...ONE, kind: 'choice' }), null);
    assert.ok(from(reviews, same, { ...ONE, level: 'senior' }), 'a level is nothing that reviews hang on');
    same.add([], [{ type: 'correction', id: 'g', at: 1, attempt: 'a', grade: 4 }]);
    assert.equal(from(reviews, same), null);
    assert.ok(from(await kept(same), same), 'kept with the correction');
    same.add([], [{ type: 'reset', id: 'h', at: 2.7 * DAY_MS, questions: ['one'], title: '' }]);
    const left = from(await kept(same), same);
    assert.deepEqual(left && [...left].map(({ attempt: id }) => id), ['d'], 'what counts after the reset');
  });

  it('are not kept of a question that was attempted on an unknown clock', async () => {
    assert.equal(from(await kept(), historyOf(...EARLIER), TWO), null);
  });
});
