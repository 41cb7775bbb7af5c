import { type Db } from '../../db/connection.ts';
import { keysetPage, type Page } from '../../db/keyset.ts';
import { type Instant } from '../calendar/instant.ts';
import { type Seal, type Way } from './seal.ts';

/** A seal with how its head has left the house. */
export interface SealLine extends Seal {
  readonly departures: { readonly way: Way; readonly leftAt: Instant; readonly answer: string }[];
}

/** The seals, the newest first. */
export async function sealPage(
  db: Db,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<Page<SealLine>> {
  const query = db('seal').select(
    'seal.number',
    'seal.form',
    'seal.day',
    'seal.rows',
    'seal.digest',
    'seal.head',
    'seal.sealed_at as sealedAt',
    db.raw(`(select coalesce(json_agg(json_build_object('way', d.way, 'leftAt', d.left_at, 'answer', d.answer)
               order by d.way), '[]') from seal_departure d where d.seal = seal.number) as departures`),
  );
  return keysetPage<SealLine>(db, query, {
    id: 'seal.number',
    sorts: { number: 'seal.number' },
    sort: '-number',
    limit,
    cursor,
  });
}
