import { z } from 'zod';
import { id, text } from '../http/schemas.ts';
import { itemPosition, namesOneTarget, oneTarget } from '../time/time.schemas.ts';
import { dayOrders } from './exported-value.ts';

const outcomes = ['made', 'duplicate', 'refused'] as const;

export const importInput = z.strictObject({
  content: z.base64().min(1).meta({ description: 'the CSV file as it was exported, in base64' }),
  projects: z
    .array(
      z
        .strictObject({
          project: text(200),
          contractId: id,
          itemId: itemPosition.optional(),
          poolId: id.optional(),
          serviceId: id.optional(),
        })
        .refine(namesOneTarget, oneTarget),
    )
    .max(200)
    .describe(
      'where the time of each project goes: to an effort line, an hour pool or an additional service; without one it is never billed',
    ),
  dayOrder: z.enum(dayOrders).optional().describe('whether 03/04/2026 is 3 April or 4 March'),
  dryRun: z.boolean().default(true).describe('only say what would be made'),
});

export const importAnswer = z.object({
  source: z.enum(['kimai', 'toggl', 'clockify']),
  dryRun: z.boolean(),
  counts: z.object({ made: z.number().int(), duplicate: z.number().int(), refused: z.number().int() }),
  projects: z
    .array(z.object({ project: z.string(), rows: z.number().int() }))
    .describe('what the file calls its projects'),
  rows: z.array(
    z.object({
      line: z.number().int(),
      outcome: z.enum(outcomes),
      reason: z.string().nullable(),
      contractId: id.nullable(),
      itemId: z.string().nullable(),
      poolId: id.nullable(),
      serviceId: id.nullable(),
      person: z.string().nullable(),
      date: z.string().nullable(),
      hours: z.string().nullable(),
      description: z.string().nullable(),
    }),
  ),
});
