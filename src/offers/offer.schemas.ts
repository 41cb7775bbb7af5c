import { z } from 'zod';
import { day, id, percentage, quantity, text, unitPrice } from '../http/schemas.ts';
import { termsOverrides } from '../terms/parameters.ts';
import { billingModes, contractTypes, lineKinds } from './offer.ts';
import { vatTreatments } from '../clients/vat-treatment.ts';

const lineInput = z.strictObject({
  kind: z.enum(lineKinds),
  description: text(2000),
  quantity,
  unit: text(20),
  unitPrice,
  discountPercent: percentage.optional(),
  vatRate: percentage.optional(),
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
});

export const newOffer = offerInput.extend({ clientId: id });

const tax = z.object({ category: z.string(), rate: z.string(), base: z.string(), amount: z.string() });

export const orderAnswer = z.object({
  id,
  offerId: id,
  status: z.enum(['received', 'confirmed', 'refused', 'superseded', 'lapsed']),
  receivedAt: z.string(),
  deemedReceivedAt: z.string(),
  boundUntil: z.string(),
});

export const offerStatuses = [
  'draft',
  'sent',
  'ordered',
  'confirmed',
  'declined',
  'withdrawn',
  'lapsed',
] as const;

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
  lines: z.array(
    z.object({
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
    }),
  ),
  taxes: z.array(tax),
  net: z.string(),
  vat: z.string(),
  gross: z.string(),
  order: orderAnswer.nullable(),
  actions: z.array(z.string()).describe('what may happen next'),
  createdAt: z.string(),
});
