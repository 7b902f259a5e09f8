import { isId } from '../ids';
import { visible } from '../names';
import type { PackQuestion } from '../parseQuestion';
import type { CodeQuestion, Level } from '../question';
import type { Exercise } from './exercise';
import type { TrackEntry } from './trackConfig';
import { checksFrom, importedNames } from './trackTests';
import { hintsOf, promptOf } from './trackTexts';

/** Tests of a track were not written for the few seconds that a learner's setting allows. */
const LIMITS = { testSeconds: 10, checkSeconds: 30 };

/** An exercise as a code question. */
export function trackQuestion(from: {
  readonly path: string;
  readonly entry: TrackEntry;
  readonly isConcept: boolean;
  readonly exercise: Exercise;
}): PackQuestion {
  const { path, entry, isConcept, exercise } = from;
  const { module, solution, tests, introduction, instructions, append } = exercise;
  const covers = idsOf([...(entry.topics ?? []), ...(entry.practices ?? []), ...(entry.concepts ?? [])]);
  const difficulty = entry.difficulty ?? (isConcept ? 1 : 4);
  const question: CodeQuestion = {
    id: entry.slug,
    title: titleOf(entry),
    kind: 'code',
    level: levelOf(difficulty),
    topic: covers[0] ?? (isConcept ? 'concept' : 'practice'),
    covers,
    minutes: minutesOf(difficulty),
    path,
    source: addressOf(exercise.config.source_url),
    gotchas: [],
    python: '>=3.10',
    prompt: promptOf([introduction, instructions, append]),
    hints: hintsOf(exercise.hints),
    explanation: '',
    why: '',
    followUps: [],
    entry: importedNames(tests, module, solution),
    limits: LIMITS,
    starter: exercise.starter,
    checks: checksFrom(tests, module),
    solutions: [{ name: exercise.solutionName, text: solution }],
    wrong: [],
  };
  return {
    question,
    file: `${path}/.docs/instructions.md`,
    runs: [],
    helpers: exercise.helpers,
    equivalent: {},
  };
}

/** Exercism grades from 1 to 10: easy up to 3, medium up to 6, hard beyond. */
function levelOf(difficulty: number): Level {
  return difficulty <= 3 ? 'junior' : difficulty <= 6 ? 'mid' : 'senior';
}

/** Five minutes for the easiest, and five more for each grade. */
function minutesOf(difficulty: number): number {
  return Math.round(5 * Math.min(10, Math.max(1, difficulty)));
}

function titleOf({ name, slug }: TrackEntry): string {
  const words = slug.replaceAll('-', ' ');
  const title = visible((name ?? '').trim()).slice(0, 120);
  return title === '' ? words.slice(0, 1).toUpperCase() + words.slice(1) : title;
}

function idsOf(names: readonly string[]): string[] {
  return [...new Set(names.map(name => name.toLowerCase().replaceAll(/[_ ]+/gu, '-')))].filter(isId);
}

function addressOf(text: string | undefined): string {
  return text !== undefined && /^https?:\/\//u.test(text) && URL.canParse(text) ? text : '';
}
