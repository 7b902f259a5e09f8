import type { QuestionStatus } from '../bank/question';
import type { Attempt } from './attempt';

/** What the attempts at one question come to. */
export interface QuestionProgress {
  readonly status: QuestionStatus;
  readonly attempts: number;
  /** The quickest attempt that solved the question without a look at the solution, in milliseconds. */
  readonly bestMs: number | null;
  /** When the last attempt ended, in epoch milliseconds. */
  readonly lastAt: number | null;
}

export const NOT_TRIED: QuestionProgress = { status: 'new', attempts: 0, bestMs: null, lastAt: null };

/**
 * Every attempt of every machine, each once, and what is derived from them. Adding costs as much as what is added, and
 * the order in which attempts are added makes no difference.
 */
export class History {
  readonly #ids = new Set<string>();
  readonly #all: Attempt[] = [];
  readonly #byQuestion = new Map<string, Attempt[]>();
  readonly #states = new Map<string, QuestionProgress>();

  /** @returns how many of the attempts were not there yet. */
  add(attempts: readonly Attempt[]): number {
    const fresh: Attempt[] = [];
    for (const attempt of attempts) {
      if (this.#ids.has(attempt.id)) continue;
      this.#ids.add(attempt.id);
      fresh.push(attempt);
    }
    append(this.#all, fresh);
    for (const [question, own] of groupByQuestion(fresh)) {
      const known = this.#byQuestion.get(question) ?? [];
      append(known, own);
      this.#byQuestion.set(question, known);
      this.#states.set(question, own.reduce(advance, this.stateOf(question)));
    }
    return fresh.length;
  }

  stateOf(question: string): QuestionProgress {
    return this.#states.get(question) ?? NOT_TRIED;
  }

  /** Oldest first; of one question, or of all. */
  attempts(question?: string): readonly Attempt[] {
    return question === undefined ? this.#all : (this.#byQuestion.get(question) ?? []);
  }
}

function groupByQuestion(attempts: readonly Attempt[]): Map<string, Attempt[]> {
  const groups = new Map<string, Attempt[]>();
  for (const attempt of attempts) {
    const group = groups.get(attempt.question);
    if (group) group.push(attempt);
    else groups.set(attempt.question, [attempt]);
  }
  return groups;
}

function advance(state: QuestionProgress, attempt: Attempt): QuestionProgress {
  const solved = attempt.outcome === 'solved';
  const timed = solved && !attempt.solutionSeen;
  return {
    status: solved || state.status === 'solved' ? 'solved' : 'tried',
    attempts: state.attempts + 1,
    bestMs: timed ? Math.min(attempt.ms, state.bestMs ?? attempt.ms) : state.bestMs,
    lastAt: Math.max(attempt.at, state.lastAt ?? attempt.at),
  };
}

/** Keeps the list ordered by time and, so that every machine comes to the same order, by id. */
function append(attempts: Attempt[], more: readonly Attempt[]): void {
  let ordered = true;
  for (const attempt of more) {
    const last = attempts.at(-1);
    ordered &&= last === undefined || byTime(last, attempt) < 0;
    attempts.push(attempt);
  }
  // A log is in order already; only a second machine's, or a clock set back, costs a sort (of two sorted runs).
  if (!ordered) attempts.sort(byTime);
}

function byTime(one: Attempt, other: Attempt): number {
  return one.at - other.at || (one.id < other.id ? -1 : 1);
}
