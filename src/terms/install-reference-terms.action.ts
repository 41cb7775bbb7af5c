import { type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { record } from '../journal/journal.store.ts';
import { insertEdition } from './edition.store.ts';
import { referenceEdition } from './reference-edition.ts';

/** Puts the governing terms into a new database; changes nothing where they are already, so every start may call it. */
export async function installReferenceTerms(tx: Tx, at: Instant): Promise<void> {
  const id = await insertEdition(tx, referenceEdition, at);
  if (id === null) return;
  await record(tx, {
    at,
    actor: 'kontor',
    verb: 'reference terms installed',
    subjectKind: 'terms-edition',
    subjectId: id,
    detail: { code: referenceEdition.code },
  });
}
