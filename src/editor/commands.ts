import * as vscode from 'vscode';
import type { COMMANDS } from '../shared/ids';
import type { ShowError } from './errors';

type CommandId = (typeof COMMANDS)[keyof typeof COMMANDS];

/** Registers commands whose errors are shown at the border instead of by VS Code. */
export function registerCommands(
  commands: Partial<Record<CommandId, (argument?: unknown) => unknown>>,
  showError: ShowError,
): vscode.Disposable {
  const registered = Object.entries(commands).map(([id, run]) =>
    vscode.commands.registerCommand(id, async (argument?: unknown) => {
      try {
        return await run(argument);
      } catch (error) {
        // Not awaited: whoever ran the command should not wait until the message is dismissed.
        void showError(error);
        return undefined;
      }
    }),
  );
  return vscode.Disposable.from(...registered);
}
