import assert from 'node:assert/strict';
import { UNKNOWN } from '../../../src/progress/mastery';
import { mixed } from '../../../src/progress/mixed';
import type { Card } from '../../../src/progress/schedule';
import { planToday, type TodayInput } from '../../../src/progress/today';
import { asked } from './asked';

const card = (question: string, due: number, stability = 5): Card => ({
  ...{ question, stability, difficulty: 5, last: due - 5, due, grade: 3, reviews: 2, lapses: 0, met: 0.9 },
});
const TOPICS = ['asyncio', 'classes', 'typing'];
const BANK = Array.from({ length: 30 }, (_, i) =>
  asked(`q${i}`, { topic: TOPICS[i % 3] ?? '', level: i % 2 === 0 ? 'mid' : 'junior' }),
);

describe('Today', () => {
  const plan = (cards: readonly Card[], more: Partial<TodayInput> = {}) =>
    planToday({
      day: 100,
      budgetMinutes: 30,
      asked: BANK,
      cardOf: id => cards.find(one => one.question === id) ?? null,
      topicOf: () => UNKNOWN,
      minutesOf: ({ minutes }) => minutes,
      foundOf: () => 0,
      planned: [],
      mayBegin: () => true,
      isTried: () => false,
      isDone: () => false,
      ...more,
    });
  const ids = (today: ReturnType<typeof plan>, from?: string) =>
    today.items.filter(one => from === undefined || one.from === from).map(({ id }) => id);

  it('has what is due first, then what is planned, then new questions, and no more than fits', () => {
    const planned = [
      { id: 'p', question: 'q7', title: '', minutes: 5, why: 'Prep plan: week 2', done: false },
    ];
    const today = plan([card('q1', 100), card('q2', 99), card('q3', 101)], { planned });
    assert.deepEqual(
      today.items.map(({ from }) => from),
      ['due', 'due', 'planned', 'new', 'new', 'new'],
    );
    assert.deepEqual(ids(today).slice(0, 3).toSorted(), ['p', 'q1', 'q2']);
    assert.ok(today.items.reduce((sum, { minutes }) => sum + minutes, 0) <= 30);
    assert.deepEqual(
      today.items.slice(0, 2).map(({ id, why }) => `${id} ${why}`),
      ['q1 due today', 'q2 due since yesterday'],
    );
  });

  it('spreads a pile over days and brings nothing new meanwhile', () => {
    const pile = BANK.slice(0, 20).map(({ id }, i) => card(id, 60 + i));
    const today = plan(pile);
    assert.equal(today.items.length, 6);
    assert.deepEqual([today.waiting, today.waitingDays], [14, 3]);
    // Those that have waited longest have their turn.
    assert.deepEqual(ids(today).toSorted(), ['q0', 'q1', 'q2', 'q3', 'q4', 'q5']);
  });

  it('lets wait what is forgotten slowly', () => {
    const cards = [card('q1', 99, 60), ...BANK.slice(2, 8).map(({ id }) => card(id, 100, 2))];
    const today = plan(cards);
    assert.equal(today.waiting, 1);
    assert.ok(!ids(today).includes('q1'));
  });

  it('brings new questions on weak topics first, mixed over topics, neither trivial nor out of reach', () => {
    const strengths: Record<string, number> = { asyncio: -0.5, classes: 2.5, typing: 0.5 };
    const today = plan([], { topicOf: id => ({ mean: strengths[id] ?? 0, sd: 0.3, count: 30 }) });
    const topics = today.items.map(({ question }) => BANK.find(one => one.id === question)?.topic);
    const count = (topic: string) => topics.filter(one => one === topic).length;
    assert.ok(count('asyncio') === 3 && count('typing') === 3 && count('classes') === 0, `${topics}`);
  });

  it('prefers what the learner’s own code gets wrong', () => {
    const today = plan([], { foundOf: id => (id === 'q29' ? 3 : 0) });
    const item = today.items.find(({ id }) => id === 'q29');
    assert.equal(item?.why, 'new, and found in your code');
  });

  it('begins with nothing that may not be begun, and brings back what was', () => {
    const mayBegin = ({ topic }: { readonly topic: string }) => topic !== 'asyncio';
    const today = plan([card('q0', 100)], { mayBegin });
    const topics = today.items.map(({ question }) => BANK.find(one => one.id === question)?.topic);
    assert.deepEqual([topics[0], topics.slice(1).includes('asyncio')], ['asyncio', false]);
    assert.ok(topics.length > 3);
  });

  it('brings nothing new before a week that is full already', () => {
    const coming = BANK.slice(0, 25).map(({ id }, i) => card(id, 101 + (i % 7)));
    assert.deepEqual(ids(plan(coming), 'new'), []);
  });

  it('keeps what is done in its place: the plan does not grow while it is worked off', () => {
    const cards = [card('q1', 100), card('q2', 99)];
    const before = plan(cards);
    const after = plan(cards, { isDone: id => id === 'q1' || id === 'q2' });
    assert.deepEqual(ids(after), ids(before));
    assert.deepEqual(after.items.map(({ done }) => done).slice(0, 3), [true, true, false]);
  });

  it('gives one item a place however long it is, or it would never have its turn', () => {
    const today = plan([card('q1', 100), card('q2', 100)], { minutesOf: () => 50 });
    assert.deepEqual([today.items.length, today.waiting], [1, 1]);
  });

  it('shows an assessment on its day, and no planned question twice', () => {
    const planned = [
      { id: 's', question: null, title: 'Mock interview', minutes: 60, why: 'Prep plan', done: false },
      { id: 'p', question: 'q1', title: '', minutes: 5, why: 'Prep plan', done: false },
      { id: 'gone', question: 'not-in-the-bank', title: 'Gone', minutes: 1, why: 'Prep plan', done: true },
    ];
    const today = plan([card('q1', 100)], { planned });
    assert.deepEqual(ids(today).slice(0, 3), ['q1', 's', 'gone']);
    assert.equal(ids(today).filter(id => id === 'q1' || id === 'p').length, 1);
    const gone = plan([], { planned, budgetMinutes: 90 }).items.find(({ id }) => id === 'gone');
    assert.deepEqual([gone?.id, gone?.question, gone?.done], ['gone', null, true]);
  });

  it('takes the word of a plan on what is done: an attempt of today need not be what was planned', () => {
    const item = (id: string, question: string, done: boolean) => ({
      ...{ id, question, title: '', minutes: 5, why: 'Missed', done },
    });
    const planned = [item('missed', 'q7', false), item('practised', 'q8', true)];
    const isDone = () => true;
    const state = (today: ReturnType<typeof plan>) =>
      today.items.filter(({ from }) => from === 'planned').map(({ id, done }) => `${id} ${done}`);
    assert.deepEqual(state(plan([], { planned, isDone })), ['missed false', 'practised true']);
    // Both were due: a review that was no practice leaves what is planned to do, the other does for both.
    const due = [card('q7', 100), card('q8', 100)];
    assert.deepEqual(state(plan(due, { planned, isDone })), ['missed false']);
    assert.deepEqual(state(plan(due, { planned })), []);
  });

  it('goes on by one planned question however full the day is, and by all that were asked for', () => {
    const item = (
      id: string,
      question: string | null,
      more: { minutes?: number; wanted?: boolean } = {},
    ) => ({
      ...{ id, question, title: '', minutes: 5, why: 'Prep plan', done: false },
      ...more,
    });
    const full = BANK.slice(0, 6).map(({ id }) => card(id, 100));
    const planned = [
      ...[item('sitting', null, { minutes: 60 }), item('first', 'q10'), item('second', 'q11')],
      ...[item('asked', 'q12', { wanted: true }), item('asked too', 'q13', { wanted: true })],
    ];
    assert.deepEqual(ids(plan(full, { planned }), 'planned'), ['sitting', 'first', 'asked', 'asked too']);
    // Who planned the assessment has left room for it: what stands beside it still fits, and nothing new does.
    const beside = plan([], { planned: planned.slice(0, 3) });
    assert.deepEqual(ids(beside), ['sitting', 'first', 'second']);
  });

  it('says that a question was tried and is still to do', () => {
    const today = plan([card('q1', 100), card('q2', 100)], {
      isTried: id => id !== 'q2',
      isDone: id => id === 'q2',
    });
    const one = (id: string) => today.items.find(item => item.id === id);
    assert.deepEqual([one('q1')?.done, one('q1')?.begun], [false, true]);
    assert.deepEqual([one('q2')?.done, one('q2')?.begun], [true, false]);
  });

  it('counts as waiting what is still due, and brings nothing new though it was all done', () => {
    const pile = BANK.slice(0, 20).map(({ id }, i) => card(id, 60 + i));
    const some = plan(pile, { isDone: id => Number(id.slice(1)) < 15 });
    assert.deepEqual([some.waiting, some.waitingDays], [5, 1]);
    const all = plan(pile, { isDone: () => true });
    assert.deepEqual([all.waiting, all.waitingDays, ids(all, 'new')], [0, 0, []]);
  });

  it('is empty without questions', () => {
    assert.deepEqual(plan([], { asked: [] }), { day: 100, items: [], waiting: 0, waitingDays: 0 });
  });
});

describe('A mixed order', () => {
  it('puts neighbours of different groups where that is possible, and keeps the order within a group', () => {
    const groupOf = (text: string) => text.slice(0, 1);
    assert.deepEqual(mixed(['a1', 'a2', 'a3', 'b1', 'c1'], groupOf), ['a1', 'b1', 'a2', 'c1', 'a3']);
    assert.deepEqual(mixed(['a1', 'a2', 'a3', 'b1'], groupOf), ['a1', 'b1', 'a2', 'a3']);
    assert.deepEqual(mixed([], groupOf), []);
  });
});
