import assert from 'node:assert/strict';
import type { Question } from '../../../../src/bank/question';
import { guessersOf } from '../../../../src/cli/verify/guessers';

describe('Someone who only guesses', () => {
  const choice = (...options: readonly [text: string, correct: boolean][]) =>
    ({
      kind: 'choice',
      options: options.map(([text, correct]) => ({ text, correct, reason: '' })),
    }) as unknown as Question;

  it('takes the longest option or the first, and ties in parts', () => {
    const questions = [
      choice(['long one', true], ['b', false]),
      choice(['b', false], ['long one', true]),
      choice(['same', false], ['twin', true], ['b', false]),
      // Two right options: no single guess is right.
      choice(['two', true], ['right', true], ['b', false]),
    ];
    const { longest, first, chance } = guessersOf(questions);
    assert.deepEqual({ longest, first }, { longest: 2.5 / 3, first: 1 / 3 });
    assert.ok(Math.abs(chance - (1 / 2 + 1 / 2 + 1 / 3) / 3) < 1e-9);
  });

  it('takes the option most like the others', () => {
    const options = ['a list of names', 'a list of ages', 'a tuple of names', 'seven'] as const;
    const withRight = (right: number) =>
      choice(...options.map((text, i) => [text, i === right] as [string, boolean]));
    assert.equal(guessersOf([withRight(0)]).alike, 1);
    assert.equal(guessersOf([withRight(3)]).alike, 0);
    assert.equal(guessersOf([choice(['x', true], ['y', false])]).alike, 1 / 2);
  });

  it('takes the option with the most hedging', () => {
    const hedged = 'It usually works, but may fail when the cache is cold';
    assert.equal(guessersOf([choice(['It always works', false], [hedged, true])]).hedging, 1);
    assert.equal(guessersOf([choice(['It always works', true], [hedged, false])]).hedging, 0);
    assert.equal(
      guessersOf([choice(['One', true], ['Two', false], ['Six', false], ['Ten', false])]).hedging,
      1 / 4,
    );
  });

  it('gets nothing where there is nothing to choose', () => {
    assert.deepEqual(guessersOf([]), { longest: 0, first: 0, alike: 0, hedging: 0, chance: 0 });
  });
});
