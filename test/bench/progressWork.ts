import type { Progress } from '../../src/progress/progress';
export function deriveAll(progress: Progress) {
  const again = () => {
    for (const q of progress.history.questions) progress.stateOf(q);
  };
  again();
  return { again };
}
export function attemptNow(i: number) {
  return {
    id: `new-${i}`,
    question: 'question-of-the-bank-5',
    at: Date.now(),
    outcome: 'solved' as const,
    ms: 1000,
    firstKeyMs: 1,
    hints: 0,
    solutionSeen: false,
    python: null,
    answer: 'x',
    grade: null,
    sitting: null,
    score: null,
    offset: 0,
  };
}
