import * as vscode from 'vscode';
import type { QuestionStatus, QuestionSummary } from '../../bank/question';
import { type Group, gatherPacks } from '../../bank/search';
import { COMMANDS } from '../../shared/ids';
import {
  KIND_ICONS,
  questionDescription,
  questionSpoken,
  questionTooltip,
  STATUS_ICONS,
  solvedOf,
} from './labels';
import type { QuestionList } from './questionList';

export interface GroupNode {
  readonly type: 'group';
  readonly group: Group;
  /** The pack that the group is a topic of. */
  readonly parent?: GroupNode;
}
export interface QuestionNode {
  readonly type: 'question';
  readonly id: string;
  readonly question: QuestionSummary;
  readonly parent: GroupNode;
}
export type Node = GroupNode | QuestionNode;

/** Groups open by themselves while everything fits on a screen or two. */
const OPEN_UP_TO = 40;
const STATUS_COLORS: Readonly<Record<QuestionStatus, string | undefined>> = {
  new: undefined,
  tried: 'charts.yellow',
  solved: 'testing.iconPassed',
};

/** Makes tree items of the list, each when VS Code asks for it: with ten thousand questions only what is open counts. */
export class QuestionTree implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #listener: { dispose(): void };
  #roots: readonly GroupNode[] | null = null;
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(
    private readonly list: QuestionList,
    private readonly wanted: () => Promise<void>,
  ) {
    this.#listener = list.onDidChange(() => {
      this.#roots = null;
      this.#changed.fire(undefined);
    });
  }

  async getChildren(node?: Node): Promise<Node[]> {
    if (node?.type === 'question') {
      return [];
    }
    if (node) {
      return childrenOf(node);
    }
    // Not awaited: the list says when it is there, and what failed stands in the view.
    void this.wanted();
    await this.#loaded();
    return [...this.#groups()];
  }

  getTreeItem(node: Node): vscode.TreeItem {
    return node.type === 'group' ? this.#groupItem(node) : this.#questionItem(node.question);
  }

  getParent(node: Node): Node | undefined {
    return node.parent;
  }

  resolveTreeItem(item: vscode.TreeItem, node: Node): vscode.TreeItem {
    if (node.type === 'question') {
      const progress = this.list.progressOf(node.id);
      const text = questionTooltip(node.question, progress, this.list.index, shortDate);
      item.tooltip = new vscode.MarkdownString(text, true);
    }
    return item;
  }

  /** The node of a question, or undefined while the filter hides it. */
  nodeOf(id: string): QuestionNode | undefined {
    for (const root of this.#groups()) {
      const question = root.group.questions.find(one => one.id === id);
      if (!question) continue;
      const within = partsOf(root).find(({ group }) => group.questions.includes(question));
      return questionNode(question, within ?? root);
    }
    return undefined;
  }

  dispose(): void {
    this.#listener.dispose();
    this.#changed.dispose();
  }

  #groups(): readonly GroupNode[] {
    this.#roots ??= this.#gathered().map(group => ({ type: 'group', group }));
    return this.#roots;
  }

  #gathered(): readonly Group[] {
    const { groups, grouping, index } = this.list;
    return grouping === 'topic' && index.packs ? gatherPacks(groups, index.packs) : groups;
  }

  /** VS Code shows its own progress bar while the children are awaited. */
  #loaded(): Promise<void> {
    const { list } = this;
    if (list.state !== 'loading') {
      return Promise.resolve();
    }
    return new Promise(resolve => {
      const waiting = list.onDidChange(() => {
        if (list.state !== 'loading') {
          waiting.dispose();
          resolve();
        }
      });
    });
  }

  #groupItem({ group, parent }: GroupNode): vscode.TreeItem {
    const { grouping, isFiltered, visible } = this.list;
    const isPack = grouping === 'topic' && this.list.index.packs?.some(({ name }) => name === group.id);
    const item = new vscode.TreeItem(
      group.title,
      visible.length <= OPEN_UP_TO
        ? vscode.TreeItemCollapsibleState.Expanded
        : vscode.TreeItemCollapsibleState.Collapsed,
    );
    // What the learner opens and closes while filtering says nothing about the whole list.
    const kind = isPack && !parent ? 'pack' : grouping;
    item.id = `${isFiltered ? 'filtered' : 'all'}:${kind}:${group.id}`;
    item.description = solvedOf(group);
    item.contextValue = `group.${kind}`;
    if (kind === 'pack') this.#packItem(item, group);
    item.tooltip = `${group.title}: ${solvedOf(group)}`;
    item.accessibilityInformation = { label: `${group.title}, ${solvedOf(group)}` };
    return item;
  }

  #packItem(item: vscode.TreeItem, { id, title }: Group): void {
    const accepted = this.list.isAccepted(id);
    item.iconPath = new vscode.ThemeIcon('package');
    item.contextValue = accepted ? 'group.pack.accepted' : 'group.pack.unaccepted';
    if (!accepted) item.tooltip = `${title}: nothing of it runs until you accept it`;
  }

  #questionItem(question: QuestionSummary): vscode.TreeItem {
    const progress = this.list.progressOf(question.id);
    const item = new vscode.TreeItem(question.title);
    item.id = `question:${question.id}`;
    item.description = questionDescription(question, progress);
    item.contextValue = `question.${progress.status}`;
    item.iconPath = this.#icon(question, progress.status);
    item.accessibilityInformation = { label: questionSpoken(question, progress) };
    item.command = { command: COMMANDS.open, title: 'Open question', arguments: [question.id] };
    return item;
  }

  /** The state; or the kind, where the group already tells the state. */
  #icon(question: QuestionSummary, status: QuestionStatus): vscode.ThemeIcon {
    const color = STATUS_COLORS[status];
    const icon = this.list.grouping === 'status' ? KIND_ICONS[question.kind] : STATUS_ICONS[status];
    return new vscode.ThemeIcon(icon, color === undefined ? undefined : new vscode.ThemeColor(color));
  }
}

/** The group of what a menu of the tree passes to a command; undefined for anything else. */
export function groupOf(argument: unknown): Group | undefined {
  const node = argument as Partial<GroupNode> | null | undefined;
  return node?.type === 'group' ? node.group : undefined;
}

function partsOf(node: GroupNode): GroupNode[] {
  return (node.group.parts ?? []).map(group => ({ type: 'group', group, parent: node }));
}

function childrenOf(node: GroupNode): Node[] {
  return node.group.parts
    ? partsOf(node)
    : node.group.questions.map(question => questionNode(question, node));
}

function questionNode(question: QuestionSummary, parent: GroupNode): QuestionNode {
  return { type: 'question', id: question.id, question, parent };
}

function shortDate(epochMs: number): string {
  return new Date(epochMs).toLocaleDateString(vscode.env.language, { dateStyle: 'medium' });
}
