import { readFile } from 'node:fs/promises';
import { setImmediate as pause } from 'node:timers/promises';
import type { CancellationToken } from 'vscode-languageserver/node';
import type { Analyzer } from '../gotchas/analysis/analyzer';
import { gotchaById } from '../gotchas/catalogue';
import type { FoundGotcha, ScanResult } from '../shared/gotchaMessages';
import type { FileRules } from './fileRules';
import { pathOf } from './fileUri';
import { isTooLong } from './leftAlone';
import type { OpenDocuments } from './openDocuments';

const SCANNED = 'scan:';

/** The address that a file is analysed under, as it is without a scan. */
export function withoutScan(address: string): string {
  return address.startsWith(SCANNED) ? address.slice(SCANNED.length) : address;
}

export interface ScanParts {
  readonly analyzer: Analyzer;
  readonly rules: FileRules;
  readonly documents: OpenDocuments;
}

/**
 * Looks through files as the editor would show them: with unsaved changes where they are open. Between two files it
 * lets everything else go first, so that typing is never held up by more than one file.
 */
export async function scanFiles(
  uris: readonly string[],
  { analyzer, rules, documents }: ScanParts,
  token: CancellationToken,
): Promise<ScanResult> {
  const found: FoundGotcha[] = [];
  const unread: string[] = [];
  let looked = 0;
  for (const uri of uris) {
    await pause();
    if (token.isCancellationRequested) break;
    const settings = await rules.rulesFor(uri);
    if (settings === null) continue;
    try {
      const text = documents.get(uri)?.text ?? (await readFile(pathOf(uri) ?? uri, 'utf8'));
      if (isTooLong(text)) continue;
      looked++;
      // Under a name of its own, so that what is kept of an open document stays.
      const path = `${SCANNED}${uri}`;
      try {
        for (const { id, message, severity, range } of analyzer.analyze({ path, text }, settings)) {
          found.push({ uri, id, title: gotchaById(id)?.title ?? id, message, severity, range });
        }
      } finally {
        analyzer.close(path);
      }
    } catch (error) {
      unread.push(`${uri}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return { looked, found, unread };
}
