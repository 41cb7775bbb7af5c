import { z } from 'zod';
import { id } from '../http/schemas.ts';
import { steps } from './dunning.ts';
import { haltKinds } from './halt.ts';
import { rights } from './rights.ts';

const day = z.string().meta({ format: 'date' });
const moment = z.string().meta({ format: 'date-time' });
const amount = z.string().meta({ description: 'decimal string, EUR' });

export const caseAnswer = z.object({
  id: z.string().meta({ description: 'client and level' }),
  clientId: id,
  clientName: z.string(),
  invoiceIds: z.array(id),
  level: z.union([z.literal(0), z.literal(1), z.literal(2)]).meta({ description: 'reminders sent so far' }),
  nextStep: z.enum(steps).meta({ description: '"person": the client has no management contact' }),
  reason: z.string(),
  clause: z.string(),
  deadline: day.nullable().meta({ description: 'the first day on which a running reminder ends' }),
  onHold: z.boolean(),
  rights: z.array(z.enum(rights)).meta({ description: 'what a person may decide now (GTC 7.10)' }),
  open: amount,
  invoices: z.array(
    z.object({
      invoiceId: id,
      number: z.string(),
      dueOn: day.nullable(),
      open: amount,
      nextStep: z.enum(steps),
      reason: z.string(),
      until: day.nullable(),
      deferred: z
        .boolean()
        .meta({ description: 'an instalment plan has put it off: it is not overdue (GTC 7.8)' }),
      letterId: id
        .nullable()
        .meta({ description: 'the last reminder; GET /documents?subjectId= gives its paper' }),
    }),
  ),
});

export const haltAnswer = z.object({
  id,
  kind: z.enum(haltKinds),
  clientId: id.nullable(),
  invoiceId: id.nullable(),
  reason: z.string(),
  until: day.nullable().meta({ description: 'the last day of a hold' }),
  createdBy: z.string(),
  createdAt: moment,
  endedBy: z.string().nullable(),
  endedAt: moment.nullable(),
  endNote: z.string().nullable(),
});

/** A halt in a list: whom and what it is about. */
export const haltLine = haltAnswer.extend({ clientName: z.string(), invoiceNumber: z.string().nullable() });
