import * as vscode from 'vscode';
import { NO_FILTER } from '../../bank/search';
import { countText, type FacetLine, filterOf, filterSections, ticked } from './filterItems';
import type { QuestionList } from './questionList';

interface Item extends vscode.QuickPickItem {
  readonly line?: FacetLine;
}

const CLEAR: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon('clear-all'),
  tooltip: 'Clear filter',
};

/**
 * Filters the list by topic, level, kind, status and text at once. The tree follows while the learner chooses; Escape
 * puts the filter back as it was. Resolves when the picker is gone.
 */
export function pickFilter(list: QuestionList): Promise<void> {
  const before = list.filter;
  const picker = vscode.window.createQuickPick<Item>();
  const items = itemsFor(list);
  picker.canSelectMany = true;
  picker.placeholder = 'Type to search titles and concepts; tick what to show';
  picker.buttons = [CLEAR];
  // The tree follows what is chosen, and one may scroll in it.
  picker.ignoreFocusOut = true;
  picker.items = items;
  picker.selectedItems = items.filter(
    ({ line }) => line !== undefined && ticked(before, line.facet, line.value),
  );
  picker.value = before.text;
  const count = () => {
    picker.title = `Filter questions: ${countText(list.visible.length, list.index.questions.length)}`;
  };
  const apply = (selected: readonly Item[], text: string) => {
    const lines = selected.flatMap(({ line }) => line ?? []);
    list.setFilter(filterOf(lines, text));
    count();
  };
  return new Promise(resolve => {
    const state = { accepted: false };
    picker.onDidChangeSelection(selected => apply(selected, picker.value));
    picker.onDidChangeValue(text => apply(picker.selectedItems, text));
    picker.onDidTriggerButton(() => {
      picker.selectedItems = [];
      picker.value = '';
      list.setFilter(NO_FILTER);
      count();
    });
    picker.onDidAccept(() => {
      state.accepted = true;
      picker.hide();
    });
    picker.onDidHide(() => {
      if (!state.accepted) {
        list.setFilter(before);
      }
      picker.dispose();
      resolve();
    });
    count();
    picker.show();
  });
}

/** Every line stays while text is typed: the text narrows the questions, not what can be ticked. */
function itemsFor(list: QuestionList): Item[] {
  return filterSections(list).flatMap(({ title, lines }) => [
    { label: title, kind: vscode.QuickPickItemKind.Separator },
    ...lines.map(line => ({ label: line.label, description: line.description, alwaysShow: true, line })),
  ]);
}
