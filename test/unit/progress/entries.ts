import fc from 'fast-check';
import type { Amendment } from '../../../src/progress/amendment';
import type { Attempt } from '../../../src/progress/attempt';
import type { Checkpoint } from '../../../src/progress/checkpoint';
import { DAY_MS } from '../../../src/progress/days';
import type { History } from '../../../src/progress/history';
import { Insights } from '../../../src/progress/insights';
import { encodeAmendment, encodeAttempt } from '../../../src/progress/logLine';
import { Planner } from '../../../src/progress/planner';
import { asked } from './asked';
import { attempt } from './attempts';

const QUESTIONS = ['one', 'two', 'three'];
const BANK = QUESTIONS.map((id, i) => asked(id, { topic: i === 0 ? 'asyncio' : 'classes' }));
const NOON = 20 * DAY_MS + DAY_MS / 2;

export type Entry = { readonly attempt: Attempt } | { readonly amendment: Amendment };

export function insightsOf(history: History, checkpoint: Checkpoint | null = null): Insights {
  return new Insights(() => BANK, history, { now: () => NOON, offsetAt: () => 0, checkpoint });
}

/** Everything that the learner is shown, of a history, by what an earlier start worked out. */
export function picture(history: History, checkpoint: Checkpoint | null = null) {
  const insights = insightsOf(history, checkpoint);
  const options = { budgetMinutes: () => 12, foundOf: () => 0, planned: () => [] };
  const planner = new Planner(insights, options);
  return {
    attempts: history.attempts(),
    states: QUESTIONS.map(id => history.stateOf(id)),
    cards: QUESTIONS.map(id => insights.card(id)),
    reviews: QUESTIONS.map(id => [...insights.reviews(id)]),
    topics: ['asyncio', 'classes'].map(id => insights.topic(id)),
    activity: [...insights.activity()].sort(([one], [other]) => one - other),
    today: planner.today(),
    gained: planner.gained(),
    amendments: history.amendments,
  };
}

/** Times collide, resets name what was not read yet, and the same id never means two things. */
export const entries = fc
  .array(
    fc.record({
      at: fc.integer({ min: 0, max: 21 * 4 }).map(quarter => (quarter * DAY_MS) / 4),
      question: fc.constantFrom(...QUESTIONS),
      outcome: fc.constantFrom<Attempt['outcome']>('solved', 'failed', 'gave-up'),
      ms: fc.integer({ min: 0, max: 20 }).map(minutes => minutes * 60_000),
      hints: fc.integer({ min: 0, max: 2 }),
      offset: fc.constantFrom(null, -600, 0, 540),
      ahead: fc.boolean(),
      what: fc.constantFrom('attempt', 'attempt', 'attempt', 'attempt', 'correction', 'reset', 'undo'),
      other: fc.nat({ max: 60 }),
    }),
    { maxLength: 60 },
  )
  .map(list =>
    list.map(({ what, other, ...one }, i): Entry => {
      const id = `e${i}`;
      const { at, question } = one;
      if (what === 'correction') {
        return { amendment: { type: what, id, at, attempt: `e${other}`, grade: 2 } };
      }
      if (what === 'reset') {
        const questions = other % 3 === 0 ? null : [question];
        return { amendment: { type: what, id, at, questions, title: '' } };
      }
      if (what === 'undo') return { amendment: { type: what, id, at, entry: `e${other}` } };
      return { attempt: attempt(id, one) };
    }),
  );

export function lineOf(entry: Entry): string {
  return 'attempt' in entry ? encodeAttempt(entry.attempt) : encodeAmendment(entry.amendment);
}

export function add(history: History, entry: Entry): void {
  if ('amendment' in entry) history.add([], [entry.amendment]);
  else {
    const { answer, ...facts } = entry.attempt;
    history.add([facts]);
  }
}
