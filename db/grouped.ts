/** Rows of many subjects by their subject, in the order they came. */
export function grouped<Row, Item>(
  rows: readonly Row[],
  subjectOf: (row: Row) => string,
  itemOf: (row: Row) => Item,
): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const row of rows) {
    const subject = subjectOf(row);
    const items = groups.get(subject);
    if (items === undefined) groups.set(subject, [itemOf(row)]);
    else items.push(itemOf(row));
  }
  return groups;
}
