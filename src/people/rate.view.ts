import { type Db } from '../../db/connection.ts';
import { keysetPage } from '../../db/keyset.ts';
import { type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { trimmed } from '../money/decimal.ts';
import { rateColumns } from './rate.store.ts';
import { type Rate } from './rate.ts';

interface RateFilters {
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly personId?: string | undefined;
  readonly clientId?: string | undefined;
  readonly contractId?: string | undefined;
}

interface Row extends Rate {
  readonly personName: string | null;
  readonly clientName: string | null;
  readonly contractNumber: string | null;
  readonly validTo: LocalDate | null;
  readonly enteredBy: string;
  readonly enteredAt: Instant;
}

/** Another rate of the same scope takes the place of this one on that day; the guard `rate_once` compares the same. */
const validTo = `(select min(n.valid_from) - 1 from rate n where n.valid_from > rate.valid_from
  and n.person_id is not distinct from rate.person_id and n.role is not distinct from rate.role
  and n.client_id is not distinct from rate.client_id and n.contract_id is not distinct from rate.contract_id)`;

/** Rates with what they are for and how long they hold, the newest first. */
export async function ratePage(db: Db, filters: RateFilters) {
  const query = db('rate')
    .leftJoin('person as p', 'p.id', 'rate.person_id')
    .leftJoin('client as k', 'k.id', 'rate.client_id')
    .leftJoin('contract as c', 'c.id', 'rate.contract_id')
    .select({
      ...rateColumns,
      personName: 'p.name',
      clientName: 'k.name',
      contractNumber: 'c.number',
      enteredBy: 'rate.entered_by',
      enteredAt: 'rate.entered_at',
    })
    .select(db.raw(`${validTo} as "validTo"`));
  if (filters.personId !== undefined) void query.where('rate.person_id', filters.personId);
  if (filters.clientId !== undefined) void query.where('rate.client_id', filters.clientId);
  if (filters.contractId !== undefined) void query.where('rate.contract_id', filters.contractId);
  const page = await keysetPage<Row>(db, query, {
    id: 'rate.id',
    sorts: { created: 'rate.id' },
    sort: '-created',
    limit: filters.limit,
    cursor: filters.cursor,
  });
  return { ...page, items: page.items.map((item) => ({ ...item, hourly: trimmed(item.hourly) })) };
}
