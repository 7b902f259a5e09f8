import assert from 'node:assert/strict';
import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Amendment } from '../../../src/progress/amendment';
import type { Attempt } from '../../../src/progress/attempt';
import { DAY_MS } from '../../../src/progress/days';
import { History } from '../../../src/progress/history';
import { Insights } from '../../../src/progress/insights';
import { encodeAmendment, encodeAttempt } from '../../../src/progress/logLine';
import { Planner } from '../../../src/progress/planner';
import { Progress } from '../../../src/progress/progress';
import { asked } from './asked';
import { attempt } from './attempts';

const QUESTIONS = ['one', 'two', 'three'];
const BANK = QUESTIONS.map((id, i) => asked(id, { topic: i === 0 ? 'asyncio' : 'classes' }));
const NOON = 20 * DAY_MS + DAY_MS / 2;

type Entry = { readonly attempt: Attempt } | { readonly amendment: Amendment };

/** Everything that the learner is shown, of a history. */
function picture(history: History) {
  const insights = new Insights(BANK, history, { now: () => NOON, offsetAt: () => 0 });
  const options = { budgetMinutes: () => 12, foundOf: () => 0, planned: () => [] };
  const planner = new Planner(insights, options);
  return {
    attempts: history.attempts(),
    states: QUESTIONS.map(id => history.stateOf(id)),
    cards: QUESTIONS.map(id => insights.card(id)),
    topics: ['asyncio', 'classes'].map(id => insights.topic(id)),
    activity: [...insights.activity()].sort(([one], [other]) => one - other),
    today: planner.today(),
    gained: planner.gained(),
    amendments: history.amendments,
  };
}

/** Times collide, resets name what was not read yet, and the same id never means two things. */
const entries = fc
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

describe('The logs of three machines', () => {
  it('come to one and the same, in whatever order they are read and however often a line comes', () => {
    fc.assert(
      fc.property(entries, fc.infiniteStream(fc.nat()), (all, numbers) => {
        const roll = () => numbers.next().value ?? 0;
        const together = new History();
        for (const one of all) add(together, one);
        const doubled = [...all, ...all.filter(() => roll() % 2 === 0)];
        const shuffled = doubled
          .map(one => ({ one, place: roll() }))
          .sort((a, b) => a.place - b.place)
          .map(({ one }) => one);
        const apart = new History();
        for (const one of shuffled) {
          add(apart, one);
          // Looking in between must not matter either.
          if (roll() % 7 === 0) picture(apart);
        }
        assert.deepEqual(picture(apart), picture(together));
      }),
      { numRuns: 60 },
    );
  });

  it('come to the same from the disk, with torn lines and lines of a newer version among them', async () => {
    const sample = fc.sample(entries, { numRuns: 12, seed: 5 });
    for (const all of sample) {
      const folder = await mkdtemp(join(tmpdir(), 'drill-merge-'));
      try {
        const together = new History();
        for (const one of all) add(together, one);
        const files = ['a', 'b', 'c'].map(name => join(folder, `attempts-${name}.jsonl`));
        for (const file of files) await writeFile(file, '{"v":9,"type":"attempt"}\n');
        for (const [i, one] of all.entries()) {
          const line = 'attempt' in one ? encodeAttempt(one.attempt) : encodeAmendment(one.amendment);
          await appendFile(files[i % 3] ?? '', line.slice(0, (i * 7) % line.length));
          await appendFile(files[(i + 1) % 3] ?? '', `\n${line}`);
        }
        assert.deepEqual(picture((await Progress.open(folder, 'a')).history), picture(together));
      } finally {
        await rm(folder, { recursive: true });
      }
    }
  });
});

function add(history: History, entry: Entry): void {
  if ('amendment' in entry) history.add([], [entry.amendment]);
  else {
    const { answer, ...facts } = entry.attempt;
    history.add([facts]);
  }
}
