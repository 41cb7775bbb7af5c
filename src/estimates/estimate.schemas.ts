import { z } from 'zod';
import { day, id, positiveAmount, quantityLeft, text } from '../http/schemas.ts';
import { itemPosition } from '../time/time.schemas.ts';
import { objectionChoices } from './objection.ts';
import { overrunStateNames } from './overrun.ts';

export const forecastInput = z.strictObject({
  itemId: itemPosition,
  remainingHours: quantityLeft.meta({ examples: ['78'] }),
  note: text(500).describe('why: "the interface needs twice the calls"'),
});

export const objectionInput = z.strictObject({
  receivedOn: day.describe('on which day the written objection was received'),
  text: text(4000),
  alternative: z
    .strictObject({ description: text(4000), net: positiveAmount.describe('what it costs in all, net') })
    .optional()
    .describe('without a less expensive one the objection does not count (GTC 6.2)'),
});
export const objectionAnswer = z.object({
  counts: z.boolean(),
  why: z.string().nullable().describe('why it does not count'),
});

export const decisionInput = z.strictObject({
  choice: z
    .enum(objectionChoices)
    .describe('accept: the overrun is not billed; reject: it is approved, the alternative was none'),
  reason: text(500),
});

const status = z.enum(overrunStateNames);
const figures = {
  estimated: z.string().describe('decimal string, EUR net'),
  forecast: z.string().describe('costs at completion that were tolerated or announced'),
};
const notice = {
  documentId: id.nullable(),
  receivedOn: z.string().nullable(),
  objectBy: z.string().nullable().describe('the last day to object'),
};

export const overrunListItem = z.object({
  id,
  contractId: id,
  contractNumber: z.string(),
  clientId: id,
  clientName: z.string(),
  itemId: z.string(),
  description: z.string(),
  status,
  ...figures,
  ...notice,
});

const overrun = z.object({
  id,
  contractId: id,
  itemId: z.string(),
  status,
  ...figures,
  ...notice,
  actions: z.array(z.string()).describe('what a person may do next'),
});
export const overrunAnswer = overrun.extend({
  objections: z.array(
    z.object({
      receivedOn: z.string(),
      text: z.string(),
      alternative: z.string().nullable(),
      alternativeNet: z.string().nullable(),
      counts: z.boolean(),
      actor: z.string(),
      recordedAt: z.string(),
    }),
  ),
  decision: z
    .object({
      choice: z.enum(objectionChoices),
      reason: z.string(),
      decidedBy: z.string(),
      decidedAt: z.string(),
    })
    .nullable(),
});

export const estimatesAnswer = z.object({
  contractId: id,
  contractNumber: z.string(),
  clientId: id,
  clientName: z.string(),
  title: z.string(),
  tolerance: z
    .object({ percent: z.string(), source: z.string(), clause: z.string() })
    .describe('up to which overrun nothing is announced, and what says so'),
  items: z.array(
    z.object({
      itemId: z.string(),
      description: z.string(),
      binding: z.boolean(),
      estimated: z.string().describe('decimal string, EUR net'),
      spent: z.string().describe('recorded time at its rates, approved or not'),
      remaining: z.string(),
      forecast: z.string().describe('costs at completion'),
      overrunPercent: z.string().nullable(),
      approved: z
        .string()
        .describe('the costs that need no approval any more, of a binding estimate its own'),
      next: z.object({ step: z.string(), reason: z.string() }),
      stated: z
        .object({
          remainingHours: z.string(),
          forecast: z.string(),
          note: z.string(),
          by: z.string(),
          at: z.string(),
        })
        .nullable()
        .describe('the forecast that somebody entered last'),
      overruns: z.array(overrun),
    }),
  ),
});
