import { newId } from '../../db/id.ts';
import { type Tx } from '../../db/connection.ts';
import { dayOf, type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { clientById } from '../clients/client.store.ts';
import { companyProfile } from '../company/company.store.ts';
import { freezeDocument } from '../documents/document.store.ts';
import { type ClaimStatementPaper } from '../documents/papers/interest.ts';
import { record } from '../journal/journal.store.ts';
import { claimStatement } from './claim-statement.ts';
import { notLate } from './collection-cost.ts';
import { lateClaims } from './late-claim.store.ts';

interface IssueClaimStatement {
  readonly clientId: string;
  /** The value date up to which interest is computed. */
  readonly until: LocalDate;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Freezes a statement of what a client owes on its late invoices, with each piece of interest (GTC 7.9), for a court or a
 * collection agency; it is not sent by itself and books nothing.
 * @throws problem `not-late` where nothing late is owed, `base-rate-missing`, `not-found`
 */
export async function issueClaimStatement(
  tx: Tx,
  { clientId, until, actor, at }: IssueClaimStatement,
): Promise<{ readonly documentId: string; readonly paper: ClaimStatementPaper }> {
  const client = await clientById(tx, clientId);
  const claims = await lateClaims(tx, clientId, until);
  if (claims.length === 0)
    throw notLate(`client ${client.number} owes nothing on late invoices as of ${until}`);
  const company = await companyProfile(tx);
  const paper = claimStatement({ client, company, claims, until, date: dayOf(at) });
  const documentId = await freezeDocument(tx, { subjectId: newId(), clientId, paper, at });
  await record(tx, {
    at,
    actor,
    verb: 'claim statement issued',
    subjectKind: 'client',
    subjectId: clientId,
    clauses: ['gtc:7.9'],
    detail: { documentId, until, total: paper.total.all },
  });
  return { documentId, paper };
}
