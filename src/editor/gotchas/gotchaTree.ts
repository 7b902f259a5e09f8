import * as vscode from 'vscode';
import type { FoundGotcha } from '../../shared/gotchaMessages';
import { count, type FoundKind } from './foundGotchas';

export interface KindNode {
  readonly type: 'kind';
  readonly kind: FoundKind;
}
export interface PlaceNode {
  readonly type: 'place';
  readonly place: FoundGotcha;
}
export type GotchaNode = KindNode | PlaceNode;

const ICONS: Readonly<Record<FoundGotcha['severity'], readonly [string, string]>> = {
  error: ['error', 'problemsErrorIcon.foreground'],
  warning: ['warning', 'problemsWarningIcon.foreground'],
  information: ['info', 'problemsInfoIcon.foreground'],
  hint: ['lightbulb', 'problemsInfoIcon.foreground'],
};

/** What was found in the workspace: kinds, and below each its places. */
export class GotchaTree implements vscode.TreeDataProvider<GotchaNode>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<undefined>();
  #kinds: readonly FoundKind[] = [];
  readonly onDidChangeTreeData = this.#changed.event;

  get kinds(): readonly FoundKind[] {
    return this.#kinds;
  }

  show(kinds: readonly FoundKind[]): void {
    this.#kinds = kinds;
    this.#changed.fire(undefined);
  }

  getChildren(node?: GotchaNode): GotchaNode[] {
    if (node === undefined) return this.#kinds.map(kind => ({ type: 'kind', kind }));
    return node.type === 'kind' ? node.kind.places.map(place => ({ type: 'place', place })) : [];
  }

  getTreeItem(node: GotchaNode): vscode.TreeItem {
    return node.type === 'kind' ? kindItem(node.kind) : placeItem(node.place);
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

function kindItem({ id, title, places }: FoundKind): vscode.TreeItem {
  const item = new vscode.TreeItem(title, vscode.TreeItemCollapsibleState.Collapsed);
  const files = new Set(places.map(place => place.uri)).size;
  item.id = id;
  item.description = String(places.length);
  item.tooltip = `${count(places.length, 'place')} in ${count(files, 'file')}`;
  item.contextValue = 'kind';
  const [icon, color] = ICONS[places[0]?.severity ?? 'information'];
  item.iconPath = new vscode.ThemeIcon(icon, new vscode.ThemeColor(color));
  item.accessibilityInformation = { label: `${title}, ${item.tooltip}` };
  return item;
}

function placeItem({ uri, message, range }: FoundGotcha): vscode.TreeItem {
  const file = vscode.Uri.parse(uri);
  const path = vscode.workspace.asRelativePath(file);
  const line = range.start.line + 1;
  const item = new vscode.TreeItem(`${path.split('/').pop()}:${line}`);
  item.description = message;
  item.tooltip = `${path}, line ${line}\n${message}`;
  item.accessibilityInformation = { label: `${path}, line ${line}: ${message}` };
  item.command = {
    command: 'vscode.open',
    title: 'Open',
    arguments: [
      file,
      {
        selection: new vscode.Range(
          range.start.line,
          range.start.character,
          range.end.line,
          range.end.character,
        ),
      } satisfies vscode.TextDocumentShowOptions,
    ],
  };
  return item;
}
