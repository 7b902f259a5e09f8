import assert from 'node:assert/strict';
import { Hints } from '../../../../src/editor/practice/hints';
import { QuestionMemories } from '../../../../src/editor/practice/questionMemory';
import { BUCKET, MemoryStore } from '../questions';

describe('hints', () => {
  it('come one at a time, in order, until there are none left', async () => {
    const hints = new Hints(new QuestionMemories(new MemoryStore()));
    assert.deepEqual(hints.shown(BUCKET), []);
    assert.equal(await hints.next(BUCKET), true);
    assert.deepEqual(hints.shown(BUCKET), ['When is a default made?']);
    assert.equal(hints.left(BUCKET), 2);
    await hints.next(BUCKET);
    await hints.next(BUCKET);
    assert.equal(hints.left(BUCKET), 0);
    assert.equal(await hints.next(BUCKET), false);
    assert.deepEqual(hints.shown(BUCKET), BUCKET.hints);
  });

  it('are hidden again when the learner starts over', async () => {
    const memories = new QuestionMemories(new MemoryStore());
    const hints = new Hints(memories);
    await hints.next(BUCKET);
    await memories.startOver(BUCKET.id);
    assert.equal(hints.left(BUCKET), 3);
  });

  it('do not count below zero when a newer bank has fewer of them', async () => {
    const hints = new Hints(new QuestionMemories(new MemoryStore()));
    for (let i = 0; i < 3; i++) await hints.next(BUCKET);
    const shorter = { ...BUCKET, hints: ['Only one.'] };
    assert.equal(hints.left(shorter), 0);
    assert.deepEqual(hints.shown(shorter), ['Only one.']);
  });
});
