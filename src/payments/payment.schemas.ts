import { z } from 'zod';
import { amount as amountOfMoney, day, id, positiveAmount, proof, text } from '../http/schemas.ts';
import { Money } from '../money/money.ts';
import { paymentParts } from './allocation.ts';
import { paymentMethods, settlementMethods } from './payment.ts';
import { setOffBases } from './set-off.ts';

const amount = z.string().meta({ description: 'decimal string, EUR', examples: ['1234.50'] });

export const paymentInput = z.strictObject({
  amount: positiveAmount,
  valueDate: day,
  clientId: id.optional(),
  invoiceId: id.optional(),
  reference: text(140).optional(),
  payer: text(140).optional(),
  method: z.enum(paymentMethods).default('bank-transfer'),
});

const allocation = z.object({ invoiceId: id, part: z.enum(paymentParts), amount });

export const allocatedAnswer = z.object({
  id,
  allocations: z.array(allocation),
  credit: amount,
});

export const paymentLine = z.object({
  id,
  clientId: id,
  clientName: z.string(),
  amount,
  valueDate: z.string().meta({ format: 'date' }),
  method: z.enum(settlementMethods),
  reference: z.string().nullable(),
  payer: z.string().nullable(),
  returnedOn: z.string().nullable().meta({ format: 'date' }),
});

export const paymentAnswer = paymentLine.extend({
  allocations: z.array(
    allocation.extend({
      invoiceNumber: z.string(),
      reason: z.string().meta({ examples: ['names RE-2026-0001'] }),
      clause: z.string(),
      reversed: z.string().nullable(),
    }),
  ),
});

export const previewQuery = z.strictObject({
  amount: positiveAmount,
  valueDate: day,
  clientId: id.optional(),
  invoiceId: id.optional(),
  reminder: text(40).optional().meta({ description: 'the number of a reminder whose invoices it pays' }),
  reference: text(140).optional(),
});

/** What a payment would pay. */
export const previewAnswer = z.object({
  clientId: id,
  clientName: z.string(),
  allocations: z.array(
    allocation.extend({ invoiceNumber: z.string(), reason: z.string(), clause: z.string() }),
  ),
  credit: amount,
});

export const creditLine = z.object({
  clientId: id,
  clientNumber: z.string(),
  clientName: z.string(),
  credit: amount,
});

export const returnInput = z.strictObject({
  valueDate: day,
  reason: text(200),
  charges: amountOfMoney.refine((value) => !value.isNegative(), 'must be 0.00 or more').default(Money.zero),
  chargeClient: z.boolean().default(true),
});

export const reallocationInput = z.strictObject({
  invoiceId: id.nullable().meta({ description: 'null: leave it as a credit of the client' }),
  reason: text(200),
});

export const creditUseInput = z.strictObject({
  amount: positiveAmount.optional(),
  invoiceId: id.optional(),
});

export const refundInput = z.strictObject({
  amount: positiveAmount,
  valueDate: day,
  reference: text(140).optional(),
});

export const refundAnswer = z.object({ id, credit: amount });

export const setOffInput = z.strictObject({
  amount: positiveAmount,
  valueDate: day,
  invoiceId: id.optional(),
  basis: z.enum(setOffBases),
  document: proof('the acknowledgement or decision'),
});
