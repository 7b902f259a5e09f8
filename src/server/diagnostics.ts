import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver/node';
import type { Finding, Tag } from '../gotchas/analysis/finding';
import { gotchaById } from '../gotchas/catalogue';
import type { Severity } from '../gotchas/gotcha';
import type { GotchaDiagnosticData } from '../shared/gotchaMessages';

/** What stands behind a message in the Problems view. */
export const SOURCE = 'Python Drill';

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};
const TAG: Readonly<Record<Tag, DiagnosticTag>> = {
  unnecessary: DiagnosticTag.Unnecessary,
  deprecated: DiagnosticTag.Deprecated,
};

/** A finding as the client shows it. */
export function diagnosticOf(finding: Finding, uri: string): Diagnostic {
  const docs = gotchaById(finding.id)?.docs;
  const data: GotchaDiagnosticData = { ruff: finding.ruffCode };
  return {
    range: finding.range,
    severity: SEVERITY[finding.severity],
    code: finding.id,
    ...(docs !== undefined && { codeDescription: { href: docs } }),
    source: SOURCE,
    message: finding.message,
    ...(finding.tags.length > 0 && { tags: finding.tags.map(tag => TAG[tag]) }),
    ...(finding.related.length > 0 && {
      relatedInformation: finding.related.map(({ range, message }) => ({
        location: { uri, range },
        message,
      })),
    }),
    data,
  };
}
