import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { indexOf, summaryOf, withoutWrongAnswers } from './compileBank';
import { CompiledPack, HEAD, type PackHead, type PlaceRecord, RECORDS, readRecords } from './compiledPack';
import type { Fault } from './fault';
import { openPack } from './openPack';
import type { PackLayout, QuestionPlace } from './packLayout';
import { filesStamp, stampOf } from './packStamp';
import type { Question, QuestionSummary } from './question';
import { TakenIds } from './readPack';
import { compiledFolder, FORMAT, headOf, recallPack, type Shelf } from './recallPack';
import { Segment } from './segment';

/** Files that hold compiled questions; beyond this many, one takes the place of all. */
const MOST_SEGMENTS = 8;
/** Places looked at side by side. */
const AT_ONCE = 32;

/**
 * Compiled forms of packs in a folder of our own, so that a pack of thousands of questions opens in milliseconds.
 * `recall` gives a pack as it was last time, without looking at it; `refresh` brings that up to date, and reads only
 * what has changed since.
 */
export class PackCache {
  readonly #shelf: Shelf;

  /** As a `Shelf` has them. */
  constructor(folder: string, program: string) {
    this.#shelf = { folder, program };
  }

  /** As `recallPack`. */
  recall(pack: string): Promise<CompiledPack | null> {
    return recallPack(this.#shelf, pack);
  }

  /**
   * @returns the pack as it is now, and whether that differs from what was recalled.
   * @throws PackError when the folder is no pack.
   */
  async refresh(pack: string): Promise<{ readonly pack: CompiledPack; readonly changed: boolean }> {
    const { root, layout } = await openPack(pack);
    const folder = compiledFolder(this.#shelf, root);
    const head = headOf(this.#shelf, root);
    const sharedStamp = await filesStamp(root, layout.shared);
    const isSame = head?.sharedStamp === sharedStamp;
    const records = isSame ? await readRecords(folder) : new Map<string, PlaceRecord>();
    const found = await lookAt(root, layout);
    const changed =
      !head ||
      !isSame ||
      found.places.length !== records.size ||
      found.places.some(({ place, stamp }) => records.get(place.id)?.stamp !== stamp) ||
      JSON.stringify(found.faults) !== JSON.stringify(head.packFaults);
    if (head && !changed) return { pack: new CompiledPack(folder, head), changed: false };
    const summaries = new Map(head?.index.questions.map(question => [question.id, question]));
    return {
      pack: await this.#compile({ root, layout, sharedStamp, records, summaries, ...found }),
      changed: true,
    };
  }

  /** Removes what is kept of a pack. */
  async forget(pack: string): Promise<void> {
    const root = await realpath(pack).catch(() => pack);
    await rm(compiledFolder(this.#shelf, root), { recursive: true, force: true });
  }

  async #compile(from: Looked & Earlier): Promise<CompiledPack> {
    const { root, layout, sharedStamp } = from;
    const folder = compiledFolder(this.#shelf, root);
    await mkdir(folder, { recursive: true });
    const segment = new Segment(folder, `${Date.now().toString(36)}-${randomBytes(4).toString('hex')}.jsonl`);
    const written = await compiled(from, folder, segment);
    const questions = written.flatMap(({ summary }) => (summary ? [summary] : []));
    const records = written.map(({ record }) => record);
    const { kind, manifest, topics } = layout;
    const head: PackHead = {
      ...{ format: FORMAT, program: this.#shelf.program, root, layout: kind, sharedStamp },
      index: indexOf({ ...manifest, layout: kind, topics }, questions),
      packFaults: from.faults,
      faults: [...from.faults, ...records.flatMap(record => record.faults)],
    };
    await replace(folder, RECORDS, records);
    await replace(folder, HEAD, head);
    await removeSegments(folder, records);
    return new CompiledPack(folder, head);
  }
}

interface Looked {
  readonly places: readonly { readonly place: QuestionPlace; readonly stamp: string }[];
  readonly faults: readonly Fault[];
}

interface Earlier {
  readonly root: string;
  readonly layout: PackLayout;
  readonly sharedStamp: string;
  readonly records: ReadonlyMap<string, PlaceRecord>;
  readonly summaries: ReadonlyMap<string, QuestionSummary>;
}

interface Written {
  readonly record: PlaceRecord;
  readonly summary: QuestionSummary | null;
}

/** Where the questions lie and when they changed; a second one with an id is a fault. */
async function lookAt(root: string, layout: PackLayout): Promise<Looked> {
  const faults: Fault[] = [];
  const taken = new TakenIds();
  const places: QuestionPlace[] = [];
  for await (const place of layout.places(fault => faults.push(fault))) {
    const clash = taken.clash(place.id, place.path);
    if (clash) faults.push(clash);
    else places.push(place);
  }
  const stamps = await inBatches(places, place => stampOf(root, place));
  return { places: places.map((place, i) => ({ place, stamp: stamps[i] ?? '' })), faults };
}

async function compiled(from: Looked & Earlier, folder: string, segment: Segment): Promise<Written[]> {
  const { layout, records, summaries, places } = from;
  const segments = new Set([...records.values()].flatMap(record => record.text?.segment ?? []));
  // Too many files: what they hold is copied into one.
  const moved = segments.size < MOST_SEGMENTS ? null : await readSegments(folder, segments);
  const written = await inBatches(places, async ({ place, stamp }): Promise<Written> => {
    const known = records.get(place.id);
    const summary = summaries.get(place.id) ?? null;
    if (known?.stamp === stamp && (known.text === null || summary)) {
      return { record: moved ? moveText(known, moved, segment) : known, summary };
    }
    const { read, faults } = await layout.read(place);
    const question = read ? withoutWrongAnswers(read) : null;
    const text = question ? segment.add(JSON.stringify(question)) : null;
    const hasHelpers = (read?.helpers.length ?? 0) > 0;
    return {
      record: { id: place.id, stamp, text, hasHelpers, faults },
      summary: question ? indexEntry(question) : null,
    };
  });
  await segment.write();
  return written;
}

async function readSegments(
  folder: string,
  names: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Buffer>> {
  const contents = [...names].map(async name => [name, await readFile(join(folder, name))] as const);
  return new Map(await Promise.all(contents));
}

function moveText(record: PlaceRecord, segments: ReadonlyMap<string, Buffer>, into: Segment): PlaceRecord {
  if (!record.text) return record;
  const { segment, offset, length } = record.text;
  const text = segments.get(segment)?.toString('utf8', offset, offset + length) ?? '';
  return { ...record, text: into.add(text) };
}

function indexEntry(question: Question): QuestionSummary {
  const { gotchas = [], task } = question;
  return { ...summaryOf(question), ...(task && { task }), gotchas };
}

async function inBatches<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let i = 0; i < items.length; i += AT_ONCE) {
    results.push(...(await Promise.all(items.slice(i, i + AT_ONCE).map(work))));
  }
  return results;
}

async function replace(folder: string, name: string, value: unknown): Promise<void> {
  const draft = join(folder, `.${name}.${process.pid}.${randomBytes(4).toString('hex')}`);
  await writeFile(draft, JSON.stringify(value));
  await rename(draft, join(folder, name));
}

async function removeSegments(folder: string, records: readonly PlaceRecord[]): Promise<void> {
  const used = new Set(records.flatMap(record => record.text?.segment ?? []));
  for (const name of await readdir(folder)) {
    if (name.endsWith('.jsonl') && !used.has(name)) await rm(join(folder, name), { force: true });
  }
}
