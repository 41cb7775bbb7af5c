import { type Tx } from '../../db/connection.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { type BillingPart } from '../contracts/billing-plan.ts';
import { type Contract } from '../contracts/contract.ts';
import { type Language } from '../documents/paper.ts';
import { sprintOfPart } from '../sprints/sprint.store.ts';
import { supplyPostings } from './invoice-postings.ts';
import { linesToBill } from './lines-to-bill.store.ts';
import { sprintInvoice } from './sprint-invoice.ts';
import { type ToIssue } from './to-issue.ts';

interface ClosedSprint {
  readonly contract: Contract;
  readonly part: BillingPart;
  /** The day on which it was delivered. */
  readonly due: LocalDate;
  readonly language: Language;
}

/** What bills a closed sprint, or a sentence that says what its hours wait for: those worked until it was closed. */
export async function sprintDocuments(
  tx: Tx,
  { contract, part, due, language }: ClosedSprint,
): Promise<readonly [ToIssue] | string> {
  const billed = await linesToBill(tx, { contract, part, asOf: due, language });
  if (typeof billed === 'string') return billed;
  const sprint = await sprintOfPart(tx, part.id);
  const draft = sprintInvoice({ contract, part, sprint, billed, suppliedOn: due, language });
  const work = { contract, time: billed.time };
  return [{ draft, partIds: [part.id], work, postings: (own) => supplyPostings(draft.taxes, own) }];
}
