import assert from 'node:assert/strict';
import type { QuestionSummary } from '../../../../src/bank/question';
import { NO_FILTER } from '../../../../src/bank/search';
import {
  clock,
  filterSummary,
  questionDescription,
  questionSpoken,
  questionTooltip,
  solvedOf,
} from '../../../../src/editor/questions/labels';
import type { QuestionProgress } from '../../../../src/progress/history';

const bucket: QuestionSummary = {
  id: 'forgetful-bucket',
  title: 'A bucket that forgets',
  kind: 'code',
  level: 'mid',
  topic: 'functions',
  covers: ['mutable-default-arguments'],
  minutes: 6,
  path: 'functions/forgetful-bucket',
};
const index = {
  topics: [
    {
      id: 'functions',
      title: 'Functions, scope and decorators',
      weight: 10,
      concepts: [
        {
          id: 'mutable-default-arguments',
          level: 'mid' as const,
          title: 'Defaults: [[0] * n] is **one** list',
        },
      ],
    },
  ],
};
const untried: QuestionProgress = { status: 'new', attempts: 0, bestMs: null, lastAt: null };
const solved: QuestionProgress = {
  status: 'solved',
  attempts: 3,
  bestMs: 250_000,
  lastAt: 1_700_000_000_000,
};
const date = () => '14 Nov 2023';

describe('What the sidebar says about a question', () => {
  it('is its level and kind, and the best time once it is solved', () => {
    assert.equal(questionDescription(bucket, untried), 'mid · code');
    assert.equal(questionDescription(bucket, solved), 'mid · code · best 4:10');
  });

  it('writes times as a clock does', () => {
    assert.deepEqual([0, 9_400, 59_999, 250_000, 3_600_000, 3_850_000].map(clock), [
      '0:00',
      '0:09',
      '1:00',
      '4:10',
      '1:00:00',
      '1:04:10',
    ]);
  });

  it('counts what is solved in a group', () => {
    assert.equal(solvedOf({ questions: [bucket, bucket, bucket], solved: 2 }), '2 of 3 solved');
  });

  it('says icons and times in words to a screen reader', () => {
    assert.equal(questionSpoken(bucket, untried), 'A bucket that forgets, not tried yet, level mid, code');
    assert.equal(
      questionSpoken(bucket, { ...solved, bestMs: 61_000 }),
      'A bucket that forgets, solved, level mid, code, best time 1 minute 1 second',
    );
    assert.match(questionSpoken(bucket, { ...solved, bestMs: 200 }), /best time 0 seconds$/);
  });

  it('tells title, kind, level, minutes, topic, concepts and history in the tooltip', () => {
    assert.equal(
      questionTooltip(bucket, solved, index, date),
      [
        '**A bucket that forgets**',
        '$(code) Write code · Mid · 6 min · Functions, scope and decorators',
        '- Defaults: \\[\\[0\\] \\* n\\] is \\*\\*one\\*\\* list',
        '$(pass-filled) Solved, 3 attempts, best 4:10, last on 14 Nov 2023',
      ].join('\n\n'),
    );
  });

  it('tells in the tooltip what was only tried, and what was not', () => {
    const tried: QuestionProgress = { ...untried, status: 'tried', attempts: 1, lastAt: 1 };
    assert.match(
      questionTooltip(bucket, tried, index, date),
      /Not solved yet, 1 attempt, last on 14 Nov 2023$/,
    );
    assert.match(questionTooltip(bucket, untried, index, date), /\$\(circle-outline\) Not tried yet$/);
  });

  it('sums the filter up by titles', () => {
    const filter = {
      ...NO_FILTER,
      topics: ['functions'],
      levels: ['mid', 'senior'] as const,
      statuses: ['new'] as const,
      text: ' bucket ',
    };
    assert.equal(
      filterSummary(filter, index),
      'Functions, scope and decorators · Mid or Senior · Not tried yet · “bucket”',
    );
    assert.equal(filterSummary(NO_FILTER, index), '');
  });
});
