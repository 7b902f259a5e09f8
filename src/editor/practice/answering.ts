import { judgeOptions, judgeOutput, judgeRubric } from '../../assessment/judge';
import type { PageDraft } from '../../shared/protocol';
import type { AnswerStore } from './answerStore';
import type { AttemptRecorder } from './attemptRecorder';
import type { PageQuestion } from './practice';
import {
  type AnswerResult,
  answerText,
  draftOf,
  fromText,
  type StoredAnswer,
  withDraft,
} from './storedAnswer';

/** Follows the answers that are given on the page: drafts, judging, giving up, beginning again. */
export class Answering {
  readonly #listeners = new Set<(id: string) => void>();
  /** One thing after another: an answer must not overtake the draft before it. */
  #queue: Promise<void> = Promise.resolve();

  constructor(
    private readonly store: AnswerStore,
    private readonly recorder: AttemptRecorder,
    private readonly onError: (error: unknown) => void,
  ) {
    // The recorder lives as long as this does.
    recorder.onDidTakeBack(id => void this.#then(async () => this.#reopen(id)));
  }

  of(id: string): StoredAnswer {
    return this.store.of(id);
  }

  /** Keeps what was typed, chosen and ticked so far. */
  draft(question: PageQuestion, draft: PageDraft): Promise<void> {
    return this.#then(async () => {
      const answer = this.of(question.id);
      if (answer.stage === 'done') return;
      const next = withDraft(answer, question, draft);
      if (JSON.stringify(next) === JSON.stringify(answer)) return;
      this.#put(question.id, next);
      await this.recorder.typed(question.id);
    });
  }

  /** Judges a choice or an output; of an explanation, shows the model answer first and then counts its points. */
  answer(question: PageQuestion, draft: PageDraft): Promise<void> {
    return this.#then(async () => {
      const before = this.of(question.id);
      if (before.stage === 'done') return;
      const answer = withDraft(before, question, draft);
      if (!isAnswered(answer)) return;
      if (question.kind === 'explain' && before.stage === 'open') {
        this.#put(question.id, { ...answer, stage: 'comparing' });
        return;
      }
      const { right, grade } = judge(question, draft);
      await this.#finish(question, answer, right ? 'right' : 'wrong', grade);
    });
  }

  /** Answers with what is on the page already, as far as it was told. */
  answerDraft(question: PageQuestion): Promise<void> {
    return this.answer(question, draftOf(this.of(question.id), question));
  }

  /** The learner wants to read the answer. */
  giveUp(question: PageQuestion): Promise<void> {
    return this.#then(async () => {
      const answer = this.of(question.id);
      if (answer.stage !== 'open') return;
      await this.#finish(question, answer, 'gave-up', null);
    });
  }

  again({ id }: PageQuestion): Promise<void> {
    return this.#then(async () => {
      await this.recorder.startOver(id);
      this.#startOver(id);
    });
  }

  /** Begins an attempt with the words or options of an earlier one. */
  bringBack(question: PageQuestion, text: string): Promise<void> {
    return this.#then(async () => {
      const { id } = question;
      if (this.of(id).stage !== 'open') {
        await this.recorder.startOver(id);
        this.store.startOver(id);
      }
      const answer = this.of(id);
      this.#put(id, { ...fromText(answer, question, text), revision: answer.revision + 1 });
    });
  }

  onDidChange(listener: (id: string) => void): { dispose(): void } {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  }

  /** Resolves when all that happened so far is judged, recorded and kept. */
  async settled(): Promise<void> {
    await this.#queue;
    await this.store.flush();
  }

  async #finish(
    question: PageQuestion,
    answer: StoredAnswer,
    result: AnswerResult,
    grade: number | null,
  ): Promise<void> {
    // Shown first: the answer was given, whether or not it can be recorded.
    this.#put(question.id, { ...answer, stage: 'done', result });
    const text = answerText(answer);
    if (result === 'gave-up') await this.recorder.gaveUp(question, text);
    else await this.recorder.answered(question, result === 'right' ? 'solved' : 'failed', text, grade);
    this.#changed(question.id);
  }

  /** The judged answer is to be given anew; it stays in the history. What is only begun is left. */
  #reopen(id: string): void {
    if (this.of(id).stage === 'done') this.#startOver(id);
  }

  #startOver(id: string): void {
    this.store.startOver(id);
    this.#changed(id);
  }

  #put(id: string, answer: StoredAnswer): void {
    this.store.put(id, answer);
    this.#changed(id);
  }

  #changed(id: string): void {
    for (const listener of this.#listeners) listener(id);
  }

  #then(step: () => Promise<void>): Promise<void> {
    this.#queue = this.#queue.then(step).catch(error => this.onError(error));
    return this.#queue;
  }
}

function isAnswered({ text, chosen }: StoredAnswer): boolean {
  return text.trim() !== '' || chosen.length > 0;
}

function judge(
  question: PageQuestion,
  draft: PageDraft,
): { readonly right: boolean; readonly grade: number | null } {
  switch (question.kind) {
    case 'choice':
      return { right: judgeOptions(question.options, draft.chosen), grade: null };
    case 'output': {
      const { options, output } = question;
      const right =
        options.length > 0 ? judgeOptions(options, draft.chosen) : judgeOutput(output, draft.text);
      return { right, grade: null };
    }
    case 'explain': {
      const { grade, good } = judgeRubric(question.rubric.length, draft.ticked.length);
      return { right: good, grade };
    }
  }
}
