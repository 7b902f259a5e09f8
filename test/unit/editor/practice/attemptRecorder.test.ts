import assert from 'node:assert/strict';
import { AttemptClock } from '../../../../src/editor/practice/attemptClock';
import { AttemptRecorder } from '../../../../src/editor/practice/attemptRecorder';
import { QuestionMemories } from '../../../../src/editor/practice/questionMemory';
import { localOffset } from '../../../../src/progress/days';
import type { NewAttempt } from '../../../../src/progress/progress';
import { BUCKET, MemoryStore, verdict } from '../questions';

const PASSED = verdict({ status: 'passed' });
const FAILED = verdict();
const OTHER = { ...BUCKET, id: 'keep-its-name' };

describe('the recorder of attempts', () => {
  let now: number;
  let log: NewAttempt[];
  let store: MemoryStore;
  let memories: QuestionMemories;
  let recorder: AttemptRecorder;

  function session(): void {
    memories = new QuestionMemories(store);
    const progress = {
      record: (attempt: NewAttempt) => {
        log.push(attempt);
        return Promise.resolve();
      },
      isTakenBack: () => false,
    };
    const time = () => now;
    recorder = new AttemptRecorder(progress, memories, new AttemptClock(time), time);
  }

  beforeEach(() => {
    now = 1_000_000;
    log = [];
    store = new MemoryStore();
    session();
  });

  it('records a passing check as solved, with the times since the question was opened', async () => {
    await recorder.begin(BUCKET, BUCKET.starter);
    now += 3_000;
    await recorder.typed(BUCKET.id);
    now += 7_000;
    await recorder.typed(BUCKET.id);
    await recorder.verdict(BUCKET, PASSED, 'right');
    const [attempt, ...more] = log;
    assert.deepEqual(more, []);
    assert.deepEqual(
      { ...attempt, id: '' },
      {
        id: '',
        question: BUCKET.id,
        at: now,
        outcome: 'solved',
        ms: 10_000,
        firstKeyMs: 3_000,
        hints: 0,
        solutionSeen: false,
        python: '3.12.1',
        answer: 'right',
        grade: null,
        sitting: null,
        score: null,
        offset: localOffset(now),
        ahead: false,
      },
    );
  });

  it('records each different failing answer once, and measures the solving one from the opening', async () => {
    await recorder.begin(BUCKET, BUCKET.starter);
    now += 1_000;
    await recorder.verdict(BUCKET, FAILED, 'wrong');
    await recorder.verdict(BUCKET, FAILED, 'wrong');
    now += 1_000;
    await recorder.verdict(BUCKET, FAILED, 'wrong too');
    now += 1_000;
    await recorder.verdict(BUCKET, PASSED, 'right');
    assert.deepEqual(
      log.map(({ outcome, ms, answer }) => [outcome, ms, answer]),
      [
        ['failed', 1_000, 'wrong'],
        ['failed', 2_000, 'wrong too'],
        ['solved', 3_000, 'right'],
      ],
    );
    assert.equal(new Set(log.map(({ id }) => id)).size, 3);
  });

  it('does not take a look at the untouched starter’s tests for an attempt', async () => {
    await recorder.begin(BUCKET, BUCKET.starter);
    await recorder.verdict(BUCKET, FAILED, BUCKET.starter);
    assert.deepEqual(log, []);
  });

  it('records nothing when the check could not be run or was cancelled', async () => {
    await recorder.begin(BUCKET, BUCKET.starter);
    await recorder.verdict(BUCKET, verdict({ status: 'not-run', reason: 'cancelled' }), 'some');
    assert.deepEqual(log, []);
  });

  it('counts nothing after the question is solved, until the file is its starter again', async () => {
    await recorder.begin(BUCKET, BUCKET.starter);
    await recorder.verdict(BUCKET, PASSED, 'right');
    now += 5_000;
    await recorder.verdict(BUCKET, FAILED, 'played with');
    await recorder.verdict(BUCKET, PASSED, 'right, tidied');
    assert.equal(log.length, 1);
    await recorder.startOver(BUCKET.id);
    now += 2_000;
    await recorder.verdict(BUCKET, PASSED, 'right');
    assert.deepEqual(
      log.map(({ ms }) => ms),
      [0, 2_000],
    );
  });

  it('goes on with an attempt of an earlier session and leaves out the time between', async () => {
    await recorder.begin(BUCKET, BUCKET.starter);
    now += 4_000;
    await recorder.suspend();
    now += 86_400_000;
    session();
    await recorder.begin(BUCKET, 'half done');
    now += 1_000;
    await recorder.verdict(BUCKET, PASSED, 'right');
    assert.equal(log[0]?.ms, 5_000);
  });

  it('does not start again by opening a solved file in another session', async () => {
    await recorder.begin(BUCKET, BUCKET.starter);
    await recorder.verdict(BUCKET, PASSED, 'right');
    session();
    await recorder.begin(BUCKET, 'right');
    await recorder.verdict(BUCKET, PASSED, 'right');
    assert.equal(log.length, 1);
  });

  it('starts a new attempt when a solved file was made the starter again by hand', async () => {
    await recorder.begin(BUCKET, BUCKET.starter);
    now += 9_000;
    await recorder.verdict(BUCKET, PASSED, 'right');
    session();
    await recorder.begin(BUCKET, BUCKET.starter);
    now += 1_000;
    await recorder.verdict(BUCKET, PASSED, 'right');
    assert.deepEqual(
      log.map(({ ms }) => ms),
      [9_000, 1_000],
    );
  });

  it('stops the clock of a question while another one is worked on', async () => {
    await recorder.begin(BUCKET, BUCKET.starter);
    now += 1_000;
    await recorder.begin(OTHER, OTHER.starter);
    now += 60_000;
    await recorder.begin(BUCKET, 'half done');
    now += 1_000;
    await recorder.verdict(BUCKET, PASSED, 'right');
    assert.equal(log[0]?.ms, 2_000);
  });

  it('records giving up once, and marks what is solved afterwards', async () => {
    await recorder.begin(BUCKET, BUCKET.starter);
    await memories.update(BUCKET.id, { hints: 2 });
    await recorder.gaveUp(BUCKET, 'wrong');
    await recorder.gaveUp(BUCKET, 'wrong');
    await recorder.verdict(BUCKET, PASSED, 'right');
    assert.deepEqual(
      log.map(({ outcome, solutionSeen, hints, python }) => [outcome, solutionSeen, hints, python]),
      [
        ['gave-up', true, 2, null],
        ['solved', true, 2, '3.12.1'],
      ],
    );
  });

  it('does not call it giving up when a solved question’s solution is read', async () => {
    await recorder.begin(BUCKET, BUCKET.starter);
    await recorder.verdict(BUCKET, PASSED, 'right');
    await recorder.gaveUp(BUCKET, 'right');
    assert.deepEqual(
      log.map(({ outcome }) => outcome),
      ['solved'],
    );
    assert.equal(memories.of(BUCKET.id).solutionSeen, true);
  });

  it('is not thrown by a clock that is set back', async () => {
    await recorder.begin(BUCKET, BUCKET.starter);
    now -= 50_000;
    await recorder.verdict(BUCKET, PASSED, 'right');
    assert.equal(log[0]?.ms, 0);
  });
});
