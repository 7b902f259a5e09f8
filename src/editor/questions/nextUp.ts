import type { BankIndex, QuestionStatus, QuestionSummary } from '../../bank/question';

/** What is known of the learner's way through the questions. */
export interface Way {
  readonly statusOf: (id: string) => QuestionStatus;
  /** When the question was last answered, in epoch milliseconds, or null. */
  readonly lastAtOf: (id: string) => number | null;
}

/**
 * Where "Next" leads: on through the current topic, then through the topics behind it, and round to the beginning; past
 * what is solved. With all solved, to the question that was not seen for longest. Skipping therefore never leads back to
 * what was just skipped before everything else was offered. Null only where there is no other question.
 */
export function nextUp(
  index: Pick<BankIndex, 'topics' | 'questions'>,
  current: string | null,
  { statusOf, lastAtOf }: Way,
): QuestionSummary | null {
  const ordered = inOrder(index);
  const start = ordered.findIndex(question => question.id === current) + 1;
  const others = [...ordered.slice(start), ...ordered.slice(0, start)].filter(({ id }) => id !== current);
  const unsolved = others.find(({ id }) => statusOf(id) !== 'solved');
  if (unsolved) return unsolved;
  const seen = ({ id }: QuestionSummary) => lastAtOf(id) ?? 0;
  return others.reduce<QuestionSummary | null>(
    (oldest, question) => (oldest && seen(oldest) <= seen(question) ? oldest : question),
    null,
  );
}

/** As the sidebar shows them: by topic in the order of the syllabus, then as the bank has them. */
function inOrder({ topics, questions }: Pick<BankIndex, 'topics' | 'questions'>): readonly QuestionSummary[] {
  const ranks = new Map(topics.map(({ id }, rank) => [id, rank]));
  const rank = ({ topic }: QuestionSummary) => ranks.get(topic) ?? topics.length;
  return questions.toSorted((one, other) => rank(one) - rank(other));
}
