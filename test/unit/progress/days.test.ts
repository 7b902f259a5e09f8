import assert from 'node:assert/strict';
import {
  beginOf,
  dayOf,
  dayOfIsoDate,
  isoDate,
  type OffsetAt,
  today,
  weekday,
} from '../../../src/progress/days';

const at = (text: string) => Date.parse(text);

describe('A learner’s day', () => {
  it('ends at four in the morning, so that an evening past midnight is one day', () => {
    const days = ['2025-03-08T23:50Z', '2025-03-09T00:10Z', '2025-03-09T03:59Z', '2025-03-09T04:00Z'];
    assert.deepEqual(
      days.map(text => isoDate(dayOf(at(text), 0))),
      ['2025-03-08', '2025-03-08', '2025-03-08', '2025-03-09'],
    );
  });

  it('is the one of the place where the attempt was made', () => {
    const moment = at('2025-03-09T08:00Z');
    assert.equal(isoDate(dayOf(moment, 9 * 60)), '2025-03-09');
    assert.equal(isoDate(dayOf(moment, -8 * 60)), '2025-03-08');
    assert.equal(isoDate(dayOf(at('2025-03-09T22:00Z'), 13 * 60)), '2025-03-10');
  });

  it('has 23 hours when the clocks go forward and 25 when they go back, and none is left out or twice', () => {
    // New York in 2025.
    const offset: OffsetAt = moment =>
      moment >= at('2025-03-09T07:00Z') && moment < at('2025-11-02T06:00Z') ? -240 : -300;
    const hours = new Map<string, number>();
    for (const begin of ['2025-03-07T09:00Z', '2025-10-31T08:00Z'])
      for (let hour = 0; hour < 96; hour += 1) {
        const day = isoDate(today(at(begin) + hour * 3_600_000, offset));
        hours.set(day, (hours.get(day) ?? 0) + 1);
      }
    assert.deepEqual(Object.fromEntries(hours), {
      ...{ '2025-03-07': 24, '2025-03-08': 23, '2025-03-09': 24, '2025-03-10': 24, '2025-03-11': 1 },
      ...{ '2025-10-31': 24, '2025-11-01': 25, '2025-11-02': 24, '2025-11-03': 23 },
    });
  });

  it('begins when its first moment is', () => {
    for (const offset of [0, 330, -480]) {
      const begin = beginOf(20_000, offset);
      assert.deepEqual([dayOf(begin - 1, offset), dayOf(begin, offset)], [19_999, 20_000]);
    }
  });

  it('has a date and a weekday', () => {
    const day = dayOfIsoDate('2024-02-29');
    assert.ok(day !== null);
    assert.deepEqual([isoDate(day), weekday(day), weekday(day + 4), weekday(-4)], ['2024-02-29', 3, 0, 6]);
  });

  it('is read from a date that exists and from nothing else', () => {
    for (const text of ['2025-02-29', '2025-13-01', '25-01-01', 'soon', '', '2025-01-01T00:00'])
      assert.equal(dayOfIsoDate(text), null, text);
  });
});
