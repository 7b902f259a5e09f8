import assert from 'node:assert/strict';
import { type NextContext, type NextRule, nextQuestion } from '../../../src/bank/nextQuestion';
import type { Level, QuestionStatus, QuestionSummary } from '../../../src/bank/question';

const QUESTIONS = [
  question('a1', 'a', 'junior'),
  question('a2', 'a', 'mid'),
  question('a3', 'a', 'mid'),
  question('b1', 'b', 'junior'),
  question('b2', 'b', 'mid'),
];

function question(id: string, topic: string, level: Level): QuestionSummary {
  return { id, title: id, kind: 'code', level, topic, covers: [], minutes: 5, path: `${topic}/${id}` };
}

interface Past {
  readonly current?: string;
  readonly solved?: string;
  readonly tried?: string;
  /** Ids in the order in which they were last answered. */
  readonly order?: string;
  readonly random?: number;
}

function next(rule: NextRule, past: Past = {}, questions = QUESTIONS): string | null {
  const solved = (past.solved ?? '').split(' ');
  const tried = (past.tried ?? '').split(' ');
  const order = (past.order ?? '').split(' ');
  const context: NextContext = {
    statusOf: (id): QuestionStatus => (solved.includes(id) ? 'solved' : tried.includes(id) ? 'tried' : 'new'),
    lastAtOf: id => (order.includes(id) ? order.indexOf(id) + 1 : null),
    current: past.current ?? null,
    random: () => past.random ?? 0,
  };
  return nextQuestion(questions, rule, context)?.id ?? null;
}

describe('Continuing', () => {
  const by = { by: 'continue' } as const;

  it('stays at the current question while it is unsolved', () => {
    assert.equal(next(by, { current: 'b1', tried: 'a1 b1', order: 'b1 a1' }), 'b1');
  });

  it('goes back to the one that was tried last', () => {
    assert.equal(next(by, { tried: 'a1 a3 b1', order: 'a1 a3 b1' }), 'b1');
    assert.equal(next(by, { current: 'a1', solved: 'a1', tried: 'a3 b1', order: 'b1 a3 a1' }), 'a3');
  });

  it('goes on in the topic of the current question, else begins with the first', () => {
    assert.equal(next(by, { current: 'a2', solved: 'a2' }), 'a3');
    assert.equal(next(by), 'a1');
    assert.equal(next(by, { solved: 'a1 a2 a3' }), 'b1');
  });
});

describe('Next by topic', () => {
  it('is the first unsolved one behind the current question, going round', () => {
    assert.equal(next({ by: 'topic' }, { current: 'a2' }), 'a3');
    assert.equal(next({ by: 'topic' }, { current: 'a3', solved: 'a1' }), 'a2');
    assert.equal(next({ by: 'topic', topic: 'b' }, { current: 'a3', solved: 'b1' }), 'b2');
  });

  it('is the one not seen for longest when all are solved', () => {
    assert.equal(next({ by: 'topic' }, { current: 'a1', solved: 'a1 a2 a3', order: 'a1 a3 a2' }), 'a3');
  });

  it('is the current question where the topic has no other, and nothing for an unknown topic', () => {
    assert.equal(next({ by: 'topic' }, { current: 'a1' }, QUESTIONS.slice(0, 1)), 'a1');
    assert.equal(next({ by: 'topic', topic: 'z' }), null);
    assert.equal(next({ by: 'topic' }, {}, []), null);
  });
});

describe('Next by level', () => {
  it('goes over the topics', () => {
    assert.equal(next({ by: 'level' }, { current: 'a3' }), 'b2');
    assert.equal(next({ by: 'level', level: 'junior' }, { current: 'a3', solved: 'a1' }), 'b1');
    assert.equal(next({ by: 'level', level: 'senior' }), null);
  });
});

describe('At random', () => {
  const by = { by: 'random' } as const;
  const reached = (past: Past) =>
    [0, 0.2, 0.4, 0.6, 0.8, 0.999]
      .map(random => next(by, { ...past, random }))
      .filter((id, i, all) => all.indexOf(id) === i);

  it('comes to every unsolved question but the current one', () => {
    assert.deepEqual(reached({ current: 'a1', solved: 'b1' }), ['a2', 'a3', 'b2']);
  });

  it('comes to every other question when all are solved', () => {
    assert.deepEqual(reached({ current: 'b2', solved: 'a1 a2 a3 b1 b2' }), ['a1', 'a2', 'a3', 'b1']);
  });

  it('comes to the current one where there is no other', () => {
    assert.equal(next(by, { current: 'a1' }, QUESTIONS.slice(0, 1)), 'a1');
    assert.equal(next(by, {}, []), null);
  });
});
