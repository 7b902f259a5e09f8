import { gradeAnswer, gradeExplanation, type Runner } from '../../assessment/sitting/grading';
import { isAnswered, type Place, type Sitting } from '../../assessment/sitting/sitting';
import type { Happening } from '../../assessment/sitting/sittingLog';
import type { Bank } from '../../bank/bank';
import type { Attempt, Outcome } from '../../progress/attempt';
import { localOffset } from '../../progress/days';
import type { Progress } from '../../progress/progress';

/**
 * Grades what is not graded yet. Every grade is written down as it comes, so that a crash in the middle costs nothing: the next
 * start goes on with the rest.
 */
export async function gradeRest(
  sitting: Sitting,
  bank: Bank,
  run: Runner,
  record: (happening: Happening) => void,
): Promise<void> {
  for (const place of sitting.places) {
    if (place.grading !== null) continue;
    const { id } = place.question;
    if (!bank.has(id)) {
      const remark = 'The bank does not have this question any more.';
      record({ type: 'graded', question: id, credit: null, options: null, remark, python: null });
      continue;
    }
    record({ type: 'graded', question: id, ...(await gradeAnswer(await bank.load(id), place.answer, run)) });
  }
}

/** The sitting's answers as attempts. Ids follow from the sitting, so that recording twice records once. */
export function attemptsOf(sitting: Sitting): Attempt[] {
  const at = sitting.ended?.at ?? sitting.last.at;
  return sitting.places.flatMap(place => {
    const attempt = attemptOfPlace(sitting, place, at);
    return attempt ? [attempt] : [];
  });
}

/** Adds to the log what is not there yet. */
export async function recordAttempts(sitting: Sitting, progress: Progress): Promise<void> {
  for (const attempt of attemptsOf(sitting)) await progress.record(attempt);
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
