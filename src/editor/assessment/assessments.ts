import { randomBytes, randomInt } from 'node:crypto';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { codeOf, readCode, type Shared } from '../../assessment/blueprint/code';
import { drawQuestions, freshSeed } from '../../assessment/blueprint/draw';
import { pastAnswers } from '../../assessment/report/assess';
import { earlierOf, reportOf } from '../../assessment/report/report';
import { learnShifts } from '../../assessment/scoring/calibration';
import type { SittingEvent } from '../../assessment/sitting/events';
import type { Runner } from '../../assessment/sitting/grading';
import { advance, isAnswered, type Sitting } from '../../assessment/sitting/sitting';
import { type Happening, SittingFolder, SittingLog } from '../../assessment/sitting/sittingLog';
import { SittingRun } from '../../assessment/sitting/sittingRun';
import type { Question, Syllabus } from '../../bank/question';
import type { Report } from '../../shared/report';
import { codeRunner } from './codeRunner';
import { gradeRest, recordAttempts, tickedHappenings } from './finishing';
import { machineClock } from './machineClock';
import { PlanSource } from './planSource';
import { ReportPanel } from './reportPanel';
import { SittingPanel } from './sittingPanel';
import { SittingSession } from './sittingSession';
import { pickBlueprint, titleOfBlueprint } from './startPicker';
import type { AssessmentSurroundings } from './surroundings';

/** What was asked within this time is not asked again as long as the bank has others. */
const LATELY_MS = 14 * 24 * 60 * 60_000;
const SEEDS = 40;

/** The bundle's only entry: everything about assessments, for a window in which they are needed. */
export function createAssessments(parts: AssessmentSurroundings): Assessments {
  return new Assessments(parts);
}

/** Starts, resumes and ends sittings, and shows their reports. One sitting at a time. */
export class Assessments implements vscode.Disposable {
  readonly #clock = machineClock();
  readonly #folder: SittingFolder;
  readonly #runner: Runner;
  readonly #reports: ReportPanel;
  readonly #plan: PlanSource;
  #session: SittingSession | null = null;
  #panel: SittingPanel | null = null;
  #ending: Promise<void> | null = null;
  #takingUp: Promise<void> | null = null;

