import type { Amendment, Correction, Grade, Reset } from './amendment';
import type { AttemptFacts } from './attempt';

/** The amendments of every machine, each once, and which of them are in force. The order of adding makes no difference. */
export class Amendments {
  readonly #byId = new Map<string, Amendment>();
  #corrections = new Map<string, Correction>();
  #resets = new Map<string, Reset>();
  #resetOfAll: Reset | null = null;

  /** @returns how many were not there yet. */
  add(amendments: readonly Amendment[]): number {
    const before = this.#byId.size;
    for (const one of amendments) if (!this.#byId.has(one.id)) this.#byId.set(one.id, one);
    const added = this.#byId.size - before;
    if (added > 0) this.#sortOut();
    return added;
  }

  /** However often they have been added. */
  get count(): number {
    return this.#byId.size;
  }

  /** Oldest first. */
  get all(): readonly Amendment[] {
    return [...this.#byId.values()].sort(byTime);
  }

  /** Corrections and resets that were not undone, the oldest first. */
  get inForce(): readonly (Correction | Reset)[] {
    const undone = new Set(this.all.flatMap(one => (one.type === 'undo' ? [one.entry] : [])));
    return this.all.filter(one => one.type !== 'undo').filter(one => !undone.has(one.id));
  }

  get hasCorrections(): boolean {
    return this.#corrections.size > 0;
  }

  get hasResets(): boolean {
    return this.#resetOfAll !== null || this.#resets.size > 0;
  }

  correctionOf(attempt: string): Grade | null {
    return this.#corrections.get(attempt)?.grade ?? null;
  }

  /** Whether no reset has taken the attempt back. */
  counts(attempt: AttemptFacts): boolean {
    return this.#isAfter(attempt, this.#lastReset(attempt.question));
  }

  /** Whether the day still counts as practised: a reset of a question or a topic does not take that back. */
  happened(attempt: AttemptFacts): boolean {
    return this.#isAfter(attempt, this.#resetOfAll);
  }

  #isAfter({ at, since }: AttemptFacts, reset: Reset | null): boolean {
    if (reset === null || at > reset.at) return true;
    const named = since === null ? undefined : this.#byId.get(since);
    return named !== undefined && byTime(named, reset) >= 0;
  }

  /** The reset that an attempt comes after though its clock says otherwise, or null. */
  resetAfter(question: string, at: number): string | null {
    const reset = this.#lastReset(question);
    return reset !== null && at <= reset.at ? reset.id : null;
  }

  #lastReset(question: string): Reset | null {
    const own = this.#resets.get(question) ?? null;
    const all = this.#resetOfAll;
    if (own === null || all === null) return own ?? all;
    return byTime(own, all) > 0 ? own : all;
  }

  #sortOut(): void {
    this.#corrections = new Map();
    this.#resets = new Map();
    this.#resetOfAll = null;
    for (const one of this.inForce) {
      if (one.type === 'correction') this.#corrections.set(one.attempt, one);
      else if (one.questions === null) this.#resetOfAll = one;
      else for (const question of one.questions) this.#resets.set(question, one);
    }
  }
}

/** By time and, so that every machine comes to the same order, by id. */
function byTime(one: Amendment, other: Amendment): number {
  return one.at - other.at || (one.id < other.id ? -1 : Number(one.id > other.id));
}
