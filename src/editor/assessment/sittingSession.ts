import * as vscode from 'vscode';
import { adaptivePool, chooseNext, isPreciseEnough } from '../../assessment/blueprint/adaptive';
import type { Shared } from '../../assessment/blueprint/code';
import { randomFrom } from '../../assessment/random';
import { assess, factsOfPlace } from '../../assessment/report/assess';
import { curveOf } from '../../assessment/scoring/ability';
import { itemOf, type Shifts } from '../../assessment/scoring/calibration';
import { factsOf } from '../../assessment/scoring/itemParameters';
import { gradeAnswer, isUntouched, type Runner } from '../../assessment/sitting/grading';
import { placeOf } from '../../assessment/sitting/sitting';
import type { SittingRun } from '../../assessment/sitting/sittingRun';
import type { Question, QuestionSummary } from '../../bank/question';
import type { Handlers } from '../../shared/rpc';
import type { SittingPageState, SittingRequests, VisibleCheck } from '../../shared/sittingProtocol';
import { readDraft } from '../page/payloads';
import { ClockItem } from './clockItem';
import { SittingFiles } from './sittingFiles';
import { answerOf, sittingState } from './sittingState';
import type { AssessmentSurroundings } from './surroundings';

const NO_CHECK: VisibleCheck = { running: false, summary: '', tests: [] };

