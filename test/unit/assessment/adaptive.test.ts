import assert from 'node:assert/strict';
import { adaptivePool, chooseNext, isPreciseEnough } from '../../../src/assessment/blueprint/adaptive';
import { presetBlueprint } from '../../../src/assessment/blueprint/blueprint';
import { randomFrom } from '../../../src/assessment/random';
import { curveOf } from '../../../src/assessment/scoring/ability';
import { factsOf, priorItem } from '../../../src/assessment/scoring/itemParameters';
import type { QuestionSummary } from '../../../src/bank/question';
import { BANK, TOPICS } from './questions';

const BLUEPRINT = presetBlueprint('adaptive', TOPICS);
const items = (bank: readonly QuestionSummary[]) =>
  bank.map(summary => ({ summary, curve: curveOf(priorItem(factsOf(summary))) }));
const ability = (value: number) => ({ value, standardError: 0.5, low: value - 1, high: value + 1 });

describe('An adaptive sitting', () => {
  it('chooses from a part of the bank that its seed decides, so that no question is in over a quarter of them', () => {
    const had = new Map<string, number>();
    for (let seed = 0; seed < 600; seed++)
      for (const { id } of adaptivePool(BLUEPRINT, BANK, seed * 7919)) had.set(id, (had.get(id) ?? 0) + 1);
    // Chance alone adds up to four standard errors of 0.017 to the share of 0.23.
    assert.ok(Math.max(...had.values()) / 600 < 0.3);
    assert.deepEqual(adaptivePool(BLUEPRINT, BANK, 9), adaptivePool(BLUEPRINT, BANK, 9));
  });

  it('takes a larger part of a small bank', () => {
    const small = BANK.filter(({ kind }) => kind !== 'explain').slice(0, 30);
    assert.equal(adaptivePool(BLUEPRINT, small, 3).length, 30);
  });

  it('asks harder questions of those who do well, never one twice, and keeps the blueprint’s balance', () => {
    const pool = items(adaptivePool(BLUEPRINT, BANK, 4));
    const levelAt = (value: number) => {
      const random = randomFrom(1);
      const asked: QuestionSummary[] = [];
      for (let turn = 0; turn < 15; turn++) {
        const next = chooseNext(BLUEPRINT, pool, { asked, ability: ability(value) }, random);
        assert.ok(next);
        asked.push(next.summary);
      }
      assert.equal(new Set(asked.map(({ id }) => id)).size, 15);
      const code = asked.filter(({ kind }) => kind === 'code').length;
      assert.ok(code >= 8 && code <= 13, `${code} of 15 are code`);
      assert.ok(asked.every(({ kind }) => kind !== 'explain'));
      const topics = new Set(asked.map(({ topic }) => topic));
      assert.ok(topics.size >= 8, `${topics.size} topics`);
      const ranks = { junior: 0, mid: 1, senior: 2 };
      return asked.reduce((sum, { level }) => sum + ranks[level], 0) / 15;
    };
    assert.ok(levelAt(1.5) > levelAt(-1.5) + 0.6);
  });

  it('has no next question when the pool is used up', () => {
    const pool = items(BANK.slice(0, 1));
    assert.equal(chooseNext(BLUEPRINT, pool, { asked: BANK.slice(0, 1), ability: null }, Math.random), null);
  });

  it('ends when the band is narrow enough, but not after a few lucky answers', () => {
    assert.equal(isPreciseEnough({ ...ability(0), standardError: 0.4 }, 12), true);
    assert.equal(isPreciseEnough({ ...ability(0), standardError: 0.4 }, 5), false);
    assert.equal(isPreciseEnough(ability(0), 12), false);
    assert.equal(isPreciseEnough(null, 12), false);
  });
});
