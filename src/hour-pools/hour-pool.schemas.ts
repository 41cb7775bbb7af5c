import { z } from 'zod';
import { exact } from '../money/decimal.ts';
import { MOST_POOL_HOURS } from '../offers/pool-hours.ts';
import { id, quantity } from '../http/schemas.ts';

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
