import { type Tx } from '../../db/connection.ts';
import { dayOf, type Instant } from '../calendar/instant.ts';
import { contractById } from '../contracts/contract.store.ts';
import { lockInvoice } from '../invoicing/invoice.store.ts';
import { book } from '../ledger/entry.store.ts';
import { Money } from '../money/money.ts';
import { collectionCosts } from './collection-costs.store.ts';
import { flatFeeOnTop, noCosts } from './collection-costs.ts';

/**
 * Claims the flat cost of collection of a late invoice, once, as far as nothing was claimed before (§ 458 UGB, GTC 7.9,
 * ruling 12). It is damages and bears no VAT (ruling 22).
 */
export async function claimFlatFee(tx: Tx, invoiceId: string, at: Instant): Promise<void> {
  const { clientId, contractId } = await lockInvoice(tx, invoiceId);
  const { terms } = await contractById(tx, contractId);
  const costs = (await collectionCosts(tx, [invoiceId])).get(invoiceId) ?? noCosts;
  const amount = flatFeeOnTop(Money.of(terms.collectionFlatFee), costs);
  if (amount.isZero()) return;
  const owner = { clientId, contractId, invoiceId };
  await book(tx, {
    sourceKind: 'invoice',
    sourceId: invoiceId,
    purpose: 'collection-flat-fee',
    bookedOn: dayOf(at),
    clauses: ['gtc:7.9'],
    at,
    postings: [
      { ...owner, account: 'costs-receivable', amount },
      { ...owner, account: 'costs-income', amount: amount.negated() },
    ],
  });
}
