import assert from 'node:assert/strict';
import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { decodeEvents, type SittingEvent } from '../../../src/assessment/sitting/events';
import { NO_ANSWER, placeOf, sittingOf } from '../../../src/assessment/sitting/sitting';
import { SittingLog } from '../../../src/assessment/sitting/sittingLog';
import { type RunHost, SittingRun } from '../../../src/assessment/sitting/sittingRun';

const MINUTE = 60_000;

/** One machine: its clocks, its disk, and the windows that have the sitting open. */
class Machine {
  at = 1_700_000_000_000;
  up = 5_000_000;
  readonly #ticks: (() => void)[] = [];
  readonly #runs: SittingRun[] = [];
  readonly errors: unknown[] = [];

  constructor(readonly file: string) {}

  readonly clock = () => ({ at: this.at, up: this.up, boot: 'a' });

  /** Lets time pass in steps of a second, as the timers of every window see it. */
  async pass(ms: number): Promise<void> {
    for (let passed = 0; passed < ms; passed += 1000) {
      this.at += 1000;
      this.up += 1000;
      for (const tick of this.#ticks) tick();
      // What the ticks read and write is on its way through the disk.
      for (const run of this.#runs) await run.flush();
      for (const run of this.#runs) await run.follow();
    }
  }

  async begin(minutes: number): Promise<void> {
    const log = new SittingLog(this.file, error => this.errors.push(error));
    log.append({
      ...{ type: 'begun', id: 's', code: 'sample-1', title: 'Sample', minutes, seed: 1, adaptive: false },
      ...{ countExplain: false, lacks: [], ...this.clock() },
      questions: ['one', 'two'].map(id => {
        return { id, title: id, kind: 'output', level: 'mid', topic: 'functions', minutes: 2 };
      }),
    });
    assert.ok(await log.flush());
  }

  /** A window that takes the sitting up. */
  async window(host: Partial<RunHost> = {}): Promise<SittingRun> {
    const log = new SittingLog(this.file, error => this.errors.push(error));
    await log.othersWrote();
    const sitting = (await log.read()) ?? assert.fail('there is no sitting');
    const every = (_ms: number, tick: () => void) => {
      this.#ticks.push(tick);
      return { dispose: () => this.#ticks.splice(this.#ticks.indexOf(tick), 1) };
    };
    const run: SittingRun = new SittingRun(
      sitting,
      log,
      this.clock,
      { every },
      {
        timeIsUp: () => run.record({ type: 'ended', reason: 'time-up' }),
        patience: () => 0,
        ...host,
      },
    );
    this.#runs.push(run);
    return run;
  }

  async events(): Promise<SittingEvent[]> {
    return decodeEvents(await readFile(this.file, 'utf8'));
  }
}

const text = (words: string) => ({ ...NO_ANSWER, text: words });

describe('A sitting that goes on', () => {
  let folder: string;
  let machine: Machine;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'drill-run-'));
    machine = new Machine(path.join(folder, 's.jsonl'));
    await machine.begin(10);
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('tells the file that it goes on, and when the time is up', async () => {
    const run = await machine.window();
    await machine.pass(MINUTE);
    await run.flush();
    assert.equal((await machine.events()).filter(({ type }) => type === 'alive').length, 4);
    await machine.pass(9 * MINUTE);
    assert.equal(run.sitting.ended?.reason, 'time-up');
    assert.equal(run.left, 0);
    run.answer('one', text('too late'));
    await run.flush();
    assert.equal((await machine.events()).at(-1)?.type, 'ended', 'what comes after the end is not written');
    run.dispose();
  });

  it('hands in what is written down as the time is up', async () => {
    const run: SittingRun = await machine.window({
      timeIsUp: () => {
        run.answer('one', text('stood there'));
        run.answer('two', text('this, too'));
        run.record({ type: 'ended', reason: 'time-up' });
      },
    });
    await machine.pass(10 * MINUTE);
    await run.flush();
    const sitting = sittingOf(await machine.events()) ?? assert.fail();
    assert.deepEqual(
      sitting.places.map(({ answer }) => answer.text),
      ['stood there', 'this, too'],
    );
    assert.equal(sitting.elapsedMs, 10 * MINUTE);
    run.dispose();
  });

  it('is one in two windows: each sees what the other answers, and the time is the same', async () => {
    const [one, other] = [await machine.window(), await machine.window()];
    one.record({ type: 'resumed' });
    for (let turn = 0; turn < 20; turn++) {
      (turn % 2 ? one : other).answer(turn % 3 ? 'one' : 'two', text(`turn ${turn}`));
      await machine.pass(2000);
    }
    await Promise.all([one.flush(), other.flush()]);
    await machine.pass(2000);
    const texts = (run: SittingRun) => run.sitting.places.map(({ answer }) => answer.text);
    assert.deepEqual(texts(one), ['turn 19', 'turn 18']);
    assert.deepEqual(texts(other), texts(one));
    assert.equal(one.left, 10 * MINUTE - 42_000);
    assert.equal(other.left, one.left);
    one.dispose();
    other.dispose();
  });

  it('ends in the window in front; the one behind lets it, and knows that it was not its own doing', async () => {
    const front = await machine.window();
    const behind = await machine.window({ patience: () => 4000 });
    await machine.pass(10 * MINUTE + 3000);
    assert.deepEqual([front.sitting.ended?.reason, front.endedElsewhere], ['time-up', false]);
    assert.deepEqual([behind.sitting.ended?.reason, behind.endedElsewhere], ['time-up', true]);
    const ends = (await machine.events()).filter(({ type }) => type === 'ended');
    assert.equal(ends.length, 1);
    front.dispose();
    behind.dispose();
  });

  it('ends in a window behind all the same when there is no other', async () => {
    const behind = await machine.window({ patience: () => 4000 });
    await machine.pass(10 * MINUTE + 3000);
    const reason = () => behind.sitting.ended?.reason;
    assert.equal(reason(), undefined);
    await machine.pass(2000);
    assert.deepEqual([reason(), behind.endedElsewhere], ['time-up', false]);
    behind.dispose();
  });

  it('is not misled by half a line of another window', async () => {
    const run = await machine.window();
    await appendFile(machine.file, '{"v":1,"by":"other","type":"flagged","question":"one",');
    await machine.pass(2000);
    assert.equal(placeOf(run.sitting, 'one')?.flagged, false);
    await appendFile(machine.file, `"flagged":true,"at":${machine.at},"up":${machine.up},"boot":"a"}\n`);
    await machine.pass(2000);
    assert.equal(placeOf(run.sitting, 'one')?.flagged, true);
    run.dispose();
  });
});
