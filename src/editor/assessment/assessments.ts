import * as path from 'node:path';
import * as vscode from 'vscode';
import { SittingFolder } from '../../assessment/sitting/sittingLog';
import type { Clock } from '../../assessment/sitting/time';
import type { Syllabus } from '../../bank/question';
import { COMMANDS, PANELS } from '../../shared/ids';
import type { Report } from '../../shared/report';
import { hasPage } from '../practice/columns';
import { beginSitting, seeded } from './begin';
import { codeRunner } from './codeRunner';
import { CurrentSitting } from './currentSitting';
import { machineClock } from './machineClock';
import { PlanSource } from './planSource';
import { ReportPanel } from './reportPanel';
import { Reports } from './reports';
import type { SittingSession } from './sittingSession';
import { pickBlueprint } from './startPicker';
import type { AssessmentSurroundings } from './surroundings';

/** The bundle's only entry: everything about assessments, for a window in which they are needed. */
export function createAssessments(parts: AssessmentSurroundings): Assessments {
  return new Assessments(parts);
}

/** What the commands about assessments do. */
export class Assessments implements vscode.Disposable {
  readonly #clock: Clock;
  readonly #folder: SittingFolder;
  readonly #current: CurrentSitting;
  readonly reports: Reports;
  readonly reportPanel: ReportPanel;
  readonly plan: PlanSource;

  constructor(private readonly parts: AssessmentSurroundings) {
    this.#clock = machineClock(parts.machine);
    const folder = new SittingFolder(path.join(parts.progress.folder, 'sittings'));
    const runner = codeRunner({
      ...{ engine: parts.engine, interpreters: parts.interpreters, limits: parts.limits },
      place: () => this.#place,
    });
    const own = { parts, folder, runner, clock: this.#clock };
    this.#folder = folder;
    this.plan = new PlanSource(parts, folder, () => this.start());
    this.reports = new Reports(own);
    this.reportPanel = new ReportPanel(parts.context.extensionUri, {
      report: sitting => this.reports.of(sitting),
      openQuestion: id => parts.openQuestion(id),
      drillMissed: report => this.plan.drillMissed(report),
      tick: async (sitting, question, points) => {
        await this.reports.tick(sitting, question, points);
        this.plan.changed();
      },
      gradeAgain: async sitting => {
        await this.reports.gradeAgain(sitting);
        this.plan.changed();
      },
      showError: error => void parts.showError(error),
    });
    this.#current = new CurrentSitting({
      ...own,
      closed: async id => {
        this.plan.changed();
        await this.reportPanel.show(id);
      },
    });
  }

  /** What the tests inside VS Code look at. */
  get session(): SittingSession | null {
    return this.#current.session;
  }

  get report(): Report | null {
    return this.reportPanel.report;
  }

  /** Asks what to sit and begins, unless a sitting goes on already. */
  async start(): Promise<void> {
    if (await this.#current.goesOn()) {
      this.#current.show();
      return;
    }
    const chosen = await pickBlueprint(this.parts.bank.index, this.#syllabus);
    if (!chosen) return;
    if (chosen.blueprint.kinds.code > 0 && !(await this.#mayStart())) return;
    const shared = seeded(chosen, this.parts);
    const id = await beginSitting(shared, { parts: this.parts, folder: this.#folder, clock: this.#clock });
    await this.#current.open(id, false);
    this.#current.show();
  }

  /** Brings the running sitting to the front; says so when there is none. */
  async resume(): Promise<void> {
    await this.#running();
    this.#current.show();
  }

  /** After a start of the window: the clock goes on at once, and a button leads back; what ran out meanwhile is finished. */
  async lookBack(): Promise<void> {
    await this.plan.look();
    // A page that VS Code brings back says enough.
    if (!(await this.#current.goesOn()) || this.#current.isShown || hasPage(PANELS.sitting)) return;
    const left = Math.ceil((this.session?.run.left ?? 0) / 60_000);
    const words = left === 1 ? '1 minute is left' : `${left} minutes are left`;
    const answer = await vscode.window.showInformationMessage(
      `Your assessment goes on: ${words}.`,
      'Continue',
      'Hand in…',
    );
    if (answer === 'Continue') this.#current.show();
    if (answer === 'Hand in…') await this.handIn();
  }

  /** The page was open when the window was closed: it comes back where it was, without a question. */
  restore(panel: vscode.WebviewPanel): Promise<void> {
    return this.#current.restore(panel);
  }

  /** Asks before it hands in. */
  handIn(): Promise<void> {
    return this.#current.askAndHandIn();
  }

  /** The visible tests, from the file or from the page. */
  async check(): Promise<void> {
    const session = await this.#running();
    const file = vscode.window.activeTextEditor?.document.uri;
    this.#current.show(file !== undefined);
    await session.check(file);
  }

  async step(by: 1 | -1): Promise<void> {
    const session = await this.#running();
    await session.step(by);
    this.#current.show();
  }

  async flag(): Promise<void> {
    (await this.#running()).toggleFlag();
  }

  /** Chooses a report. */
  async showReport(): Promise<void> {
    const id = await this.reports.pick();
    if (id !== undefined) await this.reportPanel.show(id);
  }

  /** A report that was open when the window was closed. */
  restoreReport(id: string, panel: vscode.WebviewPanel): Promise<void> {
    return this.reportPanel.show(id, panel);
  }

  prepPlan(): Promise<void> {
    return this.plan.begin();
  }

  dispose(): void {
    this.#current.dispose();
    this.reportPanel.dispose();
    this.plan.dispose();
  }

  /** @throws a UserError when no sitting goes on */
  async #running(): Promise<SittingSession> {
    await this.#current.goesOn();
    const { session } = this.#current;
    if (!session) throw this.parts.userError('No assessment is running.');
    return session;
  }

  /** Whoever begins with code should know before the clock runs that none of it can be checked. */
  async #mayStart(): Promise<boolean> {
    try {
      await this.parts.interpreters.resolve(this.#place);
      return true;
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      const detail = `${why}\n\nCode that is handed in can be graded later, from the report.`;
      const way = vscode.workspace.isTrusted ? 'Choose an interpreter' : 'Manage trust';
      const answer = await vscode.window.showWarningMessage(
        'Code cannot be checked in this assessment',
        { modal: true, detail },
        ...['Start all the same', way],
      );
      if (answer === way)
        await vscode.commands.executeCommand(
          vscode.workspace.isTrusted ? COMMANDS.selectInterpreter : 'workbench.trust.manage',
        );
      return answer === 'Start all the same';
    }
  }

  /** The place that decides which interpreter is used. */
  get #place(): vscode.Uri {
    return vscode.Uri.joinPath(this.parts.practiceFolder(), 'answer.py');
  }

  get #syllabus(): Syllabus {
    const { topics, roles = {} } = this.parts.bank.index;
    return { topics, roles };
  }
}
