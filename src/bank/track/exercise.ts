import type { PackFolder } from '../packFolder';
import { MOST_FILES } from '../packLayout';
import { type ExerciseConfig, type ExerciseFiles, exerciseSchema, filesOf } from './trackConfig';
import { holdsTests } from './trackTests';

/** The texts of an exercise. */
export interface Exercise {
  readonly config: ExerciseConfig;
  /** Module name of the stub, such as `two_fer`. */
  readonly module: string;
  readonly starter: string;
  readonly solution: string;
  /** Where the reference answer lies, from the exercise's folder. */
  readonly solutionName: string;
  readonly tests: string;
  readonly introduction: string | null;
  readonly instructions: string;
  readonly append: string | null;
  readonly hints: string | null;
  /** Python files beside the tests, listed in the configuration or not. */
  readonly helpers: readonly string[];
}

/** Why an exercise cannot be used, for the author of the track. */
export class ExerciseError extends Error {
  constructor(
    /** From the exercise's folder. */
    readonly file: string,
    message: string,
  ) {
    super(message);
  }
}

const CONFIG = '.meta/config.json';

/**
 * Reads an exercise of a track.
 *
 * @param path Of its folder, from the track's.
 * @param patterns The track's own patterns of file names.
 * @throws ExerciseError when a part that it cannot do without is missing or must not be read.
 */
export async function readExercise(
  folder: PackFolder,
  path: string,
  slug: string,
  patterns: unknown,
): Promise<Exercise> {
  const text = async (name: string): Promise<string | null> => {
    try {
      return await folder.text(`${path}/${name}`);
    } catch (error) {
      throw new ExerciseError(name, `not read: ${messageOf(error)}`);
    }
  };
  const needed = async (name: string | undefined, what: string): Promise<string> => {
    if (name === undefined) throw new ExerciseError(CONFIG, `it names no ${what}`);
    const found = await text(name);
    if (found === null) throw new ExerciseError(name, `the ${what} is missing`);
    return found;
  };

  const config = configOf(await text(CONFIG));
  const files = filesOf(slug, config.files, patterns);
  const stub = oneStub(files);
  const [solutionName] =
    files.example.length > 0 && !(config.files?.exemplar?.length ?? 0) ? files.example : files.exemplar;
  const listed: string[] = [];
  for (const name of files.test) listed.push(await needed(name, 'test file'));
  const tests = listed.filter(holdsTests);
  if (tests.length === 0)
    throw new ExerciseError(files.test[0] ?? CONFIG, 'there is no class of tests in unittest’s form');
  if (tests.length > 1) throw new ExerciseError(CONFIG, 'tests in several files cannot be checked');
  const instructions = await needed('.docs/instructions.md', 'text of the exercise');
  return {
    config,
    module: stub.replace(/^.*\//u, '').replace(/\.py$/u, ''),
    starter: await needed(stub, 'stub'),
    solution: await needed(solutionName, 'reference answer (`files.example` or `files.exemplar`)'),
    solutionName: solutionName ?? '',
    tests: tests[0] ?? '',
    introduction: await text('.docs/introduction.md'),
    instructions,
    append: await text('.docs/instructions.append.md'),
    hints: await text('.docs/hints.md'),
    helpers: await helpersOf(folder, path, [
      stub,
      ...files.test.filter((_, i) => holdsTests(listed[i] ?? '')),
    ]),
  };
}

function configOf(text: string | null): ExerciseConfig {
  if (text === null) throw new ExerciseError(CONFIG, 'it is missing');
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw new ExerciseError(CONFIG, `not valid JSON: ${messageOf(error)}`);
  }
  const read = exerciseSchema.safeParse(data);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new ExerciseError(CONFIG, `\`${issue?.path.map(String).join('.')}\`: ${issue?.message}`);
}

function oneStub({ solution }: ExerciseFiles): string {
  const [stub, ...more] = solution;
  if (stub === undefined) throw new ExerciseError(CONFIG, 'it names no stub (`files.solution`)');
  if (!/^(?:.*\/)?[A-Za-z_]\w*\.py$/u.test(stub))
    throw new ExerciseError(CONFIG, 'the stub is no Python module');
  if (more.length > 0) throw new ExerciseError(CONFIG, 'an answer in several files cannot be checked');
  return stub;
}

async function helpersOf(folder: PackFolder, path: string, others: readonly string[]): Promise<string[]> {
  let entries: Awaited<ReturnType<PackFolder['list']>>;
  try {
    entries = await folder.list(path);
  } catch (error) {
    throw new ExerciseError('', messageOf(error));
  }
  const found = (entries ?? []).filter(({ name }) => !others.includes(name) && !/\.(?:md|toml)$/u.test(name));
  if (found.length > MOST_FILES)
    throw new ExerciseError('', `the folder holds more than ${MOST_FILES} files`);
  const refused = found.find(entry => entry.refused !== null);
  if (refused) throw new ExerciseError(refused.name, `not read: ${refused.refused}`);
  return found.map(entry => entry.name);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
