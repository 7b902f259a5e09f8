import type { CodeQuestion, Question } from '../../bank/question';
import type { Verdict } from '../../shared/verdict';
import { judgeOptions, judgeOutput, judgeRubric } from '../judge';
import type { Grading, SittingAnswer } from './events';

/** Runs all tests of a question on a text; null when no Python could be had. */
export type Runner = (question: CodeQuestion, text: string) => Promise<Verdict | null>;

/** Grades one answer as it stands. Never rejects for what the learner's program does. */
export async function gradeAnswer(question: Question, answer: SittingAnswer, run: Runner): Promise<Grading> {
  switch (question.kind) {
    case 'choice':
      return gradeOptions(question.options, answer);
    case 'output':
      if (question.options.length > 0) return gradeOptions(question.options, answer);
      return plain(Number(answer.text !== '' && judgeOutput(question.output, answer.text)), answer.text);
    case 'explain':
      // Only the learner can: nothing is known until the points were ticked.
      if (answer.text.trim() !== '' && answer.ticked.length === 0) return UNGRADED;
      return gradeExplanation(question.rubric, answer);
    case 'code':
      return gradeCode(question, answer.text, run);
  }
}

const UNGRADED: Grading = {
  ...{ credit: null, options: null, python: null },
  remark: 'Not graded yet: tick the points that you made.',
};

/** Graded by the learner, with the points of the rubric that were ticked. */
export function gradeExplanation(rubric: readonly string[], { text, ticked }: SittingAnswer): Grading {
  const made = rubric.filter(point => ticked.includes(point)).length;
  const { grade } = judgeRubric(rubric.length, made);
  if (text.trim() === '') return plain(0, '');
  const remark = `You gave yourself ${made} of ${rubric.length} points.`;
  return { credit: grade, options: null, remark, python: null };
}

function gradeOptions(
  options: readonly { readonly text: string; readonly correct: boolean }[],
  { chosen }: SittingAnswer,
): Grading {
  const places = options.flatMap(({ text }, place) => (chosen.includes(text) ? [place] : []));
  const right = options.filter(({ correct }) => correct).length;
  const graded = plain(Number(judgeOptions(options, places)), chosen.join());
  return { ...graded, options: { count: options.length, right } };
}

async function gradeCode(question: CodeQuestion, text: string, run: Runner): Promise<Grading> {
  if (isUntouched(question, text)) return plain(0, '');
  const verdict = await run(question, text);
  if (verdict === null || verdict.status === 'not-run') {
    const why = verdict?.message ?? 'No Python was there to check it.';
    return { credit: null, options: null, remark: why, python: null };
  }
  const { tests } = verdict;
  const passed = tests.filter(({ status }) => status === 'passed').length;
  const all = verdict.status === 'passed';
  const credit = all ? 1 : tests.length === 0 ? 0 : passed / tests.length;
  // Every test may have passed in a program that ended in a way that counts as failed.
  const fair = all ? 1 : Math.min(credit, 1 - 1 / (tests.length + 1));
  const remark = tests.length === 0 ? verdict.message : `${passed} of ${tests.length} tests pass.`;
  return { credit: fair, options: null, remark, python: verdict.python.version };
}

/** The file as it was handed out is no answer, whatever tests it may pass. */
export function isUntouched({ starter }: CodeQuestion, text: string): boolean {
  return text.trim() === '' || text.replaceAll('\r\n', '\n').trim() === starter.trim();
}

function plain(credit: number, given: string): Grading {
  const remark = given.trim() === '' ? 'Not answered.' : credit === 1 ? 'Right.' : 'Wrong.';
  return { credit, options: null, remark, python: null };
}
