import assert from 'node:assert/strict';
import { AttemptClock } from '../../../../src/editor/practice/attemptClock';
import { AttemptRecorder } from '../../../../src/editor/practice/attemptRecorder';
import { QuestionMemories } from '../../../../src/editor/practice/questionMemory';
import type { NewAttempt } from '../../../../src/progress/progress';
import { BUCKET, MemoryStore, verdict } from '../questions';

const MINUTE = 60_000;

describe('the clock of an attempt', () => {
  let now: number;
  let clock: AttemptClock;
  const pass = (minutes: number) => {
    now += minutes * MINUTE;
  };
  beforeEach(() => {
    now = 1_000_000;
    clock = new AttemptClock(() => now);
    clock.start('late');
  });

  it('counts all the time in which the learner is heard of now and then', () => {
    for (let i = 0; i < 5; i += 1) {
      pass(9);
      clock.heard();
    }
    pass(3);
    assert.equal(clock.elapsed('late'), 48 * MINUTE);
    assert.equal(clock.lap('late'), 48 * MINUTE);
    assert.equal(clock.elapsed('late'), 0);
  });

  it('counts ten minutes of a longer silence', () => {
    pass(4);
    clock.heard();
    pass(12 * 60);
    assert.equal(clock.elapsed('late'), 14 * MINUTE);
    clock.heard();
    pass(1);
    assert.equal(clock.lap('late'), 15 * MINUTE);
  });

  it('measures the question that runs, and is not thrown by a clock that is set back', () => {
    pass(2);
    clock.heard();
    pass(-30);
    clock.heard();
    pass(1);
    assert.deepEqual([clock.elapsed('late'), clock.elapsed('other')], [3 * MINUTE, 0]);
    clock.stop();
    clock.heard();
    assert.equal(clock.question, null);
  });

  it('does not let a question that stood open overnight count the night', async () => {
    const log: NewAttempt[] = [];
    const progress = {
      record: async (attempt: NewAttempt) => void log.push(attempt),
      isTakenBack: () => false,
    };
    const memories = new QuestionMemories(new MemoryStore());
    const recorder = new AttemptRecorder(progress, memories, clock, () => now);
    clock.stop();
    await recorder.begin(BUCKET, BUCKET.starter);
    pass(1);
    await recorder.typed(BUCKET.id);
    for (let i = 0; i < 3; i += 1) {
      pass(8);
      await recorder.typed(BUCKET.id);
    }
    pass(12 * 60);
    recorder.heard();
    pass(2);
    await recorder.verdict(BUCKET, verdict({ status: 'passed' }), 'right');
    assert.deepEqual([log[0]?.ms, log[0]?.firstKeyMs], [37 * MINUTE, MINUTE]);
  });
});
