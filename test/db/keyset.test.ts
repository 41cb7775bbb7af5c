import { expect } from 'chai';
import { type Db } from '../../db/connection.ts';
import { newId } from '../../db/id.ts';
import { keysetPage } from '../../db/keyset.ts';
import { Problem } from '../../src/problems/problem.ts';
import { freshDatabase } from '../support/database.ts';
import { makeNotes } from '../support/notes.ts';

interface Row {
  readonly id: string;
  readonly title: string;
  readonly size: number;
}

describe('keyset pages', () => {
  let db: Db;
  let database: Awaited<ReturnType<typeof freshDatabase>>;

  before(async () => {
    database = await freshDatabase();
    ({ db } = database);
    await makeNotes(db);
    // Few sizes and instants that differ by microseconds, so that ties and exactness matter.
    const rows = Array.from({ length: 1_000 }, (_, index) => ({
      id: newId(),
      title: `Note ${(index * 7919) % 1000} "ÄÖ\u{1F600}"`,
      size: 1 + (index % 7),
      written_at: `2026-03-02T09:00:00.${String(100_000 + (index % 50)).padStart(6, '0')}Z`,
    }));
    await db('note').insert(rows);
  });
  after(() => database.drop());

  const sorts = {
    title: 'lower(note.title)',
    size: 'note.size',
    writtenAt: 'note.written_at',
    id: 'note.id',
  };
  const page = (sort: string, cursor?: string, limit = 37) =>
    keysetPage<Row>(db, db('note').select('note.id', 'note.title', 'note.size'), {
      id: 'note.id',
      sorts,
      sort,
      limit,
      cursor,
    });

  async function readToTheEnd(
    sort: string,
    between: (page: number) => Promise<void> = () => Promise.resolve(),
  ) {
    const seen: Row[] = [];
    let cursor: string | null | undefined;
    for (let count = 0; cursor !== null; count += 1) {
      const { items, nextCursor } = await page(sort, cursor);
      seen.push(...items);
      cursor = nextCursor;
      await between(count);
    }
    return seen;
  }

  for (const [sort, order] of [
    ['title', 'lower(title), id'],
    ['-title', 'lower(title) desc, id desc'],
    ['size', 'size, id'],
    ['-writtenAt', 'written_at desc, id desc'],
    ['-id', 'id desc'],
  ] as const) {
    it(`by ${sort}: 1 000 rows, each once, in order`, async () => {
      const seen = await readToTheEnd(sort);
      expect(seen).to.deep.equal(await db('note').select('id', 'title', 'size').orderByRaw(order));
    });
  }

  it('rows that appear meanwhile move none of the others', async () => {
    const before = await db<Row>('note').pluck('id');
    const late: string[] = [];
    const seen = await readToTheEnd('size', async (count) => {
      late.push(newId());
      const title = `late ${count}`;
      await db('note').insert({
        id: late.at(-1),
        title,
        size: 1 + (count % 7),
        written_at: '2026-03-02T09:00:00Z',
      });
    });
    const ids = seen.map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
    expect(ids.filter((id) => !late.includes(id))).to.have.members(before);
    await db('note').whereIn('id', late).delete();
  });

  it('a last page that is full has no cursor', async () => {
    expect((await page('id', undefined, 1_000)).nextCursor).to.equal(null);
    expect((await page('id', undefined, 999)).nextCursor).to.be.a('string');
  });

  it('a cursor of another sort, of another direction, or of no list: bad-cursor', async () => {
    const { nextCursor } = await page('size');
    const cursors = [
      ['title', nextCursor],
      ['-size', nextCursor],
      ['size', 'rubbish'],
      ['size', Buffer.from('{"a":1}').toString('base64url')],
      ['size', Buffer.from('["size","1"]').toString('base64url')],
    ] as const;
    for (const [sort, cursor] of cursors) {
      const refusal: unknown = await page(sort, cursor ?? '').catch((error: unknown) => error);
      expect(refusal).to.be.instanceOf(Problem).with.property('type', 'bad-cursor');
    }
  });
});
