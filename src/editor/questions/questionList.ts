import type { BankIndex, QuestionSummary } from '../../bank/question';
import {
  type Filter,
  filterQuestions,
  GROUPINGS,
  type Group,
  type Grouping,
  groupQuestions,
  isFiltering,
  NO_FILTER,
  type SearchEntry,
  type StatusOf,
  searchEntries,
} from '../../bank/search';
import type { QuestionProgress } from '../../progress/history';

/** What the list needs to know of the learner. */
export interface ProgressSource {
  stateOf(question: string): QuestionProgress;
  onDidChange(listener: () => void): { dispose(): void };
}

/** Where the choice of grouping is kept; a vscode.Memento is one. */
export interface GroupingStore {
  get(key: string): unknown;
  update(key: string, value: unknown): PromiseLike<void>;
}

export type ListState = 'loading' | 'ready' | 'failed';

interface Content {
  readonly index: BankIndex;
  readonly progress: ProgressSource;
  readonly entries: readonly SearchEntry[];
  readonly isAccepted: (pack: string) => boolean;
}

const GROUPING_KEY = 'pythonDrill.grouping';
const UNTRIED: QuestionProgress = { status: 'new', attempts: 0, bestMs: null, lastAt: null };

/** The questions as the sidebar shows them: what there is, filtered and grouped. Worked out when asked for, once. */
export class QuestionList {
  readonly #listeners = new Set<() => void>();
  #state: ListState = 'loading';
  #content: Content | null = null;
  #progressListener: { dispose(): void } | undefined;
  #filter = NO_FILTER;
  #visible: readonly QuestionSummary[] | null = null;
  #groups: readonly Group[] | null = null;

  constructor(private readonly store: GroupingStore) {}

  get state(): ListState {
    return this.#state;
  }

  get index(): Pick<BankIndex, 'topics' | 'questions' | 'packs'> {
    return this.#content?.index ?? { topics: [], questions: [] };
  }

  get filter(): Filter {
    return this.#filter;
  }

  get isFiltered(): boolean {
    return isFiltering(this.#filter);
  }

  get grouping(): Grouping {
    const kept = this.store.get(GROUPING_KEY);
    return GROUPINGS.find(grouping => grouping === kept) ?? 'topic';
  }

  /** What the filter lets through, in the order of the bank. */
  get visible(): readonly QuestionSummary[] {
    this.#visible ??= this.matching(this.#filter);
    return this.#visible;
  }

  get groups(): readonly Group[] {
    this.#groups ??= this.groupsBy(this.grouping, this.visible);
    return this.#groups;
  }

  readonly statusOf: StatusOf = id => this.progressOf(id).status;

  progressOf(id: string): QuestionProgress {
    return this.#content?.progress.stateOf(id) ?? UNTRIED;
  }

  /** Whether the code of a pack, which has this name, may run. */
  isAccepted(pack: string): boolean {
    return this.#content?.isAccepted(pack) ?? false;
  }

  /** What a filter would let through. */
  matching(filter: Filter): QuestionSummary[] {
    return filterQuestions(this.#content?.entries ?? [], filter, this.statusOf);
  }

  groupsBy(grouping: Grouping, questions: readonly QuestionSummary[] = this.index.questions): Group[] {
    return groupQuestions(questions, grouping, this.index, this.statusOf);
  }

  load(): void {
    this.#become('loading', null);
  }

  /** @param isAccepted tells of the packs beside the bundled bank, by their names */
  show(index: BankIndex, progress: ProgressSource, isAccepted: (pack: string) => boolean = () => true): void {
    this.#become('ready', { index, progress, isAccepted, entries: searchEntries(index) });
    this.#progressListener = progress.onDidChange(() => this.#changed());
  }

  fail(): void {
    this.#become('failed', null);
  }

  setFilter(filter: Filter): void {
    this.#filter = filter;
    this.#changed();
  }

  async setGrouping(grouping: Grouping): Promise<void> {
    await this.store.update(GROUPING_KEY, grouping);
    this.#changed();
  }

  onDidChange(listener: () => void): { dispose(): void } {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  }

  dispose(): void {
    this.#progressListener?.dispose();
    this.#listeners.clear();
  }

  #become(state: ListState, content: Content | null): void {
    this.#progressListener?.dispose();
    this.#progressListener = undefined;
    this.#state = state;
    this.#content = content;
    this.#changed();
  }

  #changed(): void {
    this.#visible = null;
    this.#groups = null;
    for (const listener of [...this.#listeners]) {
      listener();
    }
  }
}
