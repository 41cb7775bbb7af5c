import { papersPage } from '../../templates/pages/papers.page.ts';
import { transaction } from '../../db/transaction.ts';
import { documentPdf } from '../documents/document.view.ts';
import { noteOpening } from '../documents/note-opening.action.ts';
import { notFound } from '../problems/problem.ts';
import { editionById, termsFile } from '../terms/edition.store.ts';
import { type Guest } from './guest.ts';
import { isAmongPapers, papersOf } from './papers.view.ts';
import { type Asked, type PortalRoute } from './route.ts';

/** Everything that was sent, to download, and the terms. */
export const paperPages: readonly PortalRoute[] = [
  {
    method: 'get',
    path: '/papers',
    answer: async (guest, { cursor }) => ({ page: papersPage(guest.frame, await papersOf(guest, cursor)) }),
  },
  { method: 'get', path: '/papers/:id', answer: paper },
  { method: 'get', path: '/terms/:id', answer: terms },
];

/** The archived original; the first time is kept, for those who sent it. */
async function paper(guest: Guest, { id }: Asked) {
  const { app, actor, at } = guest;
  if (!(await isAmongPapers(guest, id))) throw notFound('there is nothing under this address');
  const file = await documentPdf(app.db, id);
  await transaction(app.db, (tx) => noteOpening(tx, { documentId: id, actor, at }));
  return { file };
}

/** The terms document of an edition in the language of the page, else in the other (GTC 1.1). */
async function terms({ app: { db }, frame }: Guest, { id }: Asked) {
  await editionById(db, id);
  const other = frame.language === 'de' ? 'en' : 'de';
  const found = (await termsFile(db, id, frame.language)) ?? (await termsFile(db, id, other));
  if (found === null) throw notFound('this edition has no document');
  return { file: { bytes: found.bytes, mediaType: found.mediaType, fileName: found.fileName } };
}
