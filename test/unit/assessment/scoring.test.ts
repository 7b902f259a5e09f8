import assert from 'node:assert/strict';
import { abilityOf, abilityWithin, HIGHEST, LOWEST } from '../../../src/assessment/scoring/ability';
import { itemOf, learnShifts } from '../../../src/assessment/scoring/calibration';
import { categoryOf, expectedCredit, type Item, pointOf } from '../../../src/assessment/scoring/itemModel';
import { factsOf, priorItem } from '../../../src/assessment/scoring/itemParameters';
import { abilityAt, scoreOf } from '../../../src/assessment/scoring/scale';
import { summary } from './questions';

const CHOICE: Item = { slope: 1.1, difficulty: 0.2, guessing: 0.25, steps: [0] };
const CODE: Item = { slope: 0.9, difficulty: -0.3, guessing: 0, steps: [-0.8, 0, 0.8] };
const near = (one: number, other: number, within: number, what = '') =>
  assert.ok(Math.abs(one - other) <= within, `${what}: ${one} is not ${other}`);

describe('An item', () => {
  it('has chances that sum to one, and information and skew that are those of their derivatives', () => {
    const step = 1e-4;
    for (const item of [CHOICE, CODE, { ...CHOICE, guessing: 0 }]) {
      for (const ability of [-2.5, -0.7, 0, 1.1, 3]) {
        const [before, here, after] = [-step, 0, step].map(by => pointOf(item, ability + by).chances) as [
          readonly number[],
          readonly number[],
          readonly number[],
        ];
        near(
          here.reduce((sum, chance) => sum + chance, 0),
          1,
          1e-12,
          'sum',
        );
        let information = 0;
        let skew = 0;
        for (const [category, chance] of here.entries()) {
          const first = ((after[category] ?? 0) - (before[category] ?? 0)) / (2 * step);
          const second = ((after[category] ?? 0) - 2 * chance + (before[category] ?? 0)) / step ** 2;
          information += first ** 2 / chance;
          skew += (first * second) / chance;
        }
        near(pointOf(item, ability).information, information, 1e-5, 'information');
        near(pointOf(item, ability).skew, skew, 1e-4, 'skew');
      }
    }
  });

  it('is guessed by those who know nothing, and not missed by those who know all', () => {
    near(pointOf(CHOICE, -50).chances[1] ?? 0, 0.25, 1e-9);
    near(pointOf(CHOICE, 50).chances[1] ?? 0, 1, 1e-9);
    near(expectedCredit(CODE, 50), 1, 1e-9);
    assert.equal(pointOf(CHOICE, -5000).information, 0);
  });

  it('takes partial credit for what it is worth, and never for the whole', () => {
    const credits = [0, 0.32, 1 / 3, 0.5, 2 / 3, 0.99, 1];
    assert.deepEqual(
      credits.map(credit => categoryOf(CODE, credit)),
      [0, 0, 1, 1, 2, 2, 3],
    );
    assert.deepEqual(
      credits.map(credit => categoryOf(CHOICE, credit)),
      [0, 0, 0, 0, 0, 0, 1],
    );
  });

  it('starts from its level, its kind, its minutes and its options', () => {
    const of = (more: Parameters<typeof summary>[1]) => priorItem(factsOf(summary('one', more)));
    assert.ok(of({ level: 'senior' }).difficulty > of({ level: 'mid' }).difficulty + 0.7);
    assert.ok(of({ kind: 'code', minutes: 7 }).difficulty > of({ kind: 'choice', minutes: 2.5 }).difficulty);
    assert.ok(of({ minutes: 4 }).difficulty > of({ minutes: 2 }).difficulty);
    assert.equal(of({ kind: 'output' }).guessing, 0);
    const options = (count: number, right: number) =>
      priorItem({ kind: 'choice', level: 'mid', minutes: 2, options: { count, right } }).guessing;
    assert.deepEqual([options(4, 1), options(5, 1), options(4, 2)], [1 / 4, 1 / 5, 1 / 15]);
  });
});

