import type { Fault } from './fault';
import { openPack } from './openPack';
import type { PackLayout } from './packLayout';
import type { PackQuestion } from './parseQuestion';
import type { Syllabus, Topic } from './question';

export { PackError } from './packLayout';

export interface Pack {
  /** Its real path. */
  readonly folder: string;
  readonly layout: PackLayout['kind'];
  readonly name: string;
  readonly title: string;
  readonly version: string;
  /** Of syllabus.yaml, or null where the pack has none of its own. */
  readonly syllabus: Syllabus | null;
  readonly topics: readonly Topic[];
  /** Topics in the order of the syllabus, then by name; questions by id. Those of a track in its own order. */
  readonly questions: readonly PackQuestion[];
  readonly faults: readonly Fault[];
}

/**
 * Reads a pack from disk. A question that cannot be used is left out and reported; it never takes the rest down.
 *
 * @throws PackError when the folder or its manifest is missing or not readable.
 */
export async function readPack(folder: string): Promise<Pack> {
  const { root, layout } = await openPack(folder);
  const faults: Fault[] = [];
  const questions: PackQuestion[] = [];
  const taken = new TakenIds();
  for await (const place of layout.places(fault => faults.push(fault))) {
    const { read, faults: found } = await layout.read(place);
    const clash = taken.clash(place.id, read?.file ?? place.path);
    if (clash) {
      faults.push(clash);
      continue;
    }
    faults.push(...found);
    if (read) questions.push(read);
  }
  const { kind, manifest, syllabus, topics } = layout;
  return { folder: root, layout: kind, ...manifest, syllabus, topics, questions, faults };
}

/** Who has an id: the first place that it was found in. */
export class TakenIds {
  readonly #files = new Map<string, string>();

  /** A fault when another file has the id already. */
  clash(id: string, file: string): Fault | null {
    const other = this.#files.get(id);
    if (other === undefined) {
      this.#files.set(id, file);
      return null;
    }
    return { question: id, file, line: null, message: `the id \`${id}\` is taken by ${other}` };
  }
}
