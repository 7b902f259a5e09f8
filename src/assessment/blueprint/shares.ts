import type { Random } from '../random';

/** Whole numbers with the given sum, as near to the shares as whole numbers can be (largest remainders). */
export function apportion(
  total: number,
  shares: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  const exact = exactShares(total, shares);
  const counts = new Map(exact.map(([key, value]) => [key, Math.floor(value)]));
  let left = total - [...counts.values()].reduce((sum, count) => sum + count, 0);
  const byRemainder = exact.toSorted(([, one], [, other]) => (other % 1) - (one % 1));
  for (const [key] of byRemainder) {
    if (left-- <= 0) break;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return Object.fromEntries(counts);
}

/**
 * As `apportion`, but what does not come out even falls by chance, so that over many draws every key gets its exact share
 * (systematic sampling, Madow 1949): a topic of 4% is in every second sitting of fifteen questions rather than in none.
 */
export function apportionByChance(
  total: number,
  shares: Readonly<Record<string, number>>,
  random: Random,
): Readonly<Record<string, number>> {
  const exact = exactShares(total, shares);
  const start = random();
  let passed = 0;
  let given = 0;
  return Object.fromEntries(
    exact.map(([key, value]) => {
      passed += value;
      // A sum of shares may fall short of the whole by a rounding error.
      const upTo = Math.floor(passed + start + 1e-9);
      const count = upTo - given;
      given = upTo;
      return [key, count];
    }),
  );
}

function exactShares(total: number, shares: Readonly<Record<string, number>>): (readonly [string, number])[] {
  const positive = Object.entries(shares).filter(([, share]) => share > 0);
  const sum = positive.reduce((all, [, share]) => all + share, 0);
  return positive.map(([key, share]) => [key, (total * share) / sum] as const);
}
