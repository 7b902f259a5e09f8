import { resolve } from 'node:path';
import { Analyzer } from '../../../src/gotchas/analysis/analyzer';
import type { Fix, Range } from '../../../src/gotchas/analysis/finding';
import { LineIndex } from '../../../src/gotchas/analysis/lineIndex';
import { engineFiles } from '../../../src/gotchas/project/engineFiles';

export function createAnalyzer(isInPackage?: (path: string) => boolean): Promise<Analyzer> {
  return Analyzer.create({
    ...engineFiles(resolve('dist')),
    ...(isInPackage && { isInPackage }),
    log: line => {
      throw new Error(line);
    },
  });
}

export interface Marked {
  readonly text: string;
  readonly ranges: readonly Range[];
}

/** Takes « and » out of a text and tells where they stood. */
export function unmark(marked: string): Marked {
  const places: { start: number; end: number }[] = [];
  let text = '';
  for (const [i, part] of marked.split(/[«»]/).entries()) {
    if (i % 2 === 1) places.push({ start: text.length, end: text.length + part.length });
    text += part;
  }
  const index = new LineIndex(text);
  return { text, ranges: places.map(place => index.range(place.start, place.end)) };
}

export function applyFix(text: string, fix: Fix): string {
  const index = new LineIndex(text);
  let fixed = text;
  for (const edit of [...fix.edits].reverse()) {
    fixed =
      fixed.slice(0, index.offset(edit.range.start)) +
      edit.newText +
      fixed.slice(index.offset(edit.range.end));
  }
  return fixed;
}
