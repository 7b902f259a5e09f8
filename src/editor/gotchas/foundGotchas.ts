import type { FoundGotcha } from '../../shared/gotchaMessages';

/** Every place of one kind. */
export interface FoundKind {
  readonly id: string;
  readonly title: string;
  readonly places: readonly FoundGotcha[];
}

/** What was found by kind: the most frequent first, its places in the order of files and lines. */
export function byKind(found: readonly FoundGotcha[]): FoundKind[] {
  const kinds = new Map<string, FoundGotcha[]>();
  for (const place of found) {
    const known = kinds.get(place.id);
    if (known) known.push(place);
    else kinds.set(place.id, [place]);
  }
  return [...kinds]
    .map(([id, places]) => ({ id, title: places[0]?.title ?? id, places: [...places].sort(inOrder) }))
    .sort((a, b) => b.places.length - a.places.length || a.title.localeCompare(b.title));
}

/** "1 gotcha", "3 gotchas". */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function inOrder(a: FoundGotcha, b: FoundGotcha): number {
  return (
    a.uri.localeCompare(b.uri) ||
    a.range.start.line - b.range.start.line ||
    a.range.start.character - b.range.start.character
  );
}
