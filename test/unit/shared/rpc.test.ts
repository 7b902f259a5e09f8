import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { type Port, RequestError, Rpc } from '../../../src/shared/rpc';

interface Questions {
  double: [number, number];
  save: [{ text: string }, undefined];
}

interface Answers {
  notify: [string, undefined];
}

/** Two ports that deliver to each other at once, and everything that passed. */
class Wire {
  readonly passed: unknown[] = [];
  readonly #listeners = [new Set<(message: unknown) => void>(), new Set<(message: unknown) => void>()];

  port(side: 0 | 1): Port {
    const own = this.#listeners[side];
    return {
      post: message => this.deliver(side === 0 ? 1 : 0, structuredClone(message)),
      onMessage: listener => {
        own?.add(listener);
        return { dispose: () => own?.delete(listener) };
      },
    };
  }

  deliver(side: 0 | 1, message: unknown): void {
    this.passed.push(message);
    for (const listener of this.#listeners[side] ?? []) listener(message);
  }
}

describe('Rpc', () => {
  let wire: Wire;
  let page: Rpc<Questions, Answers>;
  let saved: string[];
  let heard: string[];

  function host(
    double: (value: number) => number | Promise<number> = value => value * 2,
  ): Rpc<Answers, Questions> {
    return new Rpc<Answers, Questions>(wire.port(1), {
      double,
      save: async ({ text }) => {
        saved.push(text);
        return undefined;
      },
    });
  }

  beforeEach(() => {
    mock.timers.enable({ apis: ['setTimeout'] });
    wire = new Wire();
    saved = [];
    heard = [];
    page = new Rpc<Questions, Answers>(wire.port(0), {
      notify: text => {
        heard.push(text);
        return undefined;
      },
    });
  });

  afterEach(() => {
    page.dispose();
    mock.timers.reset();
  });

  it('answers a request with what its handler returns', async () => {
    host();
    assert.equal(await page.request('double', 21), 42);
  });

  it('carries requests both ways at the same time, each to its own answer', async () => {
    const other = host();
    const [first, second] = await Promise.all([
      page.request('double', 1),
      page.request('double', 2),
      page.request('save', { text: 'kept' }),
      other.request('notify', 'hello'),
    ]);
    assert.deepEqual([first, second, saved, heard], [2, 4, ['kept'], ['hello']]);
  });

  it('rejects with the message of a handler that throws', async () => {
    host(() => {
      throw new Error('Too big.');
    });
    await assert.rejects(page.request('double', 1), {
      name: 'RequestError',
      problem: 'rejected',
      message: 'Too big.',
    });
  });

  it('rejects with the message of a handler that rejects', async () => {
    host(() => Promise.reject(new Error('Later too big.')));
    await assert.rejects(page.request('double', 1), { problem: 'rejected', message: 'Later too big.' });
  });

  it('rejects a request that the other side does not know, even one named like a method of Object', async () => {
    host();
    wire.deliver(1, { type: 'request', id: 7, name: 'constructor', payload: undefined });
    await settled();
    assert.deepEqual(wire.passed.at(-1), {
      type: 'rejection',
      id: 7,
      message: 'There is no request "constructor".',
    });
  });

  it('rejects after 10 s of silence, and not before', async () => {
    const outcome = outcomeOf(page.request('double', 1));
    mock.timers.tick(9_999);
    await settled();
    assert.equal(outcome.error, null);
    mock.timers.tick(1);
    await settled();
    assert.deepEqual(described(outcome.error), ['timed-out', 'No answer to "double" within 10 s.']);
  });

  it('takes another timeout for a single request', async () => {
    const outcome = outcomeOf(page.request('double', 1, 500));
    mock.timers.tick(500);
    await settled();
    assert.equal(outcome.error?.problem, 'timed-out');
  });

  it('ignores an answer that comes after the timeout', async () => {
    const outcome = outcomeOf(page.request('double', 1, 500));
    mock.timers.tick(500);
    wire.deliver(0, { type: 'response', id: 1, value: 2 });
    await settled();
    assert.equal(outcome.value, undefined);
    assert.equal(outcome.error?.problem, 'timed-out');
  });

  it('does not time out once it was answered', async () => {
    host();
    const outcome = outcomeOf(page.request('double', 4));
    await settled();
    mock.timers.tick(20_000);
    await settled();
    assert.deepEqual([outcome.value, outcome.error], [8, null]);
  });

  it('rejects what is pending when it is disposed, and every request after that', async () => {
    const pending = page.request('double', 1);
    page.dispose();
    await assert.rejects(pending, { problem: 'disposed' });
    await assert.rejects(page.request('double', 1), { problem: 'disposed' });
  });

  it('answers nothing after it was disposed', async () => {
    let finish: (value: number) => void = () => undefined;
    const other = host(() => new Promise(resolve => (finish = resolve)));
    const outcome = outcomeOf(page.request('double', 1));
    other.dispose();
    finish(2);
    await settled();
    assert.deepEqual([outcome.value, wire.passed.length], [undefined, 1]);
  });

  it('ignores what is not an envelope', async () => {
    host();
    const foreign = [
      null,
      'text',
      3,
      [],
      {},
      { type: 'request' },
      { type: 'request', id: 1 },
      { type: 'other', id: 1 },
    ];
    const malformed = [
      { type: 'request', id: '1', name: 'double' },
      { type: 'rejection', id: 1 },
      { type: 'response', id: 0.5 },
      { type: 'response', id: 99, value: 1 },
    ];
    for (const message of [...foreign, ...malformed]) {
      wire.deliver(0, message);
      wire.deliver(1, message);
    }
    await settled();
    assert.equal(wire.passed.length, 2 * (foreign.length + malformed.length));
    assert.equal(await page.request('double', 2), 4);
  });

  it('rejects at once when the payload cannot be sent', async () => {
    const uncloneable = { text: 'x', act: () => undefined };
    await assert.rejects(page.request('save', uncloneable), { problem: 'rejected' });
  });

  it('sends a rejection when the answer cannot be sent', async () => {
    const odd = Object.assign(Promise.resolve(1), {});
    host(() => odd.then(() => (() => undefined) as unknown as number));
    await assert.rejects(page.request('double', 1), { problem: 'rejected' });
  });
});

interface Outcome {
  value: unknown;
  error: RequestError | null;
}

function outcomeOf(promise: Promise<unknown>): Outcome {
  const outcome: Outcome = { value: undefined, error: null };
  promise.then(
    value => {
      outcome.value = value;
    },
    (error: unknown) => {
      assert.ok(error instanceof RequestError);
      outcome.error = error;
    },
  );
  return outcome;
}

function described(error: RequestError | null): [string | undefined, string | undefined] {
  return [error?.problem, error?.message];
}

/** Lets every promise callback that is due run. */
function settled(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve));
}
