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
  /** What is open on it, where that is known. */
  readonly open?: string;
}

/** The goal of a suggestion of Kontor. */
export function goalOf({ invoiceId, reminder, clientId, number, open }: Entry['suggestions'][number]): Goal {
  if (invoiceId !== null) return { invoiceId, name: number, open };
  if (reminder !== null) return { reminder, name: number, open };
  return { clientId: clientId ?? '', name: number };
}

/** What is sent to book it. */
export function bookingOf({ invoiceId, reminder, clientId }: Goal): Omit<Goal, 'name' | 'open'> {
  return {
    ...(invoiceId === undefined ? {} : { invoiceId }),
    ...(reminder === undefined ? {} : { reminder }),
    ...(clientId === undefined ? {} : { clientId }),
  };
}

/** What was set aside is booked only by who has seen that it was. */
export function asSeen({ state }: Entry): { readonly despiteDismissal?: true } {
  return state === 'dismissed' ? { despiteDismissal: true } : {};
}
