/**
 * The ids that answers have shown, by what they belong to: "invoice", "time-entry". A generated request names one as
 * "{{invoice:7}}", which becomes an id only when it is sent, so that a seed means the same requests in every database.
 */
export class KnownIds {
  readonly #ids = new Map<string, string[]>();

  /** Takes note of all ids in an answer; those called plainly "id" belong to the resource that was asked. */
  learn(path: string, body: unknown): void {
    this.#learn(resourceOf(path), body);
  }

  #learn(resource: string, value: unknown): void {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, member] of Object.entries(value)) {
      if (typeof member !== 'string') this.#learn(resource, member);
      else if (key === 'id') this.#add(resource, member);
      else if (key.endsWith('Id')) this.#add(subjectOf(key), member);
    }
  }

  #add(subject: string, id: string): void {
    const known = this.#ids.get(subject) ?? [];
    if (!known.includes(id)) known.push(id);
    this.#ids.set(subject, known);
  }

  /** The value with every id that it names in its place. */
  resolve<T>(value: T): T {
    if (typeof value === 'string') return this.#inText(value) as T;
    if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
    if (Array.isArray(value)) return value.map((member: unknown) => this.resolve(member)) as T;
    return Object.fromEntries(
      Object.entries(value).map(([key, member]) => [key, this.resolve(member as unknown)]),
    ) as T;
  }

  /** The value with the name of every id that is known. */
  named(value: unknown): unknown {
    if (typeof value === 'string') return this.#nameOf(value) ?? value;
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map((member: unknown) => this.named(member));
    return Object.fromEntries(
      Object.entries(value).map(([key, member]) => [key, this.named(member as unknown)]),
    );
  }

  #nameOf(id: string): string | undefined {
    for (const [subject, ids] of this.#ids) {
      if (ids.includes(id)) return `{{${subject}:${ids.indexOf(id)}}}`;
    }
    return undefined;
  }

  #inText(text: string): string {
    return text.replaceAll(/\{\{([a-z-]+):(\d+)\}\}/g, (_whole, subject: string, nth: string) =>
      this.nth(subject, Number(nth)),
    );
  }

  /** The nth id of a kind; of a kind that nobody has seen, one of any. */
  nth(subject: string, n: number): string {
    const fitting = [...this.#ids.keys()].find((known) => known === subject || known.endsWith(`-${subject}`));
    const ids = this.#ids.get(fitting ?? '') ?? [...this.#ids.values()].flat();
    return ids[n % ids.length] ?? '00000000-0000-7000-8000-000000000000';
  }
}

/** "/contracts/:id/time-entries" → "time-entry": what an answer's plain id belongs to. */
function resourceOf(path: string): string {
  const names = path.split('/').filter((part) => part !== '' && !part.startsWith(':'));
  return singular(names.at(-1) ?? '');
}

/** What the id in a parameter or field belongs to: "invoiceIds" → "invoice", "id" below "/offers/" → "offer". */
export function subjectOf(name: string, path = ''): string {
  if (name === 'id') return singular(/\/([a-z-]+)\/:id/.exec(path)?.[1] ?? '');
  return name
    .replace(/Ids?$/, '')
    .replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    .replace(/^-/, '');
}

function singular(name: string): string {
  return name.replace(/ies$/, 'y').replace(/s$/, '');
}
