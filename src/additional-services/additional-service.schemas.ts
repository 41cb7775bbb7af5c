import { z } from 'zod';
import { day, id, percentage, quantity, text, unitPrice } from '../http/schemas.ts';

export const newService = z.strictObject({
  description: text(2000),
  quantity: quantity.meta({ description: 'by the hour: the expected hours' }),
  unit: text(20),
  unitPrice,
  byHours: z
    .boolean()
    .default(false)
    .meta({ description: 'billed by the hours that it takes, instead of as ordered' }),
  vatRate: percentage.optional(),
  orderedBy: text(200),
  orderedOn: day,
  document: text(500).meta({ description: 'where the order can be read: "mail of 3 March 2026"' }),
});

export const serviceAnswer = z.object({
  id,
  contractId: id,
  number: z.number().int(),
  description: z.string(),
  quantity: z.string(),
  unit: z.string(),
  unitPrice: z.string(),
  byHours: z.boolean(),
  byTime: z.boolean().describe('billed by the time booked on it, not by hours that were stated'),
  bookedHours: z.string().describe('what is billable of the time booked on it'),
  unapprovedEntries: z.number().int().describe('entries that its invoice waits for'),
  vatCategory: z.string(),
  vatRate: z.string(),
  orderedBy: z.string(),
  orderedOn: z.string(),
  document: z.string(),
  renderedOn: z.string().nullable(),
  net: z.string(),
  vat: z.string(),
  gross: z.string(),
  status: z.enum(['ordered', 'rendered', 'revoked']),
  actions: z.array(z.string()),
});
