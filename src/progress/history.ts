import type { QuestionStatus } from '../bank/question';
import type { Amendment, Grade } from './amendment';
import { Amendments } from './amendments';
import type { AttemptFacts } from './attempt';
import { IdSet } from './idSet';

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

/** The attempts at one question, oldest first, and what was derived from them. */
interface Own {
  readonly attempts: InOrder;
  counted: readonly AttemptFacts[] | null;
  state: QuestionProgress | null;
  revision: number;
}

/**
 * Every attempt of every machine, each once, and what is derived from them. Adding costs as much as what is added, and
 * the order in which entries are added makes no difference.
 */
export class History {
  readonly #ids = new IdSet();
  readonly #all = new InOrder();
  readonly #byQuestion = new Map<string, Own>();
  readonly #amendments = new Amendments();
  #revision = 0;

  /** @returns how many of the entries were not there yet. */
  add(attempts: readonly AttemptFacts[], amendments: readonly Amendment[] = []): number {
    let added = 0;
    for (const attempt of attempts) {
      if (!this.#ids.add(attempt.id)) continue;
      added += 1;
      this.#all.push(attempt);
      const own = this.#ownOf(attempt.question);
      own.attempts.push(attempt);
      forget(own);
    }
    const fresh = this.#amendments.add(amendments);
    if (fresh > 0) for (const own of this.#byQuestion.values()) forget(own);
    if (added + fresh > 0) this.#revision += 1;
    return added + fresh;
  }

  stateOf(question: string): QuestionProgress {
    const own = this.#byQuestion.get(question);
    if (!own) return NOT_TRIED;
    own.state ??= stateAfter(this.counted(question));
    return own.state;
  }

  /** Oldest first; of one question, or of all. */
  attempts(question?: string): readonly AttemptFacts[] {
    const list = question === undefined ? this.#all : this.#byQuestion.get(question)?.attempts;
    return list?.items ?? [];
  }

  /** Those that no reset has taken back, oldest first. */
  counted(question: string): readonly AttemptFacts[] {
    const own = this.#byQuestion.get(question);
    if (!own) return [];
    const { items } = own.attempts;
    if (!this.#amendments.hasResets) return items;
    own.counted ??= items.filter(attempt => this.#amendments.counts(attempt));
    return own.counted;
  }

  /** Those of which the time still counts as practised, oldest first; see `Amendments.happened`. */
  happened(question: string): readonly AttemptFacts[] {
    const attempts = this.attempts(question);
    return this.#amendments.hasResets ? attempts.filter(one => this.#amendments.happened(one)) : attempts;
  }

  /** The questions that were ever tried. */
  get questions(): IterableIterator<string> {
    return this.#byQuestion.keys();
  }

  /** Another number whenever anything has changed. */
  get revision(): number {
    return this.#revision;
  }

  /** Another number whenever something about the question has changed. */
  revisionOf(question: string): number {
    return this.#byQuestion.get(question)?.revision ?? 0;
  }

  get hasCorrections(): boolean {
    return this.#amendments.hasCorrections;
  }

  /** The learner's own word on the review that an attempt belongs to, if there is one. */
  correctionOf(attempt: string): Grade | null {
    return this.#amendments.correctionOf(attempt);
  }

  /** Those in force, the oldest first. */
  get amendments(): readonly Amendment[] {
    return this.#amendments.inForce;
  }

  /** Every one that was ever made. */
  get allAmendments(): readonly Amendment[] {
    return this.#amendments.all;
  }

  /** The reset that a new attempt must name because the clock was set back to before it. */
  resetAfter(question: string, at: number): string | null {
    return this.#amendments.resetAfter(question, at);
  }

  #ownOf(question: string): Own {
    const known = this.#byQuestion.get(question);
    if (known) return known;
    const own = { attempts: new InOrder(), counted: null, state: null, revision: 0 };
    this.#byQuestion.set(question, own);
    return own;
  }
}

function forget(own: Own): void {
  own.counted = null;
  own.state = null;
  own.revision += 1;
}

function stateAfter(attempts: readonly AttemptFacts[]): QuestionProgress {
  if (attempts.length === 0) return NOT_TRIED;
  let solved = false;
  let bestMs: number | null = null;
  let lastAt = 0;
  for (const attempt of attempts) {
    if (attempt.outcome === 'solved') {
      solved = true;
      if (!attempt.solutionSeen) bestMs = Math.min(attempt.ms, bestMs ?? attempt.ms);
    }
    lastAt = Math.max(lastAt, attempt.at);
  }
  return { status: solved ? 'solved' : 'tried', attempts: attempts.length, bestMs, lastAt };
}

/** A list that is sorted when it is looked at: a log is in order already, and several are put in order once. */
class InOrder {
  readonly #items: AttemptFacts[] = [];
  #isSorted = true;

  push(attempt: AttemptFacts): void {
    const last = this.#items[this.#items.length - 1];
    this.#isSorted &&= last === undefined || byTime(last, attempt) < 0;
    this.#items.push(attempt);
  }

  get items(): readonly AttemptFacts[] {
    if (!this.#isSorted) this.#items.sort(byTime);
    this.#isSorted = true;
    return this.#items;
  }
}

/** By time and, so that every machine comes to the same order, by id. */
function byTime(one: AttemptFacts, other: AttemptFacts): number {
  return one.at - other.at || (one.id < other.id ? -1 : 1);
}
