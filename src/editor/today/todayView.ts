import * as vscode from 'vscode';
import { CONTEXT_KEYS, VIEWS } from '../../shared/ids';
import type { ShowError } from '../errors';
import type { TodayPlan } from './todayPlan';
import { badgeText, progressText } from './todayText';
import { type Titles, type TodayNode, TodayTree } from './todayTree';

/** The "Today" view: the tree, what stands beside its name, and a badge with the number of questions that are due. */
export class TodayView implements vscode.Disposable {
  readonly #tree: TodayTree;
  readonly #view: vscode.TreeView<TodayNode>;
  #listener: vscode.Disposable | null = null;
  #state: string | null = null;

  constructor(
    titles: Titles,
    wanted: () => Promise<void>,
    private readonly showError: ShowError,
  ) {
    this.#tree = new TodayTree(titles, wanted);
    this.#view = vscode.window.createTreeView(VIEWS.today, { treeDataProvider: this.#tree });
  }

  get provider(): vscode.TreeDataProvider<TodayNode> {
    return this.#tree;
  }

  /** What stands beside the view's name and on its badge. */
  get heading(): { readonly description: string; readonly badge: number } {
    return { description: this.#view.description ?? '', badge: this.#view.badge?.value ?? 0 };
  }

  /** @param plan null when the bank was closed */
  show(plan: TodayPlan | null): void {
    this.#listener?.dispose();
    this.#listener = plan?.onDidChange(() => this.#update(plan)) ?? null;
    this.#update(plan);
  }

  dispose(): void {
    this.#listener?.dispose();
    this.#view.dispose();
    this.#tree.dispose();
  }

  #update(plan: TodayPlan | null): void {
    this.#tree.show(plan);
    const due = plan?.left.filter(({ from }) => from === 'due').length ?? 0;
    this.#view.description = plan ? progressText(plan.today) : '';
    this.#view.badge = due > 0 ? { value: due, tooltip: badgeText(due) } : undefined;
    const state =
      plan === null
        ? 'none'
        : plan.today.items.length === 0
          ? 'empty'
          : plan.left.length > 0
            ? 'open'
            : 'done';
    if (state === this.#state) return;
    this.#state = state;
    vscode.commands.executeCommand('setContext', CONTEXT_KEYS.today, state).then(undefined, this.showError);
  }
}
