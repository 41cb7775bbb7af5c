import { type Contract } from '../contracts/contract.ts';
import { type Posting } from '../ledger/entry.ts';
import { type RatedEntry } from '../time/rated-time.ts';
import { type InvoiceDraft } from './invoice-draft.ts';
import { type Owner } from './invoice-postings.ts';

/** Hours of a contract that a document bills. */
export interface BilledWork {
  readonly contract: Pick<Contract, 'number' | 'agreed'>;
  readonly time: readonly RatedEntry[];
}

/** A document to issue. Its postings are told the id it gets; corrections post to the document they correct. */
export interface ToIssue {
  readonly draft: InvoiceDraft;
  /** The billing parts it bills. */
  readonly partIds: readonly string[];
  /** The work that it bills by effort, if any; its timesheet travels with it. */
  readonly work?: BilledWork;
  readonly postings: (own: Owner) => Posting[];
}
