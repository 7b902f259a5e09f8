import * as vscode from 'vscode';

export interface ChooseOptions {
  readonly title: string;
  readonly placeholder: string;
  /** Offers a Back button. */
  readonly back?: boolean;
}

/** One choice from a list. The first item that is `picked` has the focus. Undefined when the learner left. */
export function choose<T extends vscode.QuickPickItem>(
  items: readonly T[],
  options: ChooseOptions,
): Promise<T | 'back' | undefined> {
  const picker = vscode.window.createQuickPick<T>();
  picker.title = options.title;
  picker.placeholder = options.placeholder;
  picker.matchOnDetail = true;
  picker.matchOnDescription = true;
  picker.items = items;
  const focused = items.find(item => item.picked === true);
  if (focused) {
    picker.activeItems = [focused];
  }
  picker.buttons = options.back ? [vscode.QuickInputButtons.Back] : [];
  return new Promise(resolve => {
    const leave = (choice: T | 'back' | undefined) => {
      resolve(choice);
      picker.hide();
    };
    picker.onDidAccept(() => leave(picker.selectedItems[0]));
    picker.onDidTriggerButton(() => leave('back'));
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}
