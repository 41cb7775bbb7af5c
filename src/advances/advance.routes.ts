import { z } from 'zod';
import { type Endpoint, read, write } from '../http/endpoint.ts';
import { id, idParams, text } from '../http/schemas.ts';
import { totalsOf } from '../money/vat.ts';
import { payableTaxes } from '../invoicing/invoice.ts';
import { advanceReasons } from './advance-reason.ts';
import { advanceEvidence } from './advance-evidence.view.ts';
import { demandAdvance } from './demand-advance.action.ts';

const room = 'advances';
const clause = 'gtc:6.9';
const amount = z.string().meta({ description: 'decimal string, EUR' });

export const advanceRoutes: Endpoint[] = [
  read({
    path: '/clients/:id/advance-reasons',
    room,
    summary: 'The reasons for which an advance payment may be demanded, with what speaks for each',
    clause,
    roles: ['account_manager', 'finance', 'management'],
    params: idParams,
    query: z.strictObject({ contractId: id.optional() }),
    answer: z.object({
      reasons: z.array(
        z.object({
          reason: z.enum(advanceReasons),
          proven: z.boolean().meta({ description: 'false: a person judges and says why' }),
          evidence: z.array(z.string()),
          clause: z.string(),
        }),
      ),
    }),
    handle: ({ db, params, query, today }) => advanceEvidence(db, params.id, query.contractId, today),
  }),
  write({
    method: 'post',
    path: '/contracts/:id/advance-demands',
    room,
    summary:
      'Demand an advance payment for the next partial service; it is invoiced at once and work waits for it',
    clause,
    roles: ['finance', 'management'],
    params: idParams,
    body: z.strictObject({
      partId: id.optional(),
      reasons: z.array(z.enum(advanceReasons)).min(1).max(advanceReasons.length),
      note: text(500).optional(),
    }),
    status: 201,
    answer: z.object({ invoiceId: id, number: z.string(), net: amount, vat: amount, gross: amount }),
    handle: async ({ tx, params, body, caller, at }) => {
      const { partId, reasons, note = null } = body;
      const request = { contractId: params.id, partId, reasons: [...new Set(reasons)], note };
      const invoice = await demandAdvance(tx, { ...request, actor: caller.actor, at });
      const { net, vat, gross } = totalsOf(payableTaxes(invoice));
      return {
        invoiceId: invoice.id,
        number: invoice.number,
        net: net.toString(),
        vat: vat.toString(),
        gross: gross.toString(),
      };
    },
    afterCommit: (app) => app.queue.add('scheduled', [{ entry: 'render' }]),
  }),
];
