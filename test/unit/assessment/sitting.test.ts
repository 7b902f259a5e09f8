import assert from 'node:assert/strict';
import { appendFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { randomFrom } from '../../../src/assessment/random';
import { decodeEvents, encodeEvent, type SittingEvent } from '../../../src/assessment/sitting/events';
import { isAnswered, placeOf, sittingOf, timeLeft } from '../../../src/assessment/sitting/sitting';
import { type Happening, SittingFolder, SittingLog } from '../../../src/assessment/sitting/sittingLog';
import { elapsedBetween, type Moment } from '../../../src/assessment/sitting/time';

const START: Moment = { at: 1_700_000_000_000, up: 5_000_000, boot: 'a' };
const IDS = ['one', 'two', 'three'];
const MINUTES = 10;

const BEGUN: Happening = {
  ...{
    type: 'begun',
    id: 's1',
    code: 'sample-1',
    title: 'Sample',
    minutes: MINUTES,
    seed: 1,
    adaptive: false,
  },
  ...{ countExplain: false, lacks: [] },
  questions: IDS.map(id => ({ id, title: id, kind: 'output', level: 'mid', topic: 'functions', minutes: 2 })),
};

const fail = (error: unknown) => assert.fail(String(error));
const event = (happening: Happening, when: Moment): SittingEvent =>
  ({ ...happening, ...when }) as SittingEvent;
const later = (ms: number, { at, up, boot }: Moment = START): Moment => ({ at: at + ms, up: up + ms, boot });
const answered = (question: string, text: string): Happening => ({
  ...{ type: 'answered', question, text, chosen: [], ticked: [] },
});

describe('The time of a sitting', () => {
  it('is that of the machine as long as it runs, whatever is done to the clock', () => {
    assert.equal(elapsedBetween(START, { ...later(60_000), at: START.at - 3_600_000 }), 60_000);
    assert.equal(elapsedBetween(START, { ...later(60_000), at: START.at + 3_600_000 }), 60_000);
  });

  it('is that of the clock over a restart, but at least what passed since', () => {
    const restarted = { at: START.at + 600_000, up: 20_000, boot: 'b' };
    assert.equal(elapsedBetween(START, restarted), 600_000);
    assert.equal(elapsedBetween(START, { ...restarted, at: START.at - 1 }), 20_000);
  });

  it('on another machine is that of the clock alone: how long that one runs says nothing', () => {
    const here = { ...START, machine: 'desk' };
    const there = { at: START.at + 60_000, up: 259_200_000, boot: 'c', machine: 'laptop' };
    assert.equal(elapsedBetween(here, there), 60_000);
    assert.equal(elapsedBetween(there, { ...here, at: there.at + 1000, up: START.up + 61_000 }), 1000);
    assert.equal(elapsedBetween(here, { ...there, machine: 'desk' }), 259_200_000, 'a restart');
  });

  it('tells a restart from a changed clock where the system does not name its starts', () => {
    const start = { ...START, boot: null };
    assert.equal(elapsedBetween(start, { at: start.at + 600_000, up: 20_000, boot: null }), 600_000);
    assert.equal(elapsedBetween(start, { at: start.at - 600_000, up: start.up + 500, boot: null }), 500);
    assert.equal(elapsedBetween(start, { at: start.at + 60_000, up: start.up + 60_000, boot: null }), 60_000);
  });

  it('goes on while nobody looks, and belongs to the question that was in front of the learner', () => {
    const sitting = sittingOf([
      event(BEGUN, START),
      event({ type: 'shown', question: 'one' }, START),
      event(answered('one', 'a'), later(20_000)),
      event({ type: 'shown', question: 'two' }, later(30_000)),
      event({ type: 'resumed' }, later(90_000)),
      event({ type: 'shown', question: 'one' }, later(95_000)),
    ]);
    assert.ok(sitting);
    assert.equal(sitting.elapsedMs, 95_000);
    assert.equal(timeLeft(sitting, later(100_000)), 500_000);
    const { shownMs, firstKeyMs, visits } = placeOf(sitting, 'one') ?? assert.fail();
    assert.deepEqual({ shownMs, firstKeyMs, visits }, { shownMs: 30_000, firstKeyMs: 20_000, visits: 2 });
    assert.equal(
      placeOf(sitting, 'two')?.shownMs,
      5000,
      'the minute while the window was closed is nobody’s',
    );
  });

  it('is up when it is up, however late that is noticed: what was typed then does not count', () => {
    const sitting = sittingOf([
      event(BEGUN, START),
      event(answered('one', 'in time'), later(599_000)),
      event(answered('one', 'too late'), later(4_000_000)),
    ]);
    assert.deepEqual(sitting?.ended, { reason: 'time-up', at: START.at + 600_000 });
    assert.equal(sitting && placeOf(sitting, 'one')?.answer.text, 'in time');
    assert.equal(sitting && timeLeft(sitting, later(5)), 0);
  });

  it('leaves what was on its way when it was up a moment to arrive, and no more than that', () => {
    const answer = (text: string, ms: number) => event(answered('one', text), later(600_000 + ms));
    const kept = (...events: SittingEvent[]) => {
      const sitting = sittingOf([event(BEGUN, START), ...events]);
      return sitting && { text: placeOf(sitting, 'one')?.answer.text, ended: sitting.ended };
    };
    const ended = { reason: 'time-up', at: START.at + 600_000 };
    assert.deepEqual(
      kept(answer('typed', 900), event({ type: 'ended', reason: 'time-up' }, later(601_000))),
      {
        ...{ text: 'typed', ended },
      },
    );
    assert.deepEqual(kept(answer('typed', 900), answer('and more', 2000), answer('late', 3500)), {
      ...{ text: 'and more', ended },
    });
    const end = event({ type: 'ended', reason: 'time-up' }, later(600_500));
    assert.deepEqual(kept(end, answer('after the end', 900)), { text: '', ended });
  });

  it('is not asked of those who hand in at the last moment', () => {
    const ended = (ms: number) =>
      sittingOf([event(BEGUN, START), event({ type: 'ended', reason: 'handed-in' }, later(ms))])?.ended
        ?.reason;
    assert.deepEqual([ended(1000), ended(600_400), ended(700_000)], ['handed-in', 'handed-in', 'time-up']);
  });
});

describe('A sitting', () => {
  /** What a learner, a crash and a clock may do, in any order, with what must be true after it. */
  it('keeps every answer and ends on time, whatever is interleaved', () => {
    const TWICE = ['answer', 'answer', 'answer', 'answer'] as const;
    for (let seed = 1; seed <= 150; seed++) {
      const random = randomFrom(seed);
      const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
      let now = START;
      let text = encodeEvent(event(BEGUN, now));
      let truth = 0;
      let boot = 0;
      let isOver = false;
      const answers = new Map<string, string>();
      /** Anything that comes after the time is its end, but for answers that were on their way. */
      const happens = (isAnswer: boolean): boolean => {
        const over = truth - MINUTES * 60_000;
        const counts = !isOver && (over < 0 || (isAnswer && over <= 3000));
        isOver ||= over >= 0 && !counts;
        return counts;
      };
      for (let turn = 0; turn < 60; turn++) {
        const ms = Math.floor(random() * 30_000);
        now = later(ms, now);
        truth += ms;
        switch (pick([...TWICE, 'show', 'flag', 'reload', 'kill', 'clock', 'restart', 'other window'])) {
          case 'answer': {
            const question = pick(IDS);
            const words = `${turn}\n"é" ${seed}`;
            text += encodeEvent(event(answered(question, words), now));
            if (happens(true)) answers.set(question, words);
            break;
          }
          case 'other window': {
            // Its line comes after ours, though its moment was before.
            happens(false);
            text += encodeEvent(event({ type: 'alive' }, now), 'one');
            const before = { ...now, at: now.at - 300, up: now.up - 300 };
            text += encodeEvent(event({ type: 'alive' }, before), 'other');
            break;
          }
          case 'restart': {
            happens(false);
            text += encodeEvent(event({ type: 'resumed' }, now));
            now = { at: now.at + 9000, up: 4000, boot: `boot ${++boot}` };
            truth += 9000;
            happens(false);
            text += encodeEvent(event({ type: 'resumed' }, now));
            break;
          }
          case 'show':
            happens(false);
            text += encodeEvent(event({ type: 'shown', question: pick(IDS) }, now));
            break;
          case 'flag':
            happens(false);
            text += encodeEvent(
              event({ type: 'flagged', question: pick(IDS), flagged: random() < 0.5 }, now),
            );
            break;
          case 'reload':
            happens(false);
            text += encodeEvent(event({ type: 'resumed' }, now));
            break;
          case 'kill': {
            // The write in progress is torn; the event was on no disk, so it never was.
            const torn = encodeEvent(event(answered(pick(IDS), 'torn'), now));
            text += `${torn.slice(0, Math.floor(random() * (torn.length - 2)))}\n`;
            happens(false);
            text += encodeEvent(event({ type: 'resumed' }, now));
            break;
          }
          case 'clock':
            // Written down before: over a restart the wall clock is all there is.
            happens(false);
            now = { ...now, at: now.at + Math.floor((random() - 0.5) * 20_000_000) };
            text += encodeEvent(event({ type: 'alive' }, now));
            break;
        }
        if (turn % 6 !== 5) continue;
        const sitting = sittingOf(decodeEvents(text)) ?? assert.fail('the sitting is lost');
        const left = timeLeft(sitting, now);
        assert.equal(left, Math.max(0, MINUTES * 60_000 - truth), `seed ${seed}, turn ${turn}: time left`);
        for (const { question, answer } of sitting.places)
          assert.equal(answer.text, answers.get(question.id) ?? '', `seed ${seed}, turn ${turn}`);
        const spent = sitting.places.reduce((sum, { shownMs }) => sum + shownMs, 0);
        assert.ok(spent <= Math.min(truth, MINUTES * 60_000), 'no question took time that was not there');
      }
    }
  });

  it('takes grades after its end and is closed by a last event', () => {
    const grading = { credit: 0.5, options: null, remark: '1 of 2 tests pass.', python: '3.12.1' };
    const events = [
      event(BEGUN, START),
      event(answered('one', 'x'), later(10)),
      event({ type: 'ended', reason: 'handed-in' }, later(20)),
      event({ type: 'graded', question: 'one', ...grading }, later(30)),
      event(answered('one', 'too late'), later(40)),
      event({ type: 'closed' }, later(50)),
    ];
    const sitting = sittingOf(events) ?? assert.fail();
    assert.deepEqual(placeOf(sitting, 'one')?.grading, grading);
    assert.equal(placeOf(sitting, 'one')?.answer.text, 'x');
    assert.equal(sitting.closed, true);
    assert.deepEqual(sitting.places.map(isAnswered), [true, false, false]);
  });

  it('is none without its beginning', () => assert.equal(sittingOf([event({ type: 'alive' }, START)]), null));
});

describe('The file of a sitting', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'drill-sittings-'));
  });
  after(() => rm(folder, { recursive: true }));

  it('holds each event on a line of its own, and a torn end costs nothing', async () => {
    const sittings = new SittingFolder(path.join(folder, 'new'));
    assert.deepEqual(await sittings.unfinished(), []);
    const log = new SittingLog(sittings.fileOf('s1'), fail);
    log.append(event(BEGUN, START));
    for (let count = 0; count < 20; count++)
      log.append(event(answered('two', `text ${count}`), later(count)));
    await log.flush();
    await appendFile(sittings.fileOf('s1'), '{"v":1,"type":"answered","question":"two","te');
    const next = new SittingLog(sittings.fileOf('s1'), fail);
    next.append(event({ type: 'resumed' }, later(1000)));
    await next.flush();
    const [found] = await sittings.unfinished();
    assert.ok(found);
    assert.equal(placeOf(found, 'two')?.answer.text, 'text 19');
    assert.equal(decodeEvents(await readFile(sittings.fileOf('s1'), 'utf8')).length, 22);
    next.append(event({ type: 'ended', reason: 'handed-in' }, later(2000)));
    next.append(event({ type: 'closed' }, later(2000)));
    await next.flush();
    assert.deepEqual(await sittings.unfinished(), []);
    assert.equal((await sittings.all()).length, 1);
    assert.equal((await sittings.read('s1'))?.closed, true);
    assert.equal(await sittings.read('s2'), null);
  });

  it('may hold lines that are damaged: they are passed over, and no other sitting is kept from being read', async () => {
    const sittings = new SittingFolder(path.join(folder, 'damaged'));
    const whole = encodeEvent(event(BEGUN, START));
    const { questions, ...headless } = JSON.parse(whole);
    assert.ok(questions);
    await mkdir(sittings.folder);
    await writeFile(sittings.fileOf('s0'), `${JSON.stringify(headless)}\n`);
    const lines = [
      whole,
      ...[
        '{"v":1,"type":"answered","question":"one","text":7}\n',
        'null\n',
        '{"v":1,"type":"toString","at":1,"up":1}\n',
      ],
      `{"v":1,"type":"answered","question":"one","text":7,"chosen":[],"ticked":[],"at":${START.at},"up":1}\n`,
      encodeEvent({ v: 2, ...event(answered('one', 'of a later version'), later(5)) } as never),
      encodeEvent(event(answered('one', 'kept'), later(10))),
    ];
    await writeFile(sittings.fileOf('s1'), lines.join(''));
    const all = await sittings.all();
    assert.deepEqual(
      all.map(sitting => placeOf(sitting, 'one')?.answer.text),
      ['kept'],
    );
    assert.equal((await sittings.unfinished()).length, 1);
    assert.equal(await sittings.read('../damaged/s1'), null, 'an id is no path');
  });

  it('that could not be written is written with the next event, and told of once', async () => {
    const file = path.join(folder, 'blocked', 's.jsonl');
    await writeFile(path.join(folder, 'blocked'), '');
    const errors: unknown[] = [];
    const log = new SittingLog(file, error => errors.push(error));
    log.append(event(BEGUN, START));
    log.append(event(answered('one', 'typed meanwhile'), later(3)));
    assert.equal(await log.flush(), false);
    assert.equal(errors.length, 1);
    await rm(path.join(folder, 'blocked'));
    log.append(event(answered('one', 'kept'), later(5)));
    assert.equal(await log.flush(), true);
    const found = await new SittingFolder(path.join(folder, 'blocked')).read('s');
    assert.equal(found && placeOf(found, 'one')?.answer.text, 'kept');
  });
});
