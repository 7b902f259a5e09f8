/** An answer that is given on the page: what is kept of it while it is written and once it is judged. */
import type { ExplainQuestion, Option, Question } from '../../bank/question';
import type { PageDraft } from '../../shared/protocol';

/** `comparing`: an explanation stands beside the model answer, its points are not counted yet. */
export type Stage = 'open' | 'comparing' | 'done';
export type AnswerResult = 'right' | 'wrong' | 'gave-up';

export interface StoredAnswer {
  /** Decides the order of the options: the same as long as the attempt lasts. */
  readonly seed: number;
  /** Counts changes that the page did not make itself. */
  readonly revision: number;
  readonly stage: Stage;
  readonly result: AnswerResult | null;
  readonly text: string;
  /** Texts of the options and points: their places may differ in the next version of the question. */
  readonly chosen: readonly string[];
  readonly ticked: readonly string[];
}

/** A new attempt. */
export function freshAnswer(seed: number, revision: number): StoredAnswer {
  return { seed, revision, stage: 'open', result: null, text: '', chosen: [], ticked: [] };
}

const STAGES: readonly Stage[] = ['open', 'comparing', 'done'];
const RESULTS: readonly AnswerResult[] = ['right', 'wrong', 'gave-up'];

/** Reads what another version may have written; null when it is no answer at all. */
export function readAnswer(value: unknown): StoredAnswer | null {
  if (typeof value !== 'object' || value === null) return null;
  const found: { readonly [Key in keyof StoredAnswer]?: unknown } = value;
  if (typeof found.seed !== 'number' || typeof found.text !== 'string') return null;
  const result = RESULTS.find(known => known === found.result) ?? null;
  const stage = STAGES.find(known => known === found.stage) ?? 'open';
  return {
    seed: found.seed,
    revision: typeof found.revision === 'number' ? found.revision : 0,
    // An end without its result would show an answer that was never judged.
    stage: stage === 'done' && result === null ? 'open' : stage,
    result,
    text: found.text,
    chosen: texts(found.chosen),
    ticked: texts(found.ticked),
  };
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter(item => typeof item === 'string') : [];
}

/** True when something would be lost with it. */
export function isBegun({ text, chosen, ticked, stage }: StoredAnswer): boolean {
  return stage !== 'done' && (text.trim() !== '' || chosen.length + ticked.length > 0);
}

export function optionsOf(question: Question): readonly Option[] {
  return question.kind === 'choice' || question.kind === 'output' ? question.options : [];
}

/** What the page calls by places, with the texts of the question that it is kept by. */
export function withDraft(answer: StoredAnswer, question: Question, draft: PageDraft): StoredAnswer {
  const options = optionsOf(question).map(({ text }) => text);
  return {
    ...answer,
    text: draft.text,
    chosen: pick(options, draft.chosen),
    ticked: pick(rubricOf(question), draft.ticked),
  };
}

export function draftOf(answer: StoredAnswer, question: Question): PageDraft {
  const options = optionsOf(question).map(({ text }) => text);
  return {
    text: answer.text,
    chosen: places(options, answer.chosen),
    ticked: places(rubricOf(question), answer.ticked),
  };
}

/** The answer as the log keeps it and a person reads it: the words, or the chosen options. */
export function answerText(answer: StoredAnswer): string {
  return answer.text === '' ? answer.chosen.join('\n\n') : answer.text;
}

/** The answer that `answerText` told of, to go on with. */
export function fromText(answer: StoredAnswer, question: Question, text: string): StoredAnswer {
  const found = optionsOf(question).filter(option => `\n\n${text}\n\n`.includes(`\n\n${option.text}\n\n`));
  const chosen = found.map(option => option.text);
  return { ...answer, chosen, text: chosen.length > 0 ? '' : text };
}

/** The places of the options in the order in which they are shown: shuffled by the seed unless the question forbids it. */
export function shownOrder(question: Question, seed: number): readonly number[] {
  const order = optionsOf(question).map((_, index) => index);
  if ((question.kind === 'choice' || question.kind === 'output') && question.shuffle) shuffle(order, seed);
  return order;
}

/** Fisher and Yates, with the generator "mulberry32" by Tommy Ettinger, which is enough for this. */
function shuffle(list: number[], seed: number): void {
  let state = seed >>> 0;
  const random = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  for (let last = list.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const [a = 0, b = 0] = [list[last], list[other]];
    list[last] = b;
    list[other] = a;
  }
}

function rubricOf(question: Question): ExplainQuestion['rubric'] {
  return question.kind === 'explain' ? question.rubric : [];
}

function pick(all: readonly string[], chosen: readonly number[]): string[] {
  return chosen.map(place => all[place]).filter(text => text !== undefined);
}

function places(all: readonly string[], wanted: readonly string[]): number[] {
  return wanted.map(text => all.indexOf(text)).filter(place => place !== -1);
}