describe('An ability', () => {
  const items = [-1, -0.5, 0, 0.5, 1].map(difficulty => ({ ...CHOICE, guessing: 0, difficulty }));
  const right = (count: number) =>
    abilityOf(items.map((item, place) => ({ item, category: Number(place < count) })));

  it('is not known before anything was answered', () => assert.equal(abilityOf([]), null));

  it('rises with each right answer and stays finite when all are right or wrong', () => {
    const abilities = [0, 1, 2, 3, 4, 5].map(count => right(count)?.value ?? Number.NaN);
    for (const [place, ability] of abilities.entries())
      assert.ok(ability > (abilities[place - 1] ?? Number.NEGATIVE_INFINITY));
    assert.ok((abilities[0] ?? -9) > LOWEST && (abilities[5] ?? 9) < HIGHEST);
    near(abilities[0] ?? 0, -(abilities[5] ?? 0), 0.01, 'symmetry');
  });

  it('solves Warm’s equation', () => {
    const ability = abilityOf(items.map((item, place) => ({ item, category: Number(place < 4) })));
    assert.ok(ability);
    const points = items.map(item => pointOf(item, ability.value));
    const residual = points.reduce(
      (sum, { chances }, place) => sum + Number(place < 4) - (chances[1] ?? 0),
      0,
    );
    const information = points.reduce((sum, point) => sum + point.information, 0);
    const skew = points.reduce((sum, point) => sum + point.skew, 0);
    near(1.1 * residual + skew / (2 * information), 0, 0.002);
    near(ability.standardError, 1 / Math.sqrt(information), 0.002);
  });

  it('has a band around it that narrows with more answers', () => {
    const answer = { item: CODE, category: 2 };
    const few = abilityOf([answer, answer]);
    const many = abilityOf(Array.from({ length: 20 }, () => answer));
    assert.ok(few && many);
    for (const { low, value, high } of [few, many]) assert.ok(low < value && value < high);
    assert.ok(many.high - many.low < few.high - few.low);
  });

  it('in a topic leans on the whole, the more the fewer its answers', () => {
    const whole = { value: 0.5, standardError: 0.4, low: -0.3, high: 1.3 };
    const wrong = { item: CODE, category: 0 };
    const values = [0, 1, 6].map(count =>
      abilityWithin(
        Array.from({ length: count }, () => wrong),
        whole,
      ),
    );
    near(values[0]?.value ?? 0, 0.5, 0.01);
    assert.ok((values[1]?.value ?? 9) < 0.45 && (values[2]?.value ?? 9) < (values[1]?.value ?? 9));
    assert.ok((values[2]?.standardError ?? 9) < (values[0]?.standardError ?? 0));
  });
});

describe('The scale', () => {
  it('goes from 300 to 850 with its middle at 575', () => {
    const score = (value: number) => scoreOf({ value, standardError: 1, low: value - 9, high: value + 9 });
    assert.deepEqual(score(0), { score: 575, low: 300, high: 850 });
    assert.deepEqual([score(-9).score, score(9).score], [300, 850]);
    for (const points of [300, 500, 850]) assert.equal(score(abilityAt(points)).score, points);
  });
});

describe('What is learnt from earlier answers', () => {
  const facts = (level: 'junior' | 'senior') => factsOf(summary('one', { level, kind: 'output' }));
  const answers = (level: 'junior' | 'senior', credit: number, count: number) =>
    Array.from({ length: count }, () => ({ facts: facts(level), credit, ability: 0 }));

  it('moves groups apart that answer otherwise than assumed, little by few answers and more by many', () => {
    const gap = (count: number) => {
      const shifts = learnShifts([...answers('senior', 1, count), ...answers('junior', 0, count)]);
      const moved = (level: 'junior' | 'senior') =>
        itemOf(facts(level), shifts).difficulty - priorItem(facts(level)).difficulty;
      assert.ok(moved('senior') < 0 && moved('junior') > 0);
      return moved('junior') - moved('senior');
    };
    assert.ok(gap(2) < 0.5, `${gap(2)}`);
    assert.ok(gap(40) > 2 * gap(2));
  });

  it('leaves the scale where it is when everything went better than assumed', () => {
    const shifts = learnShifts(answers('senior', 1, 10));
    near(itemOf(facts('senior'), shifts).difficulty, priorItem(facts('senior')).difficulty, 1e-9);
  });
});
