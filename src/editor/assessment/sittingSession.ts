import * as vscode from 'vscode';
import { adaptivePool, chooseNext, isPreciseEnough } from '../../assessment/blueprint/adaptive';
import type { Shared } from '../../assessment/blueprint/code';
import { randomFrom } from '../../assessment/random';
import { assess, factsOfPlace } from '../../assessment/report/assess';
import { curveOf } from '../../assessment/scoring/ability';
import { itemOf, type Shifts } from '../../assessment/scoring/calibration';
import { factsOf } from '../../assessment/scoring/itemParameters';
import { gradeAnswer, type Runner } from '../../assessment/sitting/grading';
import { type Place, placeOf } from '../../assessment/sitting/sitting';
import type { SittingRun } from '../../assessment/sitting/sittingRun';
import type { CodeQuestion, Question, QuestionSummary } from '../../bank/question';
import type { PageDraft } from '../../shared/protocol';
import type { SittingPageState } from '../../shared/sittingProtocol';
import { readDraft } from '../page/payloads';
import { ClockItem } from './clockItem';
import { patient } from './codeRunner';
import { gradingOfLost } from './finishing';
import { SittingFiles } from './sittingFiles';
import { answerOf, type Shown, sittingState } from './sittingState';
import type { AssessmentSurroundings } from './surroundings';
import { VisibleChecks } from './visibleChecks';

export interface SessionParts {
  readonly run: SittingRun;
  /** What the code of the sitting stands for; null when it cannot be read any more. */
  readonly shared: Shared | null;
  readonly shifts: Shifts;
  readonly parts: AssessmentSurroundings;
  readonly runner: Runner;
  /** Hands in, after asking where somebody may have more to do. */
  readonly handIn: () => Promise<void>;
}

