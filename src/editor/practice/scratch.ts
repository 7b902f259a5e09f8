import * as path from 'node:path';
import * as vscode from 'vscode';
import type { Limits } from '../../checking/checkEngine';
import { runFile } from '../../checking/runProgram';
import { COMMANDS, CONTEXT_KEYS } from '../../shared/ids';
import { runOptions } from '../check/programs';
import type { InterpreterSource } from '../check/readiness';
import { UntrustedError, UserError } from '../errors';
import { columnBesidePage } from './columns';
import { samePath } from './practicePaths';
import { scratchFile } from './scratchFolder';

interface Running {
  readonly file: string;
  readonly abort: AbortController;
}

/** Scratch files: programs of questions, to be changed and run again. They lie in `scratch/` of the practice folder. */
export class Scratch implements vscode.CodeLensProvider, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #output = vscode.window.createOutputChannel('Python Drill scratch');
  readonly #subscriptions: readonly vscode.Disposable[];
  #running: Running | null = null;

  readonly onDidChangeCodeLenses = this.#changed.event;

  constructor(
    private readonly folder: () => vscode.Uri,
    private readonly interpreters: InterpreterSource,
    private readonly limits: () => Limits,
  ) {
    this.#subscriptions = [
      this.#changed,
      this.#output,
      vscode.languages.registerCodeLensProvider({ scheme: 'file', pattern: '**/scratch/*.py' }, this),
      vscode.window.onDidChangeActiveTextEditor(editor => this.#follow(editor)),
    ];
    this.#follow(vscode.window.activeTextEditor);
  }

  isScratch(uri: vscode.Uri): boolean {
    const folder = path.join(this.folder().fsPath, 'scratch');
    return (
      uri.scheme === 'file' &&
      uri.path.endsWith('.py') &&
      samePath(path.dirname(uri.fsPath), folder, process.platform)
    );
  }

  /** Opens the program as a file of its own, beside the page. Rejects with the file system's error. */
  async open(id: string, program: string): Promise<vscode.TextEditor> {
    const file = await scratchFile(path.join(this.folder().fsPath, 'scratch'), id, program);
    const document = await vscode.workspace.openTextDocument(file);
    return await vscode.window.showTextDocument(document, { viewColumn: columnBesidePage(), preview: false });
  }

  /**
   * Saves the file and runs it; what it prints is shown in the Output view as a whole when it has ended.
   * @throws {UntrustedError}, {InterpreterError} or {UserError} when it cannot be run
   */
  async run(uri = vscode.window.activeTextEditor?.document.uri): Promise<void> {
    if (!uri || !this.isScratch(uri)) throw new UserError('Open a scratch file to run it.');
    if (!vscode.workspace.isTrusted) throw new UntrustedError();
    this.stop();
    const document = await vscode.workspace.openTextDocument(uri);
    if (document.isDirty && !(await document.save()))
      throw new UserError(`${uri.fsPath} could not be saved, so it was not run.`);
    const interpreter = await this.interpreters.resolve(uri);
    const running = { file: uri.toString(), abort: new AbortController() };
    this.#setRunning(running);
    const name = path.basename(uri.fsPath);
    this.#output.clear();
    this.#output.appendLine(`${name} with Python ${interpreter.version}\n`);
    this.#output.show(true);
    try {
      const started = performance.now();
      const run = await runFile(interpreter, uri.fsPath, runOptions(this.limits(), running.abort.signal));
      const ms = Math.round(performance.now() - started);
      for (const text of [run.stdout, run.stderr]) if (text !== '') this.#output.append(ending(text));
      const code = run.exitCode === 0 ? '' : ` with exit code ${run.exitCode}`;
      const how = run.cutOff === null ? `ended${code} after ${ms} ms` : `was ended: ${run.cutOff}`;
      this.#output.appendLine(`\n${name} ${how}.`);
    } finally {
      if (this.#running === running) this.#setRunning(null);
    }
  }

  stop(): void {
    this.#running?.abort.abort();
  }

  provideCodeLenses(document: vscode.TextDocument): vscode.CodeLens[] {
    if (!this.isScratch(document.uri)) return [];
    const running = this.#running?.file === document.uri.toString();
    const command = running
      ? { title: 'Stop', command: COMMANDS.stopScratch, tooltip: 'End the program' }
      : {
          title: 'Run',
          command: COMMANDS.runScratch,
          tooltip: 'Save the file and run it in your own Python',
        };
    return [new vscode.CodeLens(new vscode.Range(0, 0, 0, 0), { ...command, arguments: [document.uri] })];
  }

  dispose(): void {
    this.stop();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #setRunning(running: Running | null): void {
    this.#running = running;
    void vscode.commands.executeCommand('setContext', CONTEXT_KEYS.scratchRunning, running !== null);
    this.#changed.fire();
  }

  #follow(editor: vscode.TextEditor | undefined): void {
    const isScratch = editor !== undefined && this.isScratch(editor.document.uri);
    void vscode.commands.executeCommand('setContext', CONTEXT_KEYS.scratchFile, isScratch);
  }
}

function ending(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}
