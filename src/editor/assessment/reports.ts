import * as vscode from 'vscode';
import { reportOf, scoresOf } from '../../assessment/report/report';
import type { SittingEvent } from '../../assessment/sitting/events';
import type { Runner } from '../../assessment/sitting/grading';
import type { Sitting } from '../../assessment/sitting/sitting';
import { type Happening, type SittingFolder, SittingLog } from '../../assessment/sitting/sittingLog';
import type { Clock } from '../../assessment/sitting/time';
import type { Question } from '../../bank/question';
import { COMMANDS } from '../../shared/ids';
import type { Report } from '../../shared/report';
import { gradeAgain, recordAttempts, tickedHappenings } from './finishing';
import type { AssessmentSurroundings } from './surroundings';

export interface ReportsParts {
  readonly parts: AssessmentSurroundings;
  readonly folder: SittingFolder;
  readonly clock: Clock;
  readonly runner: Runner;
}

/** The reports of sittings that are over, and what is graded after the end. */
export class Reports {
  #ticking: Promise<void> = Promise.resolve();

  constructor(private readonly given: ReportsParts) {}

  async of(id: string): Promise<Report> {
    const { parts, folder } = this.given;
    const { bank } = parts;
    const sitting = await this.#ended(id);
    const wanted = sitting.places.map(({ question }) => question.id).filter(one => bank.has(one));
    const loaded = await Promise.all(wanted.map(one => bank.load(one)));
    const questions = new Map<string, Question>(loaded.map(question => [question.id, question]));
    return reportOf(sitting, { topics: bank.index.topics, questions, others: await folder.closed() });
  }

  /** Asks for a report; undefined when the learner left. */
  async pick(): Promise<string | undefined> {
    const all = await this.given.folder.closed();
    if (all.length === 0)
      throw this.given.parts.userError('There is no report yet: no assessment has ended.', [
        { label: 'Start an assessment', run: () => vscode.commands.executeCommand(COMMANDS.startAssessment) },
      ]);
    const items = scoresOf(all).map(({ id, title, score, endedAt }) => {
      const told = score ? `${score.score} (${score.low} to ${score.high})` : 'no score';
      const when = new Date(endedAt).toLocaleString([], { dateStyle: 'medium', timeStyle: 'short' });
      return { label: title, description: `${when} · ${told}`, id };
    });
    const chosen = await vscode.window.showQuickPick(items.reverse(), { title: 'Reports of assessments' });
    return chosen?.id;
  }

  /** The points of its rubric that the learner finds in an explanation: one after the other, the last stands. */
  tick(id: string, question: string, points: readonly number[]): Promise<void> {
    const ticked = this.#ticking.then(() => this.#tick(id, question, points));
    this.#ticking = ticked.catch(() => undefined);
    return ticked;
  }

  async #tick(id: string, question: string, points: readonly number[]): Promise<void> {
    const sitting = await this.#ended(id);
    if (!Array.isArray(points)) return;
    await this.#append(id, await tickedHappenings(sitting, this.given.parts.bank, question, points));
  }

  /**
   * Grades the programs that could not be run when the sitting ended.
   * @throws what says why there is still no Python, with its way out
   */
  async gradeAgain(id: string): Promise<void> {
    const { parts, folder, runner: run } = this.given;
    const { bank } = parts;
    const happenings: Happening[] = [];
    const record = (happening: Happening) => void happenings.push(happening);
    try {
      await vscode.window.withProgress(
        { location: vscode.ProgressLocation.Notification, title: 'Grading your assessment' },
        async () => gradeAgain(await this.#ended(id), { bank, run, record }),
      );
    } finally {
      // What could be graded before something went wrong counts.
      await this.#append(id, happenings);
    }
    const graded = await folder.read(id);
    if (graded) await recordAttempts(graded, parts.progress);
  }

  async #ended(id: string): Promise<Sitting> {
    const sitting = await this.given.folder.read(id);
    if (!sitting?.ended) throw this.given.parts.userError('This assessment cannot be read.');
    return sitting;
  }

  async #append(id: string, happenings: readonly Happening[]): Promise<void> {
    const { folder, clock, parts } = this.given;
    const log = new SittingLog(folder.fileOf(id), error => void parts.showError(error));
    for (const happening of happenings) log.append({ ...happening, ...clock() } as SittingEvent);
    await log.flush();
  }
}