/** A sitting in this window: the question that is shown, the files, the clock, and what can be done. */
export class SittingSession implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #files: SittingFiles;
  readonly #clock: ClockItem;
  readonly #checks: VisibleChecks;
  readonly #owned: vscode.Disposable;
  #shown: Shown | null = null;
  #wanted = '';
  #busy = '';

  readonly onDidChange = this.#changed.event;
  readonly run: SittingRun;

  constructor(private readonly given: SessionParts) {
    const { run, parts, runner } = given;
    this.run = run;
    const showError = (error: unknown) => void parts.showError(error);
    this.#files = new SittingFiles(parts.practiceFolder, run, id => this.#load(id), showError);
    this.#clock = new ClockItem(run);
    this.#checks = new VisibleChecks(runner, () => this.#changed.fire());
    const listener = run.onDidChange(() => this.#changed.fire());
    this.#owned = vscode.Disposable.from(this.#files, this.#clock, listener, this.#changed);
  }

  get clockText(): string {
    return this.#clock.text;
  }

  state(): SittingPageState {
    const { parts, shared } = this.given;
    const id = this.#shown?.id;
    return sittingState({
      ...{ run: this.run, topics: parts.bank.index.topics, shown: this.#shown, busy: this.#busy },
      most: this.run.sitting.adaptive ? (shared?.blueprint.questions ?? null) : null,
      file: id === undefined ? '' : vscode.workspace.asRelativePath(this.#files.fileOf(id)),
      check: parts.showCheck() && id !== undefined ? this.#checks.of(id) : null,
    });
  }

  /** Shows the question that was open, or the first. */
  async begin(): Promise<void> {
    const { sitting } = this.run;
    if (sitting.adaptive && sitting.places.every(isGraded)) await this.#draw();
    const open = this.run.sitting.current ?? this.run.sitting.places[0]?.question.id;
    const last = sitting.adaptive ? this.run.sitting.places.at(-1)?.question.id : open;
    if (last !== undefined) await this.show(last);
  }

  async show(id: string): Promise<void> {
    if (!placeOf(this.run.sitting, id)) return;
    this.#wanted = id;
    const question = await this.#load(id);
    // Another one may have been asked for while this one was read.
    if (this.#wanted !== id) return;
    this.#shown = { id, question };
    this.run.show(id);
    this.#changed.fire();
  }

  /** Shows the next question (1) or the one before (-1). */
  async step(by: 1 | -1): Promise<void> {
    const { places, adaptive } = this.run.sitting;
    const at = places.findIndex(({ question }) => question.id === this.#shown?.id);
    const next = places[at + by];
    if (!adaptive && next) await this.show(next.question.id);
  }

  flag(id: string, flagged: boolean): void {
    if (placeOf(this.run.sitting, id)) this.run.record({ type: 'flagged', question: id, flagged });
  }

  /** Flags the question that is shown, or takes the flag back. */
  toggleFlag(): void {
    const place = this.#shown && placeOf(this.run.sitting, this.#shown.id);
    if (place && !this.run.sitting.adaptive) this.flag(place.question.id, !place.flagged);
  }

  /** @param draft as the page sent it: it is looked at here */
  async answer(id: string, draft: PageDraft): Promise<void> {
    const place = placeOf(this.run.sitting, id);
    if (!place || place.question.kind === 'code' || this.run.sitting.ended) return;
    const question = await this.#load(id);
    if (question) this.run.answer(id, answerOf(question, readDraft(draft)));
  }

  async openFile(): Promise<void> {
    const question = this.#code();
    if (question) await this.#files.open(question);
  }

  /** Runs the visible tests: of the question that the file belongs to, or of the one that is shown. */
  async check(file?: vscode.Uri): Promise<void> {
    const id = file && this.#files.questionAt(file);
    if (id && id !== this.#shown?.id) await this.show(id);
    const question = this.#code();
    if (!question || !this.given.parts.showCheck()) return;
    await this.#files.settle();
    await this.#checks.run(question, placeOf(this.run.sitting, question.id)?.answer.text ?? '');
  }

  /** What stands in editors and on its way to the disk is kept. */
  async settle(): Promise<void> {
    await this.#files.settle();
    await this.run.flush();
  }

  saveFiles(): Promise<void> {
    return this.#files.save();
  }

  /** Adaptive: the answer stands and is graded, which decides what comes next. */
  async goOn(): Promise<void> {
    const shown = this.#shown;
    if (!shown || this.#busy !== '' || this.run.sitting.ended || !this.run.sitting.adaptive) return;
    this.#busy = 'Choosing the next question';
    this.#changed.fire();
    try {
      await this.#files.settle();
      const place = placeOf(this.run.sitting, shown.id);
      if (place && !isGraded(place)) {
        const { question } = shown;
        const { runner, parts } = this.given;
        // What cannot be run now waits for the report, and the sitting goes on.
        const run = patient(runner, error => parts.log.error(error instanceof Error ? error : String(error)));
        const grading = question ? await gradeAnswer(question, place.answer, run) : gradingOfLost();
        // What was passed over is an answer too: it could not be given.
        this.run.record({ type: 'graded', question: shown.id, ...grading });
      }
      if (await this.#draw()) await this.begin();
      else await this.given.handIn();
    } finally {
      this.#busy = '';
      this.#changed.fire();
    }
  }

  dispose(): void {
    this.#owned.dispose();
    this.run.dispose();
  }

  #code(): CodeQuestion | null {
    const { question } = this.#shown ?? {};
    return question?.kind === 'code' ? question : null;
  }

  async #load(id: string): Promise<Question | null> {
    const { bank } = this.given.parts;
    return bank.has(id) ? bank.load(id) : null;
  }

  /** @returns false when enough was asked */
  async #draw(): Promise<boolean> {
    const { sitting } = this.run;
    const { shared, shifts, parts } = this.given;
    if (!shared || sitting.ended) return false;
    const { blueprint, seed } = shared;
    const { ability } = assess(sitting, shifts);
    if (sitting.places.length >= blueprint.questions) return false;
    if (isPreciseEnough(ability, sitting.places.length)) return false;
    const all = parts.bank.index.questions;
    const pool = adaptivePool(blueprint, all, seed).map(summary => {
      return { summary, curve: curveOf(itemOf(factsOf(summary), shifts)) };
    });
    const asked = sitting.places.map(place => summaryOf(all, place));
    const random = randomFrom(seed + asked.length);
    const next = chooseNext(blueprint, pool, { asked, ability }, random);
    if (next === null) return false;
    const { id, title, kind, level, topic, minutes } = next.summary;
    this.run.record({ type: 'drawn', question: { id, title, kind, level, topic, minutes } });
    return true;
  }
}

function isGraded(place: Place): boolean {
  return place.grading !== null;
}

/** Of a question that the bank has lost since: what the sitting knows of it. */
function summaryOf(all: readonly QuestionSummary[], place: Place): QuestionSummary {
  const { id, title, topic } = place.question;
  const { kind, level, minutes } = factsOfPlace(place);
  const lost = { id, title, kind, level, topic, minutes, covers: [], path: '' };
  return all.find(question => question.id === id) ?? lost;
}
