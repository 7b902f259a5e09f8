import type { Question } from '../../bank/question';
import type { QuestionMemories } from './questionMemory';

/** Hints come one at a time, from a nudge to nearly the answer, and stay shown until the learner starts over. */
export class Hints {
  constructor(private readonly memories: QuestionMemories) {}

  shown(question: Question): readonly string[] {
    return question.hints.slice(0, this.memories.of(question.id).hints);
  }

  left(question: Question): number {
    return question.hints.length - this.shown(question).length;
  }

  /** Shows one more. Resolves with false when all of them are shown already. */
  async next(question: Question): Promise<boolean> {
    if (this.left(question) === 0) return false;
    await this.memories.update(question.id, { hints: this.shown(question).length + 1 });
    return true;
  }
}
