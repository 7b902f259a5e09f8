import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import type { BankIndex } from '../../bank/question';
import type { Reset } from '../../progress/amendment';
import { choose } from '../choose';
import type { Amending } from './corrections';

interface Scope extends vscode.QuickPickItem {
  readonly questions: readonly string[] | null;
  readonly title: string;
}

const RESET = 'Reset';

/** Takes progress back, all of it or a part; every reset can be undone, since nothing is deleted. */
export class Resets {
  constructor(
    private readonly index: () => Pick<BankIndex, 'topics' | 'questions'>,
    private readonly progress: Amending,
    private readonly now: () => number,
  ) {}

  /** Asks for what, and whether. */
  async ask(current: string | null): Promise<void> {
    const chosen = await choose(this.#scopes(current), {
      title: 'Reset your progress',
      placeholder: 'Nothing is deleted: a reset can be undone at any time',
    });
    if (typeof chosen !== 'object') return;
    const what = chosen.questions === null ? 'all questions' : `“${chosen.title}”`;
    const answer = await vscode.window.showWarningMessage(
      `Reset your progress in ${what}?`,
      {
        modal: true,
        detail: 'Your answers stay, and “Undo a reset of your progress” brings everything back.',
      },
      RESET,
    );
    if (answer === RESET) await this.reset(chosen.questions, chosen.title);
  }

  async reset(questions: readonly string[] | null, title: string): Promise<void> {
    await this.progress.amend({ type: 'reset', id: randomUUID(), at: this.now(), questions, title });
  }

  async undo(): Promise<void> {
    const resets = this.progress.history.amendments.filter(one => one.type === 'reset').toReversed();
    if (resets.length === 0) {
      void vscode.window.showInformationMessage('There is no reset to undo.');
      return;
    }
    const chosen = await choose(resets.map(itemOf), {
      title: 'Undo a reset of your progress',
      placeholder: 'Newest first',
    });
    if (typeof chosen !== 'object') return;
    const { id: entry } = chosen.reset;
    await this.progress.amend({ type: 'undo', id: randomUUID(), at: this.now(), entry });
  }

  #scopes(current: string | null): Scope[] {
    const { topics, questions } = this.index();
    const open = questions.find(({ id }) => id === current);
    return [
      ...(open ? [{ label: `$(file) ${open.title}`, questions: [open.id], title: open.title }] : []),
      ...topics.map(({ id, title }) => {
        const own = questions.filter(({ topic }) => topic === id).map(one => one.id);
        return {
          label: `$(list-tree) ${title}`,
          description: `${own.length} questions`,
          questions: own,
          title,
        };
      }),
      { label: '$(trash) All questions', description: 'days and time as well', questions: null, title: '' },
    ];
  }
}

function itemOf(reset: Reset) {
  const when = new Date(reset.at).toLocaleString(vscode.env.language, {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return { label: reset.questions === null ? 'All questions' : reset.title, description: when, reset };
}
