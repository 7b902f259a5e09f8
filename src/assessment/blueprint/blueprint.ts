import { KINDS, type Kind, LEVELS, type Level, type Topic } from '../../bank/question';

/** What a sitting is made of. Shares need not add up to 1; what is 0 or left out is not asked. */
export interface Blueprint {
  readonly preset: Preset;
  /** A role of the syllabus, or null for everybody. */
  readonly role: string | null;
  /** How many questions; of an adaptive sitting, the most. */
  readonly questions: number;
  readonly minutes: number;
  /** Topic id -> share. */
  readonly topics: Readonly<Record<string, number>>;
  readonly kinds: Readonly<Record<Kind, number>>;
  readonly levels: Readonly<Record<Level, number>>;
}

export const PRESETS = ['standard', 'sample', 'full', 'adaptive', 'custom'] as const;
export type Preset = (typeof PRESETS)[number];

/** What a learner asks of a sitting of their own; an empty list means all. */
export interface Custom {
  readonly questions: number;
  readonly minutes: number;
  readonly topics: readonly string[];
  readonly levels: readonly Level[];
  readonly kinds: readonly Kind[];
}

type Shape = Pick<Blueprint, 'questions' | 'minutes' | 'kinds'>;

/** How many questions of each kind fit follows from the minutes that they take: about 7 for code, 2 to 3 for the others. */
const SHAPES: Readonly<Record<Exclude<Preset, 'custom'>, Shape>> = {
  standard: { questions: 15, minutes: 60, kinds: { code: 4, choice: 5, output: 5, explain: 1 } },
  sample: { questions: 5, minutes: 10, kinds: { code: 0, choice: 3, output: 2, explain: 0 } },
  full: { questions: 50, minutes: 150, kinds: { code: 7, choice: 22, output: 20, explain: 1 } },
  // Code says most in one question, and explanations, which the learner grades, say nothing to choose the next one by.
  adaptive: { questions: 20, minutes: 100, kinds: { code: 14, choice: 2, output: 4, explain: 0 } },
};

const LEVEL_SHARES: Readonly<Record<Level, number>> = { junior: 0.3, mid: 0.45, senior: 0.25 };

/** How many minutes a question of a kind takes, for blueprints of the learner's own. */
const EVEN: Readonly<Record<Kind, number>> = { code: 4, choice: 5, output: 5, explain: 1 };

/**
 * @param factors multipliers of the topics' weights, such as a role's
 */
export function presetBlueprint(
  preset: Exclude<Preset, 'custom'>,
  topics: readonly Topic[],
  role: { readonly id: string; readonly factors: Readonly<Record<string, number>> } | null = null,
): Blueprint {
  const weights = topics.map(({ id, weight }) => [id, weight * (role?.factors[id] ?? 1)]);
  return {
    preset,
    role: role?.id ?? null,
    ...SHAPES[preset],
    topics: Object.fromEntries(weights),
    levels: LEVEL_SHARES,
  };
}

export function customBlueprint(
  { questions, minutes, topics: wanted, levels, kinds }: Custom,
  topics: readonly Topic[],
): Blueprint {
  const chosen = topics.filter(({ id }) => wanted.length === 0 || wanted.includes(id));
  return {
    preset: 'custom',
    role: null,
    questions,
    minutes,
    topics: Object.fromEntries(chosen.map(({ id, weight }) => [id, weight])),
    kinds: sharesOf(KINDS, kinds, EVEN),
    levels: sharesOf(LEVELS, levels, LEVEL_SHARES),
  };
}

function sharesOf<Key extends string>(
  all: readonly Key[],
  wanted: readonly Key[],
  shares: Readonly<Record<Key, number>>,
): Record<Key, number> {
  const share = (key: Key): number => (wanted.length === 0 || wanted.includes(key) ? shares[key] : 0);
  return Object.fromEntries(all.map(key => [key, share(key)])) as Record<Key, number>;
}
