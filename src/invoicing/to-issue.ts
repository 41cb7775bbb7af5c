import { type Posting } from '../ledger/entry.ts';
import { type InvoiceDraft } from './invoice-draft.ts';
import { type Owner } from './invoice-postings.ts';

/** A document to issue. Its postings are told the id it gets; corrections post to the document they correct. */
export interface ToIssue {
  readonly draft: InvoiceDraft;
  /** The billing parts it bills. */
  readonly partIds: readonly string[];
  readonly postings: (own: Owner) => Posting[];
}
