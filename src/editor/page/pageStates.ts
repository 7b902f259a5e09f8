import * as path from 'node:path';
import * as vscode from 'vscode';
import type { BankIndex } from '../../bank/question';
import type { QuestionProgress } from '../../progress/history';
import type { CodeState, PageState } from '../../shared/protocol';
import type { Programs } from '../check/programs';
import type { Readiness } from '../check/readiness';
import type { Results } from '../check/results';
import type { ConfigValue } from '../config';
import type { Answering } from '../practice/answering';
import type { OpenQuestion } from '../practice/practice';
import type { QuestionMemories } from '../practice/questionMemory';
import { nextUp } from '../questions/nextUp';
import { pageState } from './pageState';

/** The part of Progress that is needed here. */
export interface ProgressSource {
  stateOf(question: string): QuestionProgress;
  onDidChange(listener: () => void): { dispose(): void };
}

/** What the page shows comes from these. */
export interface PageSources {
  readonly library: { readonly index: BankIndex; onDidChange(listener: () => void): { dispose(): void } };
  readonly progress: ProgressSource;
  readonly memories: QuestionMemories;
  readonly results: Results;
  readonly readiness: Readiness;
  readonly answering: Answering;
  readonly programs: Programs;
  readonly verdictPlacement: ConfigValue<CodeState['verdictPlacement']>;
}

/** Collects what the page shows of a question, and tells when any of it changes. */
export class PageStates implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: readonly { dispose(): void }[];

  readonly onDidChange = this.#changed.event;

  constructor(private readonly sources: PageSources) {
    const { library, progress, memories, results, readiness, answering, programs, verdictPlacement } =
      sources;
    const changing = [library, progress, memories, results, readiness, answering, programs, verdictPlacement];
    this.#subscriptions = [
      this.#changed,
      ...changing.map(source => source.onDidChange(() => this.#changed.fire())),
    ];
  }

  of(open: OpenQuestion): PageState {
    const { library, progress, memories, results, readiness, answering, programs } = this.sources;
    const { index } = library;
    const { id } = open.question;
    const common = {
      topics: index.topics,
      memory: memories.of(id),
      progress: progress.stateOf(id),
      ready: readiness.value,
      programs: programs.of(id),
      next: nextUp(index, id, {
        statusOf: other => progress.stateOf(other).status,
        lastAtOf: other => progress.stateOf(other).lastAt,
      }),
    };
    if (!open.file) return pageState({ ...common, question: open.question, answer: answering.of(id) });
    return pageState({
      ...common,
      question: open.question,
      file: path.basename(open.file.fsPath),
      result: results.of(id),
      verdictPlacement: this.sources.verdictPlacement.value,
    });
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}
