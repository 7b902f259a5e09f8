import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type Fault, faultText } from './fault';
import { idSchema, lineSchema } from './names';
import { readText } from './packFiles';
import { PackWalk } from './packWalk';
import { type PackQuestion, parseQuestion } from './parseQuestion';
import type { Syllabus } from './question';
import { readSyllabus } from './syllabus';
import { readYaml } from './yamlData';

/** A folder is no pack at all. The message is for people. */
export class PackError extends Error {
  override readonly name = 'PackError';
}

export interface Pack {
  /** Its real path. */
  readonly folder: string;
  readonly name: string;
  readonly title: string;
  readonly version: string;
  /** Of syllabus.yaml, or null where the pack has none of its own. */
  readonly syllabus: Syllabus | null;
  /** Topics in the order of the syllabus, then by name; questions by id. */
  readonly questions: readonly PackQuestion[];
  readonly faults: readonly Fault[];
}

const VERSION_RULE = 'must be a version in quotes or with two dots, such as 1.0.0';

const packSchema = z.strictObject(
  {
    name: idSchema,
    title: lineSchema,
    version: z.string(VERSION_RULE).regex(/^\d+(?:\.\d+){0,2}$/u, VERSION_RULE),
  },
  'must hold name, title and version',
);

/**
 * Reads a pack from disk. A question that cannot be used is left out and reported; it never takes the rest down.
 *
 * @throws PackError when the folder or its pack.yaml is missing or not readable.
 */
export async function readPack(folder: string): Promise<Pack> {
  const root = await realpath(folder).catch((error: unknown) => {
    throw new PackError(`There is no folder ${folder}.`, { cause: error });
  });
  const manifest = await readManifest(root, folder);
  const faults: Fault[] = [];
  const syllabus = await syllabusOf(root, faults);
  const walk = new PackWalk(root, faults);
  const questions: PackQuestion[] = [];
  const places = new Map<string, string>();
  for await (const source of walk.sources(syllabus)) {
    const { id, file } = source;
    const other = places.get(id);
    if (other !== undefined) {
      faults.push({ question: id, file, line: null, message: `the id \`${id}\` is taken by ${other}` });
      continue;
    }
    places.set(id, file);
    const { read, faults: found } = parseQuestion(source);
    faults.push(...found);
    if (read) questions.push(read);
  }
  return { folder: root, ...manifest, syllabus, questions, faults };
}

async function readManifest(root: string, folder: string): Promise<z.infer<typeof packSchema>> {
  const file = 'pack.yaml';
  const text = await readText(join(root, file)).catch((error: unknown) => {
    throw new PackError(`${file} in ${folder} was not read: ${messageOf(error)}.`, { cause: error });
  });
  if (text === null) throw new PackError(`${folder} is no pack: it has no ${file}.`);
  const faults: Fault[] = [];
  const manifest = readYaml(text, 1, packSchema, (line, message) => {
    faults.push({ question: '', file, line, message });
  });
  if (!manifest) throw new PackError(`${folder} is no pack: ${faults.map(faultText).join('; ')}.`);
  return manifest;
}

async function syllabusOf(root: string, faults: Fault[]): Promise<Syllabus | null> {
  const file = 'syllabus.yaml';
  const report = (line: number | null, message: string): void => {
    faults.push({ question: '', file, line, message });
  };
  try {
    const text = await readText(join(root, file));
    return text === null ? null : readSyllabus(text, report);
  } catch (error) {
    report(null, messageOf(error));
    return null;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
