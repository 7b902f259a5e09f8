import * as vscode from 'vscode';
import type { QuestionSummary } from '../../bank/question';
import type { TodayItem } from '../../progress/today';
import { COMMANDS } from '../../shared/ids';
import { STATUS_ICONS } from '../questions/labels';
import type { TodayPlan } from './todayPlan';
import { gainedTexts, minutes, type NoteText, SECTION_TITLES, waitingText } from './todayText';

export interface SectionNode {
  readonly type: 'section';
  readonly from: TodayItem['from'];
  readonly items: readonly TodayItem[];
}
export interface ItemNode {
  readonly type: 'item';
  /** The question's id, which the commands of a question take. */
  readonly id: string;
  readonly item: TodayItem;
}
export interface NoteNode {
  readonly type: 'note';
  readonly text: NoteText;
  readonly icon: string;
  readonly command?: vscode.Command;
}
export type TodayNode = SectionNode | ItemNode | NoteNode;

/** What is needed of the bank's list. */
export interface Titles {
  readonly index: {
    readonly questions: readonly QuestionSummary[];
    readonly topics: readonly { readonly id: string; readonly title: string }[];
  };
}

const AHEAD: NoteNode = {
  type: 'note',
  text: { label: 'Practise ahead', more: '', sentence: 'Practise ahead' },
  icon: 'debug-step-over',
  command: { command: COMMANDS.practiseAhead, title: 'Practise ahead' },
};
const DONE: NoteNode = {
  type: 'note',
  text: { label: 'Done for today', more: '', sentence: 'Done for today' },
  icon: 'pass-filled',
};
const SECTIONS = ['due', 'planned', 'new'] as const;

/** Today as a tree: what is due, planned and new; when all is done, what came of it. */
export class TodayTree implements vscode.TreeDataProvider<TodayNode>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<undefined>();
  #plan: TodayPlan | null = null;
  #questions: ReadonlyMap<string, QuestionSummary> = new Map();
  readonly onDidChangeTreeData = this.#changed.event;

  /** @param wanted called when the view is first looked at */
  constructor(
    private readonly titles: Titles,
    private readonly wanted: () => Promise<void>,
  ) {}

  /** @param plan null while the bank is not open */
  show(plan: TodayPlan | null): void {
    this.#plan = plan;
    this.#changed.fire(undefined);
  }

  async getChildren(node?: TodayNode): Promise<TodayNode[]> {
    if (node?.type === 'section') return node.items.map(item => ({ type: 'item', id: item.id, item }));
    if (node) return [];
    await this.wanted();
    return this.#plan ? this.#roots(this.#plan) : [];
  }

  getTreeItem(node: TodayNode): vscode.TreeItem {
    switch (node.type) {
      case 'section':
        return sectionItem(node);
      case 'item':
        return this.#itemOf(node.item);
      case 'note':
        return noteItem(node);
    }
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #roots(plan: TodayPlan): TodayNode[] {
    const { today } = plan;
    this.#questions = new Map(this.titles.index.questions.map(one => [one.id, one]));
    const sections = SECTIONS.flatMap((from): SectionNode[] => {
      const items = today.items.filter(one => one.from === from);
      return items.length === 0 ? [] : [{ type: 'section', from, items }];
    });
    const waiting = waitingText(today);
    const note: NoteNode[] = [
      ...(waiting === null ? [] : [{ type: 'note' as const, text: waiting, icon: 'history' }]),
      ...plan.notes.map(({ text, tooltip, icon, command }) => ({
        type: 'note' as const,
        text: { label: text, more: '', sentence: `${text}. ${tooltip}` },
        icon,
        command: { command, title: text },
      })),
    ];
    if (today.items.length === 0 || plan.left.length > 0) return [...sections, ...note];
    const titleOf = (id: string) => this.titles.index.topics.find(one => one.id === id)?.title ?? id;
    const gained = gainedTexts(plan.gained(), titleOf).map(
      (text): NoteNode => ({ type: 'note', text, icon: 'sparkle' }),
    );
    return [DONE, ...gained, AHEAD, ...sections, ...note];
  }

  #itemOf({ question, title, why, done, id, minutes: expected, from }: TodayItem): vscode.TreeItem {
    const summary = question === null ? undefined : this.#questions.get(question);
    const item = new vscode.TreeItem(summary?.title ?? title);
    const time = minutes(expected);
    item.id = `${from}:${id}`;
    // The time first: a narrow sidebar cuts off the rest.
    item.description = [time, ...(summary ? [summary.level, summary.kind] : [])].join(' · ');
    item.tooltip = `${summary?.title ?? title}\n${sentence(why)}, about ${time}`;
    item.iconPath = done
      ? new vscode.ThemeIcon(STATUS_ICONS.solved, new vscode.ThemeColor('testing.iconPassed'))
      : new vscode.ThemeIcon(from === 'due' ? 'refresh' : STATUS_ICONS.new);
    item.contextValue = `today.${summary ? 'question' : 'other'}.${from}${done ? '.done' : ''}`;
    item.accessibilityInformation = {
      label: `${summary?.title ?? title}, ${done ? 'done' : why}, ${time}`,
    };
    item.command = { command: COMMANDS.openToday, title: 'Open', arguments: [{ id, question }] };
    return item;
  }
}

function sectionItem({ from, items }: SectionNode): vscode.TreeItem {
  const item = new vscode.TreeItem(SECTION_TITLES[from], vscode.TreeItemCollapsibleState.Expanded);
  const done = items.filter(one => one.done).length;
  item.id = `section:${from}`;
  item.description = done === 0 ? String(items.length) : `${done} of ${items.length}`;
  item.accessibilityInformation = { label: `${SECTION_TITLES[from]}, ${done} of ${items.length} done` };
  return item;
}

function noteItem({ text, icon, command }: NoteNode): vscode.TreeItem {
  const item = new vscode.TreeItem(text.label);
  item.description = text.more;
  item.iconPath = new vscode.ThemeIcon(icon);
  item.tooltip = text.sentence;
  item.accessibilityInformation = { label: text.sentence };
  if (command) item.command = command;
  return item;
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
