import assert from 'node:assert/strict';
import type { BankIndex, QuestionStatus, QuestionSummary } from '../../../src/bank/question';
import {
  type Filter,
  filterQuestions,
  groupQuestions,
  isFiltering,
  NO_FILTER,
  searchEntries,
} from '../../../src/bank/search';

const concept = { id: 'late-binding', level: 'mid', title: 'Lambdas see the LAST value' } as const;
const index: BankIndex = {
  ...{ name: 'x', title: 'X', version: '1.0.0' },
  topics: [
    { id: 'functions', title: 'Functions and Scope', weight: 50, concepts: [concept] },
    { id: 'loops', title: 'Loops', weight: 50, concepts: [] },
  ],
  questions: [
    question('ranges', 'loops', { level: 'junior' }),
    question('five-lambdas', 'functions', { level: 'senior', kind: 'output', covers: ['late-binding'] }),
    question('keep-its-name', 'functions', {}),
    question('left-over', 'attic', {}),
  ],
};
const statuses: Readonly<Record<string, QuestionStatus>> = { ranges: 'solved', 'five-lambdas': 'tried' };
const statusOf = (id: string): QuestionStatus => statuses[id] ?? 'new';

function question(id: string, topic: string, more: Partial<QuestionSummary>): QuestionSummary {
  return {
    ...{
      id,
      title: `Title of ${id}`,
      kind: 'code',
      level: 'mid',
      topic,
      covers: [],
      minutes: 5,
      path: `${topic}/${id}`,
    },
    ...more,
  };
}

function found(filter: Partial<Filter>): string[] {
  return filterQuestions(searchEntries(index), { ...NO_FILTER, ...filter }, statusOf).map(({ id }) => id);
}

describe('Filtering questions', () => {
  it('lets everything through without a filter', () => {
    assert.equal(found({}).length, 4);
    assert.equal(isFiltering(NO_FILTER), false);
    assert.equal(isFiltering({ ...NO_FILTER, text: ' ' }), false);
    assert.equal(isFiltering({ ...NO_FILTER, kinds: ['code'] }), true);
  });

  it('takes any of the values of one part, and every part', () => {
    assert.deepEqual(found({ levels: ['junior', 'senior'] }), ['ranges', 'five-lambdas']);
    assert.deepEqual(found({ levels: ['junior', 'senior'], topics: ['functions'] }), ['five-lambdas']);
    assert.deepEqual(found({ statuses: ['new', 'tried'], kinds: ['code'] }), ['keep-its-name', 'left-over']);
    assert.deepEqual(found({ statuses: ['solved'], kinds: ['output'] }), []);
  });

  it('finds words in any order and case, in titles, ids, topics and concepts', () => {
    assert.deepEqual(found({ text: 'scope FUNCTIONS' }), ['five-lambdas', 'keep-its-name']);
    assert.deepEqual(found({ text: 'last value' }), ['five-lambdas']);
    assert.deepEqual(found({ text: 'late-bind' }), ['five-lambdas']);
    assert.deepEqual(found({ text: '  its  title ' }), ['keep-its-name']);
    assert.deepEqual(found({ text: 'senior output' }), ['five-lambdas']);
    assert.deepEqual(found({ text: 'nothing like it' }), []);
  });

  it('keeps up with typing over ten thousand questions', () => {
    const questions = Array.from({ length: 10_000 }, (_, i) => question(`q-${i}`, 'loops', {}));
    const entries = searchEntries({ ...index, questions });
    const started = performance.now();
    const [last] = filterQuestions(
      entries,
      { ...NO_FILTER, levels: ['mid'], text: 'q-9999 loops' },
      statusOf,
    );
    const ms = performance.now() - started;
    assert.equal(last?.id, 'q-9999');
    // A frame is 16 ms; three times that leaves room for a busy machine.
    assert.ok(ms < 50, `${ms} ms`);
  });
});

describe('Grouping questions', () => {
  const groups = (by: 'topic' | 'level' | 'status') =>
    groupQuestions(index.questions, by, index, statusOf).map(group => [
      group.id,
      group.title,
      group.questions.map(({ id }) => id).join(' '),
      group.solved,
    ]);

  it('puts topics in the order of the syllabus, and unknown ones last', () => {
    assert.deepEqual(groups('topic'), [
      ['functions', 'Functions and Scope', 'five-lambdas keep-its-name', 0],
      ['loops', 'Loops', 'ranges', 1],
      ['attic', 'attic', 'left-over', 0],
    ]);
  });

  it('puts levels from junior to senior, and statuses from new to solved', () => {
    assert.deepEqual(groups('level'), [
      ['junior', 'Junior', 'ranges', 1],
      ['mid', 'Mid', 'keep-its-name left-over', 0],
      ['senior', 'Senior', 'five-lambdas', 0],
    ]);
    assert.deepEqual(groups('status'), [
      ['new', 'Not tried yet', 'keep-its-name left-over', 0],
      ['tried', 'Tried', 'five-lambdas', 0],
      ['solved', 'Solved', 'ranges', 1],
    ]);
  });

  it('leaves out groups without a question', () => {
    assert.deepEqual(groupQuestions([], 'topic', index, statusOf), []);
  });
});
