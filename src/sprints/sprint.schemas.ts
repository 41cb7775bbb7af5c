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

const contract = {
  contractId: id,
  contractNumber: z.string(),
  clientId: id,
  clientName: z.string(),
  title: z.string(),
};

export const sprintBoardListItem = z.object({
  ...contract,
  closed: z.number().int().describe('how many sprints have been delivered'),
  open: z.object({ number: z.number().int(), goal: z.string(), from: z.string(), to: z.string() }).nullable(),
});

export const sprintBoardAnswer = z.object({
  ...contract,
  status: z.string(),
  actions: z.array(z.string()),
  lines: z.array(
    z.object({
      position: z.number().int(),
      kind: z.string(),
      description: z.string(),
      net: z.string(),
      free: z
        .string()
        .nullable()
        .describe('what open sprints leave of the price that stands; null: billed by its hours'),
    }),
  ),
  sprints: z.array(
    sprintAnswer.extend({ hours: z.string().describe('recorded on the line on the days of the sprint') }),
  ),
});

export const sprintClosing = z.strictObject({ deliveredOn: day, note: text(400).optional() });
export const sprintDropping = z.strictObject({ reason: text(500) });
