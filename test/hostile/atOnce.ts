/**
 * Does the work of every item, a few at a time: most of a check's time here is waiting. Every one that has begun comes to
 * its end before this does, so that nothing of it is in the way of the next test.
 *
 * @param most how many at a time; the check engine's limits have to hold beside one another on a machine of two cores
 * @throws the first error of the work
 */
export async function atOnce<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
  most = 4,
): Promise<void> {
  const waiting = items.values();
  const errors: unknown[] = [];
  const worker = async () => {
    for (const item of waiting) {
      if (errors.length > 0) return;
      await work(item).catch(error => errors.push(error));
    }
  };
  await Promise.all(Array.from({ length: most }, worker));
  if (errors.length > 0) throw errors[0];
}
