import { availableParallelism } from 'node:os';

/**
 * Does the work of every item, a few at a time; results stand in the order of the items.
 *
 * @throws the signal's reason when aborted, and the first error of the work.
 */
export async function inParallel<Item, Result>(
  items: readonly Item[],
  signal: AbortSignal,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results = new Map<number, Result>();
  const waiting = items.entries();
  let failed = false;
  const worker = async (): Promise<void> => {
    for (const [i, item] of waiting) {
      if (failed) return;
      try {
        signal.throwIfAborted();
        results.set(i, await work(item));
      } catch (error) {
        // The others finish what they have begun, and begin nothing more.
        failed = true;
        throw error;
      }
    }
  };
  const atOnce = Math.min(4, Math.max(2, availableParallelism()));
  await Promise.all(Array.from({ length: atOnce }, worker));
  signal.throwIfAborted();
  return [...results].sort(([one], [other]) => one - other).map(([, result]) => result);
}
