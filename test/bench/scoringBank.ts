import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { randomFrom } from '../../src/assessment/random';
import type { Kind, Level, QuestionSummary, Topic } from '../../src/bank/question';

/** The make-up of the bundled bank as it is planned: 100 programs to write, 60 choices, 45 outputs, 35 explanations. */
const COUNTS: readonly (readonly [Kind, number])[] = [
  ['code', 100],
  ['choice', 60],
  ['output', 45],
  ['explain', 35],
];
const LEVELS: readonly (readonly [Level, number])[] = [
  ['junior', 0.3],
  ['mid', 0.45],
  ['senior', 0.25],
];
/** From the bundled bank: the fewest and the most minutes by kind and level. */
const MINUTES: Readonly<Record<Kind, Readonly<Record<Level, readonly [number, number]>>>> = {
  code: { junior: [4, 6], mid: [6, 12], senior: [6, 12] },
  choice: { junior: [2, 3], mid: [2, 3], senior: [2, 4] },
  output: { junior: [2, 3], mid: [2, 3], senior: [2, 4] },
  explain: { junior: [4, 6], mid: [5, 7], senior: [6, 8] },
};

export interface SimulatedBank {
  readonly topics: readonly Topic[];
  readonly questions: readonly QuestionSummary[];
  /** What the figures are measured on, for the table. */
  readonly about: string;
}

/** The bundled bank once it has 200 questions; until then one that is generated with its topics, kinds, levels and minutes. */
export async function scoringBank(): Promise<SimulatedBank> {
  const text = await readFile(path.resolve('dist', 'bank', 'index.json'), 'utf8').catch(() => null);
  if (text === null) throw new Error('dist/bank is missing: npm run build makes it');
  const index: { readonly topics: readonly Topic[]; readonly questions: readonly QuestionSummary[] } =
    JSON.parse(text);
  const { topics, questions } = index;
  if (questions.length >= 200)
    return { topics, questions, about: `the bank's ${questions.length} questions` };
  const generated = generateQuestions(topics, 245 / 240);
  return { topics, questions: generated, about: `${generated.length} generated questions` };
}

/** @param scale how many times as many as planned */
export function generateQuestions(topics: readonly Topic[], scale: number): QuestionSummary[] {
  const random = randomFrom(8);
  const pick = <T>(list: readonly (readonly [T, number])[]): T => {
    let left = random() * list.reduce((sum, [, share]) => sum + share, 0);
    const found = list.find(([, share]) => {
      left -= share;
      return left < 0;
    });
    if (!found) throw new RangeError('nothing to pick from');
    return found[0];
  };
  return COUNTS.flatMap(([kind, count]) =>
    Array.from({ length: Math.round(count * scale) }, (_, number): QuestionSummary => {
      const level = pick(LEVELS);
      const topic = pick(topics.map(({ id, weight }) => [id, weight] as const));
      const [least, most] = MINUTES[kind][level];
      const minutes = least + Math.floor(random() * (most - least + 1));
      const id = `${kind}-${number}`;
      return { id, title: id, kind, level, topic, covers: [], minutes, path: `${topic}/${id}` };
    }),
  );
}
