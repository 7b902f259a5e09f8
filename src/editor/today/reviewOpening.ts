import * as vscode from 'vscode';
import type { AttemptFacts } from '../../progress/attempt';
import type { Insights } from '../../progress/insights';
import { UserError } from '../errors';
import type { Answering } from '../practice/answering';
import type { History } from '../practice/history';
import type { Practice } from '../practice/practice';
import type { QuestionMemories } from '../practice/questionMemory';
import type { Reset } from '../practice/reset';

export interface ReviewParts {
  readonly insights: Insights;
  readonly practice: Practice;
  readonly memories: QuestionMemories;
  readonly reset: Reset;
  readonly answering: Answering;
  readonly history: History;
  readonly progress: {
    attempts(question: string): readonly AttemptFacts[];
    isTakenBack(question: string, attempt: string): boolean;
  };
}

/** Opens a question as it is reviewed: from its beginning, with the old answer one click away. */
export class ReviewOpening {
  constructor(private readonly parts: ReviewParts) {}

  /**
   * A question whose last attempt is finished begins anew; one that is still being worked at is left as it is.
   *
   * @param isToDo whether a plan asks for it though it may have been practised today
   */
  async open(id: string, isToDo = false): Promise<void> {
    const { practice, reset, answering } = this.parts;
    // Before it is opened, which begins anew what a reset has taken back.
    const isFinished = this.#isFinished(id, isToDo);
    await practice.open(id);
    if (!isFinished) return;
    const open = await practice.load(id);
    if (open.file) await reset.beginAgain(open);
    else await answering.again(open.question);
  }

  /** The last answer of an earlier day against the present one. */
  async compareLast(id: string): Promise<void> {
    const { practice, progress, history, insights } = this.parts;
    const last = [...insights.reviews(id)].findLast(({ day }) => day < insights.today);
    const attempts = progress.attempts(id);
    const facts = attempts.find(one => one.id === last?.attempt) ?? attempts.at(-1);
    if (!facts) throw new UserError('This question has no earlier answer.');
    const open = await practice.load(id);
    await history.compareById(open, facts.id);
    void vscode.window.setStatusBarMessage('Your earlier answer is on the left.', 5000);
  }

  #isFinished(id: string, isToDo: boolean): boolean {
    const { insights, memories, answering, progress } = this.parts;
    const reviews = insights.reviews(id);
    // What was practised today stays to be looked at; an assessment that asked for it since wants it done anew.
    const wasPractice = !isToDo && progress.attempts(id).at(-1)?.sitting === null;
    if (wasPractice && reviews.at(-1)?.day === insights.today) return false;
    if (insights.askedOf(id)?.kind !== 'code') return answering.of(id).stage === 'done';
    const { solved, solutionSeen, attempt } = memories.of(id);
    return solved || solutionSeen || (attempt !== null && progress.isTakenBack(id, attempt));
  }
}
