/** A generator of numbers from 0 to 1 that gives the same ones for the same seed on every machine. */
export type Random = () => number;

/**
 * Mulberry32 (Tommy Ettinger's SplitMix32): 32 bits of state, quick, and even enough for drawing questions.
 *
 * @param seed a whole number; the lower 32 bits count
 */
export function randomFrom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** In an order of the generator's (Fisher and Yates); the list itself is left alone. */
export function shuffled<T>(list: readonly T[], random: Random): T[] {
  const order = [...list];
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const [one, two] = [order[last], order[other]] as [T, T];
    order[last] = two;
    order[other] = one;
  }
  return order;
}

/** A whole number from 0 to 2^32 that follows from a text (FNV-1a, 32 bits). */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}
