import * as vscode from 'vscode';
import { daysPractised, type Practised, practisedSince } from '../../assessment/practisedSince';
import { interviewFor, lastDayOf, type Outlook, outlookOf, prepPlan } from '../../assessment/prepPlan';
import { dayAt, NO_PAST, type Past, pastOf } from '../../assessment/report/past';
import { isMissed } from '../../assessment/report/report';
import type { SittingFolder } from '../../assessment/sitting/sittingLog';
import type { QuestionSummary } from '../../bank/question';
import { beginOf, type Day, dayOfIsoDate, localOffset } from '../../progress/days';
import type { PlannedItem } from '../../progress/today';
import { COMMANDS } from '../../shared/ids';
import type { Report } from '../../shared/report';
import type { PlanNote } from '../today/todayPlan';
import { type AssessmentSurroundings, PREP_PLAN } from './surroundings';

interface Kept {
  /** The day that the prep plan was made; null while there is none. */
  readonly begun: Day | null;
  /** The score that is aimed at; null while none is. */
  readonly target: number | null;
  /** What was missed and is to be drilled. */
  readonly missed: readonly string[];
  /** When that was asked for, in epoch milliseconds. */
  readonly missedAt: number;
}

const END = 'End the plan';
/** In the few words that a sidebar has room for. */
const OUTLOOKS: Readonly<Record<Outlook, (target: number) => string>> = {
  reached: target => `${target} is reached`,
  'in-sight': target => `${target} is in sight`,
  possible: target => `${target} is possible`,
  far: target => `${target} is far`,
  unknown: target => `${target} to reach`,
};
const NOTHING: Kept = { begun: null, target: null, missed: [], missedAt: 0 };

