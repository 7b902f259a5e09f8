/** A dashboard of somebody who has practised for a year. */

import type { DashboardData } from '../../src/shared/dashboard';
import { dice } from '../unit/progress/simulatedLearner';

const DAY_MS = 86_400_000;
const TODAY = Date.UTC(2026, 10, 23);
const date = (ago: number) => new Date(TODAY - ago * DAY_MS).toISOString().slice(0, 10);

const TITLES = [
  'Concurrency and the GIL',
  'asyncio',
  'Functions, scope and decorators',
  'Data structures and complexity',
  'Errors, resources and context managers',
  'Typing',
  'Testing and tooling',
  'Core language and data model',
];

function days(): DashboardData['days'] {
  const random = dice(2);
  return Array.from({ length: 340 }, (_, i) => 339 - i).flatMap(ago => {
    const minutes = Math.round(random() ** 2 * 85);
    return random() < 0.35 ? [] : [{ date: date(ago), attempts: 1 + Math.round(minutes / 5), minutes }];
  });
}

export const FULL: DashboardData = {
  isEmpty: false,
  today: date(0),
  streak: { current: 12, longest: 31, isOpen: true },
  totals: { attempts: 1204, minutes: 5230, seen: 214, solved: 190, questions: 320 },
  days: days(),
  topics: TITLES.map((title, i) => {
    const chance = 0.28 + i * 0.08;
    const half = i % 3 === 1 ? 0.16 : 0.07;
    return {
      ...{ id: `topic-${i}`, title, chance, low: chance - half, high: Math.min(0.98, chance + half) },
      ...{ reviews: i % 3 === 1 ? 4 : 38, seen: 9 + i, questions: 24 },
    };
  }),
  due: [7, 4, 0, 5, 3, 2, 6, 1, 0, 3, 2, 4, 1, 2].map((questions, i) => ({
    ...{ date: date(-i), questions, minutes: questions * 4 },
  })),
  strongest: ['Tuple unpacking and starred targets', 'None against falsiness', 'List against tuple'].map(
    (title, i) => ({
      ...{ id: `strong-${i}`, title, chance: 0.94 - i * 0.03, low: 0.85, high: 0.97, reviews: 9 },
    }),
  ),
  weakest: ['Cancellation and timeouts', 'Deadlock by lock order', 'Method resolution order'].map(
    (title, i) => ({
      ...{ id: `weak-${i}`, title, chance: 0.22 + i * 0.05, low: 0.15, high: 0.4, reviews: 5 },
    }),
  ),
  slowest: [{ id: 'topic-3', title: 'Data structures and complexity', pace: 1.9, againstSelf: 1.7 }],
  path: {
    ...{ date: date(-30), daysLeft: 30, neededADay: 3.5, lately: 2.1, questions: 320 },
    seen: Array.from({ length: 91 }, (_, i) => ({ date: date(90 - i), questions: 60 + Math.floor(i * 1.7) })),
  },
};

export const BEGUN: DashboardData = {
  ...FULL,
  streak: { current: 1, longest: 1, isOpen: false },
  totals: { attempts: 2, minutes: 6, seen: 1, solved: 1, questions: 320 },
  days: [{ date: date(0), attempts: 2, minutes: 6 }],
  topics: FULL.topics.slice(0, 1),
  due: FULL.due.map((one, i) => ({ ...one, questions: i === 2 ? 1 : 0, minutes: i === 2 ? 5 : 0 })),
  ...{ strongest: [], weakest: [], slowest: [], path: null },
};

export const EMPTY: DashboardData = { ...BEGUN, isEmpty: true, days: [], topics: [] };
