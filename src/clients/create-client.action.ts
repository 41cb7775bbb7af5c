import { type Tx } from '../../db/connection.ts';
import { newId } from '../../db/id.ts';
import { dayOf, type Instant } from '../calendar/instant.ts';
import { yearOf } from '../calendar/local-date.ts';
import { takeNumber } from '../company/number-series.store.ts';
import { record } from '../journal/journal.store.ts';
import { checkedEntry, type Client, type ClientEntry } from './client.ts';
import { clientById, insertClient } from './client.store.ts';

/**
 * Enters a new client under the next client number.
 * @throws problem `bad-value` for a VAT id or IBAN that cannot be right
 */
export async function createClient(
  tx: Tx,
  { entry, actor, at }: { entry: ClientEntry; actor: string; at: Instant },
): Promise<Client> {
  const checked = checkedEntry(entry);
  const id = newId();
  const { number } = await takeNumber(tx, 'client', yearOf(dayOf(at)));
  await insertClient(tx, { id, number, entry: checked, at });
  await record(tx, {
    at,
    actor,
    verb: 'client entered',
    subjectKind: 'client',
    subjectId: id,
    detail: { number },
  });
  return await clientById(tx, id);
}
