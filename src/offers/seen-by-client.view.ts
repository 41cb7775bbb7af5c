import { type Db } from '../../db/connection.ts';

/** Whose offer it is, once it was sent; what is still a draft no client sees. */
export async function clientOfOffer(db: Db, { id }: { id: string }): Promise<string | null> {
  const offer = await db('offer')
    .where({ id })
    .whereNot({ status: 'draft' })
    .first<{ clientId: string } | undefined>({ clientId: 'client_id' });
  return offer?.clientId ?? null;
}
