import type { Severity } from '../../gotcha';
import type { Finding, Fix, Position, Range } from '../finding';
import type { SourceFile } from '../sourceFile';
import { excerpt } from '../syntax/questions';
import type { RuffDiagnostic } from './ruffEngine';
import type { RuffRule } from './ruffRules';

interface RuffLocation {
  readonly row: number;
  readonly column: number;
}

/** Puts what Ruff found into our words and positions. */
export function ruffFinding(
  diagnostic: RuffDiagnostic,
  rule: RuffRule,
  severity: Severity,
  file: SourceFile,
): Finding {
  const range = { start: position(diagnostic.start_location), end: position(diagnostic.end_location) };
  const text = file.text.slice(file.lines.offset(range.start), file.lines.offset(range.end));
  return {
    id: rule.gotcha,
    ruffCode: rule.code,
    message: rule.message(excerpt({ text }), diagnostic.message),
    severity,
    range,
    related: diagnostic.annotations
      .filter(annotation => !annotation.primary && annotation.location && annotation.message)
      .map(annotation => ({
        range: locationRange(annotation.location, range),
        message: annotation.message ?? '',
      })),
    tags: rule.tag ? [rule.tag] : [],
    fix: fixOf(diagnostic, rule),
  };
}

function fixOf(diagnostic: RuffDiagnostic, rule: RuffRule): Fix | null {
  if (!rule.fix || !diagnostic.fix) return null;
  return {
    title: rule.fix.title,
    safe: rule.fix.safe,
    edits: diagnostic.fix.edits.map(edit => ({
      range: { start: position(edit.location), end: position(edit.end_location) },
      newText: edit.content ?? '',
    })),
  };
}

function locationRange(
  location: { readonly start_location: RuffLocation; readonly end_location: RuffLocation } | null,
  fallback: Range,
): Range {
  if (!location) return fallback;
  return { start: position(location.start_location), end: position(location.end_location) };
}

/** Ruff counts rows and columns from 1. */
function position(location: RuffLocation): Position {
  return { line: location.row - 1, character: location.column - 1 };
}
