import { type Db } from '../../db/connection.ts';
import { keysetPage, type Page } from '../../db/keyset.ts';

/** What a client has paid beyond what it owed, in EUR with two decimals. */
export interface ClientCredit {
  readonly clientId: string;
  readonly clientNumber: string;
  readonly clientName: string;
  readonly credit: string;
}

/** Clients with a credit, by their number (ruling 11). */
export async function clientCredits(
  db: Db,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<Page<ClientCredit>> {
  const query = db
    .with(
      'credited',
      db('posting')
        .where({ account: 'client-credit' })
        .groupBy('client_id')
        .havingRaw('sum(amount) < 0')
        .select('client_id', db.raw('-sum(amount) as credit')),
    )
    .from('credited')
    .join('client', 'client.id', 'credited.client_id')
    .select({
      clientId: 'client.id',
      clientNumber: 'client.number',
      clientName: 'client.name',
      credit: 'credited.credit',
    });
  const keyset = { id: 'client.id', sorts: { number: 'client.number' }, sort: 'number', limit, cursor };
  return keysetPage<ClientCredit>(db, query, keyset);
}
