import type { Severity } from '../gotcha';
import type { OfferedFix, Report } from './detectors/detector';
import type { Finding, Fix } from './finding';
import type { SourceFile } from './sourceFile';

/** Turns what a detector reported, in offsets, into a finding in positions. */
export function toFinding(report: Report, id: string, severity: Severity, file: SourceFile): Finding {
  const { lines } = file;
  return {
    id,
    ruffCode: null,
    message: report.message,
    severity,
    range: lines.range(report.at.start, report.at.end),
    related: (report.related ?? []).map(place => ({
      range: lines.range(place.at.start, place.at.end),
      message: place.message,
    })),
    tags: report.tags ?? [],
    fix: report.fix ? toFix(report.fix, file) : null,
  };
}

function toFix(fix: OfferedFix, file: SourceFile): Fix {
  const edits = [...fix.edits].sort((a, b) => a.start - b.start || a.end - b.end);
  return {
    title: fix.title,
    safe: fix.safe,
    edits: edits.map(edit => ({ range: file.lines.range(edit.start, edit.end), newText: edit.text })),
  };
}
