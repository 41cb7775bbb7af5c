import { z } from 'zod';
import { day, id, moment, quantity, text } from '../http/schemas.ts';
import { rateHolders, rateScopes } from '../people/rate.ts';
import { timeSources, timeStates } from './time-entry.ts';

/** Who worked; a name that is not known yet enters a person. */
const person = text(200).meta({
  description: 'id, e-mail address or name of a person; a new name enters one',
  examples: ['Anna Huber'],
});
const itemId = z
  .string()
  .regex(/^[1-9]\d{0,2}$/, 'the id of a line of the contract, like "2"')
  .meta({ description: 'the effort line, by its id in the contract', examples: ['1'] });
export const itemPosition = itemId.transform(Number);
const timeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/, 'a time of the day, like "09:00"')
  .meta({ examples: ['09:00'] });

const said = {
  hours: quantity.meta({ examples: ['7.5'] }).optional(),
  start: timeOfDay.optional(),
  end: timeOfDay.optional(),
};
const description = text(1000);
const imminentDamage = text(500)
  .optional()
  .meta({ description: 'which damage the work averts: allows to go beyond the limit of a pool (GTC 6.5)' });

type Named = Partial<Record<'itemId' | 'poolId' | 'serviceId', unknown>>;

export function namesOneTarget({ itemId, poolId, serviceId }: Named): boolean {
  return [itemId, poolId, serviceId].filter((each) => each !== undefined).length <= 1;
}
export const oneTarget = {
  path: ['poolId'],
  message: 'time is for an item, for a pool or for an additional service; name one',
};

export const timeInput = z
  .strictObject({
    date: day,
    ...said,
    description,
    person,
    itemId: itemPosition.optional(),
    poolId: id.optional(),
    serviceId: id.optional().meta({ description: 'the additional service by the hour (GTC 6.6)' }),
    imminentDamage,
  })
  .refine(namesOneTarget, oneTarget);

export const timeChanges = z
  .strictObject({
    date: day.optional(),
    ...said,
    description: description.optional(),
    itemId: itemPosition.nullable().optional(),
    serviceId: id.nullable().optional(),
    imminentDamage,
  })
  .refine(({ itemId, serviceId }) => typeof itemId !== 'number' || typeof serviceId !== 'string', {
    path: ['serviceId'],
    message: 'time is for an item or for an additional service; leave one out',
  });

const byIds = z.strictObject({ entries: z.array(id).min(1).max(1000) });
const byPerson = z.strictObject({ person, from: day, to: day });
export const timeSelection = z.union([byIds, byPerson]);
const reason = text(500);
export const timeRejection = z.union([byIds.extend({ reason }), byPerson.extend({ reason })]);
export const movedAnswer = z.object({ entries: z.array(id).describe('the entries that took the step') });

const applied = z
  .object({
    hourly: z.string(),
    of: z.enum(rateScopes).describe('what it was set for'),
    by: z.enum(rateHolders),
    validFrom: z.string().nullable(),
    why: z.string(),
  })
  .nullable()
  .describe('the most specific rate in force, and which one it is');

/** What a person reads of a contract and of what time on it is for. */
const labels = {
  contractNumber: z.string(),
  clientId: id,
  clientName: z.string(),
  title: z.string(),
  target: z
    .string()
    .nullable()
    .describe('the item, the pool or the additional service in words; null: time that is never billed'),
};

export const timeListItem = z.object({
  id,
  contractId: id,
  ...labels,
  itemId: z.string().nullable(),
  poolId: id.nullable(),
  serviceId: id.nullable(),
  person: z.object({ id, name: z.string() }),
  date: z.string(),
  startedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  hours: z.string().describe('as recorded'),
  description: z.string(),
  status: z.enum(timeStates),
  rejection: z.string().nullable().describe('why it was rejected last'),
  source: z.enum(timeSources),
  billableHours: z.string().describe('rounded by the terms of the contract'),
  rate: applied,
  invoiceId: id.nullable(),
  invoiceNumber: z.string().nullable(),
  actions: z.array(z.string()).describe('what may happen next'),
});
export const timeAnswer = timeListItem.extend({ warnings: z.array(z.string()) });

export const timerInput = z
  .strictObject({
    contractId: id,
    person,
    itemId: itemPosition.optional(),
    poolId: id.optional(),
    serviceId: id.optional().meta({ description: 'the additional service by the hour (GTC 6.6)' }),
    description,
  })
  .refine(namesOneTarget, oneTarget);
export const timerStop = z.strictObject({
  stoppedAt: moment.optional().describe('when work ended, if nobody stopped the timer then'),
  description: description.optional().describe('what was done, if it was not what the timer says'),
  imminentDamage,
});
export const timerAnswer = z.object({
  id,
  personId: id,
  personName: z.string(),
  contractId: id,
  ...labels,
  itemId: z.string().nullable(),
  poolId: id.nullable(),
  serviceId: id.nullable(),
  description: z.string(),
  startedAt: z.string(),
  stoppedAt: z.string().nullable(),
  seconds: z.number().int().describe('measured so far'),
  entryId: id.nullable(),
});

const target = { itemId: z.string().nullable(), poolId: id.nullable(), serviceId: id.nullable() };
export const workTarget = z.object({
  contractId: id,
  contractNumber: z.string(),
  clientId: id,
  clientName: z.string(),
  title: z.string(),
  targets: z
    .array(z.object({ ...target, description: z.string() }))
    .describe(
      'effort lines, hour pools, additional services by the hour; time on none of them is never billed',
    ),
});

export const comingRateAnswer = z.object({ rate: applied });

const weekRow = z.object({
  contractId: id,
  ...labels,
  ...target,
  refusal: z
    .object({ type: z.string(), detail: z.string() })
    .nullable()
    .describe('why nothing more can be recorded on it'),
  warnings: z.array(z.string()),
  free: z.string().nullable().describe('hours that its pool has left today without asking'),
});
export const timeWeekAnswer = z.object({
  person: z.object({ id, name: z.string() }),
  from: z.string(),
  to: z.string(),
  rows: z.array(weekRow.extend({ entries: z.array(timeListItem) })),
  suggestions: z.array(weekRow).describe('what the week before had and this one lacks'),
});

export const timeSubmission = z.object({
  id: z.string(),
  person: z.object({ id, name: z.string() }),
  contractId: id,
  contractNumber: z.string(),
  clientId: id,
  clientName: z.string(),
  from: z.string().describe('the Monday of the week'),
  to: z.string(),
  hours: z.string(),
  unbilledHours: z.string().describe('of these on no item, pool or additional service, so never billed'),
  entries: z.array(id),
});
