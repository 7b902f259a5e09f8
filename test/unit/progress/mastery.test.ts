import assert from 'node:assert/strict';
import { LEVELS } from '../../../src/bank/question';
import {
  chance,
  creditOf,
  DIFFICULTY,
  logistic,
  range,
  Strength,
  UNKNOWN,
  weightOf,
} from '../../../src/progress/mastery';
import { dice } from './simulatedLearner';

const LEARNERS = 400;

/** Day, difficulty, credit and weight. */
type Answer = [number, number, number, number];

describe('The estimate of a strength', () => {
  const random = dice(11);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  /** Answers of a learner of known strength to questions of all levels, some a day. */
  const answers = (strength: number, count: number): Answer[] =>
    Array.from({ length: count }, (_, i) => {
      const difficulty = DIFFICULTY[LEVELS[i % 3] ?? 'mid'];
      const credit = random() < logistic(strength - difficulty) ? 1 : 0;
      return [Math.floor(i / 10), difficulty, credit, 1];
    });
  const estimate = (list: readonly Answer[]) => {
    const strength = new Strength();
    for (const one of list) strength.add(...one);
    return strength.at(list.at(-1)?.[0] ?? 0);
  };
  /** True strengths as the prior has them, and what is made of them. */
  const trials = (count: number) =>
    Array.from({ length: LEARNERS }, () => {
      const truth = UNKNOWN.mean + UNKNOWN.sd * normal();
      return { truth, found: estimate(answers(truth, count)) };
    });
  const rmse = (list: ReturnType<typeof trials>) =>
    Math.sqrt(list.reduce((sum, { truth, found }) => sum + (truth - found.mean) ** 2, 0) / list.length);

  it('errs by what the Fisher information of the answers allows, and less with more of them', () => {
    let before = UNKNOWN.sd;
    for (const count of [10, 20, 40, 80]) {
      const list = trials(count);
      // The bound for each learner, from the true chances (van Trees: prior and data add their information).
      const bound = Math.sqrt(
        list.reduce((sum, { truth }) => {
          const information = LEVELS.reduce(
            (all, level) => {
              const p = logistic(truth - DIFFICULTY[level]);
              return all + (count / 3) * p * (1 - p);
            },
            1 / UNKNOWN.sd ** 2,
          );
          return sum + 1 / information;
        }, 0) / list.length,
      );
      const error = rmse(list);
      assert.ok(error < bound * 1.2, `${count} answers: error ${error}, bound ${bound}`);
      assert.ok(error < before, `${count} answers: error ${error}, before ${before}`);
      before = error;
    }
  });

  it('knows how far off it may be', () => {
    for (const count of [5, 30]) {
      const list = trials(count);
      const within = list.filter(({ truth, found }) => Math.abs(truth - found.mean) < 2 * found.sd);
      const share = within.length / list.length;
      assert.ok(share > 0.92 && share < 0.99, `${count} answers: ${share} within two standard deviations`);
    }
  });

  it('puts topics in the order of their weakness', () => {
    const truths = [-1.5, -0.75, 0, 0.75, 1.5];
    let [right, all] = [0, 0];
    for (let learner = 0; learner < 60; learner += 1) {
      const found = truths.map(truth => estimate(answers(truth, 60)).mean);
      for (let i = 0; i < found.length; i += 1) {
        for (let j = i + 1; j < found.length; j += 1) {
          all += 1;
          right += Number((found[i] ?? 0) < (found[j] ?? 0));
        }
      }
    }
    assert.ok(right / all > 0.95, `${right} of ${all} pairs in order`);
  });

  it('follows a learner who has grown stronger: what is recent counts more', () => {
    const strength = new Strength();
    for (let day = 0; day < 30; day += 1) strength.add(day, 0, 0, 1);
    const weak = strength.at(30).mean;
    for (let day = 300; day < 330; day += 1) strength.add(day, 0, 1, 1);
    assert.ok(weak < -1.5 && strength.at(330).mean > 0.5);
  });

  it('grows less certain without practice, up to what was known at first', () => {
    const strength = new Strength();
    for (let i = 0; i < 20; i += 1) strength.add(0, 0, i % 2, 1);
    const sds = [0, 100, 400, 5000].map(day => strength.at(day).sd);
    assert.ok(sds.every((sd, i) => i === 0 || sd > (sds[i - 1] ?? 0)));
    assert.equal(sds[3], UNKNOWN.sd);
    assert.equal(strength.at(5000).mean, strength.at(0).mean);
  });

  it('takes hints, slowness and repetition for less', () => {
    const credits = ([1, 2, 3, 4] as const).map(grade => creditOf(null, grade));
    assert.deepEqual(credits, [0, 0.5, 1, 1]);
    assert.equal(creditOf(0.7, 1), 0.7);
    assert.ok(weightOf(0) === 1 && weightOf(1) < 0.3 && weightOf(5) < 0.03);
  });

  it('gives a chance that is nearer to one half, the less is known', () => {
    const sure = { mean: 1, sd: 0.1, count: 90 };
    assert.ok(Math.abs(chance(sure, 0) - logistic(1)) < 0.001);
    assert.ok(chance({ ...sure, sd: 1.5 }, 0) < chance(sure, 0));
    const [low, high] = range({ mean: 0, sd: 1, count: 3 });
    assert.ok(low < 0.3 && high > 0.7);
  });
});
