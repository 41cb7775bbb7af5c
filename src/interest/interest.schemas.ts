import { z } from 'zod';
import { id } from '../http/schemas.ts';

const amount = z.string().meta({ description: 'decimal string, EUR', examples: ['1234.50'] });
const exact = z.string().meta({ description: 'EUR, unrounded', examples: ['102.302466'] });
const date = z.string().meta({ format: 'date' });

/** Default interest of an invoice with each piece that it is made of. */
export const interestAnswer = z.object({
  invoiceId: id,
  number: z.string(),
  until: date,
  segments: z.array(
    z.object({
      from: date,
      until: date,
      days: z.int(),
      principal: amount,
      rate: z.string().meta({ description: 'percent a year', examples: ['10.73'] }),
      interest: exact,
      excuse: z.string().nullable().meta({ description: 'why only the lower rate is owed' }),
    }),
  ),
  exact,
  excused: z.array(z.object({ id, from: date, until: date.nullable(), reason: z.string() })).readonly(),
  rounded: amount,
  waived: amount,
  posted: amount,
  open: amount,
});
