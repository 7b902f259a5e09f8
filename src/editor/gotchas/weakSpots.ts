import type { QuestionStatus, QuestionSummary } from '../../bank/question';
import type { FoundKind } from './foundGotchas';

/** A question for a gotcha that the learner's own code has. */
export interface WeakSpot {
  readonly question: QuestionSummary;
  /** What it drills of what was found, the most frequent first. */
  readonly kinds: readonly FoundKind[];
}

const ORDER: Readonly<Record<QuestionStatus, number>> = { new: 0, tried: 0, solved: 1 };

/** The questions for what was found: unsolved ones first, then by how often their gotchas were found. */
export function weakSpots(
  kinds: readonly FoundKind[],
  questions: readonly QuestionSummary[],
  statusOf: (id: string) => QuestionStatus,
): WeakSpot[] {
  const places = (spot: WeakSpot) => spot.kinds.reduce((sum, kind) => sum + kind.places.length, 0);
  return questions
    .map(question => ({ question, kinds: kinds.filter(({ id }) => question.gotchas?.includes(id)) }))
    .filter(spot => spot.kinds.length > 0)
    .sort((a, b) => ORDER[statusOf(a.question.id)] - ORDER[statusOf(b.question.id)] || places(b) - places(a));
}

/** The question to practise a gotcha with: the first that is not solved, else the first; null where there is none. */
export function questionFor(
  gotcha: string,
  questions: readonly QuestionSummary[],
  statusOf: (id: string) => QuestionStatus,
): QuestionSummary | null {
  const drilling = questions.filter(question => question.gotchas?.includes(gotcha));
  return drilling.find(question => statusOf(question.id) !== 'solved') ?? drilling[0] ?? null;
}
