import type {
  BankIndex,
  ChoiceQuestion,
  CodeQuestion,
  OutputQuestion,
  QuestionSummary,
} from '../../bank/question';
import type { QuestionProgress } from '../../progress/history';
import { COMMANDS } from '../../shared/ids';
import type {
  ChoiceState,
  CodeState,
  ExplainState,
  OutputState,
  PageOption,
  PageOutcome,
  PageProgram,
  PageState,
} from '../../shared/protocol';
import type { Ready } from '../check/readiness';
import type { Result } from '../check/results';
import type { PageQuestion } from '../practice/practice';
import type { QuestionMemory } from '../practice/questionMemory';
import { firstComment } from '../practice/solutionTexts';
import { draftOf, type StoredAnswer, shownOrder } from '../practice/storedAnswer';

/** Not one of our commands: the page may run it because the page's own state offers it. */
export const MANAGE_TRUST = 'workbench.trust.manage';

interface Common {
  readonly topics: BankIndex['topics'];
  readonly memory: QuestionMemory;
  readonly progress: QuestionProgress;
  readonly ready: Ready;
  readonly programs: Readonly<Record<string, PageProgram>>;
  readonly next: QuestionSummary | null;
}

export interface CodeModel extends Common {
  readonly question: CodeQuestion;
  /** The file name that the learner edits. */
  readonly file: string;
  readonly result: Result;
  readonly verdictPlacement: CodeState['verdictPlacement'];
}

export interface AnswerModel extends Common {
  readonly question: PageQuestion;
  readonly answer: StoredAnswer;
}

export type PageModel = CodeModel | AnswerModel;

/** All that the page shows, from what is known. What would give the answer away is in no state before its time. */
export function pageState(model: PageModel): PageState {
  return 'file' in model ? codeState(model) : answerState(model);
}

function codeState(model: CodeModel): CodeState {
  const { question, memory, result, verdictPlacement, file } = model;
  const { run, verdict, previous, stale } = result;
  const taught = memory.solved || memory.solutionSeen;
  const solutions = taught ? question.solutions : [];
  return {
    kind: 'code',
    ...common(model, taught),
    ...{ file, run, verdict, previous, stale, verdictPlacement },
    solutions: solutions.map(({ name, text }) => ({ name, about: firstComment(text) })),
  };
}

function answerState(model: AnswerModel): ChoiceState | OutputState | ExplainState {
  const { question, answer } = model;
  const done = answer.stage === 'done';
  const base = {
    ...common(model, done),
    draft: draftOf(answer, question),
    revision: answer.revision,
  };
  switch (question.kind) {
    case 'choice': {
      const multiple = question.options.filter(({ correct }) => correct).length > 1;
      const options = optionsOf(question, answer);
      return { kind: 'choice', ...base, multiple, options, outcome: outcomeOf(question, answer) };
    }
    case 'output': {
      const outcome = outcomeOf(question, answer);
      return {
        kind: 'output',
        ...base,
        options: optionsOf(question, answer),
        outcome: outcome && { ...outcome, expected: question.output },
        withheld: done ? null : question.program,
      };
    }
    case 'explain': {
      const { modelAnswer, rubric } = question;
      const comparison = answer.stage === 'open' ? null : { modelAnswer, rubric, result: answer.result };
      return { kind: 'explain', ...base, comparison };
    }
  }
}

function common(
  model: PageModel,
  taught: boolean,
): Omit<CodeState, Exclude<keyof CodeState, keyof ChoiceState> | 'kind'> {
  const { question, memory, ready, progress, programs, next } = model;
  const { id, title, level, minutes, prompt, source, hints, explanation, why, followUps } = question;
  const topic = model.topics.find(candidate => candidate.id === question.topic)?.title ?? question.topic;
  const { status, attempts, bestMs, lastAt } = progress;
  return {
    question: { id, title, level, topic, minutes, prompt, source, hintsTotal: hints.length },
    standing: { status, attempts, bestMs, lastAt },
    hints: hints.slice(0, memory.hints),
    lesson: taught ? { explanation, why, followUps } : null,
    interpreter: ready.state === 'ready' ? { label: `Python ${ready.interpreter.version}` } : null,
    problem: problemOf(ready),
    next: next && { id: next.id, title: next.title },
    programs,
    withheld: null,
  };
}

function optionsOf(question: ChoiceQuestion | OutputQuestion, { seed }: StoredAnswer): readonly PageOption[] {
  return shownOrder(question, seed).map(id => ({ id, text: question.options[id]?.text ?? '' }));
}

function outcomeOf(
  { options }: ChoiceQuestion | OutputQuestion,
  { stage, result }: StoredAnswer,
): PageOutcome | null {
  if (stage !== 'done' || result === null) return null;
  const told = options.map(({ correct, reason }, id) => [id, { correct, reason }] as const);
  return { result, options: Object.fromEntries(told) };
}

function problemOf(ready: Ready): PageState['problem'] {
  switch (ready.state) {
    case 'unknown':
    case 'ready':
      return null;
    case 'no-interpreter':
      return {
        message: ready.message,
        actions: [{ label: 'Choose an interpreter', command: COMMANDS.selectInterpreter }],
      };
    case 'unaccepted':
      return {
        message: `Nothing of “${ready.title}” is run until you accept that pack, because a check runs its code.`,
        actions: [{ label: 'See what would run', command: COMMANDS.acceptPack, args: [ready.name] }],
      };
    case 'untrusted':
      return {
        message: 'Nothing is run until this workspace is trusted, because a check runs Python.',
        actions: [{ label: 'Manage workspace trust', command: MANAGE_TRUST }],
      };
  }
}
