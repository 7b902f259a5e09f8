import type { QuestionSummary, Topic } from '../../../src/bank/question';
import { generateQuestions } from '../../bench/scoringBank';

const WEIGHTS = {
  ...{ 'data-model': 8, 'data-structures': 9, functions: 10, iteration: 9, classes: 8, errors: 7 },
  ...{ concurrency: 12, asyncio: 8, typing: 5, runtime: 4, idioms: 3, tooling: 4, performance: 4, design: 4 },
  patterns: 5,
};

export const TOPICS: readonly Topic[] = Object.entries(WEIGHTS).map(([id, weight]) => ({
  ...{ id, title: id, weight, concepts: [] },
}));

/** A bank of the make-up that the bundled one has. */
export const BANK: readonly QuestionSummary[] = generateQuestions(TOPICS, 1);

export function summary(id: string, more: Partial<QuestionSummary> = {}): QuestionSummary {
  const common = {
    title: id,
    kind: 'choice',
    level: 'mid',
    topic: 'functions',
    covers: [],
    minutes: 2,
  } as const;
  return { id, ...common, path: id, ...more };
}
