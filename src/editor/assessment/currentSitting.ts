import * as vscode from 'vscode';
import { readCode } from '../../assessment/blueprint/code';
import { pastAnswers } from '../../assessment/report/assess';
import { learnShifts } from '../../assessment/scoring/calibration';
import type { EndReason } from '../../assessment/sitting/events';
import type { Runner } from '../../assessment/sitting/grading';
import { isAnswered } from '../../assessment/sitting/sitting';
import { type SittingFolder, SittingLog } from '../../assessment/sitting/sittingLog';
import { SittingRun } from '../../assessment/sitting/sittingRun';
import type { Clock } from '../../assessment/sitting/time';
import { CONTEXT_KEYS } from '../../shared/ids';
import { patient } from './codeRunner';
import { gradeRest, recordAttempts } from './finishing';
import { SittingPanel } from './sittingPanel';
import { SittingSession } from './sittingSession';
import type { AssessmentSurroundings } from './surroundings';

/** A window behind leaves the end of the time to the one in front, this long and by chance a little longer. */
const PATIENCE_MS = 3000;
const CHANCE_MS = 4000;

export interface CurrentParts {
  readonly parts: AssessmentSurroundings;
  readonly folder: SittingFolder;
  readonly clock: Clock;
  readonly runner: Runner;
  /** A sitting has been graded to its end: its report is to be shown. */
  readonly closed: (id: string) => Promise<void>;
}

interface Open {
  readonly session: SittingSession;
  readonly panel: SittingPanel;
}

/** The sitting that goes on, of which there is one at most: taken up, shown, handed in and graded. */
export class CurrentSitting implements vscode.Disposable {
  readonly #patience = PATIENCE_MS + Math.random() * CHANCE_MS;
  #open: Open | null = null;
  #ending: Promise<void> | null = null;
  #takingUp: Promise<void> | null = null;
  #isDisposed = false;

  constructor(private readonly given: CurrentParts) {}

  get session(): SittingSession | null {
    return this.#open?.session ?? null;
  }

  get isShown(): boolean {
    return this.#open?.panel.isOpen ?? false;
  }

