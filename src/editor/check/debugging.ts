import { promises as fs } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { UntrustedError, UserError } from '../errors';
import type { OpenCode } from '../practice/practice';
import { firstStatementLine } from './firstStatement';
import type { Readiness } from './readiness';

/** The extension that brings the debugger, and the type of session that it gives. */
const DEBUGGER = { extension: 'ms-python.debugpy', type: 'debugpy' } as const;

export interface DebuggingOptions {
  /** Folder of the harness. */
  readonly harness: string;
  /** Where the checks are written for the debugger to show. */
  readonly storage: string;
}

/** Runs one test of a question under the Python debugger, stopped where the learner's function begins. */
export class Debugging {
  constructor(
    private readonly readiness: Pick<Readiness, 'request'>,
    private readonly options: DebuggingOptions,
  ) {}

  /**
   * Resolves when the session has ended.
   *
   * @param test id of the test, `Class.method`
   * @throws {UserError} when there is no debugger, or it does not start
   */
  async debug(open: OpenCode, test: string, token?: vscode.CancellationToken): Promise<void> {
    if (!vscode.workspace.isTrusted) throw new UntrustedError();
    if (!vscode.extensions.getExtension(DEBUGGER.extension)) throw new NoDebuggerError();
    const document = await vscode.workspace.openTextDocument(open.file);
    await document.save();
    const configuration = await this.configuration(open, test);
    const breakpoint = this.#breakpoint(document, open.question.entry);
    if (breakpoint) vscode.debug.addBreakpoints([breakpoint]);
    try {
      await follow(configuration, token);
    } finally {
      if (breakpoint) vscode.debug.removeBreakpoints([breakpoint]);
    }
  }

  /** What the debugger is told; writes the checks where it can show them. */
  async configuration({ question, file }: OpenCode, test: string): Promise<vscode.DebugConfiguration> {
    const { interpreter, folder } = await this.readiness.request({ question, file });
    const checks = path.join(this.options.storage, question.id, 'checks.py');
    await fs.mkdir(path.dirname(checks), { recursive: true });
    await fs.writeFile(checks, question.checks);
    return {
      type: DEBUGGER.type,
      request: 'launch',
      name: `${question.title}: ${test}`,
      program: path.join(this.options.harness, 'debug.py'),
      args: [file.fsPath, checks, test],
      python: interpreter.executable,
      cwd: path.dirname(file.fsPath),
      // Where the checks find the modules that lie beside them in their pack.
      ...(folder === null ? {} : { env: { PYTHONPATH: folder } }),
      console: 'internalConsole',
      internalConsoleOptions: 'openOnSessionStart',
      justMyCode: true,
    };
  }

  /** A breakpoint of ours, for this session alone; null when the learner has one there already. */
  #breakpoint(document: vscode.TextDocument, entry: readonly string[]): vscode.SourceBreakpoint | null {
    const line = firstStatementLine(document.getText(), entry) - 1;
    const there = vscode.debug.breakpoints.some(
      one =>
        one instanceof vscode.SourceBreakpoint &&
        one.location.uri.toString() === document.uri.toString() &&
        one.location.range.start.line === line,
    );
    return there
      ? null
      : new vscode.SourceBreakpoint(new vscode.Location(document.uri, new vscode.Position(line, 0)));
  }
}

export class NoDebuggerError extends UserError {
  constructor() {
    super('Debugging a test needs the Python Debugger extension.', [
      {
        label: 'Show the extension',
        run: () => vscode.commands.executeCommand('workbench.extensions.search', DEBUGGER.extension),
      },
    ]);
  }
}

async function follow(
  configuration: vscode.DebugConfiguration,
  token?: vscode.CancellationToken,
): Promise<void> {
  const listeners: vscode.Disposable[] = [];
  try {
    let session: vscode.DebugSession | undefined;
    const ended = new Promise<void>(resolve => {
      listeners.push(
        vscode.debug.onDidStartDebugSession(one => {
          if (one.name === configuration.name) session ??= one;
        }),
        vscode.debug.onDidTerminateDebugSession(one => one === session && resolve()),
      );
      const stop = token?.onCancellationRequested(() => void vscode.debug.stopDebugging(session));
      if (stop) listeners.push(stop);
    });
    if (!(await vscode.debug.startDebugging(undefined, configuration))) {
      throw new UserError('The Python debugger did not start. Its own message says why.');
    }
    await ended;
  } finally {
    for (const listener of listeners) listener.dispose();
  }
}