  constructor(private readonly parts: AssessmentSurroundings) {
    const storage = path.join(parts.progress.folder, 'sittings');
    this.#folder = new SittingFolder(storage);
    this.#runner = codeRunner({
      ...{ engine: parts.engine, interpreters: parts.interpreters, limits: parts.limits },
      place: () => vscode.Uri.joinPath(parts.practiceFolder(), 'answer.py'),
      onTrouble: error => parts.log.error(error instanceof Error ? error : String(error)),
    });
    this.#plan = new PlanSource(parts, this.#folder, () => this.start());
    this.#reports = new ReportPanel(parts.context.extensionUri, {
      report: sitting => this.#report(sitting),
      openQuestion: id => parts.openQuestion(id),
      drillMissed: report => this.#plan.drillMissed(report),
      tick: (sitting, question, points) => this.#tick(sitting, question, points),
    });
  }

  /** What the tests inside VS Code look at. */
  get session(): SittingSession | null {
    return this.#session;
  }

  get report(): Report | null {
    return this.#reports.report;
  }

  /** Asks what to sit and begins, unless a sitting goes on already. */
  async start(): Promise<void> {
    if (await this.#goesOn()) {
      this.#panel?.show();
      return;
    }
    const chosen = await pickBlueprint(this.parts.bank.index, this.#syllabus);
    if (!chosen) return;
    const { blueprint } = chosen;
    const { questions } = this.parts.bank.index;
    const seeds = [randomInt(2 ** 32), ...Array.from({ length: SEEDS }, () => randomInt(2 ** 32))] as const;
    const seed = chosen.seed ?? freshSeed(blueprint, questions, this.#lately(), seeds);
    await this.#begin({ blueprint, seed });
  }

  /** Brings the running sitting to the front; says so when there is none. */
  async resume(): Promise<void> {
    if (!(await this.#goesOn())) throw this.parts.userError('No assessment is running.');
    this.#panel?.show();
  }

  /** After a start of the window: the clock goes on at once, and a button leads back; what ran out meanwhile is finished. */
  async lookBack(): Promise<void> {
    await this.#plan.look();
    if (!(await this.#goesOn()) || this.#panel?.isOpen) return;
    const left = Math.ceil((this.#session?.run.left ?? 0) / 60_000);
    const words = left === 1 ? '1 minute is left' : `${left} minutes are left`;
    const answer = await vscode.window.showInformationMessage(
      `Your assessment goes on: ${words}.`,
      'Continue',
      'Hand in',
    );
    if (answer === 'Continue') this.#panel?.show();
    if (answer === 'Hand in') await this.#handIn();
  }

  /** The page was open when the window was closed: it comes back without a question. */
  async restore(): Promise<void> {
    if (await this.#goesOn()) this.#panel?.show();
  }

  /** Asks before it hands in. */
  async handIn(): Promise<void> {
    const { run } = this.#session ?? {};
    if (!run) throw this.parts.userError('No assessment is running.');
    const open = run.sitting.places.filter(place => !isAnswered(place)).length;
    const detail = open === 0 ? 'Every question has an answer.' : `${open} without an answer.`;
    const answer = await vscode.window.showWarningMessage(
      'Hand in the assessment?',
      { modal: true, detail },
      'Hand in',
    );
    if (answer === 'Hand in') await this.#handIn();
  }

  /** Chooses a report. */
  async showReport(): Promise<void> {
    const all = await this.#closed();
    const items = all.map((sitting, place) => {
      const { score, endedAt } = earlierOf(sitting, all.slice(0, place));
      const told = score ? `${score.score} (${score.low} to ${score.high})` : 'no score';
      return {
        label: sitting.title,
        description: `${new Date(endedAt).toLocaleString()} · ${told}`,
        sitting,
      };
    });
    if (items.length === 0) throw this.parts.userError('There is no report yet: no assessment has ended.');
    const chosen = await vscode.window.showQuickPick(items.reverse(), { title: 'Reports of assessments' });
    if (chosen) await this.#reports.show(chosen.sitting.id);
  }

  prepPlan(): Promise<void> {
    return this.#plan.begin();
  }

  dispose(): void {
    // What is typed is on its way to the disk already; the process may live long enough to see it there.
    void this.#session?.settle();
    this.#panel?.dispose();
    this.#session?.dispose();
    this.#reports.dispose();
    this.#plan.dispose();
  }

  get #syllabus(): Syllabus {
    const { topics, roles = {} } = this.parts.bank.index;
    return { topics, roles };
  }

  async #begin({ blueprint, seed }: Shared): Promise<void> {
    const { bank } = this.parts;
    const adaptive = blueprint.preset === 'adaptive';
    const draw = adaptive ? null : drawQuestions(blueprint, bank.index.questions, seed);
    if (draw && draw.questions.length === 0)
      throw this.parts.userError('The bank has no question that fits. Choose more topics, levels or kinds.');
    const id = `${new Date().toISOString().slice(0, 19).replace(/\D/gu, '')}-${randomBytes(4).toString('hex')}`;
    const begun = {
      type: 'begun' as const,
      ...{ id, code: codeOf({ blueprint, seed }), title: titleOfBlueprint(blueprint) },
      ...{ minutes: blueprint.minutes, seed, adaptive, countExplain: this.parts.countExplain() },
      questions: (draw?.questions ?? []).map(({ id, title, kind, level, topic, minutes }) => {
        return { id, title, kind, level, topic, minutes };
      }),
      lacks: draw?.lacks ?? [],
    } as const;
    const event: SittingEvent = { ...begun, ...this.#clock() };
    const sitting = advance(null, event);
    if (!sitting) throw new Error('A sitting did not begin.');
    const log = this.#logOf(id);
    log.append(event);
    await log.flush();
    await this.#open(sitting, false);
    this.#panel?.show();
  }

  async #open(sitting: Sitting, again: boolean): Promise<void> {
    const { parts } = this;
    const run = new SittingRun(sitting, this.#logOf(sitting.id), this.#clock, {
      every: (ms, tick) => {
        const timer = setInterval(tick, ms);
        return { dispose: () => clearInterval(timer) };
      },
    });
    if (again) run.record({ type: 'resumed' });
    const shared = readCode(sitting.code, this.#syllabus);
    const shifts = learnShifts(pastAnswers(await this.#closed()));
    const session = new SittingSession(run, shared, shifts, parts, this.#runner, () =>
      this.#handInFromPage(),
    );
    this.#session = session;
    this.#panel = new SittingPanel(parts.context.extensionUri, session, error => void parts.showError(error));
    run.onDidChange(() => {
      if (run.sitting.ended) this.#end().catch(parts.showError);
    });
    if (run.sitting.ended) await this.#end();
    else await session.begin();
  }

  async #handInFromPage(): Promise<void> {
    const { sitting } = this.#session?.run ?? {};
    // An adaptive sitting that has asked enough ends by itself.
    if (sitting?.adaptive && sitting.places.every(place => place.grading !== null)) await this.#handIn();
    else await this.handIn();
  }

  async #handIn(): Promise<void> {
    const session = this.#session;
    if (!session) return;
    await session.settle();
    session.run.record({ type: 'ended', reason: 'handed-in' });
    await this.#end();
  }

  /** Grades, records and shows the report; once, however often it is asked for. */
  #end(): Promise<void> {
    this.#ending ??= this.#finish().finally(() => {
      this.#ending = null;
    });
    return this.#ending;
  }

  async #finish(): Promise<void> {
    const session = this.#session;
    if (!session) return;
    const { run } = session;
    const timeUp = run.sitting.ended?.reason === 'time-up';
    await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: 'Grading your assessment' },
      () =>
        gradeRest(run.sitting, this.parts.bank, this.#runner, happening => {
          run.record(happening);
        }),
    );
    await recordAttempts(run.sitting, this.parts.progress);
    run.record({ type: 'closed' });
    await run.flush();
    const { id } = run.sitting;
    this.#panel?.dispose();
    session.dispose();
    this.#session = null;
    this.#panel = null;
    this.#plan.changed();
    await this.#reports.show(id);
    if (timeUp)
      void vscode.window.showInformationMessage('Time is up: the assessment was handed in as it stood.');
  }

  async #report(id: string): Promise<Report> {
    const { bank } = this.parts;
    const sitting = await this.#folder.read(id);
    if (!sitting?.ended) throw this.parts.userError('This assessment cannot be read.');
    const wanted = sitting.places.map(({ question }) => question.id).filter(one => bank.has(one));
    const loaded = await Promise.all(wanted.map(one => bank.load(one)));
    const questions = new Map<string, Question>(loaded.map(question => [question.id, question]));
    return reportOf(sitting, { topics: bank.index.topics, questions, others: await this.#closed() });
  }

  async #tick(id: string, question: string, points: readonly number[]): Promise<void> {
    const sitting = await this.#folder.read(id);
    if (!sitting?.ended || !Array.isArray(points)) return;
    const log = this.#logOf(id);
    const happenings: readonly Happening[] = await tickedHappenings(
      sitting,
      this.parts.bank,
      question,
      points,
    );
    for (const happening of happenings) log.append({ ...happening, ...this.#clock() } as SittingEvent);
    await log.flush();
  }

  /** Whether a sitting goes on; one that was left by a window that is gone is taken up, once. */
  async #goesOn(): Promise<boolean> {
    if (this.#session === null) {
      this.#takingUp ??= this.#takeUp().finally(() => {
        this.#takingUp = null;
      });
      await this.#takingUp;
    }
    return this.#session !== null;
  }

  async #takeUp(): Promise<void> {
    const running = (await this.#folder.unfinished()).at(-1);
    if (running) await this.#open(running, true);
  }

  async #closed(): Promise<Sitting[]> {
    return (await this.#folder.all()).filter(({ closed }) => closed);
  }

  #lately(): ReadonlySet<string> {
    const since = Date.now() - LATELY_MS;
    const { progress, bank } = this.parts;
    const seen = bank.index.questions.filter(({ id }) => (progress.stateOf(id).lastAt ?? 0) > since);
    return new Set(seen.map(({ id }) => id));
  }

  #logOf(id: string): SittingLog {
    return new SittingLog(
      path.join(this.#folder.folder, `${id}.jsonl`),
      error => void this.parts.showError(error),
    );
  }
}
