import { z } from 'zod';
import { day, id, percentage, proof, text, unitPrice } from '../http/schemas.ts';
import { exact } from '../money/decimal.ts';
import { priceCauses } from '../contracts/price.ts';

const dayAnswer = z.string().meta({ format: 'date' });
const price = z.string().meta({ description: 'decimal string, EUR per unit', examples: ['1084.43'] });
const monthAnswer = z.string().meta({ examples: ['2026-10'] });
const year = z.number().int().min(2000).max(2999);

const keptPriceAnswer = z.object({
  linePosition: z.number().int(),
  agreedPrice: price.meta({ description: 'what every adjustment starts from' }),
  oldPrice: price,
  newPrice: price,
  series: z.string().meta({ examples: ['VPI 2020'] }),
  baseMonth: monthAnswer,
  baseIndex: z.string(),
  month: monthAnswer.meta({ description: 'the newest month compared' }),
  index: z.string(),
  formula: z.string().meta({ examples: ['1000.00 × 115.6 / 106.6 = 1084.43'] }),
});

export const adjustmentAnswer = z.object({
  id,
  contractId: id,
  year: year.meta({ description: 'at whose end' }),
  effectiveFrom: dayAnswer.nullable(),
  prices: z.array(keptPriceAnswer).readonly(),
  documentId: id.nullable().meta({ description: 'the notice' }),
  leftOut: z.string().nullable().meta({ description: 'why prices stayed as they were' }),
});

/** An adjustment with the contract that a person knows by its number. */
export const adjustmentLine = adjustmentAnswer.extend({
  contractNumber: z.string(),
  clientId: id,
  clientName: z.string(),
});

export const omissionInput = z.strictObject({ year, reason: text(500) });

export const costIncreaseInput = z.strictObject({
  percent: percentage
    .refine((value) => exact(value).gt(0), 'must be more than 0')
    .meta({ description: 'by how much the costs have risen', examples: ['4.5'] }),
  validFrom: day,
  reason: text(500),
  evidence: proof('what proves the increase'),
  prices: z
    .array(z.strictObject({ linePosition: z.number().int().min(1).max(500), unitPrice }))
    .min(1)
    .max(500)
    .optional()
    .meta({ description: 'new prices, where not all rise by the whole percentage' }),
});

export const costIncreaseAnswer = z.object({
  id,
  contractId: id,
  validFrom: dayAnswer,
  percent: z.string(),
  reason: z.string(),
  documentId: id.meta({ description: 'the notice' }),
});

export const priceHistoryAnswer = z.object({
  items: z.array(
    z.object({
      linePosition: z.number().int(),
      description: z.string(),
      unit: z.string(),
      validFrom: dayAnswer,
      oldPrice: price.nullable(),
      newPrice: price,
      cause: z.enum(priceCauses),
      reason: z.string(),
      clause: z.string(),
      index: keptPriceAnswer.nullable().meta({ description: 'index values and formula of an adjustment' }),
      documentId: id.nullable().meta({ description: 'the notice' }),
      costIncreaseId: id.nullable(),
    }),
  ),
  nextCursor: z.null(),
});
