import * as vscode from 'vscode';
import { registerCommands } from './editor/commands';
import { Settings } from './editor/config';
import { DRILL_COMMANDS, type Drill, openDrill, type Surroundings } from './editor/drill';
import { errorBorder, forPeople, SHOW_LOG, tryAgain, UserError } from './editor/errors';
import { Interpreters } from './editor/interpreters';
import { openLog } from './editor/log';
import { QuestionList } from './editor/questions/questionList';
import { QuestionsView } from './editor/questions/questionsView';
import { COMMANDS } from './shared/ids';

/** What the tests inside VS Code look at. */
export interface Extension {
  readonly list: QuestionList;
  readonly view: QuestionsView;
  readonly interpreters: Interpreters;
  readonly drill: () => Drill | null;
}

export async function activate(context: vscode.ExtensionContext): Promise<Extension> {
  const log = openLog();
  const showError = errorBorder(log);
  const settings = new Settings();
  const interpreters = new Interpreters(settings.interpreter, log);
  const list = new QuestionList(context.globalState);
  const view = new QuestionsView(list, showError);
  const opening = new Opening({ context, settings, interpreters, list, showError, log }, view);
  const commands = registerCommands(
    {
      [COMMANDS.refresh]: () => opening.refresh(),
      [COMMANDS.selectInterpreter]: () => interpreters.pick(),
      [COMMANDS.showLog]: () => log.show(),
    },
    showError,
  );
  context.subscriptions.push(opening, commands, view, list, interpreters, settings, log);
  await opening.open();
  return { list, view, interpreters, drill: () => opening.drill };
}

/** Opens the bank and the progress, and tries again when they could not be read. */
class Opening implements vscode.Disposable {
  drill: Drill | null = null;
  #owned: vscode.Disposable | undefined;
  #running: Promise<void> | undefined;

  constructor(
    private readonly surroundings: Surroundings,
    private readonly view: QuestionsView,
  ) {}

  /** Never rejects: what failed is shown in the view and by the commands that need it. */
  open(): Promise<void> {
    this.#running ??= this.#open().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async refresh(): Promise<void> {
    await (this.drill === null ? this.open() : this.drill.refresh());
  }

  dispose(): void {
    this.#owned?.dispose();
    this.drill = null;
  }

  async #open(): Promise<void> {
    this.dispose();
    const { list, log } = this.surroundings;
    list.load();
    try {
      const drill = await openDrill(this.surroundings);
      const { practice } = drill.practising;
      const mark = practice.onDidChangeCurrent(open => open && this.view.mark(open.question.id));
      this.drill = drill;
      this.#owned = vscode.Disposable.from(mark, drill);
    } catch (error) {
      log.error(error instanceof Error ? error : String(error));
      this.#owned = this.#explain(error);
      list.fail();
    }
  }

  /** Every command that needs what could not be opened says why. */
  #explain(cause: unknown): vscode.Disposable {
    const { message } = forPeople(cause);
    const explain = () => {
      throw new UserError(message, [tryAgain(() => this.open()), SHOW_LOG], { cause });
    };
    const commands = Object.fromEntries(DRILL_COMMANDS.map(id => [id, explain]));
    return registerCommands(commands, this.surroundings.showError);
  }
}
