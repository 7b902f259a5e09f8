import { createRequire } from 'node:module';
import path from 'node:path';
import * as vscode from 'vscode';
import { registerCommands } from './commands';
import type * as PracticeBundle from './drill';
import type { Drill, Surroundings } from './drill';
import { DRILL_COMMANDS } from './drillCommands';
import { forPeople, SHOW_LOG, tryAgain, UserError } from './errors';
import type { QuestionsView } from './questions/questionsView';
import type { TodayView } from './today/todayView';

type DrillCommand = (typeof DRILL_COMMANDS)[number];

/** Opens the bank and the progress when they are first needed, and tries again when they could not be read. */
export class Opening implements vscode.Disposable {
  drill: Drill | null = null;
  #owned: vscode.Disposable;
  #running: Promise<void> | undefined;
  #failed = false;
  readonly #folder: vscode.Disposable;

  constructor(
    private readonly surroundings: Surroundings,
    private readonly view: Pick<QuestionsView, 'mark'>,
    private readonly todayView: Pick<TodayView, 'show'>,
  ) {
    surroundings.list.load();
    this.#folder = surroundings.settings.progressFolder.onDidChange(() => {
      if (this.drill !== null || this.#failed) void this.open();
    });
    // A command that comes before the bank is open waits for it, then runs as if nothing had been.
    this.#owned = this.#instead(id => async argument => {
      await this.open();
      return vscode.commands.executeCommand(id, argument);
    });
  }

  /** Never rejects: what failed is shown in the view and by the commands that need it. */
  open(): Promise<void> {
    this.#running ??= this.#open().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  /** Opens what is neither open nor known to be unreadable. */
  async ensure(): Promise<void> {
    if (this.drill === null && !this.#failed) await this.open();
  }

  async refresh(): Promise<void> {
    await (this.drill === null ? this.open() : this.drill.refresh());
  }

  dispose(): void {
    this.#folder.dispose();
    this.#close();
  }

  #close(): void {
    this.todayView.show(null);
    this.#owned.dispose();
    this.drill = null;
  }

  async #open(): Promise<void> {
    this.#failed = false;
    const { list, log } = this.surroundings;
    list.load();
    try {
      const { openDrill } = this.#load();
      const drill = await openDrill(this.surroundings, () => this.#close());
      const { practice } = drill.practising;
      const mark = practice.onDidChangeCurrent(open => open && this.view.mark(open.question.id));
      this.drill = drill;
      this.todayView.show(drill.today);
      this.#owned = vscode.Disposable.from(mark, drill);
    } catch (error) {
      log.error(error instanceof Error ? error : String(error));
      this.#close();
      this.#failed = true;
      this.#owned = this.#explain(error);
      list.fail();
    }
  }

  /** Apart from the extension, since it is needed only by who practises. */
  #load(): typeof PracticeBundle {
    const { extensionPath } = this.surroundings.context;
    return createRequire(__filename)(path.join(extensionPath, 'dist', 'practice.cjs'));
  }

  /** Every command that needs what could not be opened says why. */
  #explain(cause: unknown): vscode.Disposable {
    const { message } = forPeople(cause);
    return this.#instead(() => () => {
      throw new UserError(message, [tryAgain(() => this.open()), SHOW_LOG], { cause });
    });
  }

  #instead(make: (id: DrillCommand) => (argument?: unknown) => unknown): vscode.Disposable {
    const commands = Object.fromEntries(DRILL_COMMANDS.map(id => [id, make(id)]));
    return registerCommands(commands, this.surroundings.showError);
  }
}
