import { z } from 'zod';
import { id } from '../http/schemas.ts';
import { channels, dispatchStatuses } from './dispatch.ts';

export const paperKind = z.enum([
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

export const paperTopics = ['sales', 'invoices', 'letters'] as const;

export const documentListItem = z.object({
  id,
  kind: paperKind,
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
  dispatches: z
    .array(
      z.object({
        recipient: z.string(),
        channel: z.enum(channels),
        status: z.enum(dispatchStatuses),
        copy: z.number().int(),
        sentAt: z.string().nullable(),
        deemedReceivedAt: z.string().nullable(),
      }),
    )
    .describe('to whom it went'),
});

export const mailPreview = z.object({
  language: z.enum(['de', 'en']),
  subject: z.string(),
  text: z.string(),
});
