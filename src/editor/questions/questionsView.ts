import * as vscode from 'vscode';
import { GROUPINGS, type Grouping, NO_FILTER } from '../../bank/search';
import { COMMANDS, CONTEXT_KEYS, VIEWS } from '../../shared/ids';
import { registerCommands } from '../commands';
import type { ShowError } from '../errors';
import { pickFilter } from './filterPicker';
import { filterSummary, GROUPING_TITLES } from './labels';
import type { QuestionList } from './questionList';
import { type Node, QuestionTree } from './questionTree';

/** The "Questions" view: the tree, its title, its context keys and the commands in its title bar. */
export class QuestionsView implements vscode.Disposable {
  readonly #tree: QuestionTree;
  readonly #view: vscode.TreeView<Node>;
  readonly #owned: vscode.Disposable;
  readonly #contexts = new Map<string, unknown>();

  constructor(
    private readonly list: QuestionList,
    private readonly showError: ShowError,
    /** Called when the list is first looked at; what it does ends in the list being loaded or having failed. */
    wanted: () => Promise<void>,
  ) {
    this.#tree = new QuestionTree(list, wanted);
    this.#view = vscode.window.createTreeView(VIEWS.questions, {
      treeDataProvider: this.#tree,
      showCollapseAll: true,
    });
    this.#owned = vscode.Disposable.from(
      this.#tree,
      this.#view,
      list.onDidChange(() => this.#update()),
      registerCommands(
        {
          [COMMANDS.filter]: () => this.#filter(),
          [COMMANDS.clearFilter]: () => list.setFilter(NO_FILTER),
          [COMMANDS.groupBy]: grouping => this.#groupBy(grouping),
          [COMMANDS.groupByTopic]: () => list.setGrouping('topic'),
          [COMMANDS.groupByLevel]: () => list.setGrouping('level'),
          [COMMANDS.groupByStatus]: () => list.setGrouping('status'),
          [COMMANDS.collapseAll]: () =>
            vscode.commands.executeCommand(`workbench.actions.treeView.${VIEWS.questions}.collapseAll`),
        },
        showError,
      ),
    );
    this.#update();
  }

  /** What stands beside and below the view's name, for tests and screen readers alike. */
  get heading(): { description: string; message: string } {
    return { description: this.#view.description ?? '', message: this.#view.message ?? '' };
  }

  get provider(): vscode.TreeDataProvider<Node> {
    return this.#tree;
  }

  /** Marks the question that was opened, when the view is open and the filter shows it. Does not take the focus. */
  async mark(id: string): Promise<void> {
    const node = this.#view.visible ? this.#tree.nodeOf(id) : undefined;
    const selected = this.#view.selection.some(one => one.type === 'question' && one.id === id);
    if (node && !selected) {
      await this.#view.reveal(node, { select: true, focus: false });
    }
  }

  dispose(): void {
    this.#owned.dispose();
  }

  async #filter(): Promise<void> {
    if (!this.#view.visible) {
      await vscode.commands.executeCommand(`${VIEWS.questions}.focus`);
    }
    await pickFilter(this.list);
  }

  async #groupBy(wanted: unknown): Promise<void> {
    const grouping = GROUPINGS.find(one => one === wanted) ?? (await this.#pickGrouping());
    if (grouping) {
      await this.list.setGrouping(grouping);
    }
  }

  async #pickGrouping(): Promise<Grouping | undefined> {
    const items = GROUPINGS.map(grouping => ({
      label: GROUPING_TITLES[grouping],
      description: grouping === this.list.grouping ? 'now' : '',
      picked: grouping === this.list.grouping,
      grouping,
    }));
    return (await vscode.window.showQuickPick(items, { title: 'Group questions by' }))?.grouping;
  }

  #update(): void {
    const { list } = this;
    this.#setContext(CONTEXT_KEYS.bank, list.state);
    this.#setContext(CONTEXT_KEYS.filtered, list.isFiltered);
    this.#setContext(CONTEXT_KEYS.grouping, list.grouping);
    const total = list.index.questions.length;
    const shown = list.visible.length;
    const count = list.isFiltered ? `${shown} of ${total}` : String(total);
    const isReady = list.state === 'ready';
    this.#view.description = isReady ? count : '';
    // A view that is alone in its container has no room for a description, so the message says it too.
    this.#view.message =
      isReady && list.isFiltered && shown > 0 ? `${count} · ${filterSummary(list.filter, list.index)}` : '';
  }

  #setContext(key: string, value: unknown): void {
    if (this.#contexts.get(key) !== value) {
      this.#contexts.set(key, value);
      vscode.commands.executeCommand('setContext', key, value).then(undefined, this.showError);
    }
  }
}
