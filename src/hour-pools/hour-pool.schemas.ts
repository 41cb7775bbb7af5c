import { z } from 'zod';
import { exact } from '../money/decimal.ts';
import { MOST_POOL_HOURS } from '../offers/pool-hours.ts';
import { day as dayInput, id, quantity, text } from '../http/schemas.ts';

/** Hours that a period can hold. */
export const poolHours = quantity.refine(
  (hours) => exact(hours).lte(MOST_POOL_HOURS),
  `must be at most ${MOST_POOL_HOURS}`,
);

const day = z.string().meta({ format: 'date' });
const moment = z.string().meta({ format: 'date-time' });
const hours = z.string().meta({ description: 'hours, decimal string' });

const balance = {
  hours: hours.meta({ description: 'agreed for the period' }),
  used: hours.meta({ description: 'of the agreed ones' }),
  remaining: hours.meta({ description: 'of the agreed ones; they expire at the end' }),
  overage: hours.meta({ description: 'worked beyond the agreed ones' }),
  consented: hours.meta({ description: 'what the client consented to beyond the agreed ones' }),
  free: hours.meta({ description: 'what may be booked without asking' }),
  expired: hours.nullable().meta({ description: 'empty until the period is closed' }),
  closesOn: day.nullable().meta({ description: 'hours of the period may be booked before this day' }),
  closedOn: day.nullable(),
};
const period = z.object({ from: day, to: day });

export const poolListItem = z.object({
  id,
  contractId: id,
  contractNumber: z.string(),
  clientId: id,
  clientName: z.string(),
  description: z.string(),
  period,
  ...balance,
});

export const poolAnswer = z.object({
  id,
  contractId: id,
  contractNumber: z.string(),
  clientId: id,
  clientName: z.string(),
  linePosition: z.int(),
  description: z.string(),
  period: period.nullable(),
  ...balance,
  consents: z.array(
    z.object({
      id,
      from: day.meta({ description: 'of the period' }),
      hours,
      givenBy: z.string(),
      evidence: z.string(),
      actor: z.string(),
      givenAt: moment,
    }),
  ),
  notices: z.array(z.object({ from: day, threshold: z.number(), documentId: id, at: moment })),
  periods: z.array(z.object({ period, ...balance })).meta({ description: 'the latest first' }),
});

export const consentInput = z.strictObject({
  hours: poolHours,
  givenBy: text(200),
  document: text(500).meta({ description: 'where the consent can be read: "mail of 3 March 2026"' }),
  day: dayInput.optional().meta({ description: 'a day of the period that is meant; today unless given' }),
});

export const poolUseAnswer = z.object({
  period,
  hours: hours.meta({ description: 'agreed for the period' }),
  consented: hours,
  averted: hours.meta({ description: 'worked without consent to avert imminent damage' }),
  unitPrice: z.string().describe('price of an hour in force in the period, EUR net'),
  overage: hours,
  overageNet: z.string().describe('what the hours beyond the limit cost so far, EUR net'),
  days: z.array(
    z.object({ date: day, hours, drawn: hours.meta({ description: 'up to the end of the day' }) }),
  ),
  next: z.object({ from: day, to: day, hours }).nullable(),
});
