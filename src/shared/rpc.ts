/** Typed requests and responses over anything that carries messages both ways: a webview, a window, a port. */
import type { Envelope } from './protocol';

/** Request name -> [payload, response]. */
export type RequestMap<M> = { readonly [Name in keyof M]: readonly [payload: unknown, response: unknown] };

/** One function for every request that the other side may send. What it throws reaches that side as a rejection. */
export type Handlers<M extends RequestMap<M>> = {
  readonly [Name in keyof M]: (payload: M[Name][0]) => M[Name][1] | Promise<M[Name][1]>;
};

export interface Port {
  /** May throw, for instance when a payload cannot be cloned. */
  post(message: Envelope): void;
  /** Gets everything that arrives, messages of others included. */
  onMessage(listener: (message: unknown) => void): { dispose(): void };
}

/** Why a request came to nothing. `message` is the other side's own for `rejected`. */
export class RequestError extends Error {
  override readonly name = 'RequestError';

  constructor(
    readonly problem: 'rejected' | 'timed-out' | 'disposed',
    message: string,
  ) {
    super(message);
  }
}

const DEFAULT_TIMEOUT_MS = 10_000;

interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: RequestError) => void;
  readonly timer: ReturnType<typeof setTimeout>;
}

/** One end of a conversation: sends the requests of `Out`, answers those of `In`. */
export class Rpc<Out extends RequestMap<Out>, In extends RequestMap<In>> {
  readonly #port: Port;
  readonly #handlers: ReadonlyMap<string, (payload: unknown) => unknown>;
  readonly #pending = new Map<number, Pending>();
  readonly #listener: { dispose(): void };
  #lastId = 0;
  #disposed = false;

  constructor(port: Port, handlers: Handlers<In>) {
    this.#port = port;
    this.#handlers = new Map(Object.entries(handlers) as [string, (payload: unknown) => unknown][]);
    this.#listener = port.onMessage(message => this.#receive(message));
  }

  /** Rejects with a `RequestError` when the other side rejects or says nothing in time, and on `dispose`. */
  request<Name extends keyof Out & string>(
    name: Name,
    payload: Out[Name][0],
    timeoutMs: number = DEFAULT_TIMEOUT_MS,
  ): Promise<Out[Name][1]> {
    if (this.#disposed) return Promise.reject(closed(name));
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#pending.delete(id);
        reject(new RequestError('timed-out', `No answer to "${name}" within ${timeoutMs / 1000} s.`));
      }, timeoutMs);
      this.#pending.set(id, { resolve, reject, timer });
      try {
        this.#port.post({ type: 'request', id, name, payload });
      } catch (error) {
        this.#settle(id)?.reject(new RequestError('rejected', messageOf(error)));
      }
    });
  }

  /** Rejects what is pending and hears nothing more. */
  dispose(): void {
    this.#disposed = true;
    this.#listener.dispose();
    for (const id of [...this.#pending.keys()]) this.#settle(id)?.reject(closed('request'));
  }

  #receive(message: unknown): void {
    if (this.#disposed || !isEnvelope(message)) return;
    switch (message.type) {
      case 'request':
        void this.#answer(message.id, message.name, message.payload);
        break;
      case 'response':
        this.#settle(message.id)?.resolve(message.value);
        break;
      case 'rejection':
        this.#settle(message.id)?.reject(new RequestError('rejected', message.message));
        break;
    }
  }

  async #answer(id: number, name: string, payload: unknown): Promise<void> {
    let answer: Envelope;
    try {
      const handler = this.#handlers.get(name);
      if (handler === undefined) throw new Error(`There is no request "${name}".`);
      answer = { type: 'response', id, value: await handler(payload) };
    } catch (error) {
      answer = { type: 'rejection', id, message: messageOf(error) };
    }
    if (this.#disposed) return;
    // A value that cannot be cloned must not leave the other side waiting for its timeout.
    const failure = this.#tryPost(answer);
    if (failure !== null) this.#tryPost({ type: 'rejection', id, message: messageOf(failure) });
  }

  /** What the port threw, or null. A port that is gone has nobody left to tell. */
  #tryPost(answer: Envelope): unknown {
    try {
      this.#port.post(answer);
      return null;
    } catch (error) {
      return error;
    }
  }

  #settle(id: number): Pending | undefined {
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    clearTimeout(pending?.timer);
    return pending;
  }
}

function closed(name: string): RequestError {
  return new RequestError('disposed', `The connection was closed before "${name}" was answered.`);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function isEnvelope(message: unknown): message is Envelope {
  if (typeof message !== 'object' || message === null || !('type' in message) || !('id' in message))
    return false;
  if (!Number.isSafeInteger(message.id)) return false;
  switch (message.type) {
    case 'request':
      return 'name' in message && typeof message.name === 'string';
    case 'response':
      return true;
    case 'rejection':
      return 'message' in message && typeof message.message === 'string';
    default:
      return false;
  }
}
