/**
 * Does the work for every item in order, at most so many at a time. If one throws, no further one is begun, those under
 * way are awaited, and the first error is thrown.
 */
export async function sideBySide<T>(
  items: readonly T[],
  atATime: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const waiting = items.values();
  const errors: unknown[] = [];
  const lane = async (): Promise<void> => {
    for (const item of waiting) {
      if (errors.length > 0) return;
      await work(item).catch((error: unknown) => errors.push(error));
    }
  };
  await Promise.all(Array.from({ length: Math.min(atATime, items.length) }, lane));
  if (errors.length > 0) throw errors[0];
}
