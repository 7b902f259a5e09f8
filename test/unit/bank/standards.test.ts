import assert from 'node:assert/strict';
import type { Question } from '../../../src/bank/question';
import { readPack } from '../../../src/bank/readPack';
import { shortcomings } from '../../../src/bank/standards';
import { HARBOUR } from './packs';

describe('The standards of the verifier', () => {
  const questions = new Map<string, Question>();
  before(async () => {
    for (const { question } of (await readPack(HARBOUR)).questions) questions.set(question.kind, question);
  });

  function of<K extends Question['kind']>(
    kind: K,
    change: Partial<Extract<Question, { kind: K }>>,
  ): string[] {
    const question = questions.get(kind);
    assert.ok(question);
    return shortcomings({ ...question, ...change } as Question);
  }

  it('are met by a good question of each kind', () => {
    assert.deepEqual(
      [...questions.values()].map(question => shortcomings(question)),
      [[], [], [], []],
    );
  });

  it('ask every question for its sections and one to three follow-ups', () => {
    assert.deepEqual(of('explain', { explanation: '', why: '', followUps: [] }), [
      'the section `## Explanation` is missing or empty',
      'the section `## Why interviewers ask` is missing or empty',
      'it has no follow-ups, and needs 1 to 3',
    ]);
    const followUps = Array.from({ length: 4 }, () => ({ question: 'x', answer: 'y' }));
    assert.deepEqual(of('choice', { followUps }), ['it has 4 follow-ups, and needs 1 to 3']);
    assert.deepEqual(of('choice', { covers: ['a', 'a'] }), ['it names a concept twice in `covers`']);
  });

  it('ask code and output for three hints, code for two wrong answers, explain for a rubric of four to seven', () => {
    assert.deepEqual(of('code', { hints: ['a', 'b'], wrong: [] }), [
      'it has 2 hints, and needs 3',
      'it has no wrong answers, and needs at least 2',
    ]);
    assert.deepEqual(of('output', { hints: [] }), ['it has no hints, and needs 3']);
    assert.deepEqual(of('choice', { hints: [] }), []);
    assert.deepEqual(of('explain', { rubric: ['a', 'b', 'c'] }), [
      'its rubric has 3 points, and needs 4 to 7',
    ]);
  });

  it('ask options for a reason each, and for no twins and no pointers at others', () => {
    const options = [
      { text: '`True`', correct: true, reason: 'x' },
      { text: '`true`', correct: false, reason: 'x' },
      { text: '`True`', correct: false, reason: '' },
      { text: 'None of the above', correct: false, reason: 'x' },
    ];
    assert.deepEqual(of('choice', { options }), [
      'the option "`True`" is there twice',
      'the option "`True`" does not say why it is right or wrong',
      'the option "None of the above" points at others, which are shuffled',
    ]);
  });
});
