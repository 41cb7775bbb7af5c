import { type Tx } from '../../db/connection.ts';
import { addDays, type LocalDate } from '../calendar/local-date.ts';
import { type Period } from '../calendar/period.ts';
import { dueTogether } from '../contracts/billing-part.store.ts';
import { type BillingPart, type Remuneration } from '../contracts/billing-plan.ts';
import { type Contract } from '../contracts/contract.ts';
import { type Language } from '../documents/papers/parts.ts';
import { supplyPostings } from '../invoicing/invoice-postings.ts';
import { type ToIssue } from '../invoicing/to-issue.ts';
import { type RatedEntry } from '../time/rated-time.ts';
import { type Charge } from './charge.ts';
import { chargesOf } from './charges-of.action.ts';
import { periodInvoice } from './period-invoice.ts';

/**
 * One invoice over every period of a contract that is due, each as a line of its own (GTC 6.8); what comes on top of the
 * agreed remuneration goes onto another (GTC 6.6), and so does what was paid on the client's account (GTC 7.6). Hours that
 * nobody has approved wait with their period; a period without hours goes along with the next invoice. While the contract
 * is suspended, only what was called due. Or a sentence that says why there is none.
 */
export async function periodDocuments(
  tx: Tx,
  contract: Contract,
  remuneration: Remuneration,
  asOf: LocalDate,
  language: Language,
): Promise<readonly [ToIssue] | string> {
  const parts: BillingPart[] = [];
  const charges: Charge[] = [];
  const time: RatedEntry[] = [];
  let waits = 'no time has been recorded on it';
  const due = await dueTogether(tx, contract.id, remuneration, asOf);
  for (const part of due.filter(({ called }) => called !== null || contract.status !== 'suspended')) {
    const charged = await chargesOf(tx, contract, part, { asOf, language, taken: time });
    if (typeof charged === 'string') {
      waits = charged;
      continue;
    }
    parts.push(part);
    charges.push(...charged.charges);
    time.push(...charged.time);
  }
  if (charges.length === 0) return waits;
  const draft = periodInvoice(
    contract,
    charges,
    parts.flatMap(suppliedIn),
    parts.map(({ clause }) => clause),
  );
  const partIds = parts.map(({ id }) => id);
  const work = { contract, time };
  return [{ draft, partIds, work, postings: (own) => supplyPostings(draft, own) }];
}

/** The period that a part bills, or else the day on which it became due. */
function suppliedIn({ period, dueOn }: BillingPart): Period[] {
  if (period !== null) return [period];
  return dueOn === null ? [] : [{ from: dueOn, until: addDays(dueOn, 1) }];
}
