/**
 * The items in an order in which neighbours differ where that is possible: one after another of the largest group that
 * is not the one before. Within a group the order stays.
 */
export function mixed<T>(items: readonly T[], groupOf: (item: T) => string): T[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(groupOf(item));
    if (group) group.push(item);
    else groups.set(groupOf(item), [item]);
  }
  const order: T[] = [];
  let before: string | null = null;
  while (order.length < items.length) {
    let largest: string | null = null;
    let size = 0;
    for (const [name, { length }] of groups) {
      if (name !== before && length > size) [largest, size] = [name, length];
    }
    const name: string | null = largest ?? before;
    const next = name === null ? undefined : groups.get(name)?.shift();
    if (next === undefined) break;
    order.push(next);
    before = name;
  }
  return order;
}
