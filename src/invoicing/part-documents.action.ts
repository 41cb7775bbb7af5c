import { type Tx } from '../../db/connection.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { billedPartIds, billingPartsOf } from '../contracts/billing-part.store.ts';
import { type BillingPart } from '../contracts/billing-plan.ts';
import { type Contract } from '../contracts/contract.ts';
import { type Language } from '../documents/paper.ts';
import { totalsOf } from '../money/vat.ts';
import { advanceInvoice, partialInvoice, standardInvoice } from './contract-invoice.ts';
import { depositsOf } from './deposit.store.ts';
import { finalDocuments } from './final-documents.ts';
import { type InvoiceDraft } from './invoice-draft.ts';
import { advancePostings, supplyPostings } from './invoice-postings.ts';
import { periodDocuments } from './period-documents.action.ts';
import { type ToIssue } from './to-issue.ts';

interface DuePart {
  readonly contract: Contract;
  readonly part: BillingPart;
  /** Since when it is due. */
  readonly due: LocalDate;
  readonly asOf: LocalDate;
  readonly language: Language;
}

/** What is to be issued for a due part, with all that is billed together with it. */
export async function partDocuments(
  tx: Tx,
  { contract, part, due, asOf, language }: DuePart,
): Promise<readonly [ToIssue, ...ToIssue[]]> {
  const supply = (draft: InvoiceDraft): readonly [ToIssue] => [
    { draft, partIds: [part.id], postings: (own) => supplyPostings(draft.taxes, own) },
  ];
  if (part.trigger === 'period') return periodDocuments(tx, contract, part.remuneration, asOf, language);
  switch (part.billedAs) {
    case 'advance': {
      const draft = advanceInvoice(contract, part, language);
      const asked = totalsOf(draft.payable).gross;
      return [{ draft, partIds: [part.id], postings: (own) => advancePostings(asked, own) }];
    }
    case 'partial':
      return supply(partialInvoice(contract, part, due, language));
    case 'standard':
      return supply(standardInvoice(contract, due, language));
    case 'final': {
      const partIds = await unbilledFixedPrice(tx, contract.id);
      const deposits = await depositsOf(tx, contract.id);
      return finalDocuments({ contract, partIds, suppliedOn: due, deposits, language });
    }
  }
}

/** A final invoice also bills the deposit that was never asked for. */
async function unbilledFixedPrice(tx: Tx, contractId: string): Promise<string[]> {
  const billed = await billedPartIds(tx, contractId);
  const parts = await billingPartsOf(tx, contractId);
  return parts
    .filter(({ billedAs }) => billedAs === 'advance' || billedAs === 'final')
    .map(({ id }) => id)
    .filter((id) => !billed.has(id));
}
