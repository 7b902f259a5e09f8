import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import type { Interpreter } from '../../checking/checkEngine';
import { type ProgramRun, runProgram } from '../../checking/runProgram';
import type { GotchaText } from '../../shared/gotchaMessages';

const SCHEME = 'python-drill-gotcha';
/** A proof takes milliseconds; a few of them sleep for a while. */
const LONGEST_MS = 10_000;

/** The part of Interpreters that is needed here. */
export interface InterpreterFor {
  resolve(file: vscode.Uri): Promise<Interpreter>;
}

/** Shows the program that proves a gotcha, and beside it what the learner's own Python makes of it. */
export class Proofs implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #texts = new Map<string, string>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #registration: vscode.Disposable;
  readonly onDidChange = this.#changed.event;

  constructor(private readonly interpreters: InterpreterFor) {
    this.#registration = vscode.workspace.registerTextDocumentContentProvider(SCHEME, this);
  }

  /**
   * @param file decides which interpreter runs the program
   * @throws as `Interpreters.resolve` does; the program is shown in any case
   */
  async show(gotcha: GotchaText, file: vscode.Uri): Promise<void> {
    const program = this.#put(gotcha, `${gotcha.id.replaceAll('-', '_')}.py`, programText(gotcha));
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(program), {
      preview: true,
    });
    const interpreter = await this.interpreters.resolve(file);
    const run = await running(gotcha, interpreter);
    if (run === null) return;
    const output = this.#put(gotcha, 'output.txt', outputText(run, interpreter));
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(output), {
      viewColumn: vscode.ViewColumn.Beside,
      preserveFocus: true,
      preview: true,
    });
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.#texts.get(uri.path) ?? 'This text is no longer kept. Ask for it again in the hover.\n';
  }

  dispose(): void {
    this.#registration.dispose();
    this.#changed.dispose();
  }

  #put({ id }: GotchaText, name: string, text: string): vscode.Uri {
    const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${id}/${name}` });
    this.#texts.set(uri.path, text);
    this.#changed.fire(uri);
    return uri;
  }
}

/** Null: it was cancelled. */
async function running({ title, program }: GotchaText, interpreter: Interpreter): Promise<ProgramRun | null> {
  const cancelled = new AbortController();
  const folder = await mkdtemp(path.join(os.tmpdir(), 'python-drill-proof-'));
  try {
    return await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: `Running: ${title}`, cancellable: true },
      async (_, token) => {
        const listener = token.onCancellationRequested(() => cancelled.abort());
        const run = await runProgram(interpreter, program, folder, 0, cancelled.signal, LONGEST_MS);
        listener.dispose();
        return cancelled.signal.aborted ? null : run;
      },
    );
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

function programText({ title, surprise, docs, program }: GotchaText): string {
  return `# ${title}\n# ${surprise}\n# ${docs}\n\n${program}`;
}

/** What a terminal would show. */
export function outputText(run: ProgramRun, { path: python, version }: Interpreter): string {
  const { stdout, stderr, cutOff } = run;
  const heading = `Python ${version}, ${python}`;
  const parts = [stdout, stderr].filter(text => text !== '').map(text => text.trimEnd());
  if (cutOff !== null) parts.push(`(The program was ended: ${cutOff}.)`);
  if (parts.length === 0) parts.push('(The program printed nothing.)');
  return `${heading}\n${'-'.repeat(Math.min(80, heading.length))}\n${parts.join('\n')}\n`;
}
