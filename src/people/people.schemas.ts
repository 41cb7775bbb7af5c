import { z } from 'zod';
import { day, id, text, unitPrice } from '../http/schemas.ts';

const role = text(60).meta({ examples: ['developer'] });
export const personInput = z.strictObject({
  name: text(200),
  email: z.email().max(254).optional(),
  role: role.optional(),
});
export const personAnswer = z.object({
  id,
  name: z.string(),
  email: z.string().nullable(),
  role: z.string().nullable(),
});

export const rateInput = z.strictObject({
  hourly: unitPrice.meta({ examples: ['95.00'] }),
  validFrom: day,
  personId: id.optional(),
  role: role.optional(),
  clientId: id.optional(),
  contractId: id.optional(),
});
export const rateAnswer = z.object({
  id,
  hourly: z.string(),
  validFrom: z.string(),
  personId: id.nullable(),
  role: z.string().nullable(),
  clientId: id.nullable(),
  contractId: id.nullable(),
});
export const rateListItem = rateAnswer.extend({
  personName: z.string().nullable(),
  clientName: z.string().nullable(),
  contractNumber: z.string().nullable(),
  validTo: z.string().nullable().describe('the last day before another rate for the same takes its place'),
  enteredBy: z.string(),
  enteredAt: z.string(),
});
