import { type Tx } from '../../db/connection.ts';
import { onConstraint } from '../../db/constraints.ts';
import { type Instant } from '../calendar/instant.ts';
import { record } from '../journal/journal.store.ts';
import { badValue } from '../problems/problem.ts';
import { editionExists, type NewEdition, type TermsEdition } from './edition.ts';
import { forbiddenTerms } from './forbidden-terms.ts';
import { editionById, editions, insertEdition } from './edition.store.ts';

onConstraint(
  'terms_edition_day',
  editionExists,
  'another edition of the terms takes effect on the same day; choose another day',
  'effectiveFrom',
);

/**
 * Publishes a new edition of the terms. Contracts already concluded keep theirs (GTC 1.2, 1.3).
 * @throws problem `terms-edition-exists` when the code is taken, `bad-value` for what the law forbids, and when it would
 * take effect before the newest edition: editions follow each other in time, so the past never changes
 */
export async function publishEdition(
  tx: Tx,
  { edition, actor, at }: { edition: NewEdition; actor: string; at: Instant },
): Promise<TermsEdition> {
  const newest = (await editions(tx))[0];
  if (newest !== undefined && edition.effectiveFrom <= newest.effectiveFrom) {
    const message = `${newest.code} is in force from ${newest.effectiveFrom}; a new edition must take effect later`;
    throw badValue(message, { errors: [{ path: 'effectiveFrom', message }] });
  }
  const forbidden = forbiddenTerms(edition.parameters);
  if (forbidden[0] !== undefined) throw badValue(forbidden[0].message, { errors: forbidden });
  const id = await insertEdition(tx, edition, at);
  if (id === null) throw editionExists(`the code ${edition.code} is taken; choose another`);
  await record(tx, {
    at,
    actor,
    verb: 'terms edition published',
    subjectKind: 'terms-edition',
    subjectId: id,
    clauses: ['gtc:1.3'],
    detail: { code: edition.code, effectiveFrom: edition.effectiveFrom },
  });
  return await editionById(tx, id);
}
