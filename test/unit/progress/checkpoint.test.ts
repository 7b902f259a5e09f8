import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { AttemptFacts } from '../../../src/progress/attempt';
import type { Checkpoint } from '../../../src/progress/checkpoint';
import { DAY_MS } from '../../../src/progress/days';
import { History } from '../../../src/progress/history';
import { Insights } from '../../../src/progress/insights';
import type { Asked } from '../../../src/progress/review';
import { asked } from './asked';
import { attempt } from './attempts';

const IDS = ['one', 'two', 'three'];
const BANK = IDS.map((id, i) =>
  asked(id, { topic: i === 0 ? 'asyncio' : 'classes', level: i === 1 ? 'junior' : 'mid' }),
);
const HARDER = BANK.map(one => ({ ...one, level: 'senior' as const }));
const SHORTER = BANK.map(one => ({ ...one, minutes: 1 }));
const NOON = DAY_MS / 2;

function insightsOf(
  history: History,
  day: number,
  { bank = BANK, checkpoint = null }: { bank?: readonly Asked[]; checkpoint?: Checkpoint | null } = {},
): Insights {
  return new Insights(() => bank, history, {
    now: () => day * DAY_MS + NOON,
    offsetAt: () => 0,
    checkpoint,
  });
}

/** All that is worked out from reviews. */
function worked(insights: Insights) {
  return {
    aim: insights.schedule.aim,
    cards: IDS.map(id => [insights.card(id), insights.cardAtDawn(id)]),
    reviews: IDS.map(id => [...insights.reviews(id)]),
    topics: ['asyncio', 'classes'].map(id => insights.topic(id)),
    concepts: insights.concept('closures'),
    levels: (['junior', 'mid', 'senior'] as const).map(level => insights.level(level)),
  };
}

async function checkpointOf(history: History, day: number): Promise<Checkpoint> {
  const insights = insightsOf(history, day);
  worked(insights);
  return structuredClone(await insights.checkpoint(history));
}

function historyOf(all: readonly AttemptFacts[]): History {
  const history = new History();
  history.add(all);
  return history;
}

function facts(id: string, day: number, more: Partial<AttemptFacts> = {}): AttemptFacts {
  const { answer, ...rest } = attempt(id, {
    question: 'one',
    outcome: 'solved',
    at: day * DAY_MS + NOON,
    ...more,
  });
  return rest;
}

const attempts = fc
  .array(
    fc.record({
      day: fc.integer({ min: 0, max: 120 }),
      question: fc.constantFrom(...IDS),
      outcome: fc.constantFrom<AttemptFacts['outcome']>('solved', 'failed', 'gave-up'),
      ms: fc.integer({ min: 0, max: 12 }).map(minutes => minutes * 60_000),
      hints: fc.integer({ min: 0, max: 1 }),
      score: fc.constantFrom(null, null, 0, 0.25, 1 / 3),
      ahead: fc.boolean(),
      offset: fc.constantFrom(null, 0, 0, 0, 540),
    }),
    { minLength: 1, maxLength: 80 },
  )
  .map(list => list.map(({ day, ...one }, i) => facts(`e${i}`, day, one)));

describe('What an earlier start worked out', () => {
  it('changes nothing of what is shown, whatever has come since, from whatever day, in whatever bank', async () => {
    const bank = fc.constantFrom(BANK, BANK, BANK, HARDER, SHORTER, [...BANK].reverse());
    await fc.assert(
      fc.asyncProperty(
        ...[attempts, fc.nat({ max: 80 }), fc.integer({ min: 40, max: 121 })],
        ...[fc.integer({ min: -10, max: 60 }), fc.boolean(), bank],
        async (all, known, day, later, corrects, questions) => {
          const checkpoint = await checkpointOf(historyOf(all.slice(0, known)), day);
          const history = historyOf(all);
          if (corrects)
            history.add([], [{ type: 'correction', id: 'c', at: 1, attempt: all[0]?.id ?? '', grade: 4 }]);
          const today = day + later;
          assert.deepEqual(
            worked(insightsOf(history, today, { bank: questions, checkpoint })),
            worked(insightsOf(history, today, { bank: questions })),
          );
        },
      ),
      { numRuns: 400 },
    );
  });

  it('is gone on from: what comes later is added to it', async () => {
    const all = [facts('a', 1), facts('b', 20), facts('c', 70)];
    const checkpoint = forged(await checkpointOf(historyOf(all), 60));
    const insights = insightsOf(historyOf([...all, facts('d', 90)]), 90, { checkpoint });
    assert.equal(insights.card('one')?.reviews, 1002, 'a thousand as forged, and those of days 70 and 90');
    assert.equal(insights.topic('asyncio').now.count, 1002);
  });

  it('is worth nothing once something has come to light of the days before', async () => {
    const all = [facts('a', 1), facts('b', 20), facts('c', 70)];
    const checkpoint = forged(await checkpointOf(historyOf(all), 60));
    for (const late of [facts('d', 5), facts('e', 1, { outcome: 'failed', at: DAY_MS })]) {
      const history = historyOf([...all, late]);
      if (late.id === 'e') history.add([], [{ type: 'correction', id: 'f', at: 1, attempt: 'a', grade: 1 }]);
      const insights = insightsOf(history, 90, { checkpoint });
      assert.ok((insights.card('one')?.reviews ?? 0) < 10);
      assert.ok(insights.topic('asyncio').now.count < 10);
    }
  });

  it('goes on being worked out: a start that took up marks leaves later ones', async () => {
    const all = [facts('a', 1), facts('b', 20), facts('c', 70)];
    const first = forged(await checkpointOf(historyOf(all), 60));
    const insights = insightsOf(historyOf(all), 120, { checkpoint: first });
    worked(insights);
    const { memories, strengths } = await insights.checkpoint(historyOf(all));
    const mark = memories.get('one');
    assert.deepEqual([mark?.before, mark?.state?.reviews], [90, 1001]);
    assert.equal(strengths.get('topic asyncio')?.state.count, 1001);
  });
});

/** With a thousand reviews in each mark, which tell where it was taken up. */
function forged({ memories, strengths, reviews }: Checkpoint): Checkpoint {
  return {
    reviews,
    memories: new Map(
      [...memories].map(([id, mark]) => [
        id,
        { ...mark, state: mark.state && { ...mark.state, reviews: 1000 } },
      ]),
    ),
    strengths: new Map(
      [...strengths].map(([id, mark]) => [id, { ...mark, state: { ...mark.state, count: 1000 } }]),
    ),
  };
}
