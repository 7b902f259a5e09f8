import assert from 'node:assert/strict';
import { mergedIndex, qualified } from '../../../src/bank/mergedIndex';
import { partsOfId, qualifiedId } from '../../../src/bank/packIds';
import type { BankIndex, QuestionSummary } from '../../../src/bank/question';
import { gatherPacks, groupQuestions } from '../../../src/bank/search';

const question = (id: string, topic: string, covers: readonly string[] = []): QuestionSummary => ({
  ...{ id, title: id, kind: 'code', level: 'mid', topic, covers, minutes: 1, path: `${topic}/${id}` },
});
const BANK: BankIndex = {
  ...{ name: 'bundled', title: 'Bundled', version: '1' },
  topics: [
    {
      id: 'loops',
      title: 'Loops and iterators',
      weight: 100,
      concepts: [{ id: 'late-binding', level: 'mid', title: 'Late binding' }],
    },
  ],
  questions: [question('count-down', 'loops', ['late-binding'])],
};
const plain = { weight: 0, concepts: [] };
const HARBOUR: BankIndex = {
  ...{ name: 'harbour', title: 'Harbour', version: '1' },
  topics: [
    { id: 'loops', title: 'Loops', ...plain },
    { id: 'ropes', title: 'Ropes', ...plain },
  ],
  questions: [question('count-down', 'loops', ['late-binding']), question('coil', 'ropes')],
};

describe('packs beside the bundled bank', () => {
  const index = mergedIndex(BANK, [HARBOUR]);

  it('leave the ids of the bank as they are and put their names in front of their own', () => {
    const ids = index.questions.map(({ id }) => id);
    assert.deepEqual(ids, ['count-down', 'harbour/count-down', 'harbour/coil']);
    assert.deepEqual(partsOfId('harbour/count-down'), { pack: 'harbour', local: 'count-down' });
    assert.deepEqual(partsOfId('count-down'), { pack: null, local: 'count-down' });
    assert.equal(qualifiedId('harbour', 'coil'), 'harbour/coil');
  });

  it('say in a topic’s title whose it is, in the words of the syllabus that they use', () => {
    const titles = index.topics.map(({ id, title }) => [id, title]);
    assert.deepEqual(titles, [
      ['loops', 'Loops and iterators'],
      ['harbour/loops', 'Harbour: Loops and iterators'],
      ['harbour/ropes', 'Harbour: Ropes'],
    ]);
    assert.deepEqual(index.questions[1]?.covers, ['late-binding']);
  });

  it('keep concepts of a syllabus of their own apart', () => {
    const concepts = [{ id: 'late-binding', level: 'mid' as const, title: 'Another thing' }];
    const own = { ...HARBOUR, topics: [{ id: 'loops', title: 'Loops', weight: 100, concepts }] };
    assert.deepEqual(qualified(own, question('a', 'loops', ['late-binding'])).covers, [
      'harbour/late-binding',
    ]);
    assert.equal(mergedIndex(BANK, [own]).topics[1]?.title, 'Harbour: Loops');
  });

  it('are one group each, with their topics in it', () => {
    const statusOf = (id: string) => (id === 'harbour/coil' ? 'solved' : 'new');
    const groups = groupQuestions(index.questions, 'topic', index, statusOf);
    const [bank, harbour, ...others] = gatherPacks(groups, index.packs ?? []);
    assert.deepEqual([bank?.id, harbour?.id, others], ['loops', 'harbour', []]);
    assert.deepEqual([harbour?.title, harbour?.solved, harbour?.questions.length], ['Harbour', 1, 2]);
    assert.deepEqual(
      harbour?.parts?.map(({ id, title }) => [id, title]),
      [
        ['harbour/loops', 'Loops and iterators'],
        ['harbour/ropes', 'Ropes'],
      ],
    );
  });

  it('have no inner groups when they have one topic', () => {
    const one = mergedIndex(BANK, [{ ...HARBOUR, questions: HARBOUR.questions.slice(0, 1) }]);
    const groups = groupQuestions(one.questions, 'topic', one, () => 'new');
    assert.equal(gatherPacks(groups, one.packs ?? [])[1]?.parts, undefined);
  });
});
