import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Reset } from '../../../src/progress/amendment';
import { History } from '../../../src/progress/history';
import { decodeLine, encodeAmendment } from '../../../src/progress/logLine';
import { Progress } from '../../../src/progress/progress';
import { attempt } from './attempts';

const reset = (id: string, at: number, questions: readonly string[] | null = null): Reset => ({
  ...{ type: 'reset', id, at, questions, title: 'Late' },
});

describe('A reset', () => {
  let history: History;
  const counted = () => history.counted('late').map(row => history.table.id(row));
  beforeEach(() => {
    history = new History();
    history.add([attempt('a', { at: 10, outcome: 'solved' }), attempt('b', { at: 20, question: 'other' })]);
  });

  it('takes back what was done before it, and leaves it to be read', () => {
    history.add([], [reset('r', 15)]);
    history.add([attempt('c', { at: 30 })]);
    assert.deepEqual(counted(), ['c']);
    assert.deepEqual(history.stateOf('late'), { status: 'tried', attempts: 1, bestMs: null, lastAt: 30 });
    assert.equal(history.attempts('late').length, 2);
  });

  it('of a question or a topic leaves the others', () => {
    history.add([], [reset('r', 25, ['late'])]);
    assert.equal(history.stateOf('late').status, 'new');
    assert.equal(history.stateOf('other').status, 'tried');
  });

  it('can be undone, whichever of the two is read first', () => {
    const undo = { type: 'undo', id: 'u', at: 40, entry: 'r' } as const;
    history.add([], [undo]);
    history.add([], [reset('r', 25)]);
    assert.equal(history.stateOf('late').status, 'solved');
    assert.deepEqual(history.amendments, []);
    history.add([], [reset('s', 50)]);
    assert.equal(history.stateOf('late').status, 'new');
  });

  it('is an entry of the log as it was made', () => {
    for (const one of [reset('r', 25), reset('s', 26, ['late', 'other'])]) {
      assert.deepEqual(decodeLine(encodeAmendment(one).trimEnd()).amendments, [one]);
    }
    for (const odd of [{ questions: 'late' }, { questions: [1] }, { at: null }, { id: 1 }, { title: null }]) {
      const line = JSON.stringify({ v: 1, ...reset('r', 25), ...odd });
      assert.deepEqual(decodeLine(line), { attempts: [], amendments: [] });
    }
  });

  it('does not hide what is done after it when the clock was set back', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'drill-reset-'));
    try {
      const progress = await Progress.open(folder, 'me');
      await progress.record(attempt('a', { at: 5000 }));
      await progress.amend(reset('r', 6000));
      await progress.record(attempt('b', { at: 100, outcome: 'solved' }));
      const again = await Progress.open(folder, 'other');
      for (const one of [progress, again]) {
        assert.deepEqual(one.stateOf('late'), { status: 'solved', attempts: 1, bestMs: 5000, lastAt: 100 });
      }
      // The next reset takes that back as well.
      await progress.amend(reset('s', 7000));
      assert.equal(progress.stateOf('late').status, 'new');
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

describe('A correction', () => {
  it('is the learner’s last word on an attempt, until it is undone', () => {
    const history = new History();
    history.add([attempt('a')], [{ type: 'correction', id: 'c', at: 5, attempt: 'a', grade: 3 }]);
    history.add([], [{ type: 'correction', id: 'd', at: 4, attempt: 'a', grade: 1 }]);
    assert.equal(history.correctionOf('a'), 3);
    history.add([], [{ type: 'undo', id: 'u', at: 6, entry: 'c' }]);
    assert.equal(history.correctionOf('a'), 1);
    assert.equal(history.correctionOf('b'), null);
  });
});
