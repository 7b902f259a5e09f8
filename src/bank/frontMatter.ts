import type { Report } from './fault';
import { type FrontMatter, frontMatterSchema } from './frontMatterSchema';
import { readYaml } from './yamlData';

const FENCE = '---';

/** A part of a Markdown file. */
export interface Passage {
  readonly text: string;
  /** The line of the file on which the text starts, from 1. */
  readonly line: number;
}

export interface Parts {
  readonly frontMatter: FrontMatter;
  readonly body: Passage;
}

/** Parts a question's file into front matter and body; null after a fault was reported. */
export function readParts(text: string, report: Report): Parts | null {
  const lines = text.split('\n');
  if (lines[0]?.trimEnd() !== FENCE) {
    report(1, 'the file must start with front matter: a line `---`, keys and values, and another line `---`');
    return null;
  }
  const end = lines.findIndex((line, i) => i > 0 && line.trimEnd() === FENCE);
  if (end < 0) {
    report(1, 'the front matter has no end: a line `---` is missing');
    return null;
  }
  const frontMatter = readYaml(lines.slice(1, end).join('\n'), 2, frontMatterSchema, report);
  return frontMatter && { frontMatter, body: { text: lines.slice(end + 1).join('\n'), line: end + 2 } };
}
