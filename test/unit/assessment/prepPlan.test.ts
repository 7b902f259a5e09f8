import assert from 'node:assert/strict';
import { interviewFor, outlookOf, type PlanSources, prepPlan } from '../../../src/assessment/prepPlan';
import type { QuestionSummary } from '../../../src/bank/question';
import { BANK, summary, TOPICS } from './questions';

const CLASSICS: readonly QuestionSummary[] = ['retry', 'wraps', 'managed'].map((id, index) =>
  summary(id, { kind: 'code', minutes: 8, covers: [index < 2 ? 'decorators' : 'context-managers'] }),
);
const SOURCES: PlanSources = {
  ...{ today: 100, begun: 100, interview: null, dailyMinutes: 90, topics: TOPICS, abilities: {} },
  ...{
    questions: [...BANK, ...CLASSICS],
    hesitated: [],
    sittings: [],
    solved: new Set(),
    doneToday: new Set(),
    practised: new Set(),
  },
};
const ids = (day: ReturnType<typeof prepPlan>[number] | undefined) =>
  (day?.items ?? []).map(({ question }) => question);

describe('A prep plan', () => {
  it('without a date takes three days: a sitting, the weakest, the classics and a sitting', () => {
    const plan = prepPlan(SOURCES);
    assert.deepEqual(
      plan.map(({ day }) => day),
      [100, 101, 102],
    );
    assert.equal(plan[0]?.items[0]?.title, 'Sit a Standard assessment');
    assert.equal(
      plan[1]?.items.some(({ question }) => question === null),
      false,
    );
    assert.equal(plan[2]?.items[0]?.title, 'Sit another assessment');
    assert.deepEqual(new Set(ids(plan[2]).slice(1, 4)), new Set(['retry', 'wraps', 'managed']));
  });

  it('asks no question twice and keeps to the minutes of each day', () => {
    const plan = prepPlan({ ...SOURCES, interview: 130 });
    assert.equal(plan.length, 30);
    const asked = plan.flatMap(ids).filter(id => id !== null);
    assert.equal(new Set(asked).size, asked.length);
    for (const { items } of plan) {
      const minutes = items.reduce((sum, item) => sum + item.minutes, 0);
      assert.ok(minutes <= 90 || items.length <= 2, `${minutes} minutes`);
    }
    assert.ok(
      plan.slice(1, -1).some(({ items }) => items.some(({ question }) => question === null)),
      'a sitting between',
    );
  });

  it('begins where the sitting hesitated, and gives weak topics more', () => {
    const hesitated = [BANK[7]?.id ?? '', BANK[30]?.id ?? ''];
    const after = prepPlan({ ...SOURCES, hesitated, sittings: [100] });
    assert.deepEqual(ids(after[0]).slice(0, 2), hesitated);
    const share = (ability: number) => {
      const plan = prepPlan({ ...SOURCES, interview: 110, abilities: { iteration: ability } });
      const topicOf = new Map(SOURCES.questions.map(({ id, topic }) => [id, topic]));
      return plan.flatMap(ids).filter(id => topicOf.get(id ?? '') === 'iteration').length;
    };
    assert.ok(share(-2) > share(2), `${share(-2)} and ${share(2)}`);
  });

  it('moves what a missed day left to the days to come', () => {
    const [first] = prepPlan({ ...SOURCES, interview: 110 });
    const [next] = prepPlan({ ...SOURCES, interview: 110, today: 101 });
    assert.deepEqual(ids(next), ids(first), 'the sitting and the questions are still to do');
  });

  it('without a date gets a day longer for each day that was missed, and is over when it was followed', () => {
    const length = (today: number, practised: number[]) =>
      prepPlan({ ...SOURCES, today, sittings: [100], practised: new Set(practised) }).length;
    assert.equal(length(101, [100]), 2);
    assert.equal(length(102, [100]), 2, 'the second day was missed');
    assert.equal(length(104, [100]), 2, 'so were the two after it');
    assert.equal(length(103, [100, 101, 102]), 0);
    const [next] = prepPlan({ ...SOURCES, today: 102, sittings: [100], practised: new Set([100]) });
    assert.equal(next?.theme, 'The standard library and the weakest topics');
  });

  it('ends on the eve of an interview, whatever was missed', () => {
    const days = (today: number) => prepPlan({ ...SOURCES, interview: 105, today }).map(({ day }) => day);
    assert.deepEqual(days(103), [103, 104]);
    assert.deepEqual(days(105), []);
  });

  it('is over after the interview, and made anew without a date that was over before it', () => {
    const days = (today: number, begun = 100) =>
      prepPlan({ ...SOURCES, today, begun, interview: interviewFor(102, begun) }).length;
    assert.deepEqual(
      [100, 101, 102, 103, 122].map(today => days(today)),
      [2, 1, 0, 0, 0],
    );
    assert.equal(days(103, 103), 3);
    assert.equal(interviewFor(null, 100), null);
  });

  it('asks for a sitting that was missed between until it is sat', () => {
    const isAsked = (today: number) =>
      prepPlan({ ...SOURCES, interview: 160, today, sittings: [100] })[0]?.items[0]?.question === null;
    assert.deepEqual([109, 110, 111, 115].map(isAsked), [false, true, true, true]);
  });

  it('says whether a score is in sight', () => {
    const last = { score: 600, low: 520, high: 680 };
    const outlook = (target: number, days: number) => outlookOf(target, last, days).outlook;
    assert.deepEqual(
      [outlook(590, 3), outlook(660, 3), outlook(700, 25), outlook(700, 3)],
      [...['reached', 'in-sight', 'possible', 'far']],
    );
    assert.match(outlookOf(700, null, 3).sentence, /^Sit an assessment/u);
  });
});
