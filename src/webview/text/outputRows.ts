import { diffArrays } from 'diff';
import { type Piece, Pieces } from './pieces';

/** One line of two texts side by side; null where a side has no line there. */
export interface OutputRow {
  readonly typed: readonly Piece[] | null;
  readonly real: readonly Piece[] | null;
  readonly same: boolean;
}

/** Compares two outputs line by line, and inside the lines that differ mark by mark. A newline at the end counts nothing. */
export function outputRows(typed: string, real: string): OutputRow[] {
  const rows: OutputRow[] = [];
  let gone: string[] = [];
  const settle = (added: readonly string[]): void => {
    for (let i = 0; i < Math.max(gone.length, added.length); i++) rows.push(rowOf(gone[i], added[i]));
    gone = [];
  };
  for (const { value, added, removed } of diffArrays(linesOf(typed), linesOf(real))) {
    if (removed) gone = value;
    else if (added) settle(value);
    else {
      settle([]);
      for (const line of value) rows.push({ ...rowOf(line, line), same: true });
    }
  }
  settle([]);
  return rows;
}

function linesOf(text: string): string[] {
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  while (lines.length > 1 && lines.at(-1)?.trim() === '') lines.pop();
  return lines.map(line => line.trimEnd());
}

function rowOf(typed: string | undefined, real: string | undefined): OutputRow {
  if (typed === undefined || real === undefined) {
    return { typed: whole(typed), real: whole(real), same: false };
  }
  const sides = { typed: new Pieces(), real: new Pieces() };
  for (const { value, added, removed } of diffArrays(marksOf(typed), marksOf(real))) {
    const text = value.join('');
    if (!added) sides.typed.add(text, removed ? 'changed' : 'same');
    if (!removed) sides.real.add(text, added ? 'changed' : 'same');
  }
  return { typed: sides.typed.all, real: sides.real.all, same: false };
}

function whole(line: string | undefined): readonly Piece[] | null {
  return line === undefined ? null : [{ text: line, kind: 'changed' }];
}

function marksOf(line: string): string[] {
  return line.match(/[\p{L}\p{N}_]+|\s+|./gu) ?? [];
}
