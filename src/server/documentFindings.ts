import type { Connection } from 'vscode-languageserver/node';
import type { AnalysisSettings, Analyzer } from '../gotchas/analysis/analyzer';
import type { Finding } from '../gotchas/analysis/finding';
import type { AnalysisQueue } from './analysisQueue';
import { diagnosticOf } from './diagnostics';
import type { FileRules } from './fileRules';
import { isTooLong } from './leftAlone';
import type { OpenDocument, OpenDocuments } from './openDocuments';

export interface FindingsParts {
  readonly connection: Connection;
  readonly analyzer: Analyzer;
  readonly documents: OpenDocuments;
  readonly rules: FileRules;
  readonly queue: AnalysisQueue;
}

interface Known {
  /** Null: left alone. */
  readonly rules: AnalysisSettings | null;
  findings: readonly Finding[];
}

/** The findings of every open document, kept up to date and published with the version that they are of. */
export class DocumentFindings {
  private readonly known = new Map<string, Known>();
  private readonly preparing = new Map<string, Promise<void>>();

  constructor(private readonly parts: FindingsParts) {}

  opened(uri: string): void {
    const preparing: Promise<void> = this.prepare(uri).finally(() => {
      if (this.preparing.get(uri) === preparing) this.preparing.delete(uri);
    });
    this.preparing.set(uri, preparing);
  }

  changed(uri: string): void {
    const rules = this.known.get(uri)?.rules;
    if (rules === undefined) return;
    const { queue, documents, analyzer } = this.parts;
    const isBurst = queue.isWaiting(uri);
    queue.edited(uri);
    const document = documents.get(uri);
    // In a burst the text would be another by then.
    if (!rules || isBurst || !document || isTooLong(document.text)) return;
    try {
      analyzer.prepare({ path: uri, text: document.text }, rules);
    } catch {
      // The analysis will fail on it as well, and tell.
    }
  }

  closed(uri: string): void {
    const { queue, analyzer } = this.parts;
    queue.take(uri);
    analyzer.close(uri);
    this.preparing.delete(uri);
    if (this.known.delete(uri)) this.publish(uri, []);
  }

  /** Settings or project files changed: every document is looked at again. */
  rulesChanged(): void {
    for (const uri of this.parts.documents.uris()) this.opened(uri);
  }

  /** The document as it is now with its findings, analysed at once where that is due; null when it is left alone. */
  async current(
    uri: string,
  ): Promise<{ readonly document: OpenDocument; readonly findings: readonly Finding[] } | null> {
    await this.preparing.get(uri);
    if (this.parts.queue.take(uri)) this.analyze(uri);
    const document = this.parts.documents.get(uri);
    const findings = this.known.get(uri)?.findings;
    return document && findings ? { document, findings } : null;
  }

  /** Looks at the text as it is at this moment, and publishes. */
  analyze(uri: string): void {
    const document = this.parts.documents.get(uri);
    const known = this.known.get(uri);
    if (!document || !known) return;
    known.findings = known.rules === null || isTooLong(document.text) ? [] : this.find(document, known.rules);
    this.publish(uri, known.findings, document.version);
  }

  private async prepare(uri: string): Promise<void> {
    const rules = await this.parts.rules.rulesFor(uri);
    // Closed in the meantime, or prepared again with newer settings.
    if (!this.parts.documents.get(uri)) return;
    const before = this.known.get(uri);
    this.known.set(uri, { rules, findings: before?.findings ?? [] });
    this.parts.queue.soon(uri);
  }

  private find(document: OpenDocument, rules: AnalysisSettings): readonly Finding[] {
    const { analyzer, connection } = this.parts;
    try {
      return analyzer.analyze({ path: document.uri, text: document.text }, rules);
    } catch (error) {
      const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
      connection.console.error(`${document.uri} could not be analysed: ${what}`);
      return [];
    }
  }

  private publish(uri: string, findings: readonly Finding[], version?: number): void {
    const sending = this.parts.connection.sendDiagnostics({
      uri,
      ...(version !== undefined && { version }),
      diagnostics: findings.map(finding => diagnosticOf(finding, uri)),
    });
    // The client has gone: there is nobody left to tell.
    sending.catch(() => undefined);
  }
}
