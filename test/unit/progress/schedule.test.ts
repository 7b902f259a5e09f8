import assert from 'node:assert/strict';
import { aimFor, type Card, type Memory, Schedule } from '../../../src/progress/schedule';
import { reviewed } from './asked';

describe('The schedule', () => {
  const schedule = new Schedule(0.9);
  const cardOf = (...reviews: ReturnType<typeof reviewed>[]): Card => {
    let memory: Memory | null = null;
    for (const one of reviews) memory = schedule.after(memory, one);
    if (!memory) throw new Error('no review');
    return schedule.card(memory);
  };

  it('brings a question back the later, the better it was known', () => {
    const dues = ([1, 2, 3, 4] as const).map(grade => cardOf(reviewed(100, grade)).due - 100);
    // FSRS-6's first stabilities: 0.2, 1.3, 2.3 and 8.3 days.
    assert.deepEqual(dues, [1, 1, 2, 8]);
  });

  it('waits longer each time that it was known, and begins anew when it was forgotten', () => {
    const first = cardOf(reviewed(100, 3));
    const second = cardOf(reviewed(100, 3), reviewed(first.due, 3));
    const third = cardOf(reviewed(100, 3), reviewed(first.due, 3), reviewed(second.due, 3));
    const waits = [first.due - 100, second.due - first.due, third.due - second.due];
    assert.ok(
      waits[0] && waits[1] && waits[2] && waits[0] * 2 < waits[1] && waits[1] * 2 < waits[2],
      `${waits}`,
    );
    const forgotten = schedule.card(schedule.after(third, reviewed(third.due, 1)));
    assert.ok(forgotten.due - third.due < waits[1]);
    assert.equal(forgotten.lapses, 1);
  });

  it('asks when the chance to know it has come down to what is aimed for', () => {
    for (const aim of [0.8, 0.9, 0.95]) {
      const own = new Schedule(aim);
      const card = own.card(own.after(null, reviewed(100, 4)));
      assert.ok(own.recall(card, card.due - 1) > aim - 0.005);
      assert.ok(own.recall(card, card.due + 1) < aim + 0.005);
    }
  });

  it('is left as it is by what was known ahead of its day, and not by what was forgotten', () => {
    const card = cardOf(reviewed(100, 4));
    for (const grade of [2, 3, 4] as const) {
      assert.deepEqual(schedule.card(schedule.after(card, reviewed(103, grade, { ahead: true }))), card);
    }
    const forgotten = schedule.card(schedule.after(card, reviewed(103, 1, { ahead: true })));
    assert.ok(forgotten.due < card.due);
  });

  it('bears a clock that was set back', () => {
    const card = cardOf(reviewed(100, 3), reviewed(90, 3));
    assert.equal(card.last, 100);
    assert.ok(card.due > 100 && Number.isFinite(card.stability));
  });

  it('never waits for more than a year', () => {
    let memory: Memory | null = null;
    for (let day = 0; day < 10_000; day += 500) memory = schedule.after(memory, reviewed(day, 4));
    assert.ok(memory && schedule.card(memory).due - memory.last === 365);
  });
});

describe('What the schedule aims for', () => {
  it('is what is wanted while nothing is known', () => {
    assert.equal(aimFor(0.9, []), 0.9);
  });

  it('is more where reviews met less, and less where they met more, within limits', () => {
    assert.ok(aimFor(0.9, Array(200).fill(0.87)) > 0.93);
    assert.ok(aimFor(0.9, Array(200).fill(0.93)) < 0.9);
    assert.ok(aimFor(0.97, Array(500).fill(0.3)) < 0.995);
    assert.ok(aimFor(0.8, Array(500).fill(0.3)) <= 0.86 + 1e-9);
  });

  it('is hardly moved by the first few', () => {
    assert.ok(aimFor(0.9, [0.7]) < 0.925);
  });
});
