import { type Db } from '../../db/connection.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { invoiceById } from '../invoicing/invoice.store.ts';
import { baseRates } from '../terms/base-rate.store.ts';
import { interestFacts } from './interest-to-date.store.ts';
import { interestUntil } from './interest-to-date.ts';

const SHOWN_DECIMALS = 6;

/**
 * The interest of one invoice up to a value date with each piece that it is made of (GTC 7.9); pieces and their sum with
 * six decimals, what may be charged rounded once.
 * @throws problem `not-found`, `base-rate-missing`
 */
export async function interestView(db: Db, invoiceId: string, until: LocalDate) {
  const invoice = await invoiceById(db, invoiceId);
  const facts = await interestFacts(db, invoiceId);
  const interest = interestUntil(facts, until, await baseRates(db));
  return {
    invoiceId,
    number: invoice.number,
    until,
    segments: interest.segments.map((segment) => ({
      from: segment.from,
      until: segment.until,
      days: segment.days,
      principal: segment.principal.toString(),
      rate: segment.rate,
      interest: segment.exact.exact.toFixed(SHOWN_DECIMALS),
      excuse: segment.excuse,
    })),
    exact: interest.exact.exact.toFixed(SHOWN_DECIMALS),
    excused: facts.excused,
    rounded: interest.rounded.toString(),
    waived: facts.waived.toString(),
    posted: interest.posted.toString(),
    open: interest.open.toString(),
  };
}
