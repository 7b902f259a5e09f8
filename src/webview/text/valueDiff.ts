import { diffArrays } from 'diff';
import { type Container, containerOf, type Element } from './container';
import { type Piece, Pieces } from './pieces';
import { isStringToken, pythonTokens } from './pythonTokens';

/** Both values whole; what the other one lacks is `changed`. */
export interface ValueDiff {
  readonly expected: readonly Piece[];
  readonly actual: readonly Piece[];
}

/** A diff that takes longer is of values too different for its marks to help. */
const PATIENCE_MS = 50;
/** Strings from this length on are compared line by line, shorter ones word by word. */
const LONG_STRING = 120;

interface Change<T> {
  readonly expected: readonly T[];
  readonly actual: readonly T[];
  readonly same: boolean;
}

/** Compares two reprs as Python reads them: containers by element, long strings by line, the rest by token. */
export function diffValues(expected: string, actual: string): ValueDiff {
  const sides: Sides = { expected: new Pieces(), actual: new Pieces() };
  diffTokens(pythonTokens(expected), pythonTokens(actual), sides);
  return { expected: sides.expected.all, actual: sides.actual.all };
}

interface Sides {
  readonly expected: Pieces;
  readonly actual: Pieces;
}

function diffTokens(expected: readonly string[], actual: readonly string[], sides: Sides): void {
  const left = containerOf(expected);
  const right = containerOf(actual);
  if (left && right && left.open === right.open && left.close === right.close) {
    diffContainers(left, right, sides);
    return;
  }
  for (const change of changes(expected, actual)) {
    const [wanted, came] = [change.expected.join(''), change.actual.join('')];
    if (!change.same && areStrings(change)) diffStrings(wanted, came, sides);
    else add(sides, wanted, came, change.same ? 'same' : 'changed');
  }
}

function diffContainers(left: Container, right: Container, sides: Sides): void {
  add(sides, left.open, right.open, 'same');
  for (const change of elementChanges(left.elements, right.elements)) {
    if (change.same || change.expected.length === change.actual.length) {
      change.expected.forEach((element, index) => {
        const other = change.actual[index] ?? element;
        if (change.same) add(sides, textOf(element), textOf(other), 'same');
        else diffTokens(element.tokens, other.tokens, sides);
        add(sides, element.tail, other.tail, 'same');
      });
    } else {
      const [wanted, came] = [change.expected, change.actual];
      add(sides, wanted.map(whole).join(''), came.map(whole).join(''), 'changed');
    }
  }
  add(sides, left.close, right.close, 'same');
}

/** Place by place where that explains as much: a grid with one wrong cell has lost none and gained none. */
function elementChanges(expected: readonly Element[], actual: readonly Element[]): Change<Element>[] {
  const shifted = changes(expected, actual, sameElement);
  if (expected.length !== actual.length) return shifted;
  const placed = expected.flatMap((element, index) => {
    const other = actual[index];
    return other ? [{ expected: [element], actual: [other], same: sameElement(element, other) }] : [];
  });
  return differing(placed) <= differing(shifted) ? placed : shifted;
}

function differing(list: readonly Change<Element>[]): number {
  return list.reduce((sum, { expected, same }) => sum + (same ? 0 : expected.length), 0);
}

function diffStrings(expected: string, actual: string, sides: Sides): void {
  const byLine = expected.length >= LONG_STRING || actual.length >= LONG_STRING;
  // An escape is never torn apart. A line ends with its `\n`, which stays with it.
  const chunk = byLine ? /(?:\\[^n]|[^\\])*?(?:\\n|$)|./gs : /\\.|\w+|\s+|./gsu;
  const chunks = (text: string) => (text.match(chunk) ?? []).filter(part => part !== '');
  for (const change of changes(chunks(expected), chunks(actual))) {
    add(sides, change.expected.join(''), change.actual.join(''), change.same ? 'same' : 'changed');
  }
}

/** Runs of what both have and of what differs, in order. */
function changes<T>(
  expected: readonly T[],
  actual: readonly T[],
  comparator: (left: T, right: T) => boolean = Object.is,
): Change<T>[] {
  const parts = diffArrays([...expected], [...actual], { comparator, timeout: PATIENCE_MS });
  if (!parts) return [{ expected, actual, same: false }];
  const result: Change<T>[] = [];
  let from = 0;
  for (const { value, added, removed, count } of parts) {
    if (!added && !removed) {
      // The library hands out one side's elements; their tails may differ from those of the other.
      result.push({ expected: expected.slice(from, from + count), actual: value, same: true });
      from += count;
      continue;
    }
    if (removed) from += count;
    const last = result.at(-1);
    const open = last && !last.same ? last : { expected: [], actual: [] };
    if (last && !last.same) result.pop();
    result.push({
      expected: removed ? [...open.expected, ...value] : open.expected,
      actual: added ? [...open.actual, ...value] : open.actual,
      same: false,
    });
  }
  return result;
}

function areStrings({ expected, actual }: Change<string>): boolean {
  const [wanted, came] = [expected[0], actual[0]];
  if (expected.length !== 1 || actual.length !== 1 || wanted === undefined || came === undefined)
    return false;
  return isStringToken(wanted) && isStringToken(came);
}

function add(sides: Sides, expected: string, actual: string, kind: Piece['kind']): void {
  sides.expected.add(expected, kind);
  sides.actual.add(actual, kind);
}

function sameElement(left: Element, right: Element): boolean {
  return textOf(left) === textOf(right);
}

function textOf(element: Element): string {
  return element.tokens.join('');
}

function whole(element: Element): string {
  return textOf(element) + element.tail;
}
