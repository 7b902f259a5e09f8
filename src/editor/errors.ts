import * as vscode from 'vscode';
import type { InterpreterError } from '../checking/interpreter';
import { COMMANDS } from '../shared/ids';
import type { Log } from './log';

/** A button on an error message. */
export interface WayOut {
  readonly label: string;
  run(): unknown;
}

/** An error that a person should read: what happened, and what can be done about it. */
export class UserError extends Error {
  override readonly name: string = 'UserError';

  constructor(
    message: string,
    readonly waysOut: readonly WayOut[] = [],
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Running Python in a workspace that nobody has vouched for. */
export class UntrustedError extends UserError {
  override readonly name = 'UntrustedError';

  constructor() {
    super('Python Drill runs nothing until this workspace is trusted, because a check runs Python code.', [
      { label: 'Manage trust', run: () => vscode.commands.executeCommand('workbench.trust.manage') },
    ]);
  }
}

/** Thrown by whichever bundle: each has classes of its own. */
export function isUntrusted(error: unknown): boolean {
  return error instanceof Error && error.name === 'UntrustedError';
}

export const CHOOSE_INTERPRETER: WayOut = {
  label: 'Choose an interpreter',
  run: () => vscode.commands.executeCommand(COMMANDS.selectInterpreter),
};

export const SHOW_LOG: WayOut = {
  label: 'Show log',
  run: () => vscode.commands.executeCommand(COMMANDS.showLog),
};

export function tryAgain(run: () => unknown): WayOut {
  return { label: 'Try again', run };
}

/** Shows an error once, with its ways out as buttons; resolves when the message is gone. Never rejects. */
export type ShowError = (error: unknown) => Promise<void>;

/** The one border where errors are shown. */
export function errorBorder(log: Log): ShowError {
  const show: ShowError = async error => {
    if (isCancellation(error)) {
      return;
    }
    log.error(error instanceof Error ? error : String(error));
    if (isInterpreterError(error) && error.output !== '') {
      log.info(`${error.path} wrote: ${error.output}`);
    }
    const { message, waysOut } = forPeople(error);
    const chosen = await vscode.window.showErrorMessage(message, ...waysOut.map(way => way.label));
    try {
      await waysOut.find(way => way.label === chosen)?.run();
    } catch (failure) {
      await show(failure);
    }
  };
  return show;
}

/** What a person reads of any error. */
export function forPeople(error: unknown): { message: string; waysOut: readonly WayOut[] } {
  if (isUserError(error)) {
    return { message: error.message, waysOut: error.waysOut };
  }
  if (isInterpreterError(error)) {
    const details = error.output === '' ? [] : [SHOW_LOG];
    return { message: error.message, waysOut: [CHOOSE_INTERPRETER, ...details] };
  }
  if (error instanceof Error && PLAIN.has(error.name)) {
    return { message: error.message, waysOut: [SHOW_LOG] };
  }
  const said = error instanceof Error ? error.message : String(error);
  return { message: `Python Drill could not do that: ${said}`, waysOut: [SHOW_LOG] };
}

/** Errors whose message says it all. By name, as of another bundle they are of another class. */
const PLAIN: ReadonlySet<string> = new Set(['BankError', 'ProgressError']);

function isInterpreterError(error: unknown): error is InterpreterError {
  return error instanceof Error && error.name === 'InterpreterError' && 'output' in error;
}

/** Also of a bundle that is loaded later, which has a class of its own of that name. */
function isUserError(error: unknown): error is UserError {
  return error instanceof UserError || (error instanceof Error && 'waysOut' in error);
}

function isCancellation(error: unknown): boolean {
  return error instanceof vscode.CancellationError || (error instanceof Error && error.name === 'AbortError');
}
