import type { Fault } from './fault';
import type { PackQuestion } from './parseQuestion';
import type { Syllabus, Topic } from './question';

export interface Manifest {
  readonly name: string;
  readonly title: string;
  readonly version: string;
}

/** Where a question lies, before anything of it was read. */
export interface QuestionPlace {
  readonly id: string;
  /** Of the question's folder or file, relative to the pack, with forward slashes. */
  readonly path: string;
  readonly isFolder: boolean;
}

export interface ReadQuestion {
  /** Null when the question cannot be used; then there is a fault that says why. */
  readonly read: PackQuestion | null;
  readonly faults: readonly Fault[];
}

/** A pack as it lies on disk. Places first, texts later: what has not changed since last time need not be read. */
export interface PackLayout {
  readonly kind: 'drill' | 'track';
  readonly manifest: Manifest;
  /** Of syllabus.yaml, or null where the pack has none of its own. */
  readonly syllabus: Syllabus | null;
  /** Titles and order of topics; questions may name others. */
  readonly topics: readonly Topic[];
  /** Files whose change may change every question, relative to the pack. */
  readonly shared: readonly string[];
  /** Faults that are no question's are given to `report`. */
  places(report: (fault: Fault) => void): AsyncIterable<QuestionPlace>;
  read(place: QuestionPlace): Promise<ReadQuestion>;
}

/** A folder is no pack at all. The message is for people. */
export class PackError extends Error {
  override readonly name = 'PackError';

  constructor(
    message: string,
    options?: ErrorOptions,
    /** Where that is, as far as it is at a place. */
    readonly faults: readonly Fault[] = [],
  ) {
    super(message, options);
  }
}

/** A pack is read into memory; one with more questions than this was not written by hand. */
export const MOST_QUESTIONS = 20_000;
/** Files of one question, helper files included. */
export const MOST_FILES = 200;
