import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Attempt } from '../../../src/progress/attempt';
import { History } from '../../../src/progress/history';
import { attempt } from './attempts';

describe('The history', () => {
  let history: History;
  beforeEach(() => {
    history = new History();
  });

  it('knows nothing of a question that was never tried', () => {
    assert.deepEqual(history.stateOf('late'), { status: 'new', attempts: 0, bestMs: null, lastAt: null });
    assert.deepEqual(history.attempts('late'), []);
  });

  it('counts a question as tried, then as solved for good', () => {
    history.add([attempt('a', { at: 10 })]);
    assert.deepEqual(history.stateOf('late'), { status: 'tried', attempts: 1, bestMs: null, lastAt: 10 });
    history.add([attempt('b', { at: 20, outcome: 'solved', ms: 900 })]);
    history.add([attempt('c', { at: 30, outcome: 'gave-up', ms: 10 })]);
    assert.deepEqual(history.stateOf('late'), { status: 'solved', attempts: 3, bestMs: 900, lastAt: 30 });
  });

  it('takes no best time from an attempt after a look at the solution', () => {
    history.add([attempt('a', { outcome: 'solved', ms: 100, solutionSeen: true })]);
    assert.deepEqual([history.stateOf('late').status, history.stateOf('late').bestMs], ['solved', null]);
    history.add([attempt('b', { outcome: 'solved', ms: 700 }), attempt('c', { outcome: 'solved', ms: 800 })]);
    assert.equal(history.stateOf('late').bestMs, 700);
  });

  it('counts an attempt once, however often it comes', () => {
    assert.equal(history.add([attempt('a'), attempt('a')]), 1);
    assert.equal(history.add([attempt('a'), attempt('b', { question: 'other' })]), 1);
    assert.equal(history.stateOf('late').attempts, 1);
    assert.deepEqual(
      history.attempts().map(({ id }) => id),
      ['a', 'b'],
    );
  });

  it('comes to the same, in whatever order the attempts of three machines are read', () => {
    const attempts = fc.uniqueArray(
      fc.record({
        id: fc.string({ minLength: 1, maxLength: 4 }),
        question: fc.constantFrom('one', 'two'),
        at: fc.integer({ min: 0, max: 5 }),
        outcome: fc.constantFrom<Attempt['outcome']>('solved', 'failed', 'gave-up'),
        ms: fc.integer({ min: 1, max: 9 }),
        solutionSeen: fc.boolean(),
      }),
      { selector: one => one.id },
    );
    fc.assert(
      fc.property(attempts, fc.infiniteStream(fc.nat()), (parts, dice) => {
        const all = parts.map(part => attempt(part.id, part));
        const roll = () => dice.next().value ?? 0;
        const shuffled = [...all, ...all.filter(() => roll() % 2 === 0)]
          .map(one => ({ one, place: roll() }))
          .sort((a, b) => a.place - b.place)
          .map(({ one }) => one);
        const [together, apart] = [new History(), new History()];
        together.add(all);
        for (let i = 0; i < shuffled.length; i += 3) apart.add(shuffled.slice(i, i + 3));
        assert.deepEqual(apart.attempts(), together.attempts());
        for (const question of ['one', 'two']) {
          assert.deepEqual(apart.stateOf(question), together.stateOf(question));
          assert.deepEqual(apart.attempts(question), together.attempts(question));
        }
      }),
    );
  });
});
