import { isDeepStrictEqual } from 'node:util';
import { type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { record } from '../journal/journal.store.ts';
import { checkedEntry, type Client, type ClientEntry, refuseErased } from './client.ts';
import { clientById, lockClient, updateClient } from './client.store.ts';

interface ChangeClient {
  readonly clientId: string;
  readonly changes: Partial<ClientEntry>;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Changes some of a client's data; papers frozen earlier keep what they show. The journal names the changed fields but
 * not their contents, so that erasing a client later leaves nothing behind there.
 * @throws problem `bad-value` for a VAT id or IBAN that cannot be right, `client-erased` after erasure
 */
export async function changeClient(tx: Tx, { clientId, changes, actor, at }: ChangeClient): Promise<Client> {
  const client = await lockClient(tx, clientId);
  refuseErased(client);
  const entry = checkedEntry({ ...client, ...changes });
  const fields = (Object.keys(changes) as (keyof ClientEntry)[]).filter(
    (field) => !isDeepStrictEqual(client[field], entry[field]),
  );
  if (fields.length === 0) return client;
  await updateClient(tx, clientId, entry);
  await record(tx, {
    at,
    actor,
    verb: 'client changed',
    subjectKind: 'client',
    subjectId: clientId,
    detail: { fields },
  });
  return await clientById(tx, clientId);
}
