import { type Tx } from '../../db/connection.ts';
import { dayOf, type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { record } from '../journal/journal.store.ts';
import { forgetPeople } from '../users/forget-people.action.ts';
import { lockClient, markErased, updateClient } from './client.store.ts';
import { refuseErased } from './client.ts';
import { erase, refuseOpenBusiness } from './erasure.ts';
import { openBusiness } from './open-business.store.ts';
import { lastPaperAt, forgetAnswers } from './traces.store.ts';
import { deleteVatChecks } from './vat-check.store.ts';

interface EraseClient {
  readonly clientId: string;
  readonly reason: string;
  readonly actor: string;
  readonly at: Instant;
}

export interface ErasureAnswer {
  readonly clientId: string;
  readonly erasedAt: Instant;
  /** Name, address and VAT id stay until then, because papers that carry them must be kept (§ 132 BAO); null: all gone. */
  readonly keptUntil: LocalDate | null;
}

/**
 * Erases a client's personal data as far as no retention period stands against it (Art. 17 GDPR, § 132 BAO).
 * @throws problem `client-has-open-business` while something still runs, `client-erased` the second time
 */
export async function eraseClient(
  tx: Tx,
  { clientId, reason, actor, at }: EraseClient,
): Promise<ErasureAnswer> {
  const client = await lockClient(tx, clientId);
  refuseErased(client);
  refuseOpenBusiness(client, await openBusiness(tx, clientId));
  const lastPaper = await lastPaperAt(tx, clientId);
  const { entry, keptUntil } = erase(client, lastPaper === null ? null : dayOf(lastPaper), dayOf(at));
  await updateClient(tx, clientId, entry);
  await markErased(tx, clientId, at);
  await forgetAnswers(tx, clientId);
  await forgetPeople(tx, clientId);
  if (keptUntil === null) await deleteVatChecks(tx, clientId);
  await record(tx, {
    at,
    actor,
    verb: 'client erased',
    subjectKind: 'client',
    subjectId: clientId,
    detail: { reason, keptUntil },
  });
  return { clientId, erasedAt: at, keptUntil };
}
