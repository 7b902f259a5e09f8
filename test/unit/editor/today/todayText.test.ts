import assert from 'node:assert/strict';
import {
  badgeText,
  gainedTexts,
  minutes,
  progressText,
  waitingText,
} from '../../../../src/editor/today/todayText';
import type { Gained } from '../../../../src/progress/planner';
import type { TodayItem } from '../../../../src/progress/today';

const item = (done: boolean, expected = 6): TodayItem => ({
  ...{ id: 'q', question: 'q', from: 'due', title: '', why: 'due today', minutes: expected, done },
  begun: false,
});

describe('What Today says', () => {
  it('of how far the day is', () => {
    assert.equal(progressText({ items: [] }), '');
    assert.equal(
      progressText({ items: [item(true), item(false), item(false, 6.4)] }),
      '1 of 3 done · 12 min left',
    );
    assert.equal(progressText({ items: [item(true)] }), 'done');
    assert.equal(badgeText(1), '1 question due for review today');
  });

  it('of a pile that is spread', () => {
    const texts = (waiting: number, waitingDays: number) => {
      const text = waitingText({ waiting, waitingDays });
      return text && [`${text.label} · ${text.more}`, text.sentence];
    };
    assert.equal(texts(0, 0), null);
    assert.deepEqual(texts(1, 1), ['1 more is due · another day', '1 more is due. It comes on another day.']);
    assert.deepEqual(texts(4, 1), ['4 more are due · tomorrow', '4 more are due. They come tomorrow.']);
    assert.deepEqual(texts(12, 3), [
      '12 more are due · over 3 days',
      '12 more are due. They are spread over the next 3 days.',
    ]);
  });

  it('of what was gained', () => {
    const gained: Gained = {
      ...{ reviews: 5, known: 4, minutes: 23.6, staysDays: { before: 2.2, now: 9.6 } },
      topics: [{ topic: 'asyncio', before: 0.41, now: 0.47 }],
    };
    const titleOf = (id: string) => `“${id}”`;
    const sentences = (one: Gained) => gainedTexts(one, titleOf).map(({ sentence }) => sentence);
    assert.deepEqual(
      gainedTexts(gained, titleOf).map(({ label, more }) => `${label} · ${more}`),
      ['4 of 5 right · in 24 min', 'Stays for 10 days · it was 2 days', 'Up 6 points · “asyncio”'],
    );
    assert.deepEqual(sentences(gained), [
      '5 questions in 24 min, 4 right.',
      'What you knew now stays for about 10 days; it was 2 days.',
      'Most gained in “asyncio”: up 6 points.',
    ]);
    assert.deepEqual(sentences({ ...gained, reviews: 4, staysDays: null, topics: [] }), [
      '4 questions in 24 min, all right.',
    ]);
    const first = {
      ...gained,
      reviews: 1,
      known: 1,
      minutes: 0,
      staysDays: { before: 0, now: 1.3 },
      topics: [],
    };
    assert.deepEqual(sentences(first), [
      '1 question in 1 min, 1 right.',
      'What you knew now stays for about 1 day.',
    ]);
  });

  it('of a time', () => {
    assert.deepEqual([0.2, 59.4, 65].map(minutes), ['1 min', '59 min', '1 h 05 min']);
  });
});
