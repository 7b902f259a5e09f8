import assert from 'node:assert/strict';
import { QuestionMemories, readMemory } from '../../../../src/editor/practice/questionMemory';
import { MemoryStore } from '../questions';

describe('the memory of a question', () => {
  it('starts empty', () => {
    const memory = new QuestionMemories(new MemoryStore()).of('a');
    assert.deepEqual(
      {
        hints: memory.hints,
        solved: memory.solved,
        solutionSeen: memory.solutionSeen,
        spentMs: memory.spentMs,
      },
      { hints: 0, solved: false, solutionSeen: false, spentMs: 0 },
    );
  });

  it('keeps what was updated, for each question by itself, also for a later session', async () => {
    const store = new MemoryStore();
    await new QuestionMemories(store).update('a', { hints: 2 });
    const later = new QuestionMemories(store);
    assert.equal(later.of('a').hints, 2);
    assert.equal(later.of('b').hints, 0);
  });

  it('forgets the attempt when the learner starts over, but not that the solution was agreed to', async () => {
    const memories = new QuestionMemories(new MemoryStore());
    await memories.update('a', {
      hints: 3,
      solutionAsked: true,
      solutionSeen: true,
      solved: true,
      spentMs: 9,
    });
    await memories.startOver('a');
    assert.deepEqual(memories.of('a'), { ...readMemory(undefined), solutionAsked: true });
  });

  it('takes fields of the wrong type for absent', () => {
    const read = readMemory({
      hints: '2',
      solved: 1,
      spentMs: -5,
      firstKeyMs: 'soon',
      recorded: 7,
      more: true,
    });
    assert.deepEqual(read, readMemory(null));
  });

  it('tells listeners which question changed until they are disposed of', async () => {
    const memories = new QuestionMemories(new MemoryStore());
    const heard: string[] = [];
    const listener = memories.onDidChange(id => heard.push(id));
    await memories.update('a', { hints: 1 });
    listener.dispose();
    await memories.update('b', { hints: 1 });
    assert.deepEqual(heard, ['a']);
  });
});
