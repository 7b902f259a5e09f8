import type { Detector, Edit, Place, Report } from './detectors/detector';
import type { Questions } from './scopes/moduleScope';
import type { SourceFile } from './sourceFile';
import type { Piece, Section } from './syntax/section';
import { SpineNode, SyntaxNode } from './syntax/syntaxNode';

/** What a detector reported. */
export interface Detected {
  /** Id of the gotcha. */
  readonly gotcha: string;
  readonly report: Report;
}

/** A node, and a detector that looks at it. */
export interface Look {
  readonly node: SyntaxNode;
  readonly detector: Detector;
}

/** How far a look went, beside single names of the module. */
export type Reach = 'piece' | 'section' | 'module';

const NOTHING: readonly Detected[] = [];

/** Looks, and tells how far the look went. */
export function watched(
  look: Look,
  piece: Piece,
  section: Section,
  file: SourceFile,
): { readonly detected: readonly Detected[]; readonly reach: Reach; readonly questions: Questions } {
  const { anchor: module } = file.parsed;
  const { anchor: around } = section.piece;
  module.isConsulted = false;
  around.isConsulted = false;
  let detected: readonly Detected[] = [];
  const questions = file.names.watch(() => {
    detected = detectedBy(look, file);
  });
  const reaches = (most: { readonly start: number; readonly end: number }) =>
    detected.some(({ report }) => !staysInside(report, most));
  let reach: Reach = 'piece';
  if (around.isConsulted || reaches(extent(piece))) reach = 'section';
  if (module.isConsulted || questions.everything || reaches(section)) reach = 'module';
  return { detected, reach, questions };
}

/** Looks once. */
export function detectedBy({ node, detector }: Look, file: SourceFile): readonly Detected[] {
  const reported = detector.check(node, file);
  if (!reported) return NOTHING;
  const reports = 'message' in reported ? [reported] : reported;
  return reports.map(report => ({ gotcha: detector.gotcha, report }));
}

/** Offsets beyond it would not move with it; nodes move by themselves, but those of a spine are made anew with the section. */
function staysInside(
  report: Report,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  const places = [report.at, ...(report.related ?? []).map(related => related.at)];
  const fixed = places.filter(place => !(place instanceof SyntaxNode) || place instanceof SpineNode);
  return [...fixed, ...(report.fix?.edits ?? [])].every(place => place.start >= start && place.end <= end);
}

function extent({ anchor: { start, text } }: Piece): { readonly start: number; readonly end: number } {
  return { start, end: start + text.length };
}

/** The same, found in a piece that has moved since. */
export function moved(detected: Detected, by: number): Detected {
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
