import type { Question, Syllabus } from '../../bank/question';
import type { VerifyReport } from './report';

/** Which concepts of the syllabus the questions cover; nothing is missing without a syllabus. */
export function coverageOf(
  questions: readonly Question[],
  syllabus: Syllabus | null,
): VerifyReport['coverage'] {
  const concepts = syllabus?.topics.flatMap(topic => topic.concepts.map(concept => concept.id)) ?? [];
  const covered = new Set(questions.flatMap(question => question.covers));
  const missing = concepts.filter(id => !covered.has(id));
  return { covered: concepts.length - missing.length, total: concepts.length, missing };
}
