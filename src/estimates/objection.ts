import { type LocalDate } from '../calendar/local-date.ts';
import { type Money } from '../money/money.ts';
import { type Overrun } from './overrun.ts';

/** What a client says against an announced overrun (Widerspruch; GTC 6.2). */
export interface Objection {
  readonly receivedOn: LocalDate;
  readonly text: string;
  /** How the work could be had for less, and for how much in all, net. */
  readonly alternative: { readonly description: string; readonly net: Money } | null;
}

/** What a person can decide about an objection that counts: the overrun is not billed, or it is. */
export const objectionChoices = ['accept', 'reject'] as const;
export type ObjectionChoice = (typeof objectionChoices)[number];

/** Why an objection does not count; null when it does: received in time and with a less expensive alternative (GTC 6.2). */
export function whyNotCounting(
  { receivedOn, alternative }: Objection,
  { forecast }: Pick<Overrun, 'forecast'>,
  deadline: LocalDate | null,
): string | null {
  if (deadline !== null && receivedOn > deadline)
    return `it was received on ${receivedOn}, after the last day to object, ${deadline}`;
  if (alternative === null) return 'it offers no less expensive alternative';
  return alternative.net.compare(forecast) < 0
    ? null
    : `its alternative costs EUR ${alternative.net}, not less than the EUR ${forecast} announced`;
}