  /** Whether a sitting goes on; one that was left by a window that is gone is taken up, once. */
  async goesOn(): Promise<boolean> {
    if (this.#open === null) {
      this.#takingUp ??= this.#takeUp().finally(() => {
        this.#takingUp = null;
      });
      await this.#takingUp;
    }
    return this.#open !== null;
  }

  /** Brings the page to the front. */
  show(preserveFocus = false): void {
    this.#open?.panel.show(preserveFocus);
  }

  /** Goes on in a panel that was kept over a reload, or closes it. */
  async restore(kept: vscode.WebviewPanel): Promise<void> {
    if (await this.goesOn()) this.#open?.panel.adopt(kept);
    else kept.dispose();
  }

  /**
   * Shows a sitting, which may have ended while nobody looked.
   * @param again it was begun by a window that is gone
   */
  async open(id: string, again: boolean): Promise<void> {
    const { parts, folder, clock } = this.given;
    const log = new SittingLog(folder.fileOf(id), error => void parts.showError(error));
    await log.othersWrote();
    const sitting = await log.read();
    if (sitting === null) throw parts.userError('This assessment cannot be read.');
    const shifts = learnShifts(pastAnswers(await folder.closed()));
    // Closed, or opened anew by another, while this was read: two would hand in.
    if (this.#isDisposed) return;
    const every = (ms: number, tick: () => void) => {
      const timer = setInterval(tick, ms);
      return { dispose: () => clearInterval(timer) };
    };
    const run = new SittingRun(
      sitting,
      log,
      clock,
      { every },
      {
        timeIsUp: () => this.#timeIsUp(),
        patience: () => (vscode.window.state.focused ? 0 : this.#patience),
      },
    );
    if (again) run.record({ type: 'resumed' });
    const { topics, roles = {} } = parts.bank.index;
    const handIn = () => this.#handInFromPage();
    const session = new SittingSession({
      ...{ run, parts, runner: this.given.runner, handIn },
      shared: readCode(sitting.code, { topics, roles }),
      shifts,
    });
    const showError = (error: unknown) => void parts.showError(error);
    const panel = new SittingPanel(parts.context.extensionUri, session, handIn, showError);
    this.#open = { session, panel };
    this.#tell();
    run.onDidChange(() => {
      if (run.endedElsewhere) this.#leave();
      else if (run.sitting.ended) this.#timeIsUp();
    });
    if (run.sitting.ended) await this.#end('time-up');
    else await session.begin();
  }

  /** Asks before it hands in. */
  async askAndHandIn(): Promise<void> {
    if (!(await this.goesOn())) throw this.given.parts.userError('No assessment is running.');
    const open = this.#open;
    if (!open) return;
    await this.#settle(open);
    const { places } = open.session.run.sitting;
    const answer = await vscode.window.showWarningMessage(
      'Hand in the assessment?',
      { modal: true, detail: leftOf(places.filter(place => !isAnswered(place)).length, places) },
      'Hand in',
    );
    if (answer === 'Hand in') await this.handIn();
  }

  async handIn(): Promise<void> {
    await this.#end('handed-in');
  }

  dispose(): void {
    this.#isDisposed = true;
    // What is typed is on its way to the disk already; the process may live long enough to see it there.
    void this.#open?.session.settle();
    this.#leave();
  }

  async #handInFromPage(): Promise<void> {
    const { sitting } = this.session?.run ?? {};
    // An adaptive sitting that has asked enough ends by itself.
    if (sitting?.adaptive && sitting.places.every(place => place.grading !== null)) await this.handIn();
    else await this.askAndHandIn();
  }

  async #takeUp(): Promise<void> {
    const running = (await this.given.folder.unfinished()).at(-1);
    if (running) await this.open(running.id, true);
  }

  /** Nobody waits for it, so what goes wrong is told here, once. */
  #timeIsUp(): void {
    if (this.#ending === null) this.#end('time-up').catch(this.given.parts.showError);
  }

  /** Ends, grades, records and tells; once, however often it is asked for. */
  #end(reason: EndReason): Promise<void> {
    this.#ending ??= this.#finish(reason).finally(() => {
      this.#ending = null;
    });
    return this.#ending;
  }

  async #finish(reason: EndReason): Promise<void> {
    const open = this.#open;
    if (!open) return;
    const { parts } = this.given;
    const { run } = open.session;
    await this.#settle(open);
    await run.follow();
    // Another window was quicker.
    if (this.#open !== open) return;
    if (!run.sitting.ended) run.record({ type: 'ended', reason });
    // What another window wrote a moment ago is graded as well.
    await run.follow();
    await this.#grade(open);
    await recordAttempts(run.sitting, parts.progress);
    run.record({ type: 'closed' });
    if (!(await run.flush()))
      throw parts.userError('The grades of your assessment could not be written to the disk.', [
        { label: 'Try again', run: () => this.#end(reason) },
      ]);
    await open.session.saveFiles();
    const { id, ended } = run.sitting;
    this.#leave();
    await this.given.closed(id);
    if (ended?.reason === 'time-up')
      void vscode.window.showInformationMessage('Time is up: the assessment was handed in as it stood.');
  }

  async #settle({ session, panel }: Open): Promise<void> {
    if (session.run.sitting.ended) return;
    await panel.flush();
    await session.settle();
  }

  async #grade({ session: { run } }: Open): Promise<void> {
    const { parts, runner } = this.given;
    await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: 'Grading your assessment' },
      progress =>
        gradeRest(run.sitting, {
          bank: parts.bank,
          run: patient(runner, error => parts.log.error(error instanceof Error ? error : String(error))),
          record: happening => run.record(happening),
          progress: (done, of) => progress.report({ message: `${done + 1} of ${of}`, increment: 100 / of }),
        }),
    );
  }

  #leave(): void {
    this.#open?.panel.dispose();
    this.#open?.session.dispose();
    this.#open = null;
    this.#tell();
  }

  #tell(): void {
    const { sitting } = this.session?.run ?? {};
    const kind = sitting === undefined ? 'none' : sitting.adaptive ? 'adaptive' : 'free';
    vscode.commands
      .executeCommand('setContext', CONTEXT_KEYS.sitting, kind)
      .then(undefined, this.given.parts.showError);
  }
}

function leftOf(open: number, places: readonly { readonly flagged: boolean }[]): string {
  const flagged = places.filter(place => place.flagged).length;
  const answers =
    open === 0 ? 'Every question has an answer.' : `${open} of ${places.length} without an answer.`;
  return flagged === 0 ? answers : `${answers} ${flagged} flagged for review.`;
}
