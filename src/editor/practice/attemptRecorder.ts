import { createHash, randomUUID } from 'node:crypto';
import type { CodeQuestion, Question } from '../../bank/question';
import type { Attempt } from '../../progress/attempt';
import { localOffset } from '../../progress/days';
import type { NewAttempt } from '../../progress/progress';
import type { Verdict } from '../../shared/verdict';
import type { AttemptClock } from './attemptClock';
import type { QuestionMemories } from './questionMemory';

/** The part of Progress that is needed here. */
export interface AttemptLog {
  record(attempt: NewAttempt): Promise<void>;
  /** Whether a reset has taken the attempt back. */
  isTakenBack(question: string, attempt: string): boolean;
}

/**
 * Decides what counts as an attempt. One runs from the starter to the first passing check; each different
 * answer that fails on the way is recorded as `failed`, and seeing the solution as `gave-up`. A check of the untouched
 * starter, of the same answer again, or of a solved file says nothing new and is not recorded.
 */
export class AttemptRecorder {
  readonly #tookBack = new Set<(id: string) => void>();

  constructor(
    private readonly progress: AttemptLog,
    private readonly memories: QuestionMemories,
    private readonly clock: AttemptClock,
    private readonly now: () => number,
    private readonly isAhead: (question: string) => boolean = () => false,
  ) {}

  /**
   * The question became the current one. A solved file that is the starter again begins a new attempt.
   * @param text what the learner's file holds, or null for a question without one
   */
  async begin(question: Question, text: string | null): Promise<void> {
    if (await this.#takeBack(question.id)) for (const listener of this.#tookBack) listener(question.id);
    if (this.clock.question === question.id) return;
    const left = this.suspend();
    this.clock.start(question.id);
    await left;
    if (question.kind !== 'code' || text !== question.starter) return;
    if (this.memories.of(question.id).solved) {
      await this.memories.startOver(question.id);
    }
  }

  /** Stops the clock and keeps the time spent. */
  async suspend(): Promise<void> {
    const id = this.clock.question;
    if (id === null) return;
    const kept = this.keepTime(id);
    this.clock.stop();
    await kept;
  }

  /** A sign of life, which the clock needs to tell thinking from absence. */
  heard(): void {
    this.clock.heard();
  }

  async typed(id: string): Promise<void> {
    this.clock.heard();
    await this.#takeBack(id);
    const memory = this.memories.of(id);
    if (memory.firstKeyMs !== null || this.clock.question !== id) return;
    await this.memories.update(id, { firstKeyMs: memory.spentMs + this.clock.elapsed(id) });
  }

  /** Records a verdict about this text, if it is a new attempt. Rejects when the log cannot be written. */
  async verdict(question: CodeQuestion, verdict: Verdict, answer: string): Promise<void> {
    if (verdict.status === 'not-run') return;
    if (verdict.status === 'failed' && answer === question.starter) return;
    const outcome = verdict.status === 'passed' ? 'solved' : 'failed';
    await this.#record(question, outcome, answer, verdict.python.version);
    if (outcome === 'solved') await this.memories.update(question.id, { solved: true });
  }

  /**
   * Records an answer that was given on the page.
   * @param grade the share of the points that an explanation made, from 0 to 1; null for other kinds
   */
  async answered(
    question: Question,
    outcome: 'solved' | 'failed',
    answer: string,
    grade: number | null,
  ): Promise<void> {
    await this.#record(question, outcome, answer, null, grade);
    if (outcome === 'solved') await this.memories.update(question.id, { solved: true });
  }

  /** The learner saw the solution. */
  async gaveUp(question: Question, answer: string): Promise<void> {
    await this.#takeBack(question.id);
    if (this.memories.of(question.id).solutionSeen) return;
    await this.memories.update(question.id, { solutionSeen: true });
    await this.#record(question, 'gave-up', answer, null);
  }

  async startOver(id: string): Promise<void> {
    this.clock.lap(id);
    await this.memories.startOver(id);
  }

  /** Adds what the clock ran since it was last asked to the time that is remembered. */
  async keepTime(id: string): Promise<void> {
    const elapsed = this.clock.lap(id);
    if (elapsed > 0) await this.memories.update(id, { spentMs: this.memories.of(id).spentMs + elapsed });
  }

  /** A question is opened of which a reset has taken back what was recorded. */
  onDidTakeBack(listener: (id: string) => void): { dispose(): void } {
    this.#tookBack.add(listener);
    return { dispose: () => this.#tookBack.delete(listener) };
  }

  /**
   * Begins a new attempt where a reset took back what was recorded, perhaps one of another window or machine. An attempt
   * that the log does not know here is no sign of it: another window may have recorded it just now.
   */
  async #takeBack(id: string): Promise<boolean> {
    const { attempt } = this.memories.of(id);
    if (attempt === null || !this.progress.isTakenBack(id, attempt)) return false;
    await this.memories.startOver(id);
    return true;
  }

  async #record(
    question: Question,
    outcome: Attempt['outcome'],
    answer: string,
    python: string | null,
    grade: number | null = null,
  ): Promise<void> {
    const { id } = question;
    await this.#takeBack(id);
    await this.keepTime(id);
    const memory = this.memories.of(id);
    const recorded = `${outcome}:${createHash('sha256').update(answer).digest('hex')}`;
    if (memory.solved || memory.recorded === recorded) return;
    const at = this.now();
    const attempt = randomUUID();
    await this.progress.record({
      id: attempt,
      question: id,
      at,
      outcome,
      ms: memory.spentMs,
      firstKeyMs: memory.firstKeyMs,
      hints: memory.hints,
      solutionSeen: memory.solutionSeen,
      python,
      answer,
      grade,
      sitting: null,
      score: null,
      offset: localOffset(at),
      ahead: this.isAhead(id),
    });
    await this.memories.update(id, { recorded, attempt });
  }
}
