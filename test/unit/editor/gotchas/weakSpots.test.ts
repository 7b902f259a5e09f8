import assert from 'node:assert/strict';
import type { QuestionStatus, QuestionSummary } from '../../../../src/bank/question';
import { byKind } from '../../../../src/editor/gotchas/foundGotchas';
import { questionFor, weakSpots } from '../../../../src/editor/gotchas/weakSpots';
import type { FoundGotcha } from '../../../../src/shared/gotchaMessages';

function found(id: string, uri: string, line: number): FoundGotcha {
  const range = { start: { line, character: 0 }, end: { line, character: 1 } };
  return { uri, id, title: `Title of ${id}`, message: 'Surprise.', severity: 'warning', range };
}

function question(id: string, gotchas?: readonly string[]): QuestionSummary {
  const more = { kind: 'code', level: 'mid', topic: 'functions', covers: [], minutes: 5 } as const;
  return { id, title: id, path: id, ...more, ...(gotchas && { gotchas }) };
}

describe('What was found in a workspace', () => {
  it('is shown by kind, the most frequent first, places in order', () => {
    const kinds = byKind([
      found('rare', 'file:///b.py', 1),
      found('frequent', 'file:///b.py', 9),
      found('frequent', 'file:///a.py', 5),
      found('frequent', 'file:///b.py', 2),
    ]);
    assert.deepEqual(
      kinds.map(({ id, title, places }) => [
        id,
        title,
        places.map(one => `${one.uri} ${one.range.start.line}`),
      ]),
      [
        ['frequent', 'Title of frequent', ['file:///a.py 5', 'file:///b.py 2', 'file:///b.py 9']],
        ['rare', 'Title of rare', ['file:///b.py 1']],
      ],
    );
  });
});

describe('Weak spots', () => {
  const kinds = byKind([found('a', 'x', 1), found('b', 'x', 2), found('b', 'x', 3), found('c', 'x', 4)]);
  const statuses: Record<string, QuestionStatus> = { 'solved-b': 'solved', 'tried-a': 'tried' };
  const statusOf = (id: string) => statuses[id] ?? 'new';
  const questions = [
    question('none'),
    question('solved-b', ['b']),
    question('tried-a', ['a', 'z']),
    question('both', ['a', 'b']),
    question('other', ['z']),
  ];

  it('are the questions for what was found, unsolved ones first, then by how often it was found', () => {
    const spots = weakSpots(kinds, questions, statusOf);
    assert.deepEqual(
      spots.map(spot => [spot.question.id, spot.kinds.map(({ id }) => id)]),
      [
        ['both', ['b', 'a']],
        ['tried-a', ['a']],
        ['solved-b', ['b']],
      ],
    );
  });

  it('are none where no question drills what was found', () => {
    assert.deepEqual(weakSpots(kinds, [question('other', ['z'])], statusOf), []);
  });

  it('are practised one gotcha at a time too: with a question that is not solved, else with any', () => {
    assert.equal(questionFor('b', questions, statusOf)?.id, 'both');
    assert.equal(questionFor('b', questions.slice(0, 3), statusOf)?.id, 'solved-b');
    assert.equal(questionFor('c', questions, statusOf), null);
  });
});
