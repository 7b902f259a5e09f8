import * as vscode from 'vscode';
import { outlookOf, prepPlan } from '../../assessment/prepPlan';
import { assess, pastAnswers } from '../../assessment/report/assess';
import { earlierOf, hesitationOf } from '../../assessment/report/report';
import { learnShifts } from '../../assessment/scoring/calibration';
import type { Sitting } from '../../assessment/sitting/sitting';
import type { SittingFolder } from '../../assessment/sitting/sittingLog';
import { type Day, dayOfIsoDate, localOffset, today } from '../../progress/days';
import type { PlannedItem } from '../../progress/today';
import type { Report } from '../../shared/report';
import type { AssessmentSurroundings } from './surroundings';

interface Kept {
  /** The day that the prep plan was made; null while there is none. */
  readonly begun: Day | null;
  /** The score that is aimed at; null while none is. */
  readonly target: number | null;
  /** What was missed and is to be drilled. */
  readonly missed: readonly string[];
}

const KEY = 'pythonDrill.prepPlan';
const NOTHING: Kept = { begun: null, target: null, missed: [] };

/** The prep plan, and what was missed in a sitting, as items of Today. */
export class PlanSource implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  readonly #source: vscode.Disposable;
  #sittings: readonly Sitting[] = [];

  constructor(
    private readonly parts: AssessmentSurroundings,
    private readonly folder: SittingFolder,
    private readonly startSitting: () => Promise<void>,
  ) {
    this.#source = parts.addSource(this);
  }

  /** Reads the sittings that the plan goes by. */
  async look(): Promise<void> {
    this.#sittings = (await this.folder.all()).filter(({ closed }) => closed);
    this.#changed.fire();
  }

  /** A sitting has ended. */
  changed(): void {
    this.look().catch(this.parts.showError);
  }

  items(day: Day): readonly PlannedItem[] {
    return [...this.#missedItems(), ...this.#planItems(day)];
  }

  async open(): Promise<void> {
    await this.startSitting();
  }

  /** Puts what was missed before the other questions of Today, and opens the first. */
  async drillMissed({ questions }: Report): Promise<void> {
    const missed = questions.filter(({ credit }) => (credit ?? 0) < 1).map(({ id }) => id);
    const [first] = missed;
    if (first === undefined) {
      void vscode.window.showInformationMessage('You missed nothing in this assessment.');
      return;
    }
    await this.#keep({ ...this.#kept, missed });
    await this.parts.openQuestion(first);
  }

  /** Begins the plan: for the interview's date where the settings name one, else for three days. */
  async begin(): Promise<void> {
    const typed = await vscode.window.showInputBox({
      title: 'Prep plan: the score that you want to reach',
      prompt: 'From 300 to 850; 575 is the middle. Leave it empty to do without',
      validateInput: text =>
        text === '' || (/^\d{3}$/u.test(text) && Number(text) >= 300 && Number(text) <= 850)
          ? null
          : 'A score from 300 to 850',
    });
    if (typed === undefined) return;
    const target = typed === '' ? null : Number(typed);
    await this.look();
    await this.#keep({ ...this.#kept, begun: this.#today, target });
    const days = prepPlan(this.#sources(this.#today)).length;
    const length = days === 1 ? 'one day' : `${days} days`;
    const outlook = target === null ? '' : ` ${this.#outlook(target).sentence}`;
    void vscode.window.showInformationMessage(`Your plan for ${length} is in Today.${outlook}`);
  }

  dispose(): void {
    this.#source.dispose();
    this.#changed.dispose();
  }

  #missedItems(): PlannedItem[] {
    const { questions } = this.parts.bank.index;
    return this.#kept.missed.flatMap(id => {
      const question = questions.find(one => one.id === id);
      const { lastAt, status } = this.parts.progress.stateOf(id);
      const ended = this.#sittings.at(-1)?.ended?.at ?? 0;
      // It stays until it was solved after the sitting that missed it.
      if (!question || (status === 'solved' && (lastAt ?? 0) > ended)) return [];
      const { title, minutes } = question;
      return [
        {
          id: `missed-${id}`,
          question: id,
          title,
          minutes,
          why: 'Missed in your last assessment',
          done: false,
        },
      ];
    });
  }

  #planItems(day: Day): readonly PlannedItem[] {
    const { begun, target } = this.#kept;
    if (begun === null) return [];
    const plan = prepPlan(this.#sources(day));
    const interview = dayOfIsoDate(this.parts.interviewDate());
    if (day >= (interview ?? begun + 3)) return [];
    const outlook = target === null ? '' : ` ${this.#outlook(target).sentence}`;
    return (plan[0]?.items ?? []).map(item => ({
      ...item,
      why: item.question === null ? `${item.why}.${outlook}` : item.why,
    }));
  }

  #outlook(target: number) {
    const all = this.#sittings;
    const last = all.at(-1);
    const score = last ? earlierOf(last, all.slice(0, -1)).score : null;
    const interview = dayOfIsoDate(this.parts.interviewDate()) ?? (this.#kept.begun ?? this.#today) + 3;
    return outlookOf(target, score, Math.max(0, interview - this.#today));
  }

  #sources(day: Day): Parameters<typeof prepPlan>[0] {
    const { bank, progress, dailyMinutes, interviewDate } = this.parts;
    const { topics, questions } = bank.index;
    const begun = this.#kept.begun ?? day;
    const last = this.#sittings.at(-1);
    const assessment = last ? assess(last, learnShifts(pastAnswers(this.#sittings.slice(0, -1)))) : null;
    const abilities = [...(assessment?.topics ?? [])].map(([topic, part]) => [topic, part.ability.value]);
    const weak = (last?.places ?? []).filter(
      place => (place.grading?.credit ?? 0) < 1 || hesitationOf(place) !== '',
    );
    const lastAtOf = (id: string): Day => dayAt(progress.stateOf(id).lastAt ?? 0);
    const solved = questions.filter(({ id }) => progress.stateOf(id).status === 'solved');
    return {
      ...{ today: day, begun, topics, questions, dailyMinutes: dailyMinutes() },
      interview: dayOfIsoDate(interviewDate()),
      abilities: Object.fromEntries(abilities),
      hesitated: weak
        .toSorted((one, other) => (one.grading?.credit ?? 0) - (other.grading?.credit ?? 0))
        .map(({ question }) => question.id),
      sittings: this.#sittings.map(({ ended, begunAt }) => dayAt(ended?.at ?? begunAt)),
      solved: new Set(solved.map(({ id }) => id)),
      doneToday: new Set(questions.filter(({ id }) => lastAtOf(id) === day).map(({ id }) => id)),
    };
  }

  get #kept(): Kept {
    return { ...NOTHING, ...this.parts.context.globalState.get<Partial<Kept>>(KEY) };
  }

  async #keep(kept: Kept): Promise<void> {
    await this.parts.context.globalState.update(KEY, kept);
    this.#changed.fire();
  }

  get #today(): Day {
    return dayAt(Date.now());
  }
}

function dayAt(at: number): Day {
  return today(at, localOffset);
}
