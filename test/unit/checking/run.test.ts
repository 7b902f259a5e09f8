import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CheckProcess, ProcessHandlers } from '../../../src/checking/checkProcess';
import type { HarnessEvent, ResultEvent } from '../../../src/checking/harnessEvents';
import { Run, type RunOutcome } from '../../../src/checking/run';

const FILE = '/practice/answer.py';
const REPORT = `Current thread 0x1 (most recent call first):\n  File "${FILE}", line 4 in spin\n`;
const LIMIT_MS = 100;

const started = (id: string): HarnessEvent => ({ type: 'started', id });
const failing = (id: string, ms: number): HarnessEvent => ({
  type: 'outcome',
  id,
  status: 'failed',
  kind: '',
  ms,
});
const resumed = (id: string, ms: number): HarnessEvent => ({ type: 'resumed', id, ms });
const result = (id: string, ms: number, status: ResultEvent['status'] = 'passed'): HarnessEvent => ({
  type: 'result',
  id,
  status,
  ms,
});
const end: HarnessEvent = { type: 'end', warnings: [], ms: { load: 1, tests: 1 } };

/** A process that says what a test makes it say. */
class Scripted {
  readonly seal = 'seal';
  noise = '';
  asked = 0;
  say: (...events: HarnessEvent[]) => void = () => {};

  constructor(
    private readonly begin: (process: Scripted) => void,
    private readonly answer: (process: Scripted) => void,
  ) {}

  run(handlers: ProcessHandlers): void {
    this.say = (...events) => {
      for (const event of events) handlers.event(event);
    };
    this.say({ type: 'ready', version: '3.12.1', watch: [] });
    this.say({ type: 'collected', tests: ['a', 'b'].map(id => [id, id] as const) });
    this.begin(this);
  }

  ask(): void {
    this.noise = '';
    this.asked += 1;
    this.answer(this);
  }
}

function follow(script: Scripted, checkMs = 5000): Promise<RunOutcome> {
  const limits = { testSeconds: LIMIT_MS / 1000, checkSeconds: 5, memoryMb: 64, outputKb: 64, checkMs };
  const observer = { event: () => {}, lasting: () => {} };
  return new Run(script as unknown as CheckProcess, FILE, limits, observer).start([]);
}

describe('The limit of a test is charged to nobody else', () => {
  it('when the test ends while it is asked where it is', async () => {
    const outcome = await follow(
      new Scripted(
        process => process.say(started('a')),
        async process => {
          process.say(result('a', LIMIT_MS), started('b'));
          // Of the question that nobody has any more.
          process.noise = REPORT;
          await sleep(LIMIT_MS / 2);
          process.say(result('b', 1), end);
        },
      ),
    );
    assert.equal(outcome.cut, null);
    assert.deepEqual(
      outcome.results.map(({ id }) => id),
      ['a', 'b'],
    );
  });

  it('when it fails while it is asked, and the words for that are still sought', async () => {
    const outcome = await follow(
      new Scripted(
        process => process.say(started('a')),
        async process => {
          process.say(failing('a', LIMIT_MS));
          process.noise = REPORT;
          await sleep(LIMIT_MS / 2);
          process.say(result('a', LIMIT_MS, 'failed'), end);
        },
      ),
    );
    assert.equal(outcome.cut, null);
    assert.deepEqual(
      outcome.results.map(({ status }) => status),
      ['failed'],
    );
  });

  it('when it fails in time, and the words take time of their own', async () => {
    const script = new Scripted(
      async process => {
        process.say(started('a'));
        await sleep(LIMIT_MS * 0.7);
        process.say(failing('a', LIMIT_MS * 0.7));
        await sleep(LIMIT_MS * 0.7);
        process.say(result('a', LIMIT_MS * 0.7, 'failed'), end);
      },
      process => {
        process.noise = REPORT;
      },
    );
    assert.equal((await follow(script)).cut, null);
    assert.equal(script.asked, 0);
  });

  it('when finding the words takes the harness long', async () => {
    const script = new Scripted(
      async process => {
        process.say(started('a'), failing('a', 1));
        await sleep(LIMIT_MS * 2.5);
        process.say(result('a', 1, 'failed'), end);
      },
      process => {
        process.noise =
          'Current thread 0x1 (most recent call first):\n  File "ast.py", line 52 in parse\n  File "<python drill telling>", line 90 in tree\n';
      },
    );
    assert.equal((await follow(script)).cut, null);
    assert.ok(script.asked > 0);
  });

  it('when the words are found and the test then hangs', async () => {
    const outcome = await follow(
      new Scripted(
        process => process.say(started('a'), failing('a', 1), resumed('a', 1)),
        process => {
          process.noise = REPORT;
        },
      ),
    );
    assert.deepEqual([outcome.cut, outcome.during, outcome.outcome], ['test-time', 'a', null]);
    assert.equal(outcome.where?.line, 4);
  });

  it('when it fails again and again without an end', async () => {
    const script = new Scripted(
      async process => {
        process.say(started('a'));
        for (let ms = 0; ms < LIMIT_MS * 4; ms += 10) {
          process.say(failing('a', ms), resumed('a', ms));
          await sleep(10);
        }
      },
      process => {
        process.noise = REPORT;
      },
    );
    const outcome = await follow(script);
    assert.deepEqual([outcome.cut, outcome.during, outcome.outcome], ['test-time', 'a', null]);
  });

  it('when what hangs comes after the last test', async () => {
    const outcome = await follow(
      new Scripted(
        process => process.say(started('a'), result('a', 1)),
        process => {
          process.noise = REPORT;
        },
      ),
    );
    assert.deepEqual([outcome.cut, outcome.during, outcome.results.length], ['test-time', null, 1]);
  });

  it('and the limit of the whole check is kept although a test was asked in vain', async () => {
    const outcome = await follow(
      new Scripted(
        process => process.say(started('a')),
        async process => {
          if (process.asked > 1) {
            process.noise = REPORT;
          } else {
            await sleep(30);
            process.say(result('a', LIMIT_MS), started('b'));
          }
        },
      ),
      LIMIT_MS + 15,
    );
    assert.deepEqual([outcome.cut, outcome.during], ['check-time', 'b']);
  });
});
