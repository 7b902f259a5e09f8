import type { Grading } from '../../assessment/sitting/events';
import { gradeAnswer, gradeExplanation, type Runner } from '../../assessment/sitting/grading';
import { isAnswered, type Place, type Sitting } from '../../assessment/sitting/sitting';
import type { Happening } from '../../assessment/sitting/sittingLog';
import type { Bank } from '../../bank/bank';
import type { Attempt, Outcome } from '../../progress/attempt';
import { localOffset } from '../../progress/days';
import type { Progress } from '../../progress/progress';

export interface Grader {
  readonly bank: Bank;
  readonly run: Runner;
  record(happening: Happening): void;
  /** Hears how many are graded, of how many. */
  progress?(done: number, of: number): void;
}

/**
 * Grades what is not graded yet. Every grade is written down as it comes, so that a crash in the middle costs nothing: the next
 * start goes on with the rest.
 */
export async function gradeRest(sitting: Sitting, grader: Grader): Promise<void> {
  const { places } = sitting;
  for (const [index, place] of places.entries()) {
    grader.progress?.(index, places.length);
    if (place.grading === null) await gradePlace(place, grader);
  }
}

/** Grades the programs that could not be run when the sitting ended. */
export async function gradeAgain(sitting: Sitting, grader: Grader): Promise<void> {
  for (const place of sitting.places) if (isForLater(place, grader.bank)) await gradePlace(place, grader);
}

/** Whether it was not graded for want of a Python. */
export function isForLater({ question, grading }: Place, bank: Pick<Bank, 'has'>): boolean {
  return grading !== null && grading.credit === null && question.kind === 'code' && bank.has(question.id);
}

/** Of a question that the bank has lost since the sitting began. */
export function gradingOfLost(): Grading {
  const remark = 'The bank does not have this question any more.';
  return { credit: null, options: null, remark, python: null };
}

async function gradePlace({ question, answer }: Place, { bank, run, record }: Grader): Promise<void> {
  const grading = bank.has(question.id)
    ? await gradeAnswer(await bank.load(question.id), answer, run)
    : gradingOfLost();
  record({ type: 'graded', question: question.id, ...grading });
}

/** The sitting's answers as attempts. Ids follow from the sitting, so that recording twice records once. */
export function attemptsOf(sitting: Sitting): Attempt[] {
  const at = sitting.ended?.at ?? sitting.last.at;
  return sitting.places.flatMap(place => {
    const attempt = attemptOfPlace(sitting, place, at);
    return attempt ? [attempt] : [];
  });
}

/**
 * Adds to the log what is not there yet.
 * @throws ProgressError when it could not be saved
 */
export async function recordAttempts(sitting: Sitting, progress: Progress): Promise<void> {
  for (const attempt of attemptsOf(sitting)) await progress.record(attempt);
  // What could not be saved at an earlier try is not recorded anew, but still on its way.
  await progress.flush();
}

export async function tickedHappenings(
  sitting: Sitting,
  bank: Bank,
  question: string,
  points: readonly number[],
): Promise<readonly Happening[]> {
  const place = sitting.places.find(one => one.question.id === question);
  const loaded = place && bank.has(question) ? await bank.load(question) : null;
  if (!place || loaded?.kind !== 'explain') return [];
  const ticked = loaded.rubric.filter((_, point) => points.includes(point));
  const grading = gradeExplanation(loaded.rubric, { ...place.answer, ticked });
  return [
    { type: 'ticked', question, ticked },
    { type: 'graded', question, ...grading },
  ];
}

/** A question that was not answered was not attempted, and an explanation is graded later, by the learner. */
function attemptOfPlace(sitting: Sitting, place: Place, at: number): Attempt | null {
  const { question, answer, grading, shownMs, firstKeyMs } = place;
  if (!isAnswered(place) || grading?.credit == null || question.kind === 'explain') return null;
  const outcome: Outcome = grading.credit === 1 ? 'solved' : 'failed';
  return {
    id: `${sitting.id}-${question.id}`,
    question: question.id,
    ...{ at, outcome, ms: shownMs, firstKeyMs, hints: 0, solutionSeen: false, python: grading.python },
    answer: answer.text === '' ? answer.chosen.join('\n\n') : answer.text,
    ...{
      grade: null,
      sitting: sitting.id,
      score: grading.credit,
      offset: localOffset(at),
      since: null,
      ahead: false,
    },
  };
}
