import type { Attempt } from '../../../src/progress/attempt';

/** An attempt of which only what a test is about needs to be said. */
export function attempt(id: string, more: Partial<Attempt> = {}): Attempt {
  return {
    ...{ id, question: 'late', at: 1000, outcome: 'failed', ms: 5000, firstKeyMs: 800, hints: 0 },
    ...{ solutionSeen: false, python: '3.12.1', answer: 'def f():\n    return "ü"\n', grade: null },
    ...{ sitting: null, score: null, offset: null, since: null, ahead: false },
    ...more,
  };
}
