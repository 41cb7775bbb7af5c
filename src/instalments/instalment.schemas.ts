import { z } from 'zod';
import { day, id, positiveAmount, text } from '../http/schemas.ts';
import { planStates } from './instalment-plan.ts';

const date = z.string().meta({ format: 'date' });
const moment = z.string().meta({ format: 'date-time' });
const amount = z.string().meta({ description: 'decimal string, EUR', examples: ['1234.50'] });
const position = z.int().min(1).max(60);

const number = z.int().min(2).max(60).meta({ description: 'how many instalments' });
const everyMonths = z.int().min(1).max(12);

/** What is asked for: equal instalments, or each with its day and amount. */
export const planInput = z
  .strictObject({
    clientId: id,
    invoiceIds: z
      .array(id)
      .min(1)
      .max(200)
      .optional()
      .meta({ description: 'left out: all that the client owes and no other plan covers' }),
    schedule: z.strictObject({ number, everyMonths: everyMonths.default(1), firstDueOn: day }).optional(),
    instalments: z
      .array(z.strictObject({ dueOn: day, amount: positiveAmount }))
      .min(2)
      .max(60)
      .optional(),
    replaces: id.optional().meta({ description: 'the plan whose place this one takes' }),
    reason: text(500),
  })
  .refine(({ schedule, instalments }) => (schedule === undefined) !== (instalments === undefined), {
    path: ['schedule'],
    message: 'give either schedule or instalments',
  });

export const previewQuery = z.strictObject({
  clientId: id,
  number: z.coerce.number().pipe(number),
  everyMonths: z.coerce.number().pipe(everyMonths).default(1),
  firstDueOn: day,
  replaces: id.optional(),
});

export const waiverInput = z.strictObject({
  position: position.optional().meta({
    description: 'left out: the instalment by which the term is lost, else the first that is not paid',
  }),
  reason: text(500),
});

const covers = z.array(
  z.object({ invoiceId: id, number: z.string(), principal: amount, interest: amount, costs: amount }),
);
const instalment = z.object({ position: z.int(), dueOn: date, amount });
const paidInstalment = instalment.extend({ paid: amount, waived: z.boolean() });

export const previewAnswer = z.object({ total: amount, covers, instalments: z.array(instalment) });

export const planAnswer = z.object({
  id,
  number: z.string(),
  clientId: id,
  clientName: z.string(),
  state: z.enum(planStates),
  agreedOn: date,
  agreedBy: z.string(),
  reason: z.string(),
  total: amount,
  paid: amount,
  next: paidInstalment.nullable(),
  instalments: z.array(paidInstalment),
  covers: covers.meta({ description: 'what was owed when the plan was agreed' }),
  losses: z.array(
    z.object({
      position: z.int(),
      since: date,
      foundOn: date,
      rest: amount,
      documentId: id,
      waived: z.boolean(),
    }),
  ),
  waivers: z.array(
    z.object({ position: z.int(), reason: z.string(), waivedBy: z.string(), waivedAt: moment }),
  ),
  replaces: id.nullable(),
  replacedBy: id.nullable(),
  endedOn: date.nullable(),
  endedBy: z.string().nullable(),
  endReason: z.string().nullable(),
  documentId: id,
});
