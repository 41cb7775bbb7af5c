import { z } from 'zod';
import { ownerIn } from '../access/owner.view.ts';
import { download, type Endpoint, read } from '../http/endpoint.ts';
import { id, idParams, page, pageQuery, sortQuery } from '../http/schemas.ts';
import { documentPage, documentPdf } from './document.view.ts';

const room = 'documents';
const readers = ['account_manager', 'finance', 'management'] as const;
const kind = z.enum([
  'offer',
  'order-acknowledgement',
  'order-confirmation',
  'invoice',
  'reminder',
  'claim-statement',
  'withdrawal',
  'termination-confirmation',
  'pool-notice',
  'overrun-notice',
  'instalment-plan',
  'loss-of-term',
  'timesheet',
  'index-notice',
  'cost-notice',
]);

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
      kind: kind.optional(),
    }),
    answer: page(
      z.object({
        id,
        kind,
        subjectId: id,
        clientId: id,
        number: z.string(),
        title: z.string(),
        language: z.enum(['de', 'en']),
        clauses: z.array(z.string()),
        createdAt: z.string(),
        sha256: z.string().nullable(),
        pages: z.number().int().nullable(),
        openedAt: z.string().nullable().describe('when the client first opened it in the portal'),
        openedBy: z.string().nullable(),
      }),
    ),
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
];
