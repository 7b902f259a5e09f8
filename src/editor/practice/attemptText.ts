import type { Attempt, Outcome } from '../../progress/attempt';
import { clock } from '../questions/labels';

const WORDS: Readonly<Record<Outcome, string>> = {
  solved: '$(pass) solved',
  failed: '$(error) not solved',
  'gave-up': '$(eye) looked at the solution',
};

/** What a list says of an attempt: "solved · 4:10 · 2 hints · Python 3.12.1", and the last line of the answer. */
export function attemptDescription(attempt: Attempt): { description: string; detail: string } {
  const { outcome, ms, hints, python, grade, solutionSeen, answer } = attempt;
  const facts = [
    WORDS[outcome],
    ...(grade === null ? [] : [`${Math.round(grade * 100)}% of the points`]),
    clock(ms),
    ...(hints === 0 ? [] : [hints === 1 ? '1 hint' : `${hints} hints`]),
    ...(solutionSeen && outcome !== 'gave-up' ? ['after a look at the solution'] : []),
    ...(python === null ? [] : [`Python ${python}`]),
  ];
  const last =
    answer
      .split('\n')
      .findLast(line => line.trim() !== '')
      ?.trim() ?? '';
  return { description: facts.join(' · '), detail: last.slice(0, 200) };
}
