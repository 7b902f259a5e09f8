import assert from 'node:assert/strict';
import type { QuestionSummary, Topic } from '../../../../src/bank/question';
import { dashboardData } from '../../../../src/editor/dashboard/dashboardData';
import { DAY_MS, dayOfIsoDate } from '../../../../src/progress/days';
import { History } from '../../../../src/progress/history';
import { Insights } from '../../../../src/progress/insights';
import { attempt } from '../../progress/attempts';

const TODAY = dayOfIsoDate('2026-03-10') ?? 0;
const CONCEPTS = Array.from({ length: 12 }, (_, i) => `c${i}`);
const TOPICS: Topic[] = [
  {
    ...{ id: 'classes', title: 'Classes', weight: 1 },
    concepts: CONCEPTS.map(id => ({ id, level: 'mid', title: id })),
  },
];
/** Two at each concept. */
const QUESTIONS: QuestionSummary[] = CONCEPTS.flatMap(concept =>
  ['a', 'b'].map(which => ({
    ...{
      id: `${concept}-${which}`,
      title: concept,
      kind: 'code',
      level: 'mid',
      topic: 'classes',
      minutes: 5,
    },
    ...{ covers: [concept], path: concept },
  })),
);

/** Both questions of each of the first concepts, the first time so many days ago. */
function dashboardAfter(concepts: number, daysAgo: number) {
  const history = new History();
  const now = () => TODAY * DAY_MS + DAY_MS / 2;
  QUESTIONS.slice(0, concepts * 2).forEach(({ id: question }, i) => {
    const at = (TODAY - (i === 0 ? daysAgo : 0)) * DAY_MS + DAY_MS / 3;
    const outcome = i % 3 === 0 ? 'failed' : 'solved';
    const { answer, ...facts } = attempt(`a${i}`, { question, at, offset: 0, outcome });
    history.add([facts]);
  });
  const insights = new Insights(() => QUESTIONS, history, { now, offsetAt: () => 0 });
  const index = { questions: QUESTIONS, topics: TOPICS };
  return dashboardData({ insights, index, statusOf: () => 'new', interviewDate: '2026-04-01' });
}

describe('The dashboard of somebody who has just begun', () => {
  it('has no concept among the weakest and the strongest', () => {
    for (let concepts = 0; concepts <= 12; concepts += 1) {
      const { weakest, strongest } = dashboardAfter(concepts, 0);
      const ids = [...weakest, ...strongest].map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length);
      assert.equal(ids.length, Math.min(10, concepts), 'none is left out that has room');
      assert.ok((strongest[0]?.chance ?? 1) >= (weakest[0]?.chance ?? 0));
    }
  });

  it('divides the new questions by the days that there were', () => {
    assert.equal(dashboardAfter(3, 0).path?.lately, 6);
    assert.equal(dashboardAfter(3, 2).path?.lately, 2);
    assert.equal(dashboardAfter(3, 13).path?.lately, 6 / 14);
    assert.equal(dashboardAfter(3, 30).path?.lately, 5 / 14);
    assert.equal(dashboardAfter(0, 0).path?.lately, 0);
  });
});
