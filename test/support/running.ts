import { localDate } from '../../src/calendar/local-date.ts';
import { type Periodic } from '../../src/contracts/period-plan.ts';
import { type OfferVersion } from '../../src/offers/offer.ts';

/** A contract that runs from a day on, until it is ended or to a last day. */
export function running(version: OfferVersion, from: string, to?: string): Periodic {
  return {
    agreed: version,
    term: { kind: 'indefinite', startsOn: localDate(from), months: null, renewalMonths: null },
    endsOn: to === undefined ? null : localDate(to),
  };
}
