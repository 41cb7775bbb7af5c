import { type Tx } from '../../db/connection.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { type BillingPart } from '../contracts/billing-plan.ts';
import { type Contract } from '../contracts/contract.ts';
import { type Language } from '../documents/papers/parts.ts';
import { type ToIssue } from '../invoicing/to-issue.ts';
import { sprintOfPart } from '../sprints/sprint.store.ts';
import { linesToBill } from './lines-to-bill.store.ts';
import { sprintInvoice } from './sprint-invoice.ts';
import { supplyDocuments } from './supply-documents.ts';

interface ClosedSprint {
  readonly contract: Contract;
  readonly part: BillingPart;
  /** The day on which it was delivered. */
  readonly due: LocalDate;
  readonly language: Language;
}

/**
 * What bills a closed sprint, or a sentence that says what its hours wait for: those worked until it was closed. Deposits
 * are left to the last invoice of its line or price, because a deposit is deducted once and whole.
 */
export async function sprintDocuments(
  tx: Tx,
  { contract, part, due, language }: ClosedSprint,
): Promise<readonly [ToIssue, ...ToIssue[]] | string> {
  const billed = await linesToBill(tx, { contract, part, asOf: due, language, settlesDeposits: false });
  if (typeof billed === 'string') return billed;
  const sprint = await sprintOfPart(tx, part.id);
  return supplyDocuments({
    draftWith: () => sprintInvoice({ contract, part, sprint, billed, suppliedOn: due, language }),
    partIds: [part.id],
    work: { contract, time: billed.time },
    deposits: [],
    partials: [],
    mode: contract.terms.depositDeduction,
    language,
  });
}
