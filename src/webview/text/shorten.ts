import { type Piece, Pieces } from './pieces';

export interface Shortened {
  readonly pieces: readonly Piece[];
  /** Something was left out. */
  readonly shortened: boolean;
}

/** A value up to this many characters is shown whole. */
const WHOLE = 480;
/** What is kept at each end of a stretch that both values have, and of one that differs. */
const CONTEXT = 40;
const CHANGED = 120;

/** Leaves out the middle of long stretches, so that what differs stays in sight. */
export function shorten(pieces: readonly Piece[]): Shortened {
  if (lengthOf(pieces) <= WHOLE) return { pieces, shortened: false };
  const brief = new Pieces();
  for (const { text, kind } of pieces) cut(text, kind, kind === 'same' ? CONTEXT : CHANGED, brief);
  return { pieces: tooLong(brief.all) ? ends(brief.all) : brief.all, shortened: true };
}

/** Text of a value that is compared with nothing. */
export function shortenText(text: string): Shortened {
  if (text.length <= WHOLE) return { pieces: [{ text, kind: 'same' }], shortened: false };
  const brief = new Pieces();
  cut(text, 'same', WHOLE / 2, brief);
  return { pieces: brief.all, shortened: true };
}

function cut(text: string, kind: Piece['kind'], keep: number, into: Pieces): void {
  // A cut that saves less than the words that stand for it is no help.
  if (text.length <= keep * 3) {
    into.add(text, kind);
    return;
  }
  into.add(text.slice(0, keep), kind);
  into.add(omission(text.length - 2 * keep), 'omitted');
  into.add(text.slice(-keep), kind);
}

/** Hundreds of small differences: the first and the last of them say enough. */
function ends(pieces: readonly Piece[]): readonly Piece[] {
  const result = new Pieces();
  const head = take(pieces, WHOLE);
  const tail = take([...pieces].reverse(), WHOLE).reverse();
  for (const { text, kind } of head) result.add(text, kind);
  result.add(omission(lengthOf(pieces) - lengthOf(head) - lengthOf(tail)), 'omitted');
  for (const { text, kind } of tail) result.add(text, kind);
  return result.all;
}

function take(pieces: readonly Piece[], length: number): Piece[] {
  const taken: Piece[] = [];
  let room = length;
  for (const piece of pieces) {
    if (piece.text.length > room) break;
    taken.push(piece);
    room -= piece.text.length;
  }
  return taken;
}

function tooLong(pieces: readonly Piece[]): boolean {
  return lengthOf(pieces) > 3 * WHOLE;
}

function lengthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + piece.text.length, 0);
}

function omission(count: number): string {
  return ` … ${count.toLocaleString('en')} characters … `;
}
