import * as vscode from 'vscode';
import { type GotchaPlace, isGotchaPlace } from '../../shared/gotchaMessages';
import { COMMANDS } from '../../shared/ids';
import { choose } from '../choose';
import { registerCommands } from '../commands';
import { type ShowError, UserError } from '../errors';
import { questionDescription, STATUS_ICONS } from '../questions/labels';
import type { QuestionList } from '../questions/questionList';
import { count, type FoundKind } from './foundGotchas';
import type { GotchaService } from './gotchaService';
import { type InterpreterFor, Proofs } from './proof';
import { turnOff } from './turnOff';
import { questionFor, weakSpots } from './weakSpots';
import { WorkspaceSearch } from './workspaceSearch';

export interface GotchasParts {
  readonly service: GotchaService;
  readonly interpreters: InterpreterFor;
  readonly list: QuestionList;
  /** Keeps how often each gotcha was found. */
  readonly found: { keep(kinds: readonly FoundKind[]): Promise<void> };
  /** Opens the bank unless it is open: the list holds the questions afterwards. */
  openBank(): Promise<void>;
  readonly showError: ShowError;
  readonly log: vscode.LogOutputChannel;
}

/** What can be done about a gotcha, and the search through a workspace. */
export class Gotchas implements vscode.Disposable {
  readonly search: WorkspaceSearch;
  readonly #proofs: Proofs;
  readonly #commands: vscode.Disposable;

  constructor(private readonly parts: GotchasParts) {
    const { service, interpreters, log, showError } = parts;
    this.search = new WorkspaceSearch(service, log);
    this.#proofs = new Proofs(interpreters);
    this.#commands = registerCommands(
      {
        [COMMANDS.practiseGotcha]: place => this.#practise(placeOf(place)),
        [COMMANDS.showGotcha]: place => this.#show(placeOf(place)),
        [COMMANDS.turnOffGotchaHere]: place => this.#turnOff(placeOf(place), 'folder'),
        [COMMANDS.turnOffGotcha]: place => this.#turnOff(placeOf(place), 'everywhere'),
        [COMMANDS.findGotchas]: () => this.#search(),
        [COMMANDS.clearGotchas]: () => this.search.clear(),
        [COMMANDS.drillWeakSpots]: () => this.#drillWeakSpots(),
        [COMMANDS.restartGotchas]: () => service.restart(),
      },
      showError,
    );
  }

  dispose(): void {
    this.#commands.dispose();
    this.#proofs.dispose();
    this.search.dispose();
  }

  /** Only the counts outlive the window: they make weak spots of what was found. */
  async #search(): Promise<void> {
    await this.search.run();
    await this.parts.found.keep(this.search.kinds);
  }

  async #practise({ id }: GotchaPlace): Promise<void> {
    const { list, openBank } = this.parts;
    await openBank();
    const question = questionFor(id, list.index.questions, list.statusOf);
    if (question === null) throw new UserError('No question drills this gotcha yet.');
    await vscode.commands.executeCommand(COMMANDS.open, question.id);
  }

  async #show({ id, uri }: GotchaPlace): Promise<void> {
    await this.#proofs.show(await this.parts.service.text(id), vscode.Uri.parse(uri));
  }

  async #turnOff(place: GotchaPlace, where: 'folder' | 'everywhere'): Promise<void> {
    const { title } = await this.parts.service.text(place.id);
    await turnOff(place, title, where);
  }

  /** Looks through the workspace first when that was not done yet. */
  async #drillWeakSpots(): Promise<void> {
    const { list, openBank } = this.parts;
    if (this.search.kinds.length === 0) await this.#search();
    const { kinds } = this.search;
    if (kinds.length === 0) {
      void vscode.window.showInformationMessage(
        'Nothing was found in this workspace, so there is nothing to drill.',
      );
      return;
    }
    await openBank();
    const spots = weakSpots(kinds, list.index.questions, list.statusOf);
    if (spots.length === 0) {
      void vscode.window.showInformationMessage(
        `No question drills ${kinds.length === 1 ? 'the kind' : `any of the ${kinds.length} kinds`} of gotcha that this workspace has.`,
      );
      return;
    }
    const chosen = await choose(
      spots.map(spot => ({
        label: `$(${STATUS_ICONS[list.statusOf(spot.question.id)]}) ${spot.question.title}`,
        description: questionDescription(spot.question, list.progressOf(spot.question.id)),
        detail: spot.kinds.map(kind => `${kind.title}: ${count(kind.places.length, 'place')}`).join(' · '),
        id: spot.question.id,
      })),
      { title: 'Drill my weak spots', placeholder: 'Questions for the gotchas that your code has' },
    );
    if (typeof chosen === 'object') await vscode.commands.executeCommand(COMMANDS.open, chosen.id);
  }
}

function placeOf(argument: unknown): GotchaPlace {
  if (isGotchaPlace(argument)) return argument;
  throw new UserError('Point at a gotcha in a Python file first: its hover has this command.');
}
