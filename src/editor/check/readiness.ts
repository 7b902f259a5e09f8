import * as vscode from 'vscode';
import type { CheckEngine, CheckRequest, Interpreter, Limits } from '../../checking/checkEngine';
import type { Library } from '../packs/library';
import type { Permission } from '../packs/permission';
import type { OpenCode, OpenQuestion, Practice } from '../practice/practice';

/** The part of Interpreters that is needed here. */
export interface InterpreterSource {
  /** Rejects with an InterpreterError. */
  resolve(file: vscode.Uri): Promise<Interpreter>;
  readonly onDidChange: vscode.Event<void>;
}

export type Ready =
  | { readonly state: 'unknown' }
  | { readonly state: 'ready'; readonly interpreter: Interpreter }
  | { readonly state: 'no-interpreter'; readonly message: string }
  | { readonly state: 'untrusted' }
  /** The learner has not accepted the pack: `name` and `title` are the pack's. */
  | { readonly state: 'unaccepted'; readonly name: string; readonly title: string };

/** What a question's code needs to run. */
export interface Permissions {
  readonly permission: Permission;
  readonly library: Pick<Library, 'helpersOf'>;
}

/** Whether the current question can be checked or its programs run, and by which interpreter; keeps the engine warm. */
export class Readiness implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: readonly { dispose(): void }[];
  #ready: Ready = { state: 'unknown' };
  #turn = 0;

  readonly onDidChange = this.#changed.event;

  constructor(
    private readonly practice: Practice,
    private readonly interpreters: InterpreterSource,
    private readonly engine: Pick<CheckEngine, 'warm' | 'cool'>,
    private readonly permissions: Permissions,
    private readonly limits: () => Partial<Limits>,
  ) {
    this.#subscriptions = [
      this.#changed,
      practice.onDidChangeCurrent(() => void this.refresh()),
      interpreters.onDidChange(() => void this.refresh()),
      vscode.workspace.onDidGrantWorkspaceTrust(() => void this.refresh()),
      permissions.permission.onDidChange(() => {
        // What waits may have loaded code of a pack that is accepted no more.
        this.engine.cool();
        void this.refresh();
      }),
    ];
    void this.refresh();
  }

  get value(): Ready {
    return this.#ready;
  }

  /**
   * The request for a check. Whatever runs a question's code needs one, so that none goes past the permission.
   * @throws {InterpreterError}, or what `Permission.ensure` throws
   */
  async request({ question, file }: OpenCode): Promise<CheckRequest> {
    const { permission, library } = this.permissions;
    await permission.ensure(question);
    const interpreter = await this.interpreters.resolve(file);
    const folder = library.helpersOf(question);
    return { question, folder, file: file.fsPath, interpreter, limits: this.limits() };
  }

  /** Finds the interpreter anew and lets the engine wait with it. Never rejects. */
  async refresh(): Promise<void> {
    const turn = ++this.#turn;
    const open = this.practice.current;
    const ready = await this.#find(open);
    if (turn !== this.#turn) return;
    this.#ready = ready;
    this.#changed.fire();
  }

  dispose(): void {
    this.#turn++;
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  async #find(open: OpenQuestion | null): Promise<Ready> {
    // Even finding out a version runs the program that the workspace names.
    if (!vscode.workspace.isTrusted) return { state: 'untrusted' };
    if (!open) return { state: 'unknown' };
    const pack = this.permissions.permission.unaccepted(open.question);
    if (pack) return { state: 'unaccepted', name: pack.name, title: pack.title };
    try {
      if (!open.file) {
        return { state: 'ready', interpreter: await this.interpreters.resolve(this.practice.placeOf(open)) };
      }
      const request = await this.request(open);
      this.engine.warm(request);
      return { state: 'ready', interpreter: request.interpreter };
    } catch (error) {
      return { state: 'no-interpreter', message: error instanceof Error ? error.message : String(error) };
    }
  }
}
