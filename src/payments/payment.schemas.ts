import { z } from 'zod';
import { day, id, positiveAmount, text } from '../http/schemas.ts';
import { paymentParts } from './allocation.ts';
import { paymentMethods } from './payment.ts';

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
  method: z.enum(paymentMethods),
  reference: z.string().nullable(),
  payer: z.string().nullable(),
});

export const paymentAnswer = paymentLine.extend({
  allocations: z.array(
    allocation.extend({
      invoiceNumber: z.string(),
      reason: z.string().meta({ examples: ['names RE-2026-0001'] }),
      clause: z.string(),
    }),
  ),
});
