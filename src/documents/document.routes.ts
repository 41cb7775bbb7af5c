import { z } from 'zod';
import { download, type Endpoint, read } from '../http/endpoint.ts';
import { id, idParams, language, page, pageQuery } from '../http/schemas.ts';
import { documentList, documentPdf, documentSorts } from './document.view.ts';

const room = 'documents';
const readers = ['account_manager', 'finance', 'management'] as const;

const kind = z.enum(['offer', 'order-acknowledgement', 'order-confirmation', 'invoice']);

const documentItem = z.object({
  id,
  kind,
  number: z.string(),
  title: z.string(),
  language,
  clientId: id,
  subjectId: id.describe('the offer version, order, contract or invoice that it documents'),
  clauses: z.array(z.string()),
  createdAt: z.string(),
  renderedAt: z.string().nullable(),
  sha256: z.string().nullable().describe('of the archived PDF; empty until it is rendered'),
  pages: z.number().int().nullable(),
});

export const documentRoutes: Endpoint[] = [
  read({
    path: '/documents',
    room,
    summary: 'Papers that were made, the newest first',
    roles: readers,
    query: z.strictObject({
      ...pageQuery,
      sort: z.enum(documentSorts).default('-created'),
      clientId: id.optional(),
      kind: kind.optional(),
      subjectId: id.optional(),
    }),
    answer: page(documentItem),
    handle: ({ db, query }) => documentList(db, query),
  }),
  download({
    path: '/documents/:id/pdf',
    room,
    summary: 'The archived original; refused with document-pending until it is rendered',
    roles: readers,
    mediaType: 'application/pdf',
    params: idParams,
    handle: ({ db, params }) => documentPdf(db, params.id),
  }),
];
