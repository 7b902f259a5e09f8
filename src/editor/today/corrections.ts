import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import { type Amendment, GRADES, type Grade } from '../../progress/amendment';
import type { Insights } from '../../progress/insights';
import type { Review } from '../../progress/reviewList';
import { choose } from '../choose';
import { UserError } from '../errors';

export const GRADE_TITLES: Readonly<Record<Grade, string>> = {
  1: 'Not known',
  2: 'Known with effort',
  3: 'Known',
  4: 'Known well',
};

export interface Amending {
  readonly history: { readonly amendments: readonly Amendment[] };
  amend(amendment: Amendment): Promise<void>;
}

/** Lets the learner say how a review went, where what was concluded from it is wrong. */
export class Corrections {
  constructor(
    private readonly insights: Insights,
    private readonly progress: Amending,
    private readonly now: () => number,
  ) {}

  /**
   * Corrects the last review of a question.
   *
   * @param wanted the grade; asked for where it is left out
   */
  async correct(question: string, title: string, wanted: unknown): Promise<void> {
    const review = this.insights.reviews(question).at(-1);
    if (!review) throw new UserError(`“${title}” was not attempted yet, so there is no grade to correct.`);
    const grade = GRADES.find(one => one === wanted) ?? (await this.#ask(title, review));
    if (grade === undefined) return;
    await this.set(review, grade);
    const due = this.insights.card(question)?.due ?? this.insights.today;
    const days = due - this.insights.today;
    const when = days <= 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`;
    vscode.window.setStatusBarMessage(`${GRADE_TITLES[grade]}: “${title}” comes back ${when}.`, 6000);
  }

  /**
   * What was concluded is set by taking the correction back; where another attempt of that day carries one as well, it
   * has to be said.
   */
  async set({ question, attempt, grade: now, concluded }: Review, grade: Grade): Promise<void> {
    if (grade === now) return;
    const at = this.now();
    const id = randomUUID();
    const own = this.progress.history.amendments.filter(
      one => one.type === 'correction' && one.attempt === attempt,
    );
    if (grade === concluded && own.length > 0) {
      for (const { id: entry } of own)
        await this.progress.amend({ type: 'undo', id: randomUUID(), at, entry });
      const after = [...this.insights.reviews(question)].find(one => one.attempt === attempt);
      if (after?.grade === grade) return;
    }
    await this.progress.amend({ type: 'correction', id, at, attempt, grade });
  }

  async #ask(title: string, review: Review): Promise<Grade | undefined> {
    const items = GRADES.map(grade => ({
      label: GRADE_TITLES[grade],
      description: [
        ...(grade === review.grade ? ['now'] : []),
        ...(grade === review.concluded ? ['from what happened'] : []),
      ].join(', '),
      picked: grade === review.grade,
      grade,
    }));
    const chosen = await choose(items, {
      title: `How well did you know “${title}”?`,
      placeholder: 'It decides when the question comes back',
    });
    return typeof chosen === 'object' ? chosen.grade : undefined;
  }
}
