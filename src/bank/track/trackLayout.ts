import type { Fault } from '../fault';
import { ID_RULE, isId } from '../ids';
import { visible } from '../names';
import type { PackFolder } from '../packFolder';
import {
  type Manifest,
  MOST_QUESTIONS,
  PackError,
  type PackLayout,
  type QuestionPlace,
  type ReadQuestion,
} from '../packLayout';
import type { Topic } from '../question';
import { ExerciseError, readExercise } from './exercise';
import { conceptSchema, entrySchema, type TrackEntry, trackSchema } from './trackConfig';
import { trackQuestion } from './trackQuestion';

export const TRACK_CONFIG = 'config.json';

const KINDS = ['concept', 'practice'] as const;

interface Listed {
  readonly folder: (typeof KINDS)[number];
  readonly entry: TrackEntry;
}

/** A track in Exercism's layout: config.json, exercises/concept/* and exercises/practice/*. */
export class TrackLayout implements PackLayout {
  readonly kind = 'track';
  readonly syllabus = null;
  readonly shared = [TRACK_CONFIG];

  private constructor(
    private readonly files: PackFolder,
    readonly manifest: Manifest,
    readonly topics: readonly Topic[],
    private readonly listed: ReadonlyMap<string, Listed>,
    private readonly patterns: unknown,
    private readonly faults: readonly Fault[],
  ) {}

  /**
   * @param text What config.json holds.
   * @throws PackError when that is no track's configuration.
   */
  static open(files: PackFolder, text: string): TrackLayout {
    let data: unknown;
    try {
      data = JSON.parse(text);
    } catch (error) {
      throw new PackError(`${files.root} is no pack: ${TRACK_CONFIG} is not JSON.`, { cause: error });
    }
    const read = trackSchema.safeParse(data);
    if (!read.success) {
      throw new PackError(
        `${files.root} is no pack: it has no pack.yaml, and ${TRACK_CONFIG} lists no exercises.`,
      );
    }
    const { slug = '', language, version = 1, concepts, exercises, files: patterns } = read.data;
    const faults: Fault[] = [];
    const listed = new Map<string, Listed>();
    for (const folder of KINDS) {
      for (const [i, value] of exercises[folder].entries()) {
        const entry = entrySchema.safeParse(value);
        if (!entry.success) faults.push(fault('', `exercises.${folder}[${i}] is no exercise`));
        else if (!isId(entry.data.slug)) faults.push(fault(visible(entry.data.slug), `the slug ${ID_RULE}`));
        else listed.set(entry.data.slug, { folder, entry: entry.data });
      }
    }
    const name = isId(slug) ? slug : 'track';
    const title = `${(language ?? '').trim() || name} track`;
    const manifest = { name, title: visible(title).slice(0, 120), version: String(version) };
    return new TrackLayout(files, manifest, topicsOf(concepts), listed, patterns, faults);
  }

  /** Exercises that config.json lists, in its order, then others that are there. Deprecated ones are left out. */
  async *places(report: (fault: Fault) => void): AsyncGenerator<QuestionPlace> {
    this.faults.forEach(report);
    const found = new Set<string>();
    for (const folder of KINDS)
      for (const path of await this.#folders(`exercises/${folder}`, report)) found.add(path);
    const order = [...this.listed.values()].map(({ folder, entry }) => `exercises/${folder}/${entry.slug}`);
    const paths = [...new Set([...order, ...found])];
    for (const [i, path] of paths.entries()) {
      const id = path.slice(path.lastIndexOf('/') + 1);
      if (this.listed.get(id)?.entry.status === 'deprecated') continue;
      if (i >= MOST_QUESTIONS) {
        report(fault('', `a pack has at most ${MOST_QUESTIONS} questions; the rest is left out`));
        return;
      }
      if (found.has(path)) yield { id, path, isFolder: true };
      else report({ question: id, file: path, line: null, message: 'the folder of the exercise is missing' });
    }
  }

  async read({ id, path }: QuestionPlace): Promise<ReadQuestion> {
    try {
      const exercise = await readExercise(this.files, path, id, this.patterns);
      const entry = this.listed.get(id)?.entry ?? { slug: id };
      const isConcept = path.startsWith('exercises/concept/');
      return { read: trackQuestion({ path, entry, isConcept, exercise }), faults: [] };
    } catch (error) {
      if (!(error instanceof ExerciseError)) throw error;
      const file = error.file === '' ? path : `${path}/${visible(error.file)}`;
      return { read: null, faults: [{ question: id, file, line: null, message: error.message }] };
    }
  }

  async #folders(path: string, report: (fault: Fault) => void): Promise<string[]> {
    let entries: Awaited<ReturnType<PackFolder['list']>>;
    try {
      entries = await this.files.list(path);
    } catch (error) {
      report({
        question: '',
        file: path,
        line: null,
        message: error instanceof Error ? error.message : String(error),
      });
      return [];
    }
    return (entries ?? []).flatMap(({ name, isFolder, refused }) => {
      const file = `${path}/${visible(name)}`;
      const tell = (message: string): void => report({ question: '', file, line: null, message });
      if (refused !== null) tell(`not read: ${refused}`);
      else if (isFolder && !isId(name)) tell(`the name of an exercise ${ID_RULE}`);
      return isFolder && refused === null && isId(name) ? [`${path}/${name}`] : [];
    });
  }
}

function fault(question: string, message: string): Fault {
  return { question, file: TRACK_CONFIG, line: null, message };
}

function topicsOf(concepts: readonly unknown[]): Topic[] {
  return concepts.flatMap(value => {
    const { success, data } = conceptSchema.safeParse(value);
    if (!success || !isId(data.slug)) return [];
    return [{ id: data.slug, title: visible(data.name).slice(0, 120), weight: 0, concepts: [] }];
  });
}
