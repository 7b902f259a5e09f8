import { DETECTORS } from './detectors';
import type { Detector } from './detectors/detector';
import { type Detected, detectedBy, type Look, moved, watched } from './look';
import type { Questions } from './scopes/moduleScope';
import type { SourceFile } from './sourceFile';
import type { Piece, Section } from './syntax/section';

/** What was found in a piece, as far as it is known to hold until something that it hangs on changes. */
interface Known {
  /** Where the piece stood: the reports have offsets from then. */
  readonly start: number;
  readonly section: Section;
  readonly inPiece: Detected[];
  /** These hold as long as the section is this one. */
  readonly inSection: Detected[];
  readonly looksIntoSection: Look[];
  /** What they find holds for no longer than one analysis. */
  readonly looksIntoModule: Look[];
  /** What all but the last asked of the module. */
  readonly asked: Asked;
}

/** Names whose bindings and reads were asked for. */
type Asked = Pick<Questions, 'bindings' | 'reads'>;

type ByType = ReadonlyMap<string, readonly Detector[]>;

/**
 * Runs the detectors over a file, again and again while it is edited. What they find in a piece is kept as long as
 * neither the piece changes nor anything that they asked about the rest of the module.
 */
export class Detection {
  private readonly local = new Batch(DETECTORS.filter(detector => detector.worksOnBrokenFiles));
  private readonly whole = new Batch(DETECTORS.filter(detector => !detector.worksOnBrokenFiles));
  private newline = '';

  detect(file: SourceFile): Detected[] {
    const { sections, root, added, removed } = file.parsed;
    const isAnew = this.newline !== file.newline || [...added, ...removed].some(hasStarImport);
    this.newline = file.newline;
    for (const batch of [this.local, this.whole]) batch.forget(isAnew ? sections : [], added, removed);
    const batches = root.hasError ? [this.local] : [this.local, this.whole];
    return batches.flatMap(batch => batch.detect(file));
  }
}

/** Detectors that run together, and what they found. */
class Batch {
  private readonly byType: ByType;
  private readonly known = new Map<Piece, Known>();
  private readonly askedBindings = new Map<string, Set<Piece>>();
  private readonly askedReads = new Map<string, Set<Piece>>();

  constructor(detectors: readonly Detector[]) {
    const byType = new Map<string, Detector[]>();
    for (const detector of detectors) {
      for (const type of detector.on) byType.set(type, [...(byType.get(type) ?? []), detector]);
    }
    this.byType = byType;
  }

  detect(file: SourceFile): Detected[] {
    const detected: Detected[] = [];
    for (const detector of this.byType.get(file.root.type) ?? [])
      detected.push(...detectedBy({ node: file.root, detector }, file));
    for (const section of file.parsed.sections) {
      for (const piece of section.pieces) this.detectIn(piece, section, file, detected);
    }
    return detected;
  }

  /** What hangs on sections that came or went is to be found anew, and so is what is in `others`. */
  forget(others: readonly Section[], added: readonly Section[], removed: readonly Section[]): void {
    const stay = new Set(added.flatMap(section => section.pieces));
    for (const section of others) for (const piece of section.pieces) this.drop(piece);
    for (const section of removed) for (const piece of section.pieces) if (!stay.has(piece)) this.drop(piece);
    for (const { part } of [...added, ...removed]) {
      for (const name of part.scope.bindings.keys()) this.dropAll(this.askedBindings.get(name));
      for (const name of part.reads) this.dropAll(this.askedReads.get(name));
    }
  }

  private detectIn(piece: Piece, section: Section, file: SourceFile, into: Detected[]): void {
    const before = this.known.get(piece);
    if (before?.section !== section) {
      // At the margin it means something else than in a class.
      const isMember = piece !== section.piece;
      const isSameAgain = isMember && before !== undefined && before.section.piece !== piece;
      if (!isSameAgain) this.drop(piece);
      this.know(piece, section, isSameAgain ? before : undefined, file, into);
      return;
    }
    const by = piece.anchor.start - before.start;
    for (const one of before.inPiece) into.push(moved(one, by));
    for (const one of before.inSection) into.push(moved(one, by));
    for (const look of before.looksIntoModule) into.push(...detectedBy(look, file));
  }

  /** @param before What is known of the piece from when it was in another section. */
  private know(
    piece: Piece,
    section: Section,
    before: Known | undefined,
    file: SourceFile,
    into: Detected[],
  ): void {
    const { start } = piece.anchor;
    const known: Known = {
      start,
      section,
      inPiece: before?.inPiece.map(one => moved(one, start - before.start)) ?? [],
      inSection: [],
      looksIntoSection: [],
      looksIntoModule: [],
      asked: before?.asked ?? { bindings: new Set(), reads: new Set() },
    };
    into.push(...known.inPiece);
    this.known.set(piece, known);
    const looks = before ? [...before.looksIntoSection, ...before.looksIntoModule] : this.looksAt(piece);
    for (const look of looks) {
      const { detected, reach, questions } = watched(look, piece, section, file);
      into.push(...detected);
      if (reach === 'module') {
        known.looksIntoModule.push(look);
        continue;
      }
      if (reach === 'section') known.looksIntoSection.push(look);
      (reach === 'section' ? known.inSection : known.inPiece).push(...detected);
      note(questions.bindings, known.asked.bindings, this.askedBindings, piece);
      note(questions.reads, known.asked.reads, this.askedReads, piece);
    }
  }

  private looksAt(piece: Piece): Look[] {
    const looks: Look[] = [];
    for (const [type, detectors] of this.byType) {
      for (const node of piece.byType.get(type) ?? [])
        for (const detector of detectors) looks.push({ node, detector });
    }
    return looks;
  }

  private dropAll(pieces: ReadonlySet<Piece> | undefined): void {
    for (const piece of [...(pieces ?? [])]) this.drop(piece);
  }

  private drop(piece: Piece): void {
    const known = this.known.get(piece);
    if (!known) return;
    this.known.delete(piece);
    for (const name of known.asked.bindings) unnote(this.askedBindings, name, piece);
    for (const name of known.asked.reads) unnote(this.askedReads, name, piece);
  }
}

function hasStarImport(section: Section): boolean {
  return section.part.scope.starImports.length > 0;
}

/** Writes down that a piece asked for these names. */
function note(
  names: ReadonlySet<string>,
  asked: Set<string>,
  index: Map<string, Set<Piece>>,
  piece: Piece,
): void {
  for (const name of names) {
    if (asked.has(name)) continue;
    asked.add(name);
    const pieces = index.get(name);
    if (pieces) pieces.add(piece);
    else index.set(name, new Set([piece]));
  }
}

function unnote(index: Map<string, Set<Piece>>, name: string, piece: Piece): void {
  const pieces = index.get(name);
  pieces?.delete(piece);
  if (pieces?.size === 0) index.delete(name);
}
