import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Answering } from '../../../../src/editor/practice/answering';
import { AnswerStore } from '../../../../src/editor/practice/answerStore';
import { AttemptClock } from '../../../../src/editor/practice/attemptClock';
import { AttemptRecorder } from '../../../../src/editor/practice/attemptRecorder';
import { QuestionMemories } from '../../../../src/editor/practice/questionMemory';
import type { Attempt } from '../../../../src/progress/attempt';
import { localOffset } from '../../../../src/progress/days';
import { LETTERS, PORTS, TELL } from '../pageQuestions';
import { MemoryStore } from '../questions';

const draft = (part: Partial<{ text: string; chosen: number[]; ticked: number[] }>) => ({
  ...{ text: '', chosen: [], ticked: [] },
  ...part,
});

describe('Answering on the page', () => {
  let folder: string;
  let now: number;
  let log: Attempt[];
  let errors: unknown[];
  let full: boolean;
  let memories: QuestionMemories;
  let recorder: AttemptRecorder;
  let answering: Answering;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'drill-answering-'));
    [now, log, errors, full] = [1_000_000, [], [], false];
    memories = new QuestionMemories(new MemoryStore());
    const progress = {
      record: (attempt: Attempt) => {
        log.push(attempt);
        return full ? Promise.reject(new Error('the disk is full')) : Promise.resolve();
      },
      isTakenBack: () => false,
    };
    recorder = new AttemptRecorder(progress, memories, new AttemptClock(() => now), () => now);
    restart();
  });
  afterEach(async () => {
    await answering.settled();
    await rm(folder, { recursive: true, force: true });
  });

  let seed = 0;
  function restart(): void {
    const store = new AnswerStore(
      folder,
      () => seed++,
      error => errors.push(error),
    );
    answering = new Answering(store, recorder, error => errors.push(error));
  }

  it('records a right choice with its times', async () => {
    await recorder.begin(PORTS, null);
    now += 2_000;
    await answering.draft(PORTS, draft({ chosen: [0] }));
    now += 3_000;
    await answering.answer(PORTS, draft({ chosen: [1] }));
    const [attempt, ...more] = log;
    assert.deepEqual(more, []);
    assert.deepEqual(
      { ...attempt, id: '' },
      {
        ...{ id: '', question: 'three-ports', at: now, outcome: 'solved', ms: 5_000, firstKeyMs: 2_000 },
        ...{ hints: 0, solutionSeen: false, python: null, answer: 'Bergen', grade: null },
        ...{ sitting: null, score: null, offset: localOffset(now), ahead: false },
      },
    );
    assert.deepEqual([answering.of(PORTS.id).stage, answering.of(PORTS.id).result], ['done', 'right']);
    assert.equal(memories.of(PORTS.id).solved, true);
  });

  it('judges once: what comes after an answer changes nothing', async () => {
    await recorder.begin(PORTS, null);
    await answering.answer(PORTS, draft({ chosen: [0] }));
    await answering.answer(PORTS, draft({ chosen: [1] }));
    await answering.draft(PORTS, draft({ chosen: [1] }));
    await answering.giveUp(PORTS);
    assert.deepEqual(
      log.map(({ outcome }) => outcome),
      ['failed'],
    );
    assert.deepEqual(answering.of(PORTS.id).chosen, ['Antwerp']);
  });

  it('does not take nothing for an answer', async () => {
    await answering.answer(PORTS, draft({}));
    await answering.answer(LETTERS, draft({ text: ' \n' }));
    assert.deepEqual(log, []);
    assert.equal(answering.of(PORTS.id).stage, 'open');
  });

  it('judges a typed output, and a picked one', async () => {
    await answering.answer(LETTERS, draft({ text: 'a \nb\n' }));
    const picked = { ...LETTERS, id: 'picked', options: PORTS.options };
    await answering.answer(picked, draft({ chosen: [1] }));
    assert.deepEqual(
      log.map(({ question, outcome, answer }) => [question, outcome, answer]),
      [
        ['two-letters', 'solved', 'a \nb\n'],
        ['picked', 'solved', 'Bergen'],
      ],
    );
  });

  it('shows the model answer first and grades an explanation by the ticked points', async () => {
    await recorder.begin(TELL, null);
    await answering.answer(TELL, draft({ text: 'A name is …' }));
    assert.deepEqual(log, []);
    assert.equal(answering.of(TELL.id).stage, 'comparing');
    await answering.answer(TELL, draft({ text: 'A name is …', ticked: [0, 3, 1] }));
    assert.deepEqual(
      log.map(({ outcome, grade, answer }) => [outcome, grade, answer]),
      [['solved', 0.75, 'A name is …']],
    );
  });

  it('remembers that the answer was looked at first', async () => {
    await recorder.begin(LETTERS, null);
    await answering.draft(LETTERS, draft({ text: 'perhaps' }));
    await answering.giveUp(LETTERS);
    assert.deepEqual([log[0]?.outcome, log[0]?.answer], ['gave-up', 'perhaps']);
    assert.equal(answering.of(LETTERS.id).result, 'gave-up');
    assert.equal(memories.of(LETTERS.id).solutionSeen, true);
  });

  it('brings a half-typed answer back after a crash', async () => {
    await answering.draft(TELL, draft({ text: 'half a sen' }));
    await answering.draft(TELL, draft({ text: 'half a sentence', ticked: [2] }));
    await answering.settled();
    restart();
    assert.deepEqual(
      [answering.of(TELL.id).text, answering.of(TELL.id).ticked],
      ['half a sentence', ['A copy costs.']],
    );
  });

  it('begins again: no draft, no hints, the clock at zero', async () => {
    await recorder.begin(PORTS, null);
    await memories.update(PORTS.id, { hints: 1 });
    now += 60_000;
    await answering.answer(PORTS, draft({ chosen: [1] }));
    await answering.again(PORTS);
    assert.deepEqual([answering.of(PORTS.id).stage, answering.of(PORTS.id).chosen], ['open', []]);
    assert.equal(memories.of(PORTS.id).hints, 0);
    now += 1_000;
    await answering.answer(PORTS, draft({ chosen: [1] }));
    assert.deepEqual(
      log.map(({ ms }) => ms),
      [60_000, 1_000],
    );
  });

  it('brings an earlier answer back as a new attempt', async () => {
    await answering.answer(PORTS, draft({ chosen: [0] }));
    await answering.bringBack(PORTS, 'Dover');
    assert.deepEqual([answering.of(PORTS.id).stage, answering.of(PORTS.id).chosen], ['open', ['Dover']]);
  });

  it('shows the verdict even when it cannot be recorded, and says so', async () => {
    full = true;
    await answering.answer(PORTS, draft({ chosen: [1] }));
    assert.equal(answering.of(PORTS.id).result, 'right');
    assert.match(String(errors[0]), /the disk is full/);
  });

  it('tells of each change', async () => {
    const told: string[] = [];
    const listener = answering.onDidChange(id => told.push(id));
    await answering.draft(PORTS, draft({ chosen: [1] }));
    await answering.draft(PORTS, draft({ chosen: [1] }));
    assert.deepEqual(told, ['three-ports']);
    listener.dispose();
    await answering.again(PORTS);
    assert.equal(told.length, 1);
  });
});
