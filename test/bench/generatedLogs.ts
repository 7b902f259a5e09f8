import type { Attempt } from '../../src/progress/attempt';
import { encodeAttempt } from '../../src/progress/logLine';

export const QUESTIONS = 600;
const ATTEMPTS = 100_000;
const DAY_MS = 86_400_000;
/** Shortly after the last of them. */
export const NOW = Date.UTC(2021, 0, 1) + 5 * 365 * DAY_MS;

/** A hundred thousand attempts of five years at six hundred questions, on three machines; answers as long as real ones. */
export function generatedLogs(): { readonly name: string; readonly text: string }[] {
  const random = seeded(7);
  const lines: string[][] = [[], [], []];
  for (let i = 0; i < ATTEMPTS; i += 1) {
    const attempt = attemptNumber(i, random);
    lines[random() < 0.8 ? 0 : random() < 0.5 ? 1 : 2]?.push(encodeAttempt(attempt));
  }
  return ['desk', 'laptop', 'train'].map((name, i) => ({
    name: `attempts-${name}.jsonl`,
    text: lines[i]?.join('') ?? '',
  }));
}

function attemptNumber(i: number, random: () => number): Attempt {
  const number = Math.floor(random() * QUESTIONS);
  const isCode = number % 5 < 2;
  const solved = random() < 0.6;
  return {
    id: `${hex(random, 8)}-${hex(random, 4)}-4${hex(random, 3)}-a${hex(random, 3)}-${hex(random, 12)}`,
    question: questionId(number),
    at: Date.UTC(2021, 0, 1) + Math.floor((i / ATTEMPTS) * 5 * 365 * DAY_MS),
    outcome: solved ? 'solved' : random() < 0.8 ? 'failed' : 'gave-up',
    ms: 20_000 + Math.floor(random() * 400_000),
    firstKeyMs: random() < 0.9 ? Math.floor(random() * 30_000) : null,
    hints: random() < 0.7 ? 0 : 1 + Math.floor(random() * 3),
    solutionSeen: random() < 0.1,
    python: isCode ? '3.12.1' : null,
    answer: isCode
      ? 'def answer(items):\n    return [one for one in items if one != "x"]\n'.repeat(
          1 + Math.floor(random() * 8),
        )
      : 'A list is shared by all calls.',
    grade: null,
    sitting: null,
    score: null,
    offset: 60,
    since: null,
    ahead: false,
  };
}

export function questionId(number: number): string {
  return `question-of-the-bank-${number}`;
}

/** Numbers in [0, 1) that are the same each time (a linear congruential generator). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function hex(random: () => number, digits: number): string {
  return Array.from({ length: digits }, () => Math.floor(random() * 16).toString(16)).join('');
}
