import assert from 'node:assert/strict';
import type { QuestionSummary, Topic } from '../../../../src/bank/question';
import {
  type DashboardSources,
  dashboardData,
  questionsBehind,
} from '../../../../src/editor/dashboard/dashboardData';
import { dashboardMarkdown } from '../../../../src/editor/dashboard/dashboardMarkdown';
import { DAY_MS, dayOfIsoDate, isoDate } from '../../../../src/progress/days';
import { History } from '../../../../src/progress/history';
import { Insights } from '../../../../src/progress/insights';
import { attempt } from '../../progress/attempts';

const TODAY = dayOfIsoDate('2026-03-10') ?? 0;
const TOPICS: Topic[] = ['asyncio', 'classes'].map(id => ({
  ...{ id, title: `All of ${id}`, weight: 1 },
  concepts: [{ id: `${id}-basics`, level: 'mid', title: `Basics of ${id} | and more` }],
}));
const QUESTIONS: QuestionSummary[] = Array.from({ length: 12 }, (_, i) => {
  const topic = i % 2 === 0 ? 'asyncio' : 'classes';
  return {
    ...{ id: `q${i}`, title: `Question ${i}`, kind: 'code', level: 'mid', topic, minutes: 5, path: `q${i}` },
    covers: [`${topic}-basics`],
  };
});

describe('The data of the dashboard', () => {
  let history: History;
  let sources: DashboardSources;
  let number = 0;
  beforeEach(() => {
    history = new History();
    const now = () => TODAY * DAY_MS + DAY_MS / 2;
    const insights = new Insights(() => QUESTIONS, history, { now, offsetAt: () => 0 });
    const index = { questions: QUESTIONS, topics: TOPICS };
    sources = { insights, index, statusOf: id => history.stateOf(id).status, interviewDate: '' };
  });

  const answered = (question: string, ago: number, solved: boolean, minutes = 5) => {
    const { answer, ...facts } = attempt(`a${number++}`, {
      ...{ question, at: (TODAY - ago) * DAY_MS + DAY_MS / 2, offset: 0, ms: minutes * 60_000 },
      firstKeyMs: number,
      outcome: solved ? 'solved' : 'failed',
    });
    history.add([facts]);
  };

  /** Strong in classes, weak and slow in asyncio. */
  const practised = () => {
    for (let i = 0; i < 8; i += 1) answered(`q${i}`, 8 - i, i % 2 === 1 || i === 0, i % 2 === 1 ? 3 : 7);
    for (const id of ['q2', 'q4']) answered(id, 0, true, 7);
  };

  it('is empty where nothing was attempted', () => {
    const data = dashboardData(sources);
    assert.equal(data.isEmpty, true);
    assert.deepEqual([data.topics, data.days, data.weakest, data.path], [[], [], [], null]);
  });

  it('has the days, the streak and the totals', () => {
    practised();
    const { days, streak, totals, today } = dashboardData(sources);
    assert.equal(today, '2026-03-10');
    assert.equal(days.length, 9);
    assert.deepEqual(days.at(-1), { date: '2026-03-10', attempts: 2, minutes: 14 });
    assert.deepEqual(streak, { current: 9, longest: 9, isOpen: false });
    assert.deepEqual([totals.attempts, totals.seen, totals.solved, totals.questions], [10, 8, 7, 12]);
  });

  it('has the topics with what is known of them, the weakest first', () => {
    practised();
    const { topics, weakest, strongest } = dashboardData(sources);
    assert.deepEqual(
      topics.map(({ id }) => id),
      ['asyncio', 'classes'],
    );
    for (const { low, chance, high, seen, questions } of topics) {
      assert.ok(low < chance && chance < high);
      assert.deepEqual([seen, questions], [4, 6]);
    }
    assert.equal(weakest[0]?.id, 'asyncio-basics');
    assert.equal(strongest[0]?.id, 'classes-basics');
  });

  it('says what comes due on which day, the overdue today, and which questions are behind each mark', () => {
    practised();
    const data = dashboardData(sources);
    assert.equal(data.due[0]?.date, data.today);
    for (const { date, questions, minutes } of data.due) {
      assert.equal(questionsBehind(sources, 'due', date).length, questions);
      assert.equal(minutes, questions * 5);
    }
    const behind = (of: string, key: string) => questionsBehind(sources, of, key).map(({ id }) => id);
    assert.deepEqual(behind('day', '2026-03-10'), ['q2', 'q4']);
    assert.deepEqual(behind('seen', isoDate(TODAY - 8)), ['q0']);
    assert.deepEqual(behind('topic', 'classes'), ['q1', 'q3', 'q5', 'q7']);
    assert.equal(behind('concept', 'classes-basics').length, 6);
    assert.deepEqual(behind('unknown', 'x'), []);
  });

  it('shows the way to an interview that is still to come', () => {
    practised();
    const { path } = dashboardData({ ...sources, interviewDate: '2026-03-14' });
    assert.ok(path);
    assert.deepEqual([path.daysLeft, path.neededADay, path.questions], [4, 1, 12]);
    assert.deepEqual(path.seen.at(-1), { date: '2026-03-10', questions: 8 });
    assert.ok(path.seen.every(({ questions }, i) => questions >= (path.seen[i - 1]?.questions ?? 0)));
    for (const interviewDate of ['2026-03-09', '2026-02-30', 'soon']) {
      assert.equal(dashboardData({ ...sources, interviewDate }).path, null);
    }
  });

  it('is exported as Markdown that says the same', () => {
    practised();
    const text = dashboardMarkdown(dashboardData({ ...sources, interviewDate: '2026-03-14' }));
    assert.match(text, /^# Python Drill: progress\n\nAs of 2026-03-10\.\n/u);
    assert.match(text, /- 8 of 12 questions seen, 7 solved\n/u);
    assert.match(text, /\| All of asyncio \| \d+% \| \d+% and \d+% \| 4 of 6 \|\n/u);
    assert.match(text, /Basics of asyncio \\\| and more/u);
    assert.match(text, /- Interview on 2026-03-14, in 4 days\n/u);
    assert.match(dashboardMarkdown(dashboardData(sources)), /## Mastery by topic/u);
  });
});
