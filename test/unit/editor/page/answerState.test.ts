import assert from 'node:assert/strict';
import { type AnswerModel, pageState } from '../../../../src/editor/page/pageState';
import { readMemory } from '../../../../src/editor/practice/questionMemory';
import { freshAnswer, type StoredAnswer } from '../../../../src/editor/practice/storedAnswer';
import { NOT_TRIED } from '../../../../src/progress/history';
import { LETTERS, PORTS, TELL } from '../pageQuestions';

const COMMON = {
  ...{ topics: [], memory: readMemory(null), progress: NOT_TRIED, programs: {}, next: null },
  ready: { state: 'unknown' },
} as const;
const FRESH = freshAnswer(11, 4);

const stateOf = (question: AnswerModel['question'], answer: Partial<StoredAnswer> = {}) =>
  pageState({ ...COMMON, question, answer: { ...FRESH, ...answer } });

describe('the state of a page that is answered on', () => {
  it('gives nothing of the answer away before it is given', () => {
    const questions = [PORTS, LETTERS, { ...LETTERS, options: PORTS.options }, TELL];
    for (const question of questions) {
      const state = stateOf(question, { text: 'half', chosen: ['Bergen'] });
      const text = JSON.stringify(state);
      for (const secret of [
        'Deep enough.',
        'correct',
        '"a\\\\nb"',
        TELL.modelAnswer,
        'Objects are shared.',
        PORTS.explanation,
      ])
        assert.equal(text.includes(secret), false, `${question.id} tells ${secret}`);
      assert.equal(state.lesson, null);
    }
  });

  it('has the options in the order of the attempt, called by their places', () => {
    const state = stateOf(PORTS, { chosen: ['Calais'] });
    assert.ok(state.kind === 'choice');
    assert.equal(state.multiple, false);
    assert.deepEqual(state.draft.chosen, [2]);
    assert.notDeepEqual(
      state.options.map(({ id }) => id),
      [0, 1, 2, 3, 4],
    );
    for (const { id, text } of state.options) assert.equal(PORTS.options[id]?.text, text);
    assert.deepEqual(stateOf(PORTS), stateOf(PORTS));
  });

  it('says how many are to be chosen', () => {
    const options = PORTS.options.map((option, place) => ({ ...option, correct: place < 2 }));
    const state = stateOf({ ...PORTS, options });
    assert.ok(state.kind === 'choice');
    assert.equal(state.multiple, true);
  });

  it('tells all once it is answered', () => {
    const state = stateOf(PORTS, { stage: 'done', result: 'wrong', chosen: ['Dover'] });
    assert.ok(state.kind === 'choice');
    assert.equal(state.outcome?.result, 'wrong');
    assert.deepEqual(state.outcome?.options[1], { correct: true, reason: 'Deep enough.' });
    assert.equal(state.lesson?.explanation, PORTS.explanation);
  });

  it('withholds the program whose output is asked for until it is answered', () => {
    assert.equal(stateOf(LETTERS).withheld, LETTERS.program);
    const state = stateOf(LETTERS, { stage: 'done', result: 'gave-up' });
    assert.ok(state.kind === 'output');
    assert.equal(state.withheld, null);
    assert.equal(state.outcome?.expected, 'a\nb');
  });

  it('shows the model answer while one compares, and teaches when the points are counted', () => {
    const comparing = stateOf(TELL, { stage: 'comparing', text: 'mine', ticked: ['A copy costs.'] });
    assert.ok(comparing.kind === 'explain');
    assert.deepEqual(comparing.comparison, {
      modelAnswer: TELL.modelAnswer,
      rubric: TELL.rubric,
      result: null,
    });
    assert.deepEqual(comparing.draft, { text: 'mine', chosen: [], ticked: [2] });
    assert.equal(comparing.lesson, null);
    const done = stateOf(TELL, { stage: 'done', result: 'right', text: 'mine' });
    assert.ok(done.kind === 'explain');
    assert.equal(done.comparison?.result, 'right');
    assert.equal(done.lesson?.why, TELL.why);
  });
});
