import type { BankIndex, CodeQuestion, QuestionSummary } from '../../bank/question';
import { COMMANDS } from '../../shared/ids';
import type { PageState } from '../../shared/protocol';
import type { Ready } from '../check/readiness';
import type { Result } from '../check/results';
import type { QuestionMemory } from '../practice/questionMemory';

/** Not one of our commands: the page may run it because the page's own state offers it. */
export const MANAGE_TRUST = 'workbench.trust.manage';

export interface PageModel {
  readonly question: CodeQuestion;
  readonly topics: BankIndex['topics'];
  /** The file name that the learner edits. */
  readonly file: string;
  readonly memory: QuestionMemory;
  readonly result: Result;
  readonly ready: Ready;
  readonly verdictPlacement: PageState['verdictPlacement'];
  readonly next: QuestionSummary | null;
}

/** All that the page shows, from what is known. */
export function pageState(model: PageModel): PageState {
  const { question, memory, result, ready } = model;
  const { id, title, kind, level, minutes, prompt, source } = question;
  const topic = model.topics.find(candidate => candidate.id === question.topic)?.title ?? question.topic;
  const { run, verdict, previous, stale } = result;
  return {
    question: { id, title, kind, level, topic, minutes, prompt, source, hintsTotal: question.hints.length },
    file: model.file,
    hints: question.hints.slice(0, memory.hints),
    lesson: lessonOf(question, memory),
    run,
    verdict,
    previous,
    stale,
    verdictPlacement: model.verdictPlacement,
    interpreter: ready.state === 'ready' ? { label: `Python ${ready.interpreter.version}` } : null,
    problem: problemOf(ready),
    next: model.next && { id: model.next.id, title: model.next.title },
  };
}

/** Reading it before the question is solved would give the answer away. */
function lessonOf(question: CodeQuestion, memory: QuestionMemory): PageState['lesson'] {
  if (!memory.solved && !memory.solutionSeen) return null;
  const { explanation, why, followUps } = question;
  return { explanation, why, followUps };
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
    case 'untrusted':
      return {
        message: 'Nothing is run until this workspace is trusted, because a check runs Python.',
        actions: [{ label: 'Manage workspace trust', command: MANAGE_TRUST }],
      };
  }
}
