import * as path from 'node:path';
import * as vscode from 'vscode';
import { nextQuestion } from '../../bank/nextQuestion';
import type { BankIndex } from '../../bank/question';
import type { QuestionProgress } from '../../progress/history';
import type { PageState } from '../../shared/protocol';
import type { Readiness } from '../check/readiness';
import type { Results } from '../check/results';
import type { ConfigValue } from '../config';
import type { OpenQuestion } from '../practice/practice';
import type { QuestionMemories } from '../practice/questionMemory';
import { pageState } from './pageState';

/** The part of Progress that is needed here. */
export interface ProgressSource {
  stateOf(question: string): QuestionProgress;
  onDidChange(listener: () => void): { dispose(): void };
}

/** Collects what the page shows of a question, and tells when any of it changes. */
export class PageStates implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: readonly { dispose(): void }[];

  readonly onDidChange = this.#changed.event;

  constructor(
    private readonly index: BankIndex,
    private readonly progress: ProgressSource,
    private readonly memories: QuestionMemories,
    private readonly results: Results,
    private readonly readiness: Readiness,
    private readonly verdictPlacement: ConfigValue<PageState['verdictPlacement']>,
  ) {
    const changed = () => this.#changed.fire();
    this.#subscriptions = [
      this.#changed,
      progress.onDidChange(changed),
      memories.onDidChange(changed),
      results.onDidChange(changed),
      readiness.onDidChange(changed),
      verdictPlacement.onDidChange(changed),
    ];
  }

  of({ question, file }: OpenQuestion): PageState {
    return pageState({
      question,
      topics: this.index.topics,
      file: path.basename(file.fsPath),
      memory: this.memories.of(question.id),
      result: this.results.of(question.id),
      ready: this.readiness.value,
      verdictPlacement: this.verdictPlacement.value,
      next: this.#next(question.id),
    });
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  /** The next of the topic; with the topic solved, the next of the level. */
  #next(id: string) {
    const statusOf = (other: string) => this.progress.stateOf(other).status;
    const lastAtOf = (other: string) => this.progress.stateOf(other).lastAt;
    const context = { statusOf, lastAtOf, current: id, random: Math.random };
    const choices = [{ by: 'topic' }, { by: 'level' }] as const;
    const found = choices.map(rule => nextQuestion(this.index.questions, rule, context));
    const unsolved = found.find(next => next && next.id !== id && statusOf(next.id) !== 'solved');
    return unsolved ?? found.find(next => next && next.id !== id) ?? null;
  }
}
