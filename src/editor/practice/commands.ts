import * as vscode from 'vscode';
import { COMMANDS } from '../../shared/ids';
import { testTitles } from '../check/testTitles';
import { registerCommands } from '../commands';
import type { ShowError } from '../errors';
import type { Answering } from './answering';
import type { Hints } from './hints';
import type { History } from './history';
import { NoQuestionError, type OpenCode, type OpenPage, type OpenQuestion, type Practice } from './practice';
import type { Reset } from './reset';
import type { Scratch } from './scratch';
import type { Solution } from './solution';
import type { Transfers } from './transfers';

/** What the commands of an open question act on. */
export interface PracticeActions {
  readonly practice: Practice;
  readonly hints: Hints;
  readonly reset: Reset;
  readonly solution: Solution;
  readonly answering: Answering;
  readonly history: History;
  readonly scratch: Scratch;
  readonly transfers: Transfers;
  readonly debugging: { debug(open: OpenCode, test: string): Promise<void> };
  readonly checker: { check(open: OpenCode): Promise<unknown>; cancel(): void };
  readonly panel: { readonly isOpen: boolean; show(open: OpenQuestion): Promise<void> };
  readonly showError: ShowError;
}

/**
 * Registers the commands of an open question. Each takes a question's id, or an object with an `id` as the tree passes it,
 * or a file's uri as the editor's title passes it; without one it acts on the current question.
 */
export function registerPracticeCommands(actions: PracticeActions): vscode.Disposable {
  const { practice, hints, reset, solution, checker, panel, answering, history, scratch, transfers } =
    actions;
  const { debugging } = actions;

  const find = async (argument: unknown): Promise<OpenQuestion> => {
    const id = argument instanceof vscode.Uri ? practice.questionAt(argument) : idOf(argument);
    const open = id === null ? practice.current : await practice.load(id);
    if (!open) throw new NoQuestionError();
    return open;
  };
  const on = (run: (open: OpenQuestion) => unknown) => async (argument: unknown) => run(await find(argument));

  const onCode = (run: (open: OpenCode) => unknown) =>
    on(open => (open.file ? run(open) : announce('This question is answered on its page')));
  const onPage = (run: (open: OpenPage) => unknown) =>
    on(open => (open.file ? announce('This question is answered in its file') : run(open)));

  return registerCommands(
    {
      [COMMANDS.open]: on(open => practice.open(open.question.id)),
      [COMMANDS.check]: on(open => {
        // The verdict needs a page to be read on.
        if (!panel.isOpen) void panel.show(open).catch(actions.showError);
        return open.file ? checker.check(open) : answering.answerDraft(open.question);
      }),
      [COMMANDS.debugTest]: async argument => {
        const open = await find(argument);
        if (!open.file) return announce('This question has no tests');
        const chosen = testOf(argument) ?? (await chooseTest(open));
        return chosen === undefined ? undefined : debugging.debug(open, chosen);
      },
      [COMMANDS.cancelCheck]: () => checker.cancel(),
      [COMMANDS.hint]: on(async open => {
        const { question } = open;
        const more = await hints.next(question);
        await panel.show(open);
        announce(
          more ? `Hint ${hints.shown(question).length} of ${question.hints.length}` : 'All hints are shown',
        );
      }),
      [COMMANDS.reset]: onCode(open => reset.reset(open)),
      [COMMANDS.restore]: onCode(open => reset.restore(open)),
      [COMMANDS.again]: onPage(open => answering.again(open.question)),
      [COMMANDS.solution]: on(async open => {
        if (open.file) return await solution.show(open);
        const agreed = await solution.agreed(open.question);
        if (agreed) await answering.giveUp(open.question);
        return agreed;
      }),
      [COMMANDS.history]: on(open => history.pick(open)),
      [COMMANDS.runScratch]: argument => scratch.run(argument instanceof vscode.Uri ? argument : undefined),
      [COMMANDS.stopScratch]: () => scratch.stop(),
      [COMMANDS.exportProgress]: () => transfers.askAndExport(),
      [COMMANDS.importProgress]: () => transfers.askAndImport(),
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

async function chooseTest({ question }: OpenCode): Promise<string | undefined> {
  const items = testTitles(question.checks).map(({ id, title }) => ({ label: title, id }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: 'Debug a test',
    placeHolder: question.title,
  });
  return chosen?.id;
}

/** The test that the page names: `{ test: 'Class.method' }`. */
function testOf(argument: unknown): string | undefined {
  const named =
    typeof argument === 'object' && argument !== null && 'test' in argument ? argument.test : undefined;
  return typeof named === 'string' ? named : undefined;
}
