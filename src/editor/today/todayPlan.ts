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
}

/** A day may begin while a window stays open. */
const LOOK_AGAIN_MS = 10 * 60_000;

/** The plan for today, worked out once until something changes. */
export class TodayPlan implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #sources = new Set<PlannedSource>();
  readonly #owned: vscode.Disposable;
  readonly #planner: Planner;
  #today: Today | null = null;

  readonly onDidChange = this.#changed.event;

  constructor(parts: TodayParts) {
    const { insights, budgetMinutes, retention, interviewDate, found, questions, progress } = parts;
    this.#planner = new Planner(insights, {
      budgetMinutes: () => budgetMinutes.value,
      foundOf: id => found.foundOf(id),
      mayBegin: one => questions.mayBegin(one),
      planned: day => [...this.#sources].flatMap(source => source.items(day)),
    });
    const timer = setInterval(() => {
      if (this.#today !== null && this.#today.day !== insights.today) this.#forget();
    }, LOOK_AGAIN_MS);
    this.#owned = vscode.Disposable.from(
      this.#changed,
      budgetMinutes.onDidChange(() => this.#forget()),
      retention.onDidChange(() => this.#forget()),
      interviewDate.onDidChange(() => this.#forget()),
      found.onDidChange(() => this.#forget()),
      questions.onDidChange(() => this.#forget()),
      progress.onDidChange(() => this.#forget()),
      { dispose: () => clearInterval(timer) },
    );
  }

  get today(): Today {
    this.#today ??= this.#planner.today();
    return this.#today;
  }

  /** What is still to do, in its order. */
  get left(): readonly TodayItem[] {
    return this.today.items.filter(({ done }) => !done);
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

  #forget(): void {
    this.#today = null;
    this.#changed.fire();
  }
}
