import type { Finding, Range } from './finding';

/** Gotchas that say more about the same place than another one does: the other one is then left out. */
const SAYS_MORE: Readonly<Record<string, readonly string[]>> = {
  'utc-now': ['naive-now'],
  'dataclass-mutable-default': ['shared-class-attribute'],
};

/** One list in the order of places. Where both engines see the same thing, ours stays: it knows the names. */
export function mergeFindings(own: readonly Finding[], ruff: readonly Finding[]): Finding[] {
  const merged: Finding[] = [...own];
  const ours = merged.length;
  for (const finding of ruff) {
    const same = merged.findIndex(
      (other, i) => i < ours && other.id === finding.id && meets(other.range, finding.range),
    );
    const twin = merged[same];
    if (!twin) merged.push(finding);
    else merged[same] = { ...twin, ruffCode: finding.ruffCode, fix: twin.fix ?? finding.fix };
  }
  const kept = merged.filter(
    finding =>
      !merged.some(other => SAYS_MORE[other.id]?.includes(finding.id) && meets(other.range, finding.range)),
  );
  return kept.sort(
    (a, b) =>
      a.range.start.line - b.range.start.line ||
      a.range.start.character - b.range.start.character ||
      a.id.localeCompare(b.id),
  );
}

/** They overlap, or begin on the same line: the engines mark the same thing at different widths. */
function meets(a: Range, b: Range): boolean {
  if (a.start.line === b.start.line) return true;
  return a.start.line <= b.end.line && b.start.line <= a.end.line && overlaps(a, b);
}

function overlaps(a: Range, b: Range): boolean {
  const before = (x: Range, y: Range) =>
    x.end.line < y.start.line || (x.end.line === y.start.line && x.end.character <= y.start.character);
  return !before(a, b) && !before(b, a);
}
