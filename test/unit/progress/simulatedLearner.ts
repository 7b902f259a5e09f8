import { FSRSAlgorithm } from 'ts-fsrs';
import { LEVELS } from '../../../src/bank/question';
import { DAY_MS } from '../../../src/progress/days';
import { History } from '../../../src/progress/history';
import { Insights } from '../../../src/progress/insights';
import { DIFFICULTY, logistic } from '../../../src/progress/mastery';
import { Planner } from '../../../src/progress/planner';
import type { Asked } from '../../../src/progress/review';
import type { Today } from '../../../src/progress/today';
import { attempt } from './attempts';

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A bank whose questions are spread over topics and levels. */
export function bankOf(count: number, topics: readonly string[]): Asked[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `q${String(i).padStart(4, '0')}`,
    kind: i % 3 === 0 ? 'code' : 'choice',
    level: LEVELS[Math.floor(i / topics.length) % 3] ?? 'mid',
    topic: topics[i % topics.length] ?? '',
    covers: [`${topics[i % topics.length]}-${i % 4}`],
    minutes: [2, 3, 5, 8][i % 4] ?? 5,
  }));
}

interface Memory {
  readonly stability: number;
  readonly difficulty: number;
  readonly day: number;
}

export interface DayOf {
  readonly today: Today;
  readonly minutes: number;
}

/**
 * A learner whose memory is known: it forgets along FSRS's own curve, and what was never seen is known by a strength for
 * each topic. Does what Today says, day after day.
 */
export class SimulatedLearner {
  readonly history = new History();
  readonly insights: Insights;
  readonly planner: Planner;
  readonly #fsrs = new FSRSAlgorithm({ enable_short_term: false });
  readonly #memory = new Map<string, Memory>();
  /** Reviews of what was due, and how many of them were known. */
  readonly reviewed = { known: 0, all: 0, expected: 0 };
  #day = 20_000;
  #number = 0;

  constructor(
    readonly bank: readonly Asked[],
    private readonly strengths: Readonly<Record<string, number>>,
    readonly budgetMinutes: number,
    private readonly random: () => number,
    retention = 0.9,
  ) {
    const clock = { now: () => this.#day * DAY_MS + 12 * 3_600_000, offsetAt: () => 0 };
    this.insights = new Insights(() => bank, this.history, { ...clock, retention: () => retention });
    const options = { budgetMinutes: () => budgetMinutes, foundOf: () => 0, planned: () => [] };
    this.planner = new Planner(this.insights, options);
  }

  get day(): number {
    return this.#day;
  }

  /** Days without practice. */
  rest(days: number): void {
    this.#day += days;
  }

  /** Works off today's plan, then sleeps. */
  live(): DayOf {
    const today = this.planner.today();
    let minutes = 0;
    for (const { question, from } of today.items) {
      const asked = question === null ? null : this.insights.askedOf(question);
      if (asked) minutes += this.#answer(asked, from);
    }
    this.#day += 1;
    return { today, minutes };
  }

  #answer(asked: Asked, from: string): number {
    const { id, minutes, topic, level } = asked;
    const before = this.#memory.get(id);
    const elapsed = before ? this.#day - before.day : 0;
    const chance = before
      ? this.#fsrs.forgetting_curve(elapsed, before.stability)
      : logistic((this.strengths[topic] ?? 0) - DIFFICULTY[level]);
    const isKnown = this.random() < chance;
    if (before && from === 'due') {
      this.reviewed.all += 1;
      this.reviewed.known += Number(isKnown);
      this.reviewed.expected += chance;
    }
    // Some are quick, a few slow.
    const spent = minutes * (0.6 + this.random() * 0.8);
    const one = attempt(`a${this.#number++}`, {
      ...{ question: id, at: this.#day * DAY_MS + 12 * 3_600_000 + this.#number, offset: 0 },
      ...{ outcome: isKnown ? 'solved' : 'failed', ms: Math.round(spent * 60_000) },
    });
    this.history.add([one]);
    const grade = this.insights.reviews(id).at(-1)?.grade ?? 1;
    const state = this.#fsrs.next_state(before ?? null, elapsed, grade);
    this.#memory.set(id, { ...state, day: this.#day });
    return spent;
  }
}