/** A sitting in this window: the questions, the files, the clock, and what the page asks for. */
export class SittingSession implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #files: SittingFiles;
  readonly #clock: ClockItem;
  readonly #listener: { dispose(): void };
  readonly #checks = new Map<string, VisibleCheck>();
  #question: Question | null = null;
  #busy = '';

  readonly onDidChange = this.#changed.event;

  constructor(
    readonly run: SittingRun,
    private readonly shared: Shared | null,
    private readonly shifts: Shifts,
    private readonly parts: AssessmentSurroundings,
    private readonly grade: Runner,
    private readonly handInNow: () => Promise<void>,
  ) {
    this.#files = new SittingFiles(parts.practiceFolder, run);
    this.#clock = new ClockItem(run);
    this.#listener = run.onDidChange(() => this.#changed.fire());
  }

  get clockText(): string {
    return this.#clock.text;
  }

  state(): SittingPageState {
    const question = this.#question;
    return sittingState({
      ...{ run: this.run, topics: this.parts.bank.index.topics, question },
      most: this.run.sitting.adaptive ? (this.shared?.blueprint.questions ?? null) : null,
      busy: this.#busy,
      file: question ? vscode.workspace.asRelativePath(this.#files.fileOf(question.id)) : '',
      check: this.parts.showCheck() && question ? (this.#checks.get(question.id) ?? NO_CHECK) : null,
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
    this.#question = await this.parts.bank.load(id);
    this.run.show(id);
    this.#changed.fire();
  }

  /** What stands in editors and on its way to the disk is kept. */
  async settle(): Promise<void> {
    this.#files.settle();
    await this.run.flush();
  }

  handlers(): Handlers<SittingRequests> {
    return {
      ready: () => this.state(),
      draft: async ({ question, draft }) => {
        const place = placeOf(this.run.sitting, question);
        if (!place || place.question.kind === 'code' || this.run.sitting.ended) return undefined;
        this.run.answer(question, answerOf(await this.parts.bank.load(question), readDraft(draft)));
        return undefined;
      },
      show: async ({ question }) => {
        if (!this.run.sitting.adaptive) await this.show(question);
        return undefined;
      },
      flag: ({ question, flagged }) => {
        if (placeOf(this.run.sitting, question))
          this.run.record({ type: 'flagged', question, flagged: flagged === true });
        return undefined;
      },
      goOn: () => this.#goOn(),
      openFile: async () => {
        if (this.#question?.kind === 'code') await this.#files.open(this.#question);
        return undefined;
      },
      check: () => this.#check(),
      handIn: async () => {
        await this.handInNow();
        return undefined;
      },
    };
  }

  dispose(): void {
    this.#files.dispose();
    this.#clock.dispose();
    this.#listener.dispose();
    this.#changed.dispose();
    this.run.dispose();
  }

  /** Adaptive: the answer stands and is graded, which decides what comes next. */
  async #goOn(): Promise<undefined> {
    const question = this.#question;
    if (!question || this.#busy !== '' || this.run.sitting.ended) return undefined;
    this.#busy = 'Choosing the next question';
    this.#changed.fire();
    try {
      this.#files.settle();
      const place = placeOf(this.run.sitting, question.id);
      if (place && !isGraded(place)) {
        const grading = await gradeAnswer(question, place.answer, this.grade);
        // What was passed over is an answer too: it could not be given.
        this.run.record({ type: 'graded', question: question.id, ...grading });
      }
      if (await this.#draw()) await this.begin();
      else await this.handInNow();
    } finally {
      this.#busy = '';
      this.#changed.fire();
    }
    return undefined;
  }

  /** @returns false when enough was asked */
  async #draw(): Promise<boolean> {
    const { sitting } = this.run;
    if (!this.shared || sitting.ended) return false;
    const { blueprint, seed } = this.shared;
    const { ability } = assess(sitting, this.shifts);
    if (sitting.places.length >= blueprint.questions) return false;
    if (isPreciseEnough(ability, sitting.places.length)) return false;
    const all = this.parts.bank.index.questions;
    const pool = adaptivePool(blueprint, all, seed).map(summary => {
      return { summary, curve: curveOf(itemOf(factsOf(summary), this.shifts)) };
    });
    const asked = sitting.places.map(place => summaryOf(all, place.question.id) ?? fallback(place));
    const random = randomFrom(seed + asked.length);
    const next = chooseNext(blueprint, pool, { asked, ability }, random);
    if (next === null) return false;
    const { id, title, kind, level, topic, minutes } = next.summary;
    this.run.record({ type: 'drawn', question: { id, title, kind, level, topic, minutes } });
    return true;
  }

  async #check(): Promise<undefined> {
    const question = this.#question;
    if (question?.kind !== 'code' || !this.parts.showCheck()) return undefined;
    this.#files.settle();
    const text = placeOf(this.run.sitting, question.id)?.answer.text ?? '';
    this.#setCheck(question.id, { ...NO_CHECK, running: true });
    const verdict = isUntouched(question, text) ? null : await this.grade(question, text);
    if (verdict === null) {
      const summary = isUntouched(question, text) ? 'Nothing is written yet.' : 'No Python could be started.';
      this.#setCheck(question.id, { ...NO_CHECK, summary });
      return undefined;
    }
    // The first half may be seen; the others are for the end, as on the platforms.
    const seen = verdict.tests.slice(0, Math.ceil(verdict.tests.length / 2));
    const tests = seen.map(({ title, status, message }) => ({ title, passed: status === 'passed', message }));
    const passed = tests.filter(test => test.passed).length;
    const summary = tests.length === 0 ? verdict.message : `${passed} of ${tests.length} visible tests pass.`;
    this.#setCheck(question.id, { running: false, summary, tests });
    return undefined;
  }

  #setCheck(id: string, check: VisibleCheck): void {
    this.#checks.set(id, check);
    this.#changed.fire();
  }
}

type Place = SittingRun['sitting']['places'][number];

function isGraded(place: Place): boolean {
  return place.grading !== null;
}

function summaryOf(all: readonly QuestionSummary[], id: string): QuestionSummary | null {
  return all.find(question => question.id === id) ?? null;
}

/** Of a question that the bank has lost since: what the sitting knows of it. */
function fallback(place: Place): QuestionSummary {
  const { id, title, topic } = place.question;
  const { kind, level, minutes } = factsOfPlace(place);
  return { id, title, kind, level, topic, minutes, covers: [], path: '' };
}
