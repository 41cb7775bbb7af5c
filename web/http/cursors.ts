import { type Query } from './api.ts';

export interface Page<Item> {
  readonly items: Item[];
  readonly nextCursor: string | null;
}

/** Reads one page of a list that goes on from a cursor; undefined is its beginning. */
export type ReadPage<Item> = (cursor: string | undefined) => Promise<Page<Item>>;

/**
 * Pages by number over an API that pages by cursor. It remembers where each page of a list begins, so that going
 * forwards and back costs one request; a page that nobody has come by yet is reached from the last known one before it.
 */
export class Cursors {
  /** The lists looked at last; each is a row of beginnings, the first page's being undefined. */
  private readonly lists = new Map<string, (string | undefined)[]>();

  /** @param list what makes it another list: its address, filters, sort and page size */
  async page<Item>(list: Query, number: number, read: ReadPage<Item>): Promise<Page<Item>> {
    const beginnings = this.beginningsOf(JSON.stringify(list));
    let at = Math.min(number, beginnings.length);
    for (;;) {
      const page = await read(beginnings[at - 1]);
      if (page.nextCursor !== null) beginnings[at] = page.nextCursor;
      else beginnings.length = at;
      if (at === number || page.nextCursor === null)
        return at === number ? page : { items: [], nextCursor: null };
      at += 1;
    }
  }

  private beginningsOf(list: string): (string | undefined)[] {
    const MOST = 50;
    const known = this.lists.get(list) ?? [undefined];
    // The last used stands last, so the first is the one to forget.
    this.lists.delete(list);
    this.lists.set(list, known);
    const [oldest] = this.lists.keys();
    if (this.lists.size > MOST && oldest !== undefined) this.lists.delete(oldest);
    return known;
  }
}
