import { DETECTORS } from './detectors';
import type { Detector, Edit, Place, Report } from './detectors/detector';
import type { Questions } from './scopes/moduleScope';
import type { SourceFile } from './sourceFile';
import type { Section } from './syntax/section';
import { SyntaxNode } from './syntax/syntaxNode';

/** What a detector reported. */
export interface Detected {
  /** Id of the gotcha. */
  readonly gotcha: string;
  readonly report: Report;
}

/** What was found in a section, as far as it is known to hold until something that it hangs on changes. */
interface Known {
  /** Where the section stood: the reports have offsets from then. */
  readonly start: number;
  readonly detected: readonly Detected[];
  readonly questions: Questions;
}

type ByType = ReadonlyMap<string, readonly Detector[]>;

const DEFINITIONS = new Set(['function_definition', 'class_definition', 'decorated_definition', 'comment']);

/**
 * Runs the detectors over a file, again and again while it is edited. What they find in a definition is kept as long as
 * neither the definition changes nor anything that they asked about the rest of the module. Statements at the margin are
 * few, and looked at each time: detectors look at their neighbours as well.
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
  private readonly known = new Map<Section, Known>();
  private readonly askedBindings = new Map<string, Set<Section>>();
  private readonly askedReads = new Map<string, Set<Section>>();

  constructor(detectors: readonly Detector[]) {
    const byType = new Map<string, Detector[]>();
    for (const detector of detectors) {
      for (const type of detector.on) byType.set(type, [...(byType.get(type) ?? []), detector]);
    }
    this.byType = byType;
  }

  detect(file: SourceFile): Detected[] {
    const detected: Detected[] = [];
    for (const detector of this.byType.get(file.root.type) ?? []) look(detector, file.root, file, detected);
    for (const section of file.parsed.sections) {
      const known = this.known.get(section);
      if (!known) detected.push(...this.run(section, file));
      else for (const one of known.detected) detected.push(moved(one, section.start - known.start));
    }
    return detected;
  }

  /** What hangs on sections that came or went is to be found anew, and so is what is in `others`. */
  forget(others: readonly Section[], added: readonly Section[], removed: readonly Section[]): void {
    for (const section of [...others, ...removed]) this.drop(section);
    for (const { part } of [...added, ...removed]) {
      for (const name of part.scope.bindings.keys()) this.dropAll(this.askedBindings.get(name));
      for (const name of part.reads) this.dropAll(this.askedReads.get(name));
    }
  }

  private run(section: Section, file: SourceFile): readonly Detected[] {
    const detected: Detected[] = [];
    const questions = file.names.watch(() => {
      for (const node of section.nodesOf(this.byType.keys())) {
        for (const detector of this.byType.get(node.type) ?? []) look(detector, node, file, detected);
      }
    });
    const keeps =
      !questions.everything &&
      section.children.every(child => DEFINITIONS.has(child.type)) &&
      detected.every(({ report }) => staysInside(report, section));
    if (keeps) {
      this.known.set(section, { start: section.start, detected, questions });
      for (const name of questions.bindings) note(this.askedBindings, name, section);
      for (const name of questions.reads) note(this.askedReads, name, section);
    }
    return detected;
  }

  private dropAll(sections: ReadonlySet<Section> | undefined): void {
    for (const section of [...(sections ?? [])]) this.drop(section);
  }

  private drop(section: Section): void {
    const known = this.known.get(section);
    if (!known) return;
    this.known.delete(section);
    for (const name of known.questions.bindings) unnote(this.askedBindings, name, section);
    for (const name of known.questions.reads) unnote(this.askedReads, name, section);
  }
}

function look(detector: Detector, node: SyntaxNode, file: SourceFile, into: Detected[]): void {
  const reported = detector.check(node, file);
  if (!reported) return;
  const reports = 'message' in reported ? [reported] : reported;
  for (const report of reports) into.push({ gotcha: detector.gotcha, report });
}

function hasStarImport(section: Section): boolean {
  return section.part.scope.starImports.length > 0;
}

function note(index: Map<string, Set<Section>>, name: string, section: Section): void {
  const sections = index.get(name);
  if (sections) sections.add(section);
  else index.set(name, new Set([section]));
}

function unnote(index: Map<string, Set<Section>>, name: string, section: Section): void {
  const sections = index.get(name);
  sections?.delete(section);
  if (sections?.size === 0) index.delete(name);
}

/** Offsets of other sections would not move with them; nodes do. */
function staysInside(report: Report, section: Section): boolean {
  const places = [report.at, ...(report.related ?? []).map(related => related.at)];
  const offsets = [...places.filter(place => !(place instanceof SyntaxNode)), ...(report.fix?.edits ?? [])];
  return offsets.every(({ start, end }) => start >= section.start && end <= section.end);
}

function moved(detected: Detected, by: number): Detected {
  if (by === 0) return detected;
  const { report } = detected;
  const shift = <Shifted extends Place | Edit>(place: Shifted): Shifted =>
    place instanceof SyntaxNode ? place : { ...place, start: place.start + by, end: place.end + by };
  return {
    gotcha: detected.gotcha,
    report: {
      ...report,
      at: shift(report.at),
      ...(report.related && {
        related: report.related.map(({ at, message }) => ({ at: shift(at), message })),
      }),
      ...(report.fix && { fix: { ...report.fix, edits: report.fix.edits.map(shift) } }),
    },
  };
}
