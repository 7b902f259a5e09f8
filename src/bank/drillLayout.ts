import { z } from 'zod';
import { type Fault, faultText } from './fault';
import { idSchema, lineSchema } from './names';
import type { PackFolder } from './packFolder';
import {
  type Manifest,
  PackError,
  type PackLayout,
  type QuestionPlace,
  type ReadQuestion,
} from './packLayout';
import { PackWalk } from './packWalk';
import { parseQuestion } from './parseQuestion';
import type { Syllabus, Topic } from './question';
import { readSyllabus } from './syllabus';
import { readYaml } from './yamlData';

export const MANIFEST = 'pack.yaml';
const SYLLABUS = 'syllabus.yaml';

const VERSION_RULE = 'must be a version in quotes or with two dots, such as 1.0.0';

/** What may stand in pack.yaml. */
export const packSchema = z.strictObject(
  {
    name: idSchema,
    title: lineSchema,
    version: z.string(VERSION_RULE).regex(/^\d+(?:\.\d+){0,2}$/u, VERSION_RULE),
  },
  'must hold name, title and version',
);

/** The layout of ARCHITECTURE.md: pack.yaml, a folder for each topic, a file or folder for each question. */
export class DrillLayout implements PackLayout {
  readonly kind = 'drill';
  readonly shared = [MANIFEST, SYLLABUS];
  readonly topics: readonly Topic[];

  private constructor(
    private readonly root: string,
    readonly manifest: Manifest,
    readonly syllabus: Syllabus | null,
    private readonly faults: readonly Fault[],
  ) {
    this.topics = syllabus?.topics ?? [];
  }

  /**
   * @param text What pack.yaml holds.
   * @throws PackError when that is no manifest.
   */
  static async open(folder: PackFolder, text: string): Promise<DrillLayout> {
    const faults: Fault[] = [];
    const reportIn = (file: string) => (line: number | null, message: string) => {
      faults.push({ question: '', file, line, message });
    };
    const manifest = readYaml(text, 1, packSchema, reportIn(MANIFEST));
    if (!manifest)
      throw new PackError(
        `${folder.root} is no pack: ${faults.map(faultText).join('; ')}.`,
        undefined,
        faults,
      );
    let syllabus: Syllabus | null = null;
    try {
      const syllabusText = await folder.text(SYLLABUS);
      if (syllabusText !== null) syllabus = readSyllabus(syllabusText, reportIn(SYLLABUS));
    } catch (error) {
      reportIn(SYLLABUS)(null, error instanceof Error ? error.message : String(error));
    }
    return new DrillLayout(folder.root, manifest, syllabus, faults);
  }

  async *places(report: (fault: Fault) => void): AsyncGenerator<QuestionPlace> {
    for (const fault of this.faults) report(fault);
    yield* new PackWalk(this.root, report).places(this.syllabus);
  }

  async read(place: QuestionPlace): Promise<ReadQuestion> {
    const faults: Fault[] = [];
    const source = await new PackWalk(this.root, fault => faults.push(fault)).source(place);
    if (!source) return { read: null, faults };
    const { read, faults: found } = parseQuestion(source);
    return { read, faults: [...faults, ...found] };
  }
}
