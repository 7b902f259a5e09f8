import type { PageRun } from '../../shared/protocol';
import type { CheckEvent, TestStatus, Verdict } from '../../shared/verdict';

/** What the checks of a question have shown in this session. */
export interface Result {
  /** A check in progress, or null. */
  readonly run: PageRun | null;
  readonly verdict: Verdict | null;
  /** The text that `verdict` is about. */
  readonly checked: string | null;
  /** The status of each test in the check before `verdict`; null when there was none. */
  readonly previous: Readonly<Record<string, TestStatus>> | null;
  /** The file was edited after `verdict`. */
  readonly stale: boolean;
}

const NOTHING: Result = { run: null, verdict: null, checked: null, previous: null, stale: false };

/** Folds an event of a running check into what is shown of it. */
export function advance(run: PageRun, event: CheckEvent): PageRun {
  switch (event.type) {
    case 'collected':
      return { tests: event.tests, current: null };
    case 'started':
      return { ...run, current: event.id };
    case 'result': {
      const { test } = event;
      const known = run.tests.some(({ id }) => id === test.id);
      const tests = known ? run.tests.map(old => (old.id === test.id ? test : old)) : [...run.tests, test];
      return { tests, current: run.current === test.id ? null : run.current };
    }
  }
}

/** The latest check of each question. */
export class Results {
  readonly #results = new Map<string, Result>();
  readonly #listeners = new Set<(id: string) => void>();

  of(id: string): Result {
    return this.#results.get(id) ?? NOTHING;
  }

  started(id: string): void {
    this.#set(id, { ...this.of(id), run: { tests: [], current: null } });
  }

  advanced(id: string, event: CheckEvent): void {
    const { run, ...rest } = this.of(id);
    if (run) this.#set(id, { ...rest, run: advance(run, event) });
  }

  /** A cancelled check leaves the verdict before it in place. */
  finished(id: string, verdict: Verdict | null, checked: string): void {
    const before = this.of(id);
    if (verdict === null || verdict.reason === 'cancelled') {
      this.#set(id, { ...before, run: null });
      return;
    }
    const tests = before.verdict?.tests ?? [];
    const previous = before.verdict && Object.fromEntries(tests.map(test => [test.id, test.status]));
    this.#set(id, { run: null, verdict, checked, previous, stale: false });
  }

  /** Tells the text as it is now; an edit that was undone makes the verdict current again. */
  edited(id: string, text: string): void {
    const result = this.of(id);
    if (result.checked === null) return;
    const stale = text !== result.checked;
    if (stale !== result.stale) this.#set(id, { ...result, stale });
  }

  onDidChange(listener: (id: string) => void): { dispose(): void } {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  }

  #set(id: string, result: Result): void {
    this.#results.set(id, result);
    for (const listener of this.#listeners) listener(id);
  }
}
