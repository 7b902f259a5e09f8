import assert from 'node:assert/strict';
import type { Result } from '../../../../src/editor/check/results';
import { type CodeModel, pageState } from '../../../../src/editor/page/pageState';
import { readMemory } from '../../../../src/editor/practice/questionMemory';
import { NOT_TRIED } from '../../../../src/progress/history';
import { BUCKET, verdict } from '../questions';

const NOTHING: Result = { run: null, verdict: null, checked: null, previous: null, stale: false };

const MODEL: CodeModel = {
  question: BUCKET,
  topics: [{ id: 'functions', title: 'Functions, scope and decorators', weight: 12, concepts: [] }],
  file: 'forgetful_bucket.py',
  memory: readMemory(null),
  result: NOTHING,
  progress: NOT_TRIED,
  programs: {},
  ready: { state: 'unknown' },
  verdictPlacement: 'below',
  next: null,
};

describe('the state of the question page', () => {
  it('of a fresh question has its prompt and no hint, lesson, verdict or problem', () => {
    const state = pageState(MODEL);
    assert.deepEqual(state, {
      kind: 'code',
      standing: { status: 'new', attempts: 0, bestMs: null, lastAt: null },
      programs: {},
      withheld: null,
      solutions: [],
      question: {
        id: 'forgetful-bucket',
        title: 'A bucket that forgets',
        level: 'mid',
        topic: 'Functions, scope and decorators',
        minutes: 6,
        prompt: 'Mend `add_item`.',
        source: 'https://docs.python.org/3/',
        hintsTotal: 3,
      },
      file: 'forgetful_bucket.py',
      hints: [],
      lesson: null,
      run: null,
      verdict: null,
      previous: null,
      stale: false,
      verdictPlacement: 'below',
      interpreter: null,
      problem: null,
      next: null,
    });
  });

  it('holds the hints that were asked for and no others', () => {
    const state = pageState({ ...MODEL, memory: { ...MODEL.memory, hints: 2 } });
    assert.deepEqual(state.hints, ['When is a default made?', 'Once.']);
    assert.equal(JSON.stringify(state).includes('Use None.'), false);
  });

  it('gives nothing of the answer away before the question is solved', () => {
    const failed = { ...NOTHING, verdict: verdict(), checked: 'text' };
    const text = JSON.stringify(pageState({ ...MODEL, result: failed }));
    assert.equal(text.includes(BUCKET.explanation), false);
    assert.equal(text.includes('bucket=None'), false);
  });

  it('teaches once the question is solved or its solution was seen', () => {
    const lesson = { explanation: BUCKET.explanation, why: BUCKET.why, followUps: BUCKET.followUps };
    assert.deepEqual(pageState({ ...MODEL, memory: { ...MODEL.memory, solved: true } }).lesson, lesson);
    assert.deepEqual(pageState({ ...MODEL, memory: { ...MODEL.memory, solutionSeen: true } }).lesson, lesson);
  });

  it('names the interpreter that checks will use', () => {
    const interpreter = { path: 'python3', executable: '/usr/bin/python3', version: '3.12.1' };
    const state = pageState({ ...MODEL, ready: { state: 'ready', interpreter } });
    assert.deepEqual(state.interpreter, { label: 'Python 3.12.1' });
  });

  it('says why nothing can be run, with the way out', () => {
    const none = pageState({ ...MODEL, ready: { state: 'no-interpreter', message: 'No Python was found.' } });
    assert.equal(none.problem?.message, 'No Python was found.');
    assert.deepEqual(none.problem?.actions, [
      { label: 'Choose an interpreter', command: 'pythonDrill.selectInterpreter' },
    ]);
    const untrusted = pageState({ ...MODEL, ready: { state: 'untrusted' } });
    assert.match(untrusted.problem?.message ?? '', /trusted/);
    assert.deepEqual(untrusted.problem?.actions, [
      { label: 'Manage workspace trust', command: 'workbench.trust.manage' },
    ]);
  });

  it('passes on the check, the verdict and what comes next', () => {
    const result: Result = {
      run: { tests: [], current: null },
      verdict: verdict(),
      checked: 'text',
      previous: { a: 'failed' },
      stale: true,
    };
    const state = pageState({
      ...MODEL,
      result,
      next: { ...BUCKET, id: 'keep-its-name', title: 'Keep its name' },
    });
    assert.ok(state.kind === 'code');
    assert.deepEqual(state.run, result.run);
    assert.equal(state.verdict, result.verdict);
    assert.deepEqual(state.previous, { a: 'failed' });
    assert.equal(state.stale, true);
    assert.deepEqual(state.next, { id: 'keep-its-name', title: 'Keep its name' });
  });

  it('calls a topic that the syllabus does not know by its id', () => {
    assert.equal(pageState({ ...MODEL, topics: [] }).question.topic, 'functions');
  });
});
