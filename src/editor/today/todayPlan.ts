import * as vscode from 'vscode';
import type { Day } from '../../progress/days';
import type { Insights } from '../../progress/insights';
import { type Gained, Planner } from '../../progress/planner';
import type { Asked } from '../../progress/review';
import type { PlannedItem, Today, TodayItem } from '../../progress/today';

/** A line below the plan, with what it leads to. */
export interface PlanNote {
  readonly text: string;
  readonly tooltip: string;
  /** A codicon's name. */
  readonly icon: string;
  readonly command: string;
}

/** Where items come from that are neither due nor new, such as a plan for an interview. */
export interface PlannedSource {
  items(day: Day): readonly PlannedItem[];
  /** What is to be said of the plan as a whole. */
  notes?(): readonly PlanNote[];
  /** Opens an item that is no question. */
  open(item: PlannedItem): Promise<void>;
  readonly onDidChange: vscode.Event<void>;
}

export interface TodayParts {
  readonly insights: Insights;
  readonly budgetMinutes: { readonly value: number; readonly onDidChange: vscode.Event<unknown> };
  readonly retention: { readonly onDidChange: vscode.Event<unknown> };
  /** Shown with the plan. */
  readonly interviewDate: { readonly onDidChange: vscode.Event<unknown> };
  readonly found: { foundOf(question: string): number; readonly onDidChange: vscode.Event<void> };
  /** The questions that there are: packs come and go, and are accepted. */
  readonly questions: {
    mayBegin(asked: Asked): boolean;
    onDidChange(listener: () => void): { dispose(): void };
  };
  readonly progress: { onDidChange(listener: () => void): { dispose(): void } };
  /** The window's own where it is left out. */
  readonly onDidChangeWindowState?: vscode.Event<Pick<vscode.WindowState, 'focused'>>;
}

/** A day may begin while a window stays open. */
const LOOK_AGAIN_MS = 10 * 60_000;

/** The plan for today, worked out once until something changes. */
export class TodayPlan implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #sources = new Set<PlannedSource>();
  readonly #owned: vscode.Disposable;
  readonly #planner: Planner;
  readonly #insights: Insights;
  #today: Today | null = null;
  /** The day for which listeners were last told that the plan is another. */
  #told: Day;

  readonly onDidChange = this.#changed.event;

  constructor(parts: TodayParts) {
    const { insights, budgetMinutes, retention, interviewDate, found, questions, progress } = parts;
    const { onDidChangeWindowState = vscode.window.onDidChangeWindowState } = parts;
    this.#insights = insights;
    this.#told = insights.today;
    this.#planner = new Planner(insights, {
      budgetMinutes: () => budgetMinutes.value,
      foundOf: id => found.foundOf(id),
      mayBegin: one => questions.mayBegin(one),
      planned: day => [...this.#sources].flatMap(source => source.items(day)),
    });
    const timer = setInterval(() => this.#lookAtDay(), LOOK_AGAIN_MS);
    this.#owned = vscode.Disposable.from(
      this.#changed,
      budgetMinutes.onDidChange(() => this.#forget()),
      retention.onDidChange(() => this.#forget()),
      interviewDate.onDidChange(() => this.#forget()),
      found.onDidChange(() => this.#forget()),
      questions.onDidChange(() => this.#forget()),
      progress.onDidChange(() => this.#forget()),
      // The timer does not run on while the machine sleeps.
      onDidChangeWindowState(({ focused }) => {
        if (focused) this.#lookAtDay();
      }),
      { dispose: () => clearInterval(timer) },
    );
  }

  get today(): Today {
    if (this.#today?.day !== this.#insights.today) this.#today = this.#planner.today();
    return this.#today;
  }

  /** What is still to do, in its order. */
  get left(): readonly TodayItem[] {
    return this.today.items.filter(({ done }) => !done);
  }

  /** What to do now: what failed today has its turn again when nothing else is left. */
  get next(): TodayItem | undefined {
    const { left } = this;
    return left.find(({ begun }) => !begun) ?? left[0];
  }

  /** Whether a source has planned the question and does not hold it done yet. */
  isToDo(question: string): boolean {
    return this.today.items.some(one => one.from === 'planned' && one.question === question && !one.done);
  }

  /** What the sources say of their plans. */
  get notes(): readonly PlanNote[] {
    return [...this.#sources].flatMap(source => source.notes?.() ?? []);
  }

  gained(): Gained {
    return this.#planner.gained();
  }

  /** What is worth practising when the day is done. */
  ahead(count: number): readonly Asked[] {
    return this.#planner.ahead(count);
  }

  /** Adds what a source plans; its items come after what is due. */
  addSource(source: PlannedSource): vscode.Disposable {
    this.#sources.add(source);
    const listener = source.onDidChange(() => this.#forget());
    this.#forget();
    return new vscode.Disposable(() => {
      listener.dispose();
      this.#sources.delete(source);
      this.#forget();
    });
  }

  /** Opens a planned item that is no question, at the source that planned it. */
  async openPlanned(id: string): Promise<void> {
    for (const source of this.#sources) {
      const item = source.items(this.today.day).find(one => one.id === id);
      if (item) await source.open(item);
    }
  }

  dispose(): void {
    this.#owned.dispose();
  }

  #lookAtDay(): void {
    if (this.#told !== this.#insights.today) this.#forget();
  }

  #forget(): void {
    this.#today = null;
    this.#told = this.#insights.today;
    this.#changed.fire();
  }
}
