import assert from 'node:assert/strict';
import { workOf } from '../../../src/progress/activity';
import { DAY_MS } from '../../../src/progress/days';
import { Hesitations, isSlow } from '../../../src/progress/hesitation';
import { streak } from '../../../src/progress/streak';
import { asked, reviewed } from './asked';
import { attempt } from './attempts';

describe('A streak', () => {
  it('counts the days of practice in a row', () => {
    assert.deepEqual(streak([10, 11, 12], 12), { current: 3, longest: 3, isOpen: false });
    assert.deepEqual(streak([], 12), { current: 0, longest: 0, isOpen: false });
  });

  it('forgives a day off, and ends with the second', () => {
    assert.deepEqual(streak([10, 12, 14], 15), { current: 3, longest: 3, isOpen: true });
    assert.deepEqual(streak([10, 12, 14], 16), { current: 3, longest: 3, isOpen: true });
    assert.deepEqual(streak([10, 12, 14], 17), { current: 0, longest: 3, isOpen: false });
    assert.deepEqual(streak([10, 13, 14], 14), { current: 2, longest: 2, isOpen: false });
  });

  it('takes days in any order and more than once, and a clock that ran ahead', () => {
    assert.deepEqual(streak([12, 10, 11, 11], 12), { current: 3, longest: 3, isOpen: false });
    assert.deepEqual(streak([10, 11, 12], 11), { current: 3, longest: 3, isOpen: false });
  });
});

describe('Time spent', () => {
  const MINUTE = 60_000;
  const at = (id: string, day: number, minutes: number, more = {}) =>
    attempt(id, { at: day * DAY_MS + DAY_MS / 2, offset: 0, ms: minutes * MINUTE, ...more });

  it('counts each minute once, though an attempt runs from the opening of the question', () => {
    const attempts = [at('a', 5, 2), at('b', 5, 5), at('c', 6, 9, { outcome: 'solved' }), at('d', 6, 1)];
    assert.deepEqual(
      workOf(attempts, () => 0).map(({ day, attempts: count, ms }) => [day, count, ms / MINUTE]),
      [
        [5, 2, 5],
        [6, 2, 5],
      ],
    );
  });

  it('counts an attempt that was begun anew as a whole', () => {
    const attempts = [at('a', 5, 4, { firstKeyMs: 100 }), at('b', 6, 6, { firstKeyMs: 200 })];
    assert.deepEqual(
      workOf(attempts, () => 0).map(({ ms }) => ms / MINUTE),
      [4, 6],
    );
  });

  it('takes the place where an attempt was made, or the machine’s where that was not recorded', () => {
    const late = { at: 5 * DAY_MS + 2 * 3_600_000 };
    const days = [
      attempt('a', { ...late, offset: 0 }),
      attempt('b', { ...late, offset: 180 }),
      attempt('c', late),
    ];
    const offsetAt = () => 600;
    assert.deepEqual(
      days.map(one => workOf([one], offsetAt)[0]?.day),
      [4, 5, 5],
    );
  });

  it('does not take a lunch for thought', () => {
    assert.equal(workOf([at('a', 5, 600)], () => 0)[0]?.ms, 90 * MINUTE);
  });
});

describe('Hesitation', () => {
  const quick = asked('quick', { minutes: 5 });
  const slow = asked('slow', { minutes: 5 });
  const took = (minutes: number, grade: 1 | 3 = 3) => reviewed(1, grade, { ms: minutes * 60_000 });
  const quicks = Array.from({ length: 9 }, () => [took(4), quick] as const);
  const slows = Array.from({ length: 3 }, () => [took(9), slow] as const);

  it('is where the learner is right but slow, against the minutes and against themselves', () => {
    const all = new Hesitations([...quicks, ...slows]);
    const [usual, found] = [all.of(quicks), all.of(slows)];
    assert.ok(usual && found);
    assert.ok(Math.abs(found.pace - 1.8) < 1e-9 && Math.abs(found.againstSelf - 2.25) < 1e-9);
    assert.deepEqual([isSlow(usual), isSlow(found)], [false, true]);
  });

  it('does not ask how long a wrong answer took, and says nothing of a few answers', () => {
    const all = new Hesitations(quicks);
    assert.equal(all.of([...slows.slice(0, 2), [took(30, 1), slow]]), null);
  });

  it('takes no more than three times the minutes from a log that counted a night', () => {
    const night = [took(4), took(4), took(12 * 60)].map(review => [review, quick] as const);
    const found = new Hesitations(quicks).of(night);
    assert.ok(found && Math.abs(found.pace - (0.8 * 0.8 * 3) ** (1 / 3)) < 1e-9);
  });

  it('is nothing that somebody has who is slow everywhere', () => {
    const found = new Hesitations(slows).of(slows);
    assert.ok(found && !isSlow(found));
  });
});
