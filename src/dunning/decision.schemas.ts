import { z } from 'zod';
import { id } from '../http/schemas.ts';
import { choices } from './decision.ts';
import { rights } from './rights.ts';

const sum = z.string().meta({ description: 'decimal string, EUR' });
const affectedContract = z.object({
  id,
  number: z.string(),
  status: z.string(),
  agreed: sum,
  unbilled: sum,
  renderedPercent: z.string().nullable().meta({
    description: 'what is known to be rendered of a price billed as a whole; a person may state more',
  }),
  callable: z
    .object({ net: sum, gross: sum })
    .meta({ description: 'rendered, not yet invoiced, as far as it is known' }),
});

/** What only a person may decide, with the figures; or what was decided. */
export const decisionAnswer = z.object({
  id: z.string(),
  kind: z.enum(rights),
  clause: z.string(),
  letterId: id,
  number: z.string().meta({ description: 'of the unsuccessful reminder' }),
  level: z.number().int(),
  clientId: id,
  clientName: z.string(),
  open: z
    .string()
    .nullable()
    .meta({ description: 'decimal string, EUR: what is still open of the reminder' }),
  invoices: z.array(z.string()),
  contracts: z.array(affectedContract).meta({ description: 'which it would be about' }),
  choice: z.enum(choices).nullable(),
  reason: z.string().nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: z.string().nullable().meta({ format: 'date-time' }),
});
