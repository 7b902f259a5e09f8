import { LEVELS } from '../../src/bank/question';
import type { Checkpoint } from '../../src/progress/checkpoint';
import type { History } from '../../src/progress/history';
import { Insights } from '../../src/progress/insights';
import { Planner } from '../../src/progress/planner';
import type { NewAttempt, Progress } from '../../src/progress/progress';
import type { Asked } from '../../src/progress/review';
import { NOW, QUESTIONS, questionId } from './generatedLogs';

const TOPICS = 15;

/** What the sidebar and its Today view show, worked out from everything. */
export function deriveAll(progress: Progress): {
  again(): void;
  checkpoint(kept: History): Promise<Checkpoint>;
} {
  const asked: Asked[] = Array.from({ length: QUESTIONS }, (_, i) => ({
    id: questionId(i),
    kind: i % 5 < 2 ? 'code' : 'choice',
    level: LEVELS[i % 3] ?? 'mid',
    topic: `topic-${i % TOPICS}`,
    covers: [`concept-${i % 200}`],
    minutes: 3 + (i % 6),
  }));
  const insights = new Insights(() => asked, progress.history, {
    now: () => NOW,
    checkpoint: progress.checkpoint,
  });
  const options = { budgetMinutes: () => 30, foundOf: () => 0, planned: () => [] };
  const planner = new Planner(insights, options);
  const again = () => {
    for (const { id } of asked) progress.stateOf(id);
    if (planner.today().items.length === 0) throw new Error('there is nothing to do');
    for (let topic = 0; topic < TOPICS; topic += 1) insights.topic(`topic-${topic}`);
  };
  again();
  return { again, checkpoint: kept => insights.checkpoint(kept) };
}

export function attemptNow(i: number): NewAttempt {
  return {
    ...{
      id: `new-${i}`,
      question: questionId(i * 7),
      at: NOW + i,
      outcome: 'solved',
      ms: 100_000,
      firstKeyMs: 900,
    },
    ...{
      hints: 0,
      solutionSeen: false,
      python: null,
      answer: 'x',
      grade: null,
      sitting: null,
      score: null,
      offset: 60,
    },
  };
}
