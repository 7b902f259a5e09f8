import * as path from 'node:path';
import * as vscode from 'vscode';
import { openPack } from '../../../bank/openPack';
import type { InterpreterSource } from '../../check/readiness';
import { UserError } from '../../errors';
import { byFile, placed } from '../packProblems';
import type { Permission } from '../permission';
import type { ProblemLayers } from '../problemLayers';
import { questionOf } from './packFile';
import { type ProofFault, type ProofRequest, proveQuestion } from './verifier';

export interface VerifyParts {
  /** Folder of the bundles. */
  readonly dist: string;
  readonly interpreters: InterpreterSource;
  readonly permission: Permission;
  readonly layers: ProblemLayers;
  readonly prove?: typeof proveQuestion;
}

/** Proves the question that is being written: its starter, solutions, wrong answers and programs. */
export class VerifyQuestion implements vscode.Disposable {
  readonly #listener: vscode.Disposable;
  #running: AbortController | null = null;

  constructor(private readonly parts: VerifyParts) {
    // What was proved of a file no longer holds when it is another one.
    this.#listener = vscode.workspace.onDidSaveTextDocument(({ fileName }) =>
      parts.layers.set('proof', fileName, null),
    );
  }

  /**
   * Resolves with what is wrong, or null when somebody cancelled it.
   *
   * @param file any file of the question; the active editor's when it is left out
   * @throws {UserError} when the file belongs to no question; {InterpreterError}, or what `Permission.ensure` throws
   */
  async run(file = vscode.window.activeTextEditor?.document.uri): Promise<readonly ProofFault[] | null> {
    const found = file?.scheme === 'file' ? questionOf(file.fsPath) : null;
    if (!file || !found) {
      throw new UserError('Open a file of a question to check it: its Markdown, its checks, or an answer.');
    }
    const { permission, interpreters, dist } = this.parts;
    const { root, layout } = await openPack(found.root);
    await permission.ensureAccepted({ ...layout.manifest, root });
    await saveAll(root);
    const { executable } = await interpreters.resolve(file);
    const program = path.join(dist, 'drill.cjs');
    const faults = await this.#prove({ program, pack: root, question: found.question, python: executable });
    if (faults) this.#show(root, found.question, faults);
    return faults;
  }

  dispose(): void {
    this.#running?.abort();
    this.#listener.dispose();
  }

  async #prove(request: ProofRequest): Promise<readonly ProofFault[] | null> {
    this.#running?.abort();
    const running = new AbortController();
    this.#running = running;
    const title = `Checking the question “${request.question}”`;
    const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
    const { prove = proveQuestion } = this.parts;
    try {
      return await vscode.window.withProgress(options, async (_progress, token) => {
        token.onCancellationRequested(() => running.abort());
        return await prove(request, running.signal);
      });
    } catch (error) {
      if (running.signal.aborted) return null;
      const said = error instanceof Error ? error.message : String(error);
      throw new UserError(`The question could not be checked: ${said}`, [], { cause: error });
    }
  }

  #show(root: string, question: string, faults: readonly ProofFault[]): void {
    const { layers } = this.parts;
    for (const file of layers.filesOf('proof')) {
      if (isOf(file, root, question)) layers.set('proof', file, null);
    }
    for (const [file, problems] of byFile(faults.map(placed(root)))) layers.set('proof', file, problems);
    void tell(question, faults);
  }
}

function isOf(file: string, root: string, question: string): boolean {
  const found = questionOf(file);
  return found?.root === root && found.question === question;
}

async function saveAll(root: string): Promise<void> {
  for (const document of vscode.workspace.textDocuments) {
    const isInPack = document.uri.scheme === 'file' && document.fileName.startsWith(root + path.sep);
    if (isInPack && document.isDirty && !(await document.save()))
      throw new UserError(`${document.fileName} could not be saved, so the question was not checked.`);
  }
}

async function tell(question: string, faults: readonly ProofFault[]): Promise<void> {
  const [first, ...others] = faults;
  if (!first) {
    const text = `“${question}” holds: starter, solutions, wrong answers and programs do what they say.`;
    void vscode.window.showInformationMessage(text);
    return;
  }
  const more =
    others.length === 0 ? '' : ` There ${others.length === 1 ? 'is 1 more' : `are ${others.length} more`}.`;
  const said = `“${question}” does not hold yet: ${first.message}.${more}`;
  const show = 'Show problems';
  if ((await vscode.window.showWarningMessage(said, show)) === show)
    await vscode.commands.executeCommand('workbench.actions.view.problems');
}
