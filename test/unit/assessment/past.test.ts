import assert from 'node:assert/strict';
import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pastOf } from '../../../src/assessment/report/past';
import { scoresOf } from '../../../src/assessment/report/report';
import { encodeEvent, type SittingEvent } from '../../../src/assessment/sitting/events';
import { type Sitting, sittingOf } from '../../../src/assessment/sitting/sitting';
import { SittingFolder } from '../../../src/assessment/sitting/sittingLog';

const DAY = 86_400_000;

interface Sat {
  readonly id: string;
  /** Days after the first of January 1970. */
  readonly day: number;
  /** Each question with its credit; null was not graded. */
  readonly credits: Readonly<Record<string, number | null>>;
  readonly topic?: string;
  readonly kind?: 'choice' | 'explain';
  /** How many of them were answered; all where it is left out. */
  readonly answered?: number;
}

function eventsOf({
  id,
  day,
  credits,
  topic = 'asyncio',
  kind = 'choice',
  answered = 99,
}: Sat): SittingEvent[] {
  const moment = (ms: number) => ({ at: (day + 0.5) * DAY + ms, up: ms, boot: 'a' });
  const names = Object.keys(credits);
  const asked = names.map(name => ({
    id: name,
    title: name,
    kind,
    level: 'mid' as const,
    topic,
    minutes: 3,
  }));
  const begun = {
    id,
    code: `${id}-1`,
    title: id,
    minutes: 60,
    seed: 1,
    adaptive: false,
    countExplain: false,
  };
  return [
    { type: 'begun', ...begun, lacks: [], questions: asked, ...moment(0) },
    ...names.slice(0, answered).map((question, i): SittingEvent => {
      return { type: 'answered', question, text: 'so', chosen: [], ticked: [], ...moment(1000 * (i + 1)) };
    }),
    { type: 'ended', reason: 'handed-in', ...moment(100_000) },
    ...names.map((question): SittingEvent => {
      const grading = { credit: credits[question] ?? null, options: null, remark: 'So.', python: null };
      return { type: 'graded', question, ...grading, ...moment(100_000) };
    }),
    { type: 'closed', ...moment(100_000) },
  ];
}

const sat = (one: Sat): Sitting => sittingOf(eventsOf(one)) ?? assert.fail();
/** Twelve questions, of which some were answered wrong. */
const twelve = (prefix: string, wrong: readonly number[] = []) =>
  Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`${prefix}${i}`, wrong.includes(i) ? 0 : 1]));

describe('What a plan goes by of past sittings', () => {
  const standard = sat({ id: 'standard', day: 10, credits: twelve('a', [1, 4]) });
  const past = pastOf([standard]);

  it('is the score, the abilities and what was missed, with its time', () => {
    assert.deepEqual(past.days, [10]);
    assert.deepEqual(past.score, scoresOf([standard])[0]?.score);
    assert.deepEqual(Object.keys(past.abilities), ['asyncio']);
    assert.deepEqual(
      [...past.hesitated],
      [
        ['a1', 10.5 * DAY + 100_000],
        ['a4', 10.5 * DAY + 100_000],
      ],
    );
  });

  it('is not wiped by a later sitting that says little', () => {
    const explained = sat({ id: 'told', day: 11, kind: 'explain', credits: { e1: null, e2: null } });
    const small = sat({ id: 'sample', day: 12, topic: 'functions', credits: { f1: 1, f2: 1, a4: 1 } });
    const after = pastOf([standard, explained, small]);
    assert.deepEqual([after.days, after.score], [past.days, past.score]);
    assert.deepEqual(Object.keys(after.abilities).toSorted(), ['asyncio', 'functions']);
    assert.equal(after.abilities['asyncio'], past.abilities['asyncio']);
    assert.deepEqual([...after.hesitated.keys()], ['a1'], 'what was asked again and known is over');
  });

  it('is nothing of a sitting that was begun by mistake', () => {
    const mistake = sat({ id: 'mistake', day: 11, answered: 0, credits: twelve('b', [...Array(12).keys()]) });
    assert.deepEqual(pastOf([standard, mistake]), past);
    assert.deepEqual(pastOf([mistake]).score, null);
  });

  it('is the score of a small sitting as long as there is no other', () => {
    const small = sat({ id: 'sample', day: 9, credits: { f1: 1, f2: 0 } });
    const { days, score } = pastOf([small]);
    assert.deepEqual([days, score === null], [[], false]);
    assert.deepEqual(pastOf([small, standard]).score, scoresOf([small, standard])[1]?.score);
  });

  it('has the latest first, and of each the worst first', () => {
    const later = sat({ id: 'later', day: 12, credits: { ...twelve('c', [7]), c3: 0.5, a1: 0 } });
    assert.deepEqual([...pastOf([standard, later]).hesitated.keys()], ['c7', 'a1', 'c3', 'a4']);
  });
});

describe('The folder of sittings', () => {
  it('holds a sitting closed, however much was ticked and graded behind the line that closed it', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'drill-sittings-'));
    try {
      const sittings = new SittingFolder(folder);
      const one: Sat = { id: 'told', day: 10, kind: 'explain', credits: { e1: null } };
      for (const event of eventsOf(one)) await appendFile(sittings.fileOf('told'), encodeEvent(event));
      assert.deepEqual(await sittings.unfinished(), []);
      const moment = { at: 11 * DAY, up: 5, boot: 'b' };
      const ticked = ['A point that is made in so many words. '.repeat(12)];
      await appendFile(
        sittings.fileOf('told'),
        encodeEvent({ type: 'ticked', question: 'e1', ticked, ...moment }),
      );
      assert.deepEqual(await sittings.unfinished(), []);
      assert.equal((await sittings.closed()).length, 1);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
