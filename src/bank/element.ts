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

export function first(from: Element, ...way: readonly string[]): Element | undefined {
  return all(from, ...way)[0];
}

/** The text at the end of a way down, without blanks around it; null where there is none. */
export function textAt(from: Element, ...way: readonly string[]): string | null {
  const text = first(from, ...way)?.text.trim() ?? '';
  return text === '' ? null : text;
}
