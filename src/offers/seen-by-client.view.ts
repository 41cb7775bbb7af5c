import { type Db } from '../../db/connection.ts';

/** Whose offer it is, once it was sent; what is still a draft, or was withdrawn as one, no client sees. */
export async function clientOfOffer(db: Db, { id }: { id: string }): Promise<string | null> {
  const offer = await db('offer')
    .join('offer_version as v', (on) => on.on('v.offer_id', 'offer.id').on('v.version', 'offer.version'))
    .where('offer.id', id)
    .whereNot('offer.status', 'draft')
    .whereNotNull('v.frozen_at')
    .first<{ clientId: string } | undefined>({ clientId: 'offer.client_id' });
  return offer?.clientId ?? null;
}
