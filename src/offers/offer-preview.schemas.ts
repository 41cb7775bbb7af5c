import { z } from 'zod';
import { vatTreatments } from '../clients/vat-treatment.ts';
import { id, page } from '../http/schemas.ts';
import { lineAnswer, offerInput, perPeriodAnswer, taxAnswer, termAnswer } from './offer.schemas.ts';

const amount = z.string().meta({ description: 'decimal string, EUR' });
const totals = { net: amount, vat: amount, gross: amount };
const offerId = id.optional().describe('the offer that is rewritten');

/** An offer as it is being written. */
export const offerPreviewBody = offerInput.extend({
  clientId: id.optional().describe('without one it is priced as for a business at home'),
  offerId,
});
export const paperPreviewBody = offerInput.extend({ clientId: id, offerId });

export const offerPreviewAnswer = z.object({
  vatTreatment: z.enum(vatTreatments),
  vatReason: z.string().describe('why this treatment is proposed for the client'),
  lines: z.array(lineAnswer),
  allowances: z
    .array(z.object({ percent: z.string(), rate: z.string(), base: amount, amount }))
    .describe('the discount on the whole offer, per VAT rate'),
  taxes: z.array(taxAnswer),
  ...totals,
  perPeriod: perPeriodAnswer,
  term: termAnswer,
});

export const paperPreviewAnswer = z.object({
  pages: z.number().int(),
  pdf: z.base64().describe('PDF in base64'),
});

export const versionsAnswer = page(
  z.object({
    version: z.number().int(),
    title: z.string(),
    ...totals,
    validUntil: z.string().nullable(),
    sentAt: z.string().nullable().describe('null: a draft'),
    documentId: id.nullable(),
  }),
);

export const comparisonAnswer = z.object({
  from: z.number().int(),
  to: z.number().int(),
  facts: z
    .array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() }))
    .describe('what changed besides the lines'),
  lines: z.array(
    z.object({
      change: z.enum(['same', 'changed', 'added', 'removed']),
      before: lineAnswer.nullable(),
      after: lineAnswer.nullable(),
      fields: z.array(z.string()).describe('what differs in a changed line'),
    }),
  ),
  before: z.object(totals),
  after: z.object(totals),
  difference: z.object(totals).describe('later less earlier'),
});

export const receiptAnswer = z.object({
  receivedAt: z.string(),
  deemedReceivedAt: z.string(),
  boundUntil: z.string(),
});
