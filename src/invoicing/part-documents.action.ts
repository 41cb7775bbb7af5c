import { type Tx } from '../../db/connection.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { billingPartsOf } from '../contracts/billing-part.store.ts';
import { type BillingPart, sharedTriggers } from '../contracts/billing-plan.ts';
import { type Contract } from '../contracts/contract.ts';
import { type Language } from '../documents/paper.ts';
import { totalsOf } from '../money/vat.ts';
import { advanceInvoice, standardInvoice } from './contract-invoice.ts';
import { depositsOf, partialsOf } from './deposit.store.ts';
import { finalDocuments } from './final-documents.ts';
import { advancePostings, supplyPostings } from './invoice-postings.ts';
import { linesToBill } from './lines-to-bill.store.ts';
import { partialInvoice } from './partial-invoice.ts';
import { isSettledByFinal, settledWithItem } from './settled-parts.ts';
import { sprintDocuments } from './sprint-documents.action.ts';
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
  if (sharedTriggers.includes(part.trigger))
    return periodDocuments(tx, contract, part.remuneration, asOf, language);
  if (part.trigger === 'sprint') return sprintDocuments(tx, { contract, part, due, language });
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
      const partIds = await openParts(tx, contract, settledWithItem(part));
      return [{ draft, partIds, work, postings: (own) => supplyPostings(draft.taxes, own) }];
    }
    case 'standard': {
      const draft = standardInvoice(contract, billed, due, language);
      return [{ draft, partIds: [part.id], work, postings: (own) => supplyPostings(draft.taxes, own) }];
    }
    case 'final': {
      return finalDocuments({
        contract,
        billed,
        partIds: await openParts(tx, contract, isSettledByFinal),
        suppliedOn: due,
        deposits: await depositsOf(tx, contract.id),
        partials: await partialsOf(tx, contract.id),
        language,
      });
    }
  }
}

/** The parts of a kind that no invoice bills yet. */
async function openParts(
  tx: Tx,
  { id }: Contract,
  belongs: (part: BillingPart) => boolean,
): Promise<string[]> {
  const parts = await billingPartsOf(tx, id);
  return parts.filter((part) => belongs(part) && !part.billed).map((part) => part.id);
}
