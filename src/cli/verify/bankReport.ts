import type { Option, Question, Syllabus } from '../../bank/question';
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

/**
 * How often always taking the longest option, or the first as the file has them, is right, over the questions with one
 * right option; 0 without such questions. The file's order stands for the author's habit: what is shown is shuffled.
 */
export function guessersOf(questions: readonly Question[]): VerifyReport['guessers'] {
  const choices = questions.flatMap(question => {
    const options = question.kind === 'choice' || question.kind === 'output' ? question.options : [];
    return options.filter(option => option.correct).length === 1 ? [options] : [];
  });
  return {
    longest: shareRight(choices, longest),
    first: shareRight(choices, options => options.slice(0, 1)),
  };
}

/** Options between which a rule cannot decide count by their share of right ones. */
function shareRight(
  choices: readonly (readonly Option[])[],
  take: (options: readonly Option[]) => readonly Option[],
) {
  if (choices.length === 0) return 0;
  const shares = choices.map(options => {
    const taken = take(options);
    return taken.filter(option => option.correct).length / taken.length;
  });
  return shares.reduce((sum, share) => sum + share, 0) / choices.length;
}

function longest(options: readonly Option[]): readonly Option[] {
  const most = Math.max(...options.map(option => option.text.length));
  return options.filter(option => option.text.length === most);
}
