import { type Tx } from '../../db/connection.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { duePeriods } from '../contracts/billing-part.store.ts';
import { type Remuneration } from '../contracts/billing-plan.ts';
import { type Contract } from '../contracts/contract.ts';
import { type Language } from '../documents/paper.ts';
import { type Charge } from './charge.ts';
import { chargesOf } from './charges-of.action.ts';
import { supplyPostings } from './invoice-postings.ts';
import { periodInvoice } from './period-invoice.ts';
import { type ToIssue } from './to-issue.ts';

/**
 * One invoice over every period of a contract that is due, each as a line of its own (GTC 6.8); what comes on top of the
 * agreed remuneration goes onto another (GTC 6.6).
 */
export async function periodDocuments(
  tx: Tx,
  contract: Contract,
  remuneration: Remuneration,
  asOf: LocalDate,
  language: Language,
): Promise<readonly [ToIssue]> {
  const parts = await duePeriods(tx, contract.id, remuneration, asOf);
  const charges: Charge[] = [];
  for (const part of parts) charges.push(...(await chargesOf(tx, contract, part, language)));
  const draft = periodInvoice(
    contract,
    charges,
    parts.flatMap(({ period }) => (period === null ? [] : [period])),
    parts.map(({ clause }) => clause),
  );
  return [{ draft, partIds: parts.map(({ id }) => id), postings: (own) => supplyPostings(draft.taxes, own) }];
}
