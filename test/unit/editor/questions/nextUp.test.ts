import assert from 'node:assert/strict';
import type { QuestionStatus } from '../../../../src/bank/question';
import { nextUp } from '../../../../src/editor/questions/nextUp';
import { BUCKET } from '../questions';

const question = (id: string, topic: string) => ({ ...BUCKET, id, topic });
const topic = (id: string) => ({ id, title: id, weight: 1, concepts: [] });

/** The bank's own order is by folder name; the syllabus has loops first. */
const INDEX = {
  topics: [topic('loops'), topic('classes')],
  questions: [
    question('c1', 'classes'),
    question('c2', 'classes'),
    question('l1', 'loops'),
    question('l2', 'loops'),
    question('o1', 'others'),
  ],
};

describe('Where Next leads', () => {
  const next = (
    current: string | null,
    states: Record<string, QuestionStatus> = {},
    seen: Record<string, number> = {},
  ) =>
    nextUp(INDEX, current, { statusOf: id => states[id] ?? 'new', lastAtOf: id => seen[id] ?? null })?.id ??
    null;

  it('is on through the topic, then through the topics behind it, and round', () => {
    assert.equal(next('l1'), 'l2');
    assert.equal(next('l2'), 'c1');
    assert.equal(next('c2'), 'o1');
    assert.equal(next('o1'), 'l1');
    assert.equal(next(null), 'l1');
  });

  it('is past what is solved', () => {
    assert.equal(next('l1', { l2: 'solved', c1: 'solved' }), 'c2');
    assert.equal(next('o1', { l1: 'solved' }), 'l2');
  });

  it('offers everything else before what was skipped', () => {
    const way: (string | null)[] = ['l1'];
    for (let step = 0; step < 5; step++) way.push(next(way.at(-1) ?? null));
    assert.deepEqual(way, ['l1', 'l2', 'c1', 'c2', 'o1', 'l1']);
  });

  it('with all solved is what was not seen for longest, and never the open question', () => {
    const solved = Object.fromEntries(INDEX.questions.map(({ id }) => [id, 'solved' as const]));
    assert.equal(next('l1', solved, { l1: 1, l2: 50, c1: 40, c2: 20, o1: 30 }), 'c2');
  });

  it('is nowhere when there is no other question', () => {
    const alone = { ...INDEX, questions: INDEX.questions.slice(0, 1) };
    assert.equal(nextUp(alone, 'c1', { statusOf: () => 'new', lastAtOf: () => null }), null);
    assert.equal(
      nextUp({ ...INDEX, questions: [] }, null, { statusOf: () => 'new', lastAtOf: () => null }),
      null,
    );
  });
});
