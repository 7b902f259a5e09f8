import assert from 'node:assert/strict';
import { bankOf, dice, SimulatedLearner } from './simulatedLearner';

const TOPICS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const STRENGTHS = { a: -1, b: -0.5, c: 0, d: 0.5, e: 1, f: -1, g: 0, h: 1 };
const DAYS = 90;
const SEEDS = [1, 2, 3];

/** What a learner met in ninety days who did what Today said. */
function lived(retention: number, budget: number, questions: number, seed: number, holiday = 0) {
  const learner = new SimulatedLearner(bankOf(questions, TOPICS), STRENGTHS, budget, dice(seed), retention);
  let [planned, spent, waited] = [0, 0, 0];
  for (let day = 0; day < DAYS; day += 1) {
    if (day === 40 && holiday > 0) learner.rest(holiday);
    for (const { id } of learner.bank) {
      const card = learner.insights.card(id);
      const since = day < 40 || holiday === 0 ? (card?.due ?? learner.day) : Number.POSITIVE_INFINITY;
      waited = Math.max(waited, learner.day - since);
    }
    const { today, minutes } = learner.live();
    planned = Math.max(
      planned,
      today.items.reduce((sum, one) => sum + one.minutes, 0),
    );
    spent += minutes;
  }
  const due = learner.bank.filter(({ id }) => (learner.insights.card(id)?.due ?? Infinity) < learner.day - 1);
  return { learner, planned, spent: spent / DAYS, waited, overdue: due.length };
}

describe('Ninety days of a learner who does what Today says', function () {
  this.timeout(20_000);

  for (const [retention, budget, questions] of [
    [0.9, 20, 240],
    [0.9, 45, 600],
    [0.85, 30, 600],
  ] as const) {
    describe(`wanting ${retention}, with ${budget} minutes a day`, () => {
      const runs = SEEDS.map(seed => lived(retention, budget, questions, seed));

      it('stay within the budget', () => {
        for (const { planned, spent } of runs) {
          assert.ok(planned <= budget, `${planned} minutes planned`);
          assert.ok(spent <= budget && spent > budget * 0.6, `${spent} minutes a day`);
        }
      });

      it('let nothing that is due wait for more than a week', () => {
        for (const { waited } of runs) assert.ok(waited <= 7, `waited for ${waited} days`);
      });

      it('meet the wanted recall within two points', () => {
        const sum = { known: 0, all: 0 };
        for (const { learner } of runs) {
          sum.known += learner.reviewed.known;
          sum.all += learner.reviewed.all;
        }
        const measured = sum.known / sum.all;
        assert.ok(Math.abs(measured - retention) < 0.02, `${measured} of ${sum.all} reviews were known`);
      });
    });
  }

  it('bring a pile after a holiday down again within the budget', () => {
    const { planned, overdue } = lived(0.9, 30, 240, 5, 21);
    assert.ok(planned <= 30, `${planned} minutes planned`);
    assert.ok(overdue <= 5, `${overdue} questions are overdue at the end`);
  });

  it('find out what the learner is weak at', () => {
    const runs = SEEDS.map(seed => lived(0.9, 60, 600, seed).learner);
    let [right, all] = [0, 0];
    for (const { insights } of runs) {
      for (const weak of ['a', 'f'] as const) {
        for (const strong of ['d', 'e', 'h'] as const) {
          all += 1;
          right += Number(insights.topic(weak).now.mean < insights.topic(strong).now.mean);
        }
      }
    }
    assert.ok(right >= all * 0.85, `${right} of ${all} pairs in order`);
  });
});
