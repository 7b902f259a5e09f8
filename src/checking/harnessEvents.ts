/** What the harness (python/runner.py) says on its channel: the subprocess contract, checked at run time. */
import type { Frame, Reason, Warning } from '../shared/verdict';

export interface ResultEvent {
  readonly type: 'result';
  readonly id: string;
  readonly status: 'passed' | 'failed' | 'error' | 'skipped';
  readonly ms: number;
  /** The exception's class, when there was one. */
  readonly kind?: string;
  readonly message?: string;
  readonly expected?: string | null;
  readonly actual?: string | null;
  readonly call?: string;
  readonly frames?: readonly Frame[];
}

export interface StopEvent {
  readonly type: 'stop';
  readonly reason: Reason;
  readonly message: string;
  readonly line: number | null;
  readonly column: number | null;
  readonly frames?: readonly Frame[];
  /** All that the exception says, where that is more than a line. */
  readonly whole?: string | null;
}

export interface EndEvent {
  readonly type: 'end';
  readonly warnings: readonly Warning[];
  readonly ms: { readonly load: number; readonly tests: number };
}

export type HarnessEvent =
  | { readonly type: 'ready'; readonly version: string; readonly watch: readonly string[] }
  | { readonly type: 'collected'; readonly tests: readonly (readonly [id: string, title: string])[] }
  | { readonly type: 'started'; readonly id: string }
  /** A test has failed; the words for it are still being found. `ms` is what it has used until then. */
  | {
      readonly type: 'outcome';
      readonly id: string;
      readonly status: 'failed' | 'error' | 'skipped';
      readonly kind: string;
      readonly ms: number;
    }
  /** The words for a failure are found, and the test goes on. `ms` is what it has used, without finding them. */
  | { readonly type: 'resumed'; readonly id: string; readonly ms: number }
  | ResultEvent
  | StopEvent
  | EndEvent
  /** The harness itself failed. */
  | { readonly type: 'fault'; readonly message: string };

const FIELDS: Record<HarnessEvent['type'], readonly string[]> = {
  ready: ['version', 'watch'],
  collected: ['tests'],
  started: ['id'],
  outcome: ['id', 'status', 'ms'],
  resumed: ['id', 'ms'],
  result: ['id', 'status', 'ms'],
  stop: ['reason', 'message'],
  end: ['warnings', 'ms'],
  fault: ['message'],
};

/** The event in one line of JSON, or null when the line is none. */
export function parseEvent(json: string): HarnessEvent | null {
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value !== 'object' || value === null || !('type' in value)) return null;
    const fields = FIELDS[value.type as HarnessEvent['type']];
    return fields?.every(field => field in value) ? (value as HarnessEvent) : null;
  } catch {
    return null;
  }
}

/** How the one event begins that comes before there is a secret. */
const READY = ' {"type":"ready"';
const LONGEST_LINE = 4_000_000;
const LONGEST_NOISE = 64_000;
const LONGEST_NOISE_LINE = 2000;

/**
 * Splits the channel's bytes into events. A line that does not begin with the secret (`ready` comes before there is
 * one) is noise: what a program wrote to descriptors that it found, or what `faulthandler` reports.
 */
export class EventReader {
  private rest = '';
  private secret = '';
  /** Of the noise, in two halves. */
  private older = '';
  private newer = '';

  /** The newest of the lines that were no events. */
  get noise(): string {
    return this.older + this.newer;
  }

  /** Forgets the noise so far. */
  forgetNoise(): void {
    this.older = this.newer = '';
  }

  authenticate(secret: string): void {
    this.secret = secret;
  }

  /** The events that end in this chunk (latin1 text: the harness escapes all else). */
  read(chunk: string): HarnessEvent[] {
    if (!chunk.includes('\n')) {
      this.rest = this.rest.length > LONGEST_LINE ? '' : this.rest + chunk;
      return [];
    }
    const text = this.rest + chunk;
    if (!text.includes(this.secret) && !text.includes(READY)) return this.skip(text);
    const lines = text.split('\n');
    this.rest = lines.pop() ?? '';
    const events: HarnessEvent[] = [];
    for (const line of lines) {
      if (line === '') continue;
      const event = line.startsWith(`${this.secret} `)
        ? parseEvent(line.slice(this.secret.length + 1))
        : this.first(line);
      if (event) events.push(event);
      else this.keep(line.slice(0, LONGEST_NOISE_LINE));
    }
    return events;
  }

  /** Noise alone: a flood of it is not taken apart into its lines. */
  private skip(text: string): [] {
    const end = text.lastIndexOf('\n');
    this.rest = text.slice(end + 1);
    this.keep(text.slice(Math.max(0, end - LONGEST_NOISE / 2), end));
    return [];
  }

  private keep(line: string): void {
    // In two halves, so that a flood of short lines costs no more than its length.
    if (this.newer.length + line.length >= LONGEST_NOISE / 2) {
      this.older = this.newer;
      this.newer = '';
    }
    this.newer += `${line}\n`;
  }

  private first(line: string): HarnessEvent | null {
    if (!line.startsWith(READY)) return null;
    const event = parseEvent(line);
    return event?.type === 'ready' ? event : null;
  }
}
