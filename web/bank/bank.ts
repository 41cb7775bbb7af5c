import { type z } from 'zod';
import { type bankEntryAnswer, type statementAnswer } from '../../src/bank/bank.schemas.ts';
import { type Tone } from '../parts/status-chip.tsx';

export type Statement = z.output<typeof statementAnswer>;
export type Entry = z.output<typeof bankEntryAnswer>;

export const entryTones: Readonly<Record<string, Tone>> = {
  new: 'info',
  open: 'warning',
  booked: 'success',
  dismissed: 'default',
  listed: 'default',
};

/** What an entry is booked to: one of the three, and how it is called. */
export interface Goal {
  readonly invoiceId?: string;
  readonly reminder?: string;
  readonly clientId?: string;
  readonly name: string;
}

/** The goal of a suggestion of Kontor. */
export function goalOf({ invoiceId, reminder, clientId, number }: Entry['suggestions'][number]): Goal {
  if (invoiceId !== null) return { invoiceId, name: number };
  if (reminder !== null) return { reminder, name: number };
  return { clientId: clientId ?? '', name: number };
}

/** What is sent to book it. */
export function bookingOf({ invoiceId, reminder, clientId }: Goal): Omit<Goal, 'name'> {
  return {
    ...(invoiceId === undefined ? {} : { invoiceId }),
    ...(reminder === undefined ? {} : { reminder }),
    ...(clientId === undefined ? {} : { clientId }),
  };
}
