import { type Tx } from '../../db/connection.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { billingPartsOf } from '../contracts/billing-part.store.ts';
import { type BillingPart } from '../contracts/billing-plan.ts';
import { type Contract } from '../contracts/contract.ts';
import { type Language } from '../documents/paper.ts';
import { totalsOf } from '../money/vat.ts';
import { advanceInvoice, standardInvoice } from './contract-invoice.ts';
import { depositsOf } from './deposit.store.ts';
import { finalDocuments } from './final-documents.ts';
import { advancePostings, supplyPostings } from './invoice-postings.ts';
import { linesToBill } from './lines-to-bill.store.ts';
import { partialInvoice } from './partial-invoice.ts';
import { periodDocuments } from './period-documents.action.ts';
import { type ToIssue } from './to-issue.ts';

interface DuePart {
  readonly contract: Contract;
  readonly part: BillingPart;
  readonly due: LocalDate;
  readonly asOf: LocalDate;
  readonly language: Language;
}

/** What bills a due part, or a sentence that says what its hours wait for. */
export async function partDocuments(
  tx: Tx,
  { contract, part, due, asOf, language }: DuePart,
): Promise<readonly [ToIssue, ...ToIssue[]] | string> {
  if (part.trigger === 'period') return periodDocuments(tx, contract, part.remuneration, asOf, language);
  const billed = await linesToBill(tx, { contract, part, asOf, language });
  if (typeof billed === 'string') return billed;
  const work = { contract, time: billed.time };
  switch (part.billedAs) {
    case 'advance': {
      const draft = advanceInvoice(contract, part, language);
      const asked = totalsOf(draft.payable).gross;
      return [{ draft, partIds: [part.id], postings: (own) => advancePostings(asked, own) }];
    }
    case 'partial': {
      const draft = partialInvoice(contract, part, billed, due, language);
      return [{ draft, partIds: [part.id], work, postings: (own) => supplyPostings(draft.taxes, own) }];
    }
    case 'standard': {
      const draft = standardInvoice(contract, billed, due, language);
      return [{ draft, partIds: [part.id], work, postings: (own) => supplyPostings(draft.taxes, own) }];
    }
    case 'final': {
      const parts = await billingPartsOf(tx, contract.id);
      const partIds = parts.filter((each) => isOfFixedPrice(each) && !each.billed).map(({ id }) => id);
      return finalDocuments({
        contract,
        billed,
        partIds,
        suppliedOn: due,
        deposits: await depositsOf(tx, contract.id),
        language,
      });
    }
  }
}

/** A final invoice also bills the deposit that was never asked for. */
function isOfFixedPrice(part: BillingPart): boolean {
  return part.billedAs === 'advance' || part.billedAs === 'final';
}
