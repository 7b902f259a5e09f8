import assert from 'node:assert/strict';
import {
  type BankIndex,
  LEVELS,
  type QuestionStatus,
  type QuestionSummary,
} from '../../../../src/bank/question';
import { NO_FILTER } from '../../../../src/bank/search';
import { countText, filterOf, filterSections } from '../../../../src/editor/questions/filterItems';
import { QuestionList } from '../../../../src/editor/questions/questionList';

function question(id: string, topic: string, level: QuestionSummary['level']): QuestionSummary {
  return {
    id,
    title: `Title of ${id}`,
    kind: 'code',
    level,
    topic,
    covers: [],
    minutes: 5,
    path: `${topic}/${id}`,
  };
}

const index: BankIndex = {
  name: 'test',
  title: 'Test',
  version: '1',
  topics: [
    { id: 'functions', title: 'Functions', weight: 1, concepts: [] },
    { id: 'asyncio', title: 'Async', weight: 1, concepts: [] },
    { id: 'unused', title: 'Unused', weight: 1, concepts: [] },
  ],
  questions: [
    question('bucket', 'functions', 'mid'),
    question('lambdas', 'functions', 'senior'),
    question('poller', 'asyncio', 'senior'),
  ],
};

class Learner {
  readonly #listeners = new Set<() => void>();
  readonly #statuses = new Map<string, QuestionStatus>();

  stateOf(id: string) {
    return { status: this.#statuses.get(id) ?? 'new', attempts: 0, bestMs: null, lastAt: null };
  }

  onDidChange(listener: () => void) {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  }

  get listeners(): number {
    return this.#listeners.size;
  }

  becomes(id: string, status: QuestionStatus): void {
    this.#statuses.set(id, status);
    for (const listener of this.#listeners) {
      listener();
    }
  }
}

function memory() {
  const kept = new Map<string, unknown>();
  return {
    get: (key: string) => kept.get(key),
    update: async (key: string, value: unknown) => void kept.set(key, value),
  };
}

describe('The list of questions', () => {
  let learner: Learner;
  let list: QuestionList;
  let changes: number;

  beforeEach(() => {
    learner = new Learner();
    list = new QuestionList(memory());
    list.show(index, learner);
    changes = 0;
    list.onDidChange(() => changes++);
  });

  const groups = () =>
    list.groups.map(({ title, questions, solved }) => `${title} ${solved}/${questions.length}`);

  it('is loading until it is shown something, or until that failed', () => {
    const fresh = new QuestionList(memory());
    assert.equal(fresh.state, 'loading');
    assert.deepEqual(fresh.groups, []);
    fresh.show(index, learner);
    assert.equal(fresh.state, 'ready');
    fresh.fail();
    assert.equal(fresh.state, 'failed');
    assert.deepEqual(fresh.visible, []);
  });

  it('groups by topic at first and leaves empty topics out', () => {
    assert.deepEqual(groups(), ['Functions 0/2', 'Async 0/1']);
  });

  it('groups by level or status and remembers it', async () => {
    const kept = memory();
    const one = new QuestionList(kept);
    await one.setGrouping('level');
    assert.equal(new QuestionList(kept).grouping, 'level');
    await list.setGrouping('level');
    assert.deepEqual(groups(), ['Mid 0/1', 'Senior 0/2']);
    await list.setGrouping('status');
    assert.deepEqual(groups(), ['Not tried yet 0/3']);
  });

  it('follows the learner: a solved question counts and moves at once', async () => {
    await list.setGrouping('status');
    learner.becomes('bucket', 'solved');
    assert.deepEqual(groups(), ['Not tried yet 0/2', 'Solved 1/1']);
    await list.setGrouping('topic');
    assert.deepEqual(groups(), ['Functions 1/2', 'Async 0/1']);
  });

  it('shows what the filter lets through, and says so to its listeners', () => {
    list.setFilter({ ...NO_FILTER, levels: ['senior'], text: 'async' });
    assert.deepEqual(groups(), ['Async 0/1']);
    assert.equal(list.isFiltered, true);
    list.setFilter(NO_FILTER);
    assert.equal(list.isFiltered, false);
    assert.equal(list.visible.length, 3);
    assert.equal(changes, 2);
  });

  it('lets go of the former progress when it is shown another', () => {
    const other = new Learner();
    list.show(index, other);
    assert.deepEqual([learner.listeners, other.listeners], [0, 1]);
    list.dispose();
    assert.equal(other.listeners, 0);
  });

  it('groups ten thousand questions in a blink', () => {
    const questions = Array.from({ length: 10_000 }, (_, number) =>
      question(`q${number}`, number % 2 ? 'functions' : 'asyncio', LEVELS[number % 3] ?? 'mid'),
    );
    list.show({ ...index, questions }, learner);
    const start = performance.now();
    list.setFilter({ ...NO_FILTER, text: 'title q99' });
    assert.equal(list.groups.flatMap(group => group.questions).length, 111);
    list.setFilter(NO_FILTER);
    assert.equal(list.groups.length, 2);
    assert.ok(performance.now() - start < 1000);
  });

  describe('in the filter picker', () => {
    it('offers what would leave something, with counts', () => {
      learner.becomes('bucket', 'solved');
      const lines = filterSections(list).map(
        ({ title, lines: all }) =>
          `${title}: ${all.map(line => `${line.value} ${line.description}`).join(', ')}`,
      );
      assert.deepEqual(lines, [
        'Status: new 2, solved 1',
        'Level: mid 1 of 1 solved, senior 0 of 2 solved',
        'Kind: code 1 of 3 solved',
        'Topic: functions 1 of 2 solved, asyncio 0 of 1 solved',
      ]);
    });

    it('keeps offering what is ticked although nothing is left of it, so that it can be unticked', () => {
      list.setFilter({ ...NO_FILTER, statuses: ['tried'] });
      const [status] = filterSections(list);
      assert.deepEqual(
        status?.lines.map(line => line.value),
        ['new', 'tried'],
      );
    });

    it('makes a filter of what is ticked and typed', () => {
      const ticked = filterSections(list)
        .flatMap(section => section.lines)
        .filter(line => ['senior', 'functions', 'new'].includes(line.value));
      assert.deepEqual(filterOf(ticked, ' lamb '), {
        topics: ['functions'],
        levels: ['senior'],
        kinds: [],
        statuses: ['new'],
        text: 'lamb',
      });
    });

    it('counts in words', () => {
      assert.equal(countText(12, 40), '12 of 40 questions');
      assert.equal(countText(0, 40), 'none of 40 questions');
    });
  });
});
