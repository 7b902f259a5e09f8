import * as vscode from 'vscode';
import type { QuestionSummary } from '../../bank/question';
import type { FoundKind } from '../gotchas/foundGotchas';

const KEY = 'pythonDrill.foundCounts';

/** How often each gotcha was found in the learner's own code the last time: counts alone, and on this machine alone. */
export class FoundCounts implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;

  /** @param memory is not carried to other machines by Settings Sync */
  constructor(private readonly memory: Pick<vscode.Memento, 'get' | 'update'>) {}

  async keep(kinds: readonly FoundKind[]): Promise<void> {
    const counts = Object.fromEntries(kinds.map(({ id, places }) => [id, places.length]));
    await this.memory.update(KEY, counts);
    this.#changed.fire();
  }

  /** How often the gotchas that a question drills were found. */
  of({ gotchas = [] }: Pick<QuestionSummary, 'gotchas'>): number {
    const counts: Readonly<Record<string, unknown>> = this.memory.get(KEY) ?? {};
    return gotchas.reduce((sum, id) => {
      const count = counts[id];
      return typeof count === 'number' && count > 0 ? sum + count : sum;
    }, 0);
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
