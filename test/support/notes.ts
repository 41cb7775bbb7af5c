import { z } from 'zod';
import { type Db } from '../../db/connection.ts';
import { newId } from '../../db/id.ts';
import { keysetPage } from '../../db/keyset.ts';
import { download, type Endpoint, read, write } from '../../src/http/endpoint.ts';
import {
  amount,
  day,
  id,
  idParams,
  page,
  pageQuery,
  quantity,
  sortQuery,
  text,
} from '../../src/http/schemas.ts';
import { notFound } from '../../src/problems/problem.ts';

/*
 * A small room of its own to try the edge on, whatever the real rooms are like.
 */

export async function makeNotes(db: Db): Promise<void> {
  await db.raw(`create table note (
    id uuid primary key,
    title text not null constraint note_title unique,
    parent uuid constraint note_parent references note,
    size integer not null default 1 constraint note_size check (size > 0),
    written_at timestamptz not null
  )`);
}

const note = z.object({ id: z.string(), title: z.string(), size: z.number() });

export const newNote = z.strictObject({
  title: text(80),
  parent: id.optional(),
  size: z.number().optional(),
  price: amount.optional(),
  due: day.optional(),
  lines: z.array(z.strictObject({ quantity })).max(3).optional(),
});

export const noteRoutes: Endpoint[] = [
  read({
    path: '/notes/:id',
    room: 'notes',
    summary: 'One note',
    roles: ['finance'],
    params: idParams,
    answer: note,
    handle: async ({ db, params }) => {
      const found = await db('note')
        .where({ id: params.id })
        .first<{ id: string; title: string; size: number }>();
      if (found === undefined) throw notFound('there is no such note; list the notes to find it');
      return found;
    },
  }),
  read({
    path: '/notes',
    room: 'notes',
    summary: 'All notes',
    roles: ['finance'],
    query: z.strictObject({ ...pageQuery, ...sortQuery(['title', 'size', '-writtenAt']) }),
    answer: page(note),
    handle: ({ db, query }) =>
      keysetPage(db, db('note').select('note.id', 'note.title', 'note.size'), {
        id: 'note.id',
        sorts: { title: 'lower(note.title)', size: 'note.size', writtenAt: 'note.written_at' },
        ...query,
      }),
  }),
  download({
    path: '/notes/latest',
    room: 'notes',
    summary: 'The latest note as a file',
    roles: ['finance'],
    mediaType: 'text/plain',
    handle: () =>
      Promise.resolve({
        bytes: Buffer.from('hello'),
        mediaType: 'text/plain',
        fileName: 'Übersicht für Šárka.txt',
      }),
  }),
  write({
    path: '/notes',
    method: 'post',
    room: 'notes',
    summary: 'Writes a note',
    clause: 'gtc:2.1',
    roles: ['finance'],
    body: newNote,
    answer: note,
    status: 201,
    handle: async ({ tx, body, at }) => {
      const row = { id: newId(), title: body.title, size: body.size ?? 1 };
      await tx('note').insert({ ...row, parent: body.parent ?? null, written_at: at });
      if (body.title.includes('but no')) throw notFound('written, and then refused; choose another title');
      if (body.title.includes('explode')) throw new Error('secret inside');
      if (body.title.includes('leak')) return { ...row, size: 'not a number' as unknown as number };
      return row;
    },
  }),
  write({
    path: '/notes/:id/touch',
    method: 'post',
    room: 'notes',
    summary: 'Makes a note larger',
    roles: ['finance'],
    params: idParams,
    answer: note,
    status: 200,
    handle: async ({ tx, params }) => {
      const [touched] = await tx<z.input<typeof note>>('note')
        .where({ id: params.id })
        .increment('size', 1)
        .returning('*');
      if (touched === undefined) throw notFound('there is no such note; list the notes to find it');
      return touched;
    },
  }),
];
