import type { Option, Question } from '../../bank/question';
import type { VerifyReport } from './report';

type Rule = (options: readonly Option[]) => readonly Option[];

/** Words by which a writer makes sure of the right option, and leaves the wrong ones bold. */
const HEDGES =
  /\b(?:usually|typically|often|generally|normally|mostly|sometimes|can|could|may|might|unless|depends?|depending|likely|tends?|some|most|at least|in general|as long as|only (?:if|when|while))\b/giu;

/**
 * How often rules that need no knowledge are right, over the questions with one right option; 0 without such questions.
 * The first option is that of the file, which a learner sees who is shown them unshuffled.
 */
export function guessersOf(questions: readonly Question[]): VerifyReport['guessers'] {
  const choices = questions.flatMap(question => {
    const options = question.kind === 'choice' || question.kind === 'output' ? question.options : [];
    return options.filter(option => option.correct).length === 1 ? [options] : [];
  });
  return {
    longest: shareRight(choices, options => best(options, option => option.text.length)),
    first: shareRight(choices, options => options.slice(0, 1)),
    alike: shareRight(choices, options => best(options, option => likeness(option, options))),
    hedging: shareRight(choices, options => best(options, option => option.text.match(HEDGES)?.length ?? 0)),
    chance: shareRight(choices, options => options),
  };
}

/** Options between which a rule cannot decide count by their share of right ones. */
function shareRight(choices: readonly (readonly Option[])[], take: Rule): number {
  if (choices.length === 0) return 0;
  const shares = choices.map(options => {
    const taken = take(options);
    return taken.filter(option => option.correct).length / taken.length;
  });
  return shares.reduce((sum, share) => sum + share, 0) / choices.length;
}

function best(options: readonly Option[], score: (option: Option) => number): readonly Option[] {
  const scores = options.map(score);
  const most = Math.max(...scores);
  return options.filter((_, i) => scores[i] === most);
}

/** The sum of what an option shares with each of the others: Dice's coefficient of their words and signs. */
function likeness(option: Option, options: readonly Option[]): number {
  const own = partsOf(option.text);
  let sum = 0;
  for (const other of options) {
    if (other === option) continue;
    const parts = partsOf(other.text);
    const shared = [...own].filter(part => parts.has(part)).length;
    sum += (2 * shared) / Math.max(1, own.size + parts.size);
  }
  // Sums of the same shares in another order differ in their last digits.
  return Number(sum.toFixed(9));
}

function partsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}_]+|[^\s\p{L}\p{N}_]/gu) ?? []);
}