/** The prep plan, and what was missed in a sitting, as items of Today. */
export class PlanSource implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  readonly #source: vscode.Disposable;
  #past: Past = NO_PAST;

  constructor(
    private readonly parts: AssessmentSurroundings,
    private readonly folder: SittingFolder,
    private readonly startSitting: () => Promise<void>,
  ) {
    this.#source = parts.addSource(this);
  }

  /** Reads the sittings that the plan goes by. */
  async look(): Promise<void> {
    this.#past = pastOf(await this.folder.closed());
    this.#changed.fire();
  }

  /** A sitting has ended. */
  changed(): void {
    this.look().catch(this.parts.showError);
  }

  items(day: Day): readonly PlannedItem[] {
    const missed = this.#missedItems(day);
    const isMissed = new Set(missed.map(({ question }) => question));
    const planned = this.#planItems(day).filter(
      ({ question }) => question === null || !isMissed.has(question),
    );
    return [...missed, ...planned];
  }

  async open(): Promise<void> {
    await this.startSitting();
  }

  /** Puts what was missed before the other questions of Today, and opens the first. */
  async drillMissed({ questions }: Report): Promise<void> {
    const { bank } = this.parts;
    const missed = questions.filter(one => isMissed(one) && bank.has(one.id)).map(({ id }) => id);
    const [first] = missed;
    if (first === undefined) {
      void vscode.window.showInformationMessage('You missed nothing in this assessment.');
      return;
    }
    await this.#keep({ ...this.#kept, missed, missedAt: Date.now() });
    await vscode.commands.executeCommand(COMMANDS.openToday, { id: first, question: first });
  }

  /** Begins the plan: for the interview's date where the settings name one, else for three days. Changes or ends one that is there. */
  async begin(): Promise<void> {
    if (this.#plan.length > 0) {
      const anew = 'Begin anew, or change the score to reach…';
      const chosen = await vscode.window.showQuickPick([anew, END], {
        title: 'Prep plan',
        placeHolder: this.#note(),
      });
      if (chosen === END) await this.end();
      if (chosen !== anew) return;
    }
    if (this.#interview === this.#today) throw this.parts.userError('Your interview is today. Good luck.');
    const typed = await vscode.window.showInputBox({
      title: 'Prep plan: the score that you want to reach',
      prompt: 'From 300 to 850; 575 is the middle. Leave it empty to do without',
      value: String(this.#kept.target ?? ''),
      validateInput: text =>
        text === '' || (/^\d{3}$/u.test(text) && Number(text) >= 300 && Number(text) <= 850)
          ? null
          : 'A score from 300 to 850',
    });
    if (typed === undefined) return;
    const target = typed === '' ? null : Number(typed);
    await this.look();
    await this.#keep({ ...this.#kept, begun: this.#today, target });
    const days = this.#plan.length;
    const length = days === 1 ? 'one day' : `${days} days`;
    const outlook = target === null ? '' : ` ${this.#outlook(target).sentence}`;
    void vscode.window.showInformationMessage(`Your plan for ${length} is in Today.${outlook}`);
  }

  /** Nothing is planned any more, and what was missed is not asked for. */
  async end(): Promise<void> {
    await this.#keep(NOTHING);
  }

  /** What stands below the plan, on each of its days. */
  notes(): readonly PlanNote[] {
    const { target } = this.#kept;
    if (this.#plan.length === 0) return [];
    const tooltip = target === null ? 'Change or end the prep plan' : this.#outlook(target).sentence;
    return [{ text: this.#note(), tooltip, icon: 'target', command: COMMANDS.prepPlan }];
  }

  dispose(): void {
    this.#source.dispose();
    this.#changed.dispose();
  }

  #missedItems(day: Day): PlannedItem[] {
    const { questions } = this.parts.bank.index;
    const { missed, missedAt } = this.#kept;
    return missed.flatMap(id => {
      const question = questions.find(one => one.id === id);
      const practised = question && this.#practised(question, missedAt, day);
      if (!question || practised === 'enough') return [];
      const { title, minutes } = question;
      return [
        {
          ...{ id: `missed-${id}`, question: id, title, minutes },
          ...{ why: 'Missed in your last assessment', done: practised === 'today', wanted: true },
        },
      ];
    });
  }

  #planItems(day: Day): readonly PlannedItem[] {
    return this.#kept.begun === null ? [] : (prepPlan(this.#sources(day))[0]?.items ?? []);
  }

  /** From today on; empty when there is none, or it is over. */
  get #plan(): ReturnType<typeof prepPlan> {
    return this.#kept.begun === null ? [] : prepPlan(this.#sources(this.#today));
  }

  /** "Prep plan: day 2 of 3 · 700 is within the band". */
  #note(): string {
    const { begun, target } = this.#kept;
    const first = begun ?? this.#today;
    const sources = this.#sources(this.#today);
    const place = `Prep plan: day ${this.#today - first + 1} of ${lastDayOf(sources) - first + 1}`;
    return target === null ? place : `${place} · ${OUTLOOKS[this.#outlook(target).outlook](target)}`;
  }

  #outlook(target: number) {
    const left = lastDayOf(this.#sources(this.#today)) + 1 - this.#today;
    return outlookOf(target, this.#past.score, left);
  }

  get #interview(): Day | null {
    return interviewFor(dayOfIsoDate(this.parts.interviewDate()), this.#kept.begun ?? this.#today);
  }

  #sources(day: Day): Parameters<typeof prepPlan>[0] {
    const { bank, progress, dailyMinutes } = this.parts;
    const { topics, questions } = bank.index;
    const begun = this.#kept.begun ?? day;
    const { abilities, hesitated, days: sittings } = this.#past;
    // Where a sitting hesitated there is need again, whatever was known before it.
    const practised = new Map(
      questions.map(one => [one.id, this.#practised(one, hesitated.get(one.id) ?? 0, day)]),
    );
    const those = (wanted: Practised) =>
      new Set([...practised].flatMap(([id, one]) => (one === wanted ? id : [])));
    return {
      ...{ today: day, begun, topics, questions, dailyMinutes: dailyMinutes() },
      ...{ interview: this.#interview, abilities, hesitated: [...hesitated.keys()], sittings },
      practised: daysPractised(progress.history, dawnOf(begun), dayAt),
      solved: those('enough'),
      doneToday: those('today'),
    };
  }

  #practised({ id, kind }: Pick<QuestionSummary, 'id' | 'kind'>, since: number, day: Day): Practised {
    const need = { since, dawn: dawnOf(day), isProgram: kind === 'code' };
    return practisedSince(this.parts.progress.history, id, need);
  }

  get #kept(): Kept {
    return { ...NOTHING, ...this.parts.context.globalState.get<Partial<Kept>>(PREP_PLAN) };
  }

  async #keep(kept: Kept): Promise<void> {
    await this.parts.context.globalState.update(PREP_PLAN, kept);
    this.#changed.fire();
  }

  get #today(): Day {
    return dayAt(Date.now());
  }
}

function dawnOf(day: Day): number {
  return beginOf(day, localOffset(Date.now()));
}
