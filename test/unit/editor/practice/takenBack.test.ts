import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Answering } from '../../../../src/editor/practice/answering';
import { AnswerStore } from '../../../../src/editor/practice/answerStore';
import { AttemptClock } from '../../../../src/editor/practice/attemptClock';
import { AttemptRecorder } from '../../../../src/editor/practice/attemptRecorder';
import { QuestionMemories } from '../../../../src/editor/practice/questionMemory';
import { History } from '../../../../src/progress/history';
import type { NewAttempt } from '../../../../src/progress/progress';
import { attempt } from '../../progress/attempts';
import { PORTS, TELL } from '../pageQuestions';
import { BUCKET, MemoryStore, verdict } from '../questions';

const PASSED = verdict({ status: 'passed' });
const RIGHT = { text: '', chosen: [1], ticked: [] };

describe('a question whose attempts a reset has taken back', () => {
  let folder: string;
  let now: number;
  let history: History;
  let memories: QuestionMemories;
  let recorder: AttemptRecorder;
  let answering: Answering;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'drill-taken-back-'));
    now = 1_000_000;
    history = new History();
    memories = new QuestionMemories(new MemoryStore());
    const progress = {
      record: async ({ answer, ...facts }: NewAttempt) => {
        history.add([{ ahead: false, ...facts, since: null }]);
      },
      isTakenBack: (id: string, one: string) => history.isTakenBack(id, one),
    };
    const clock = new AttemptClock(() => now);
    recorder = new AttemptRecorder(progress, memories, clock, () => now);
    const store = new AnswerStore(folder, () => 1, assert.ifError);
    answering = new Answering(store, recorder, assert.ifError);
  });
  afterEach(async () => {
    await answering.settled();
    await rm(folder, { recursive: true, force: true });
  });

  function resetAll(): void {
    now += 1_000;
    history.add([], [{ type: 'reset', id: 'r', at: now, questions: null, title: '' }]);
    now += 1_000;
  }

  async function solved(): Promise<void> {
    await recorder.begin(BUCKET, BUCKET.starter);
    await recorder.typed(BUCKET.id);
    now += 60_000;
    await recorder.verdict(BUCKET, PASSED, 'right');
  }

  it('is begun anew when its file is opened, with the old text in it', async () => {
    await solved();
    await recorder.suspend();
    resetAll();
    await recorder.begin(BUCKET, 'right');
    assert.deepEqual([memories.of(BUCKET.id).solved, memories.of(BUCKET.id).spentMs], [false, 0]);
    now += 5_000;
    await recorder.verdict(BUCKET, PASSED, 'right');
    const { status, attempts } = history.stateOf(BUCKET.id);
    assert.deepEqual([status, attempts], ['solved', 1]);
  });

  it('is recorded again when it stood open meanwhile', async () => {
    await solved();
    resetAll();
    now += 5_000;
    await recorder.typed(BUCKET.id);
    assert.equal(memories.of(BUCKET.id).solved, false);
    await recorder.verdict(BUCKET, PASSED, 'right');
    assert.equal(history.stateOf(BUCKET.id).status, 'solved');
  });

  it('can be given up again', async () => {
    await recorder.begin(BUCKET, BUCKET.starter);
    await recorder.gaveUp(BUCKET, 'wrong');
    resetAll();
    await recorder.gaveUp(BUCKET, 'wrong');
    assert.equal(history.stateOf(BUCKET.id).status, 'tried');
  });

  it('is begun anew also where an assessment has asked it since', async () => {
    await solved();
    await recorder.suspend();
    resetAll();
    const { answer, ...facts } = attempt('sat', { question: BUCKET.id, at: now, sitting: 's1' });
    history.add([facts]);
    await recorder.begin(BUCKET, 'right');
    now += 5_000;
    await recorder.verdict(BUCKET, PASSED, 'right');
    assert.equal(history.stateOf(BUCKET.id).status, 'solved');
  });

  it('is not taken for one that another window has recorded a moment ago, and this one does not know of', async () => {
    await solved();
    history = new History();
    await recorder.typed(BUCKET.id);
    assert.equal(memories.of(BUCKET.id).solved, true);
  });

  it('stays solved while its attempt counts, or counts again', async () => {
    await solved();
    await recorder.suspend();
    resetAll();
    history.add([], [{ type: 'undo', id: 'u', at: now, entry: 'r' }]);
    await recorder.begin(BUCKET, 'right');
    assert.equal(memories.of(BUCKET.id).solved, true);
  });

  it('asks on its page again, also where the page stood open; an answer that is only begun stays', async () => {
    await recorder.begin(PORTS, null);
    await answering.answer(PORTS, RIGHT);
    resetAll();
    await recorder.begin(PORTS, null);
    await answering.settled();
    assert.deepEqual([answering.of(PORTS.id).stage, answering.of(PORTS.id).chosen], ['open', []]);
    await answering.answer(PORTS, RIGHT);
    assert.equal(answering.of(PORTS.id).result, 'right');
    assert.equal(history.stateOf(PORTS.id).status, 'solved');

    await answering.draft(TELL, { text: 'Because', chosen: [], ticked: [] });
    await recorder.begin(TELL, null);
    await answering.settled();
    assert.equal(answering.of(TELL.id).text, 'Because');
  });
});
