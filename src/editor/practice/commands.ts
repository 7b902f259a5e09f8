import * as vscode from 'vscode';
import { COMMANDS } from '../../shared/ids';
import { registerCommands } from '../commands';
import type { ShowError } from '../errors';
import type { Hints } from './hints';
import { NoQuestionError, type OpenQuestion, type Practice } from './practice';
import type { Reset } from './reset';
import type { Solution } from './solution';

/** What the commands of an open question act on. */
export interface PracticeActions {
  readonly practice: Practice;
  readonly hints: Hints;
  readonly reset: Reset;
  readonly solution: Solution;
  readonly checker: { check(open: OpenQuestion): Promise<unknown>; cancel(): void };
  readonly panel: { readonly isOpen: boolean; show(open: OpenQuestion): Promise<void> };
  readonly showError: ShowError;
}

/**
 * Registers the commands of an open question. Each takes a question's id, or an object with an `id` as the tree passes it,
 * or a file's uri as the editor's title passes it; without one it acts on the current question.
 */
export function registerPracticeCommands(actions: PracticeActions): vscode.Disposable {
  const { practice, hints, reset, solution, checker, panel } = actions;

  const find = async (argument: unknown): Promise<OpenQuestion> => {
    const id = argument instanceof vscode.Uri ? practice.questionAt(argument) : idOf(argument);
    const open = id === null ? practice.current : await practice.load(id);
    if (!open) throw new NoQuestionError();
    return open;
  };
  const on = (run: (open: OpenQuestion) => unknown) => async (argument: unknown) => run(await find(argument));

  return registerCommands(
    {
      [COMMANDS.open]: on(open => practice.open(open.question.id)),
      [COMMANDS.check]: on(open => {
        // The verdict needs a page to be read on.
        if (!panel.isOpen) void panel.show(open).catch(actions.showError);
        return checker.check(open);
      }),
      [COMMANDS.cancelCheck]: () => checker.cancel(),
      [COMMANDS.hint]: on(async open => {
        const { question } = open;
        const more = await hints.next(question);
        await panel.show(open);
        announce(
          more ? `Hint ${hints.shown(question).length} of ${question.hints.length}` : 'All hints are shown',
        );
      }),
      [COMMANDS.reset]: on(open => reset.reset(open)),
      [COMMANDS.restore]: on(open => reset.restore(open)),
      [COMMANDS.solution]: on(open => solution.show(open)),
      [COMMANDS.showPage]: on(open => panel.show(open)),
    },
    actions.showError,
  );
}

function idOf(argument: unknown): string | null {
  if (typeof argument === 'string') return argument;
  if (typeof argument !== 'object' || argument === null || !('id' in argument)) return null;
  return typeof argument.id === 'string' ? argument.id : null;
}

function announce(text: string): void {
  vscode.window.setStatusBarMessage(text, 5000);
}
