/** An element of a bank's XML, whatever prefix its namespace has. */
export interface Element {
  readonly name: string;
  readonly currency: string | null;
  readonly text: string;
  readonly children: readonly Element[];
}

/** The elements at the end of a way down, as many as there are: `all(entry, 'NtryDtls', 'TxDtls')`. */
export function all(from: Element, ...way: readonly string[]): Element[] {
  let found: Element[] = [from];
  for (const name of way)
    found = found.flatMap(({ children }) => children.filter((child) => child.name === name));
  return found;
}

/** The first element at the end of a way down. */
export function first(from: Element, ...way: readonly string[]): Element | undefined {
  return descend(from, way, 0);
}

function descend(from: Element, way: readonly string[], depth: number): Element | undefined {
  if (depth === way.length) return from;
  for (const child of from.children) {
    const found = child.name === way[depth] ? descend(child, way, depth + 1) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The text at the end of a way down, without blanks around it; null where there is none. */
export function textAt(from: Element, ...way: readonly string[]): string | null {
  const text = first(from, ...way)?.text.trim() ?? '';
  return text === '' ? null : text;
}
