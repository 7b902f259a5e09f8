import * as vscode from 'vscode';
import type { Interpreter } from '../checking/checkEngine';
import { InterpreterError } from '../checking/interpreter';

export interface PickerOptions {
  /** The one in use, or why there is none. The picker does not wait for it. */
  readonly current: Promise<Interpreter | InterpreterError>;
  /** The learner chose the current one: the automatic choice is offered too. */
  readonly chosen: boolean;
  find(signal: AbortSignal): AsyncIterable<Interpreter>;
  /** @throws {InterpreterError} */
  probe(written: string): Promise<Interpreter>;
}

interface Item extends vscode.QuickPickItem {
  readonly choice?: string | null | 'enter' | 'browse';
  readonly path?: string;
}

const ENTER: Item = { label: '$(edit) Enter a path…', choice: 'enter', alwaysShow: true };
const BROWSE: Item = { label: '$(folder-opened) Browse…', choice: 'browse', alwaysShow: true };
const AUTOMATIC: Item = {
  label: '$(wand) Choose automatically',
  detail: 'The Python extension’s interpreter, else a .venv beside the file, else python3 on PATH',
  choice: null,
};

/**
 * Fills as interpreters are found.
 *
 * @returns the path that was chosen, null for the automatic choice, undefined when the learner left
 * @throws {InterpreterError} when the file that was browsed for cannot be used
 */
export async function pickInterpreter(options: PickerOptions): Promise<string | null | undefined> {
  const item = await pickFound(options);
  if (item?.choice === 'enter') {
    return await enterPath(options);
  }
  if (item?.choice === 'browse') {
    return await browse(options);
  }
  return item?.path ?? item?.choice;
}

function pickFound(options: PickerOptions): Promise<Item | undefined> {
  const picker = vscode.window.createQuickPick<Item>();
  const stop = new AbortController();
  picker.title = 'Choose the Python that runs your answers';
  picker.placeholder = 'Versions 3.10 and newer that were found on this machine';
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  const found: Interpreter[] = [];
  let current: Interpreter | InterpreterError | null = null;
  const refresh = () => {
    picker.items = [
      ...(current instanceof InterpreterError ? [broken(current)] : []),
      ...found.map(interpreter => itemOf(interpreter, current)),
      { label: '', kind: vscode.QuickPickItemKind.Separator },
      ...(options.chosen ? [AUTOMATIC] : []),
      ENTER,
      BROWSE,
    ];
  };
  const fill = async () => {
    picker.busy = true;
    try {
      current = await options.current;
      refresh();
      for await (const interpreter of options.find(stop.signal)) {
        found.push(interpreter);
        refresh();
      }
    } catch (error) {
      if (!stop.signal.aborted) {
        throw error;
      }
    } finally {
      picker.busy = false;
    }
  };
  return new Promise((resolve, reject) => {
    picker.onDidAccept(() => {
      const [item] = picker.selectedItems;
      // The broken choice is shown to be read; there is nothing in it to choose.
      if (item !== undefined && (item.choice !== undefined || item.path !== undefined)) {
        resolve(item);
        picker.hide();
      }
    });
    picker.onDidHide(() => {
      stop.abort();
      resolve(undefined);
      picker.dispose();
    });
    refresh();
    picker.show();
    fill().catch((error: unknown) => {
      reject(error);
      picker.hide();
    });
  });
}

function itemOf(interpreter: Interpreter, current: Interpreter | InterpreterError | null): Item {
  const inUse = current !== null && 'executable' in current && current.executable === interpreter.executable;
  return {
    label: `${inUse ? '$(check)' : '$(blank)'} Python ${interpreter.version}`,
    description: interpreter.path,
    path: interpreter.path,
    ...(inUse ? { detail: 'In use' } : {}),
  };
}

function broken(error: InterpreterError): Item {
  return { label: `$(warning) ${error.path}`, detail: error.message, alwaysShow: true };
}

/** Stays open, with what is wrong under it, until the path is that of a Python. */
function enterPath(options: PickerOptions): Promise<string | undefined> {
  const input = vscode.window.createInputBox();
  input.title = 'Path of a Python 3.10 or newer';
  input.placeholder = '/usr/bin/python3, ~/envs/interview/bin/python, python3.12';
  input.ignoreFocusOut = true;
  return new Promise((resolve, reject) => {
    const accept = async () => {
      const written = input.value.trim();
      if (written === '' || input.busy) {
        return;
      }
      input.busy = true;
      input.enabled = false;
      try {
        await options.probe(written);
        resolve(written);
        input.hide();
      } catch (error) {
        if (!(error instanceof InterpreterError)) {
          throw error;
        }
        input.validationMessage = error.message;
      } finally {
        input.busy = false;
        input.enabled = true;
      }
    };
    input.onDidChangeValue(() => {
      input.validationMessage = undefined;
    });
    input.onDidAccept(() => {
      accept().catch(reject);
    });
    input.onDidHide(() => {
      resolve(undefined);
      input.dispose();
    });
    input.show();
  });
}

async function browse(options: PickerOptions): Promise<string | undefined> {
  const [file] =
    (await vscode.window.showOpenDialog({
      title: 'Choose a Python interpreter',
      openLabel: 'Use this Python',
      ...(process.platform === 'win32' ? { filters: { Programs: ['exe'] } } : {}),
    })) ?? [];
  return file && (await options.probe(file.fsPath)).path;
}
