/** What is remembered of each question between sessions, beside the log of attempts. */

/** The part of vscode.Memento that is needed here. */
export interface Store {
  get(key: string): unknown;
  update(key: string, value: unknown): Thenable<void>;
}

export interface QuestionMemory {
  /** Hints shown since the learner last started over. */
  readonly hints: number;
  /** The learner once agreed to see the solution: it is not asked again. */
  readonly solutionAsked: boolean;
  /** The solution was seen in this attempt. */
  readonly solutionSeen: boolean;
  /** This attempt ended with a passing check. */
  readonly solved: boolean;
  /** Milliseconds of this attempt in earlier sittings. */
  readonly spentMs: number;
  /** Milliseconds from opening to the first keystroke; null while nothing was typed. */
  readonly firstKeyMs: number | null;
  /** Outcome and digest of the answer that was last recorded: checking it again is no new attempt. */
  readonly recorded: string | null;
  /** The attempt that it was recorded as, by its id. */
  readonly attempt: string | null;
}

const FRESH: QuestionMemory = {
  hints: 0,
  solutionAsked: false,
  solutionSeen: false,
  solved: false,
  spentMs: 0,
  firstKeyMs: null,
  recorded: null,
  attempt: null,
};

/** Reads what an older or newer version may have written: a field of the wrong type counts as absent. */
export function readMemory(value: unknown): QuestionMemory {
  if (typeof value !== 'object' || value === null) return FRESH;
  const found = value as Readonly<Record<keyof QuestionMemory, unknown>>;
  return {
    hints: count(found.hints),
    solutionAsked: found.solutionAsked === true,
    solutionSeen: found.solutionSeen === true,
    solved: found.solved === true,
    spentMs: count(found.spentMs),
    firstKeyMs: typeof found.firstKeyMs === 'number' ? count(found.firstKeyMs) : null,
    recorded: typeof found.recorded === 'string' ? found.recorded : null,
    attempt: typeof found.attempt === 'string' ? found.attempt : null,
  };
}

function count(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? Math.floor(value) : 0;
}

export class QuestionMemories {
  readonly #listeners = new Set<(id: string) => void>();

  constructor(private readonly store: Store) {}

  of(id: string): QuestionMemory {
    return readMemory(this.store.get(keyOf(id)));
  }

  async update(id: string, patch: Partial<QuestionMemory>): Promise<void> {
    await this.store.update(keyOf(id), { ...this.of(id), ...patch });
    for (const listener of this.#listeners) listener(id);
  }

  /** Begins a new attempt. What the learner once agreed to stays known. */
  startOver(id: string): Promise<void> {
    return this.update(id, { ...FRESH, solutionAsked: this.of(id).solutionAsked });
  }

  onDidChange(listener: (id: string) => void): { dispose(): void } {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  }
}

function keyOf(id: string): string {
  return `pythonDrill.question.${id}`;
}
