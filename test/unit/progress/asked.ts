import type { Asked } from '../../../src/progress/review';
import type { Review } from '../../../src/progress/reviewList';

/** A question of which only what a test is about needs to be said. */
export function asked(id: string, more: Partial<Asked> = {}): Asked {
  return { id, kind: 'code', level: 'mid', topic: 'functions', covers: ['closures'], minutes: 5, ...more };
}

export function reviewed(day: number, grade: Review['grade'], more: Partial<Review> = {}): Review {
  return {
    ...{ question: 'late', day, at: day * 86_400_000, grade, concluded: grade, ms: 300_000, hints: 0 },
    ...{ attempt: `a${day}`, ahead: false, score: null },
    ...more,
  };
}
