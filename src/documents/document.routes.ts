import { z } from 'zod';
import { ownerIn } from '../access/owner.view.ts';
import { download, type Endpoint, read } from '../http/endpoint.ts';
import { id, idParams, language, page, pageQuery, sortQuery } from '../http/schemas.ts';
import { documentListItem, mailPreview, paperKind, paperTopics } from './document.schemas.ts';
import { documentPage, documentPdf } from './document.view.ts';
import { previewMail } from './preview-mail.action.ts';

const room = 'documents';
const readers = ['account_manager', 'finance', 'management'] as const;

/** Papers and their archived originals. */
export const documentRoutes: Endpoint[] = [
  read({
    path: '/documents',
    room,
    summary: 'Papers, the newest first',
    roles: readers,
    clients: 'listed',
    query: z.strictObject({
      ...pageQuery,
      ...sortQuery(['-created', 'created']),
      clientId: id.optional(),
      subjectId: id.optional(),
      kind: paperKind.optional(),
      topic: z
        .enum(paperTopics)
        .optional()
        .describe('what they are about; letters are reminders and notices'),
    }),
    answer: page(documentListItem),
    handle: ({ db, query }) => documentPage(db, query),
  }),
  download({
    path: '/documents/:id/pdf',
    room,
    summary: 'The archived original; refused with document-pending until it is rendered',
    roles: readers,
    clients: ownerIn('document'),
    mediaType: 'application/pdf',
    params: idParams,
    handle: ({ db, params }) => documentPdf(db, params.id),
  }),
  read({
    path: '/documents/:id/mail',
    room,
    summary: 'What the mail that carries a paper says, in either language; sends nothing',
    roles: readers,
    params: idParams,
    query: z.strictObject({ language: language.optional() }),
    answer: mailPreview,
    handle: ({ db, params, query }) => previewMail(db, { documentId: params.id, language: query.language }),
  }),
];
