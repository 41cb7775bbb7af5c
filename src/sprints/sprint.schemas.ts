import { z } from 'zod';
import { day, id, positiveAmount, text } from '../http/schemas.ts';

export const newSprint = z
  .strictObject({
    linePosition: z.number().int().min(1).max(500),
    goal: text(500),
    from: day,
    to: day.meta({ description: 'the last day' }),
    price: positiveAmount
      .optional()
      .meta({ description: 'net, out of the agreed price of a lump sum; of effort the hours count' }),
  })
  .refine(({ from, to }) => to >= from, { path: ['to'], message: 'must not be before from' });

export const sprintAnswer = z.object({
  id,
  contractId: id,
  number: z.number().int(),
  linePosition: z.number().int(),
  goal: z.string(),
  from: z.string(),
  to: z.string(),
  price: z.string().nullable(),
  status: z.enum(['open', 'closed', 'dropped']),
  deliveryId: id.nullable(),
  actions: z.array(z.string()),
});
