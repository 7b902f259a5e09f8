/** Everything that a learner has done, as one text: a line that says what it is, then a line for each attempt and draft. */
import { decodeLine, type Entries, encodeEntries, VERSION } from './logLine';

/** An answer that is begun and not judged, in whatever form its keeper wrote it. */
export interface Draft {
  readonly question: string;
  readonly draft: unknown;
}

export interface Transfer extends Entries {
  readonly drafts: readonly Draft[];
}

/** @param at epoch milliseconds, for the reader of the file */
export function exportText({ drafts, ...entries }: Transfer, at: number): string {
  const heading = { v: VERSION, type: 'export', program: 'python-drill', at: new Date(at).toISOString() };
  const lines = [
    heading,
    ...drafts.map(({ question, draft }) => ({ v: VERSION, type: 'draft', question, draft })),
  ];
  return lines.map(line => `${JSON.stringify(line)}\n`).join('') + encodeEntries(entries);
}

/** What a text holds, line by line: a damaged or foreign line costs none of the others. A machine's log can be read too. */
export function readTransfer(text: string): Transfer {
  const lines = text.split('\n').map(line => line.trim());
  const entries = lines.filter(line => line !== '').map(decodeLine);
  return {
    attempts: entries.flatMap(({ attempts }) => attempts),
    amendments: entries.flatMap(({ amendments }) => amendments),
    drafts: lines.map(draftOf).filter(draft => draft !== null),
  };
}

function draftOf(line: string): Draft | null {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const found: {
    readonly v?: unknown;
    readonly type?: unknown;
    readonly question?: unknown;
    readonly draft?: unknown;
  } = value;
  if (found.v !== VERSION || found.type !== 'draft' || typeof found.question !== 'string') return null;
  return { question: found.question, draft: found.draft };
}
