import { z } from 'zod';
import { cadences } from '../calendar/cadence.ts';
import { day, id, percentage, quantity, text, unitPrice } from '../http/schemas.ts';
import { termsOverrides } from '../terms/parameters.ts';
import { billedWhen } from './line-cadence.ts';
import { billingModes, contractTypes, lineKinds } from './offer.ts';
import { vatTreatments } from '../clients/vat-treatment.ts';
import { termKinds } from './term.ts';
import { buyerAccounts } from './third-party.ts';

export const lineInput = z.strictObject({
  kind: z.enum(lineKinds),
  description: text(2000),
  quantity,
  unit: text(20),
  unitPrice,
  discountPercent: percentage.optional(),
  vatRate: percentage.optional(),
  cadence: z
    .enum(cadences)
    .optional()
    .describe('per what a recurring service, hour pool, licence or (billed per period) effort is billed'),
  billed: z.enum(billedWhen).optional().describe('before or after the period'),
  account: z
    .enum(buyerAccounts)
    .optional()
    .describe('of a third-party item: in whose name and on whose account it is bought; "own" unless given'),
  bindingEstimate: z
    .boolean()
    .optional()
    .describe('of effort that is billed once: an overrun of the estimate is never billed (GTC 6.2)'),
});

const months = z.int().min(1).max(330);

/** How long the contract is to run (GTC 3.8). */
const termInput = z.strictObject({
  kind: z.enum(termKinds),
  startsOn: z.union([z.literal('on-conclusion'), day]).optional(),
  months: months.optional().describe('of a fixed term, or of the first term of one that renews'),
  renewalMonths: months.optional(),
});

/** What an account manager writes; at most 500 lines fit one paper. */
export const offerInput = z.strictObject({
  title: text(200),
  introduction: text(4000).optional(),
  billingMode: z.enum(billingModes),
  contractType: z.enum(contractTypes),
  lines: z.array(lineInput).min(1).max(500),
  discountPercent: percentage.optional(),
  vatTreatment: z.enum(vatTreatments).optional(),
  expectedSupply: text(200).optional(),
  validUntil: day.optional(),
  terms: termsOverrides.optional(),
  term: termInput.optional(),
});

export const newOffer = offerInput.extend({ clientId: id });

export const taxAnswer = z.object({
  category: z.string(),
  rate: z.string(),
  base: z.string(),
  amount: z.string(),
});

export const orderAnswer = z.object({
  id,
  offerId: id,
  status: z.enum(['received', 'confirmed', 'refused', 'superseded', 'lapsed']),
  receivedAt: z.string(),
  deemedReceivedAt: z.string(),
  boundUntil: z.string(),
  orderedBy: z.string().nullable(),
});

const offerStatuses = ['draft', 'sent', 'ordered', 'confirmed', 'declined', 'withdrawn', 'lapsed'] as const;

export const offerListItem = z.object({
  id,
  number: z.string(),
  clientId: id,
  clientName: z.string(),
  status: z.enum(offerStatuses),
  version: z.number().int(),
  title: z.string(),
  net: z.string(),
  gross: z.string(),
  validUntil: z.string().nullable(),
});

export const lineAnswer = z.object({
  position: z.number().int(),
  kind: z.enum(lineKinds),
  description: z.string(),
  quantity: z.string(),
  unit: z.string(),
  unitPrice: z.string(),
  discountPercent: z.string(),
  vatCategory: z.string(),
  vatRate: z.string(),
  net: z.string(),
  bindingEstimate: z.boolean(),
  cadence: z.enum(cadences).nullable(),
  billed: z.enum(billedWhen).nullable(),
  account: z.enum(buyerAccounts).nullable(),
});

export const termAnswer = z
  .object({
    kind: z.enum(termKinds),
    startsOn: z.string(),
    months: z.number().int().nullable(),
    renewalMonths: z.number().int().nullable(),
  })
  .nullable();

export const perPeriodAnswer = z
  .array(
    z.object({
      cadence: z.enum(cadences).nullable(),
      net: z.string().meta({ description: 'decimal string, EUR' }),
    }),
  )
  .describe('nets after discount: what is paid once (null), and per period');

export const offerAnswer = z.object({
  id,
  number: z.string(),
  clientId: id,
  status: z.enum(offerStatuses),
  version: z.number().int(),
  title: z.string(),
  introduction: z.string().nullable(),
  billingMode: z.enum(billingModes),
  contractType: z.enum(contractTypes),
  expectedSupply: z.string().nullable(),
  discountPercent: z.string(),
  vatTreatment: z.enum(vatTreatments),
  validUntil: z.string().nullable(),
  terms: z.record(z.string(), z.unknown()),
  term: termAnswer,
  lines: z.array(lineAnswer),
  taxes: z.array(taxAnswer),
  perPeriod: perPeriodAnswer,
  net: z.string(),
  vat: z.string(),
  gross: z.string(),
  order: orderAnswer.nullable(),
  actions: z.array(z.string()).describe('what may happen next'),
  createdAt: z.string(),
});
